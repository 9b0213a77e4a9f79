local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "A note is UTF-8, not UTF-16",
  why = "A note in UTF-16 is not read, and so missing from every answer.",
  remedy = "save the note as UTF-8",
  example = "# Intake: Acme",
  check = reported "note/utf16",
}
