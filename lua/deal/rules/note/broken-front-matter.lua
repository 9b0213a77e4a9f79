local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "should",
  covers = { "8.1" },
  needs = "Front matter is YAML",
  why = "What is not YAML is read line by line, and lists or nested values in it are lost.",
  remedy = "put quotes around the value, or correct the line",
  example = '---\naccount: "Acme: the holding"\n---',
  check = reported "note/broken-front-matter",
}
