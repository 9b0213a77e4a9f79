local known = require "deal.rules.known"

---@type Rule
return {
  level = "should",
  covers = { "1.3" },
  needs = "What changes can be measured",
  why = '"More efficient" cannot be missed, so nobody minds waiting for it.',
  remedy = "put a figure on what changes: from what, to what, by when",
  example = "**Outcome:** clearance time from 3 hours to 20 minutes by October",
  after = { "intake/sold-and-changes" },
  check = function(deal, finding)
    local outcome, statement = deal.snapshot.outcome, deal.snapshot.statement
    if known(outcome) and outcome.text:find "%d" then return end
    if known(statement) and statement.text:find "%d" then return end
    local at = known(outcome) and outcome.at or statement.at
    finding { at = at, "what changes has no figure" }
  end,
}
