local dates = { "timeline", "decision_date", "signature_date" }

---@type Rule
return {
  level = "must",
  covers = { "1.5" },
  needs = "The timeline is stated, or assumed and labelled so",
  why = "Without a date nothing is late, and what is never late is never decided.",
  remedy = "write when they decide and when it should work; if nobody knows, assume it and say so",
  example = "**Timeline:** decision on 2026-06-18, live by 2026-09-01 (assumed)",
  check = function(deal, finding)
    local assumed = false
    for _, name in ipairs(dates) do
      local fact = deal.snapshot[name]
      if fact.grade == "stated" then return end
      assumed = assumed or fact.grade == "assumed"
    end
    if assumed then return "assumed" end
    local timeline = deal.snapshot.timeline
    finding { at = timeline.at, "no timeline" }
  end,
}
