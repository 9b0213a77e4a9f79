local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "Lists and quotes stand inside each other as deep as people write",
  why = "Over a hundred levels are a mistake of some program; the note is not read.",
  remedy = "use fewer levels",
  example = "- milestone\n  - task\n",
  check = reported "note/too-deep",
}
