local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "A note is of a size that people write",
  why = "What is larger than a megabyte is not read, and so missing from every answer.",
  remedy = "split the note, and move exports and logs out of the deal's folder",
  example = "# Intake: Acme",
  check = reported "note/too-large",
}
