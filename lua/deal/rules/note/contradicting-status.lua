local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "should",
  covers = { "8.1" },
  needs = "A status says one thing",
  why = 'A row that is ticked and "in progress" is done for one reader and open for the next.',
  remedy = "keep the mark or the word, whichever is true",
  example = "| Legal | NDA signed | done |",
  check = reported "note/contradicting-status",
}
