local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "should",
  covers = { "8.1" },
  needs = "A date says its year, or what it is counted from",
  why = '"Mar 10" and "week 3" are of some year and from some start; a plan cannot be computed from them.',
  remedy = "write the date as YYYY-MM-DD, or give the note a date in its front matter",
  example = "---\ndate: 2026-03-02\n---",
  check = reported "note/date-without-year",
}
