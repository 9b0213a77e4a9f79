local validation = require "deal.rules.validation"

local assumptions = {
  { "use_case", "use case", { "use case", "workflow", "process", "problem" } },
  { "acv", "target value", { "value", "price", "pricing", "budget", "acv", "spend", "contract size", "deal size" } },
  { "timeline", "timeline", { "timeline", "deadline", "date", "when ", "timing" } },
  { "decision_date", "decision date", { "decision", "decide", "timeline", "date" } },
  { "signature_date", "signature date", { "signature", "sign ", "signs", "timeline" } },
  { "stall", "most likely stall", { "stall", "procurement", "security", "pilot", "decision", "status quo" } },
  { "outcome", "outcome", { "outcome", "benefit", "baseline", "saving" } },
}

---@type Rule
return {
  level = "must",
  covers = { "1.10" },
  needs = "What the snapshot assumes is named in the validation plan",
  why = "A gate that passes on an assumption stays open in truth until somebody has asked.",
  remedy = "add a line to the validation plan that says who finds it out and until when",
  example = "- [ ] Confirm the target value with the budget owner. Owner: Dana Reyes, 2026-05-08",
  after = { "intake/validation-plan" },
  check = function(deal, finding)
    local plan, assumed = nil, false
    for _, it in ipairs(assumptions) do
      local fact = deal.snapshot[it[1]]
      if fact.grade == "assumed" then
        plan, assumed = plan or validation.texts(deal), true
        if not validation.names(plan, it[3], fact.text) then
          finding { at = fact.at, ("the %s is assumed, and the validation plan does not name it"):format(it[2]) }
        end
      end
    end
    return assumed and "assumed" or nil
  end,
}
