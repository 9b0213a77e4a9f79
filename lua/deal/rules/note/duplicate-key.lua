local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "should",
  covers = { "8.1" },
  needs = "Each key stands once in front matter",
  why = "Of two values only the first is used, and nobody sees which.",
  remedy = "keep one of the two lines",
  example = "---\nacv: 85000\n---",
  check = reported "note/duplicate-key",
}
