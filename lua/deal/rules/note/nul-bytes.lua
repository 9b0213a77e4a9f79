local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "A note is text",
  why = "Bytes that are not text usually mean a damaged file, and it is not changed by this program.",
  remedy = "remove the NUL bytes, or restore the note from a copy",
  example = "# Intake: Acme",
  check = reported "note/nul-bytes",
}
