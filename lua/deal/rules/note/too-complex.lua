local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "A note can be read within the memory set aside for it",
  why = "A note that takes more is nearly always a damaged or generated file.",
  remedy = "split the note",
  example = "# Intake: Acme",
  check = reported "note/too-complex",
}
