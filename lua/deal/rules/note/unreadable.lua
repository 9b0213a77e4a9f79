local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "Every note of the deal can be read",
  why = "What is in a note that cannot be read is missing from every answer.",
  remedy = "give yourself permission to read the note, or take it out of the deal's folder",
  example = "chmod u+r 1_intake.md",
  check = reported "note/unreadable",
}
