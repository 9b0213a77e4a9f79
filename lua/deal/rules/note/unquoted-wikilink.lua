local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "should",
  covers = { "8.1" },
  needs = "A link in front matter stands in quotes",
  why = "Without quotes YAML reads two brackets as a list in a list.",
  remedy = "put quotes around the link",
  example = '---\naccount: "[[Acme]]"\n---',
  check = reported "note/unquoted-wikilink",
}
