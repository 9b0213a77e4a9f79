local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "6.1" },
  needs = "Something is written for procurement and security",
  why = "Papers take longer than anybody remembers, and each waits for another one.",
  remedy = "begin with the tracker: a row for each paper and each check",
  example = "## Tracker\n\n| Workstream | Task | Due |\n|---|---|---|\n| Legal | NDA signed | 2026-02-27 |",
  check = present.step "procurement",
}
