local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "should",
  covers = { "8.1" },
  needs = "Front matter has no anchors and aliases",
  why = "They are not followed, because a few lines of them can stand for gigabytes.",
  remedy = "write the value out where it is used",
  example = "---\nowner: Dana Reyes\nseller: Dana Reyes\n---",
  check = reported "note/yaml-alias",
}
