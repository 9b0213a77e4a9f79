local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "Front matter is of a size that people write",
  why = "What is larger is not read, and so missing from every answer.",
  remedy = "move the data out of the front matter into the note's text",
  example = "---\naccount: Acme\n---",
  check = reported "note/front-matter-limit",
}
