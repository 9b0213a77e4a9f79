local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "7.2" },
  needs = "The kickoff is written down",
  why = "A signature without a kickoff in the calendar is a project that begins some day.",
  remedy = "write the date of the kickoff, who leads it and what it decides",
  example = "## Kickoff\n\n**Kickoff:** 2026-06-02, 10:00; invitation sent",
  after = { "close/note" },
  check = present.section("kickoff", "kickoff"),
}
