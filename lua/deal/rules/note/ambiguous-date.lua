local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "should",
  covers = { "8.1" },
  needs = "A date says which number is the day and which the month",
  why = "03/04 is a month early or a month late, depending on who reads it.",
  remedy = "write the date as YYYY-MM-DD",
  example = "| Decision meeting | 2026-04-03 |",
  check = reported "note/ambiguous-date",
}
