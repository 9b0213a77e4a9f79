local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "4.6" },
  needs = "There is a mutual action plan with rows",
  why = "A date that nobody works back from is a hope.",
  remedy = "write the milestones to the first value, with dates, owners on both sides and outputs, and agree"
    .. " them with the champion",
  example = "## Mutual action plan\n\n| Milestone | Buyer owner | Seller owner | Due | Output |\n"
    .. "|---|---|---|---|---|\n"
    .. "| Decision meeting | Ruth Adebayo | Ana Lind | 2026-05-12 | decision, in the minutes |",
  after = { "decision/note" },
  check = present.rows("plan", "mutual action plan"),
}
