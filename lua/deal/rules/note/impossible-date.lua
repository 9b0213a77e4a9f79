local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "should",
  covers = { "8.1" },
  needs = "A date is a day of the calendar",
  why = "Nothing is due on a day that does not come.",
  remedy = "correct the date",
  example = "| Decision meeting | 2026-06-30 |",
  check = reported "note/impossible-date",
}
