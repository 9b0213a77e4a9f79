local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "A note is UTF-8",
  why = "Names with accents are read wrongly otherwise, and such a note is not changed by this program.",
  remedy = "save the note as UTF-8",
  example = "**Champion:** Søren Dahlquist",
  check = reported "note/not-utf8",
}
