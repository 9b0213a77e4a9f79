local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "A line is of a length that people write",
  why = "A line of 256 KB is data and not prose; the note is not read.",
  remedy = "break the line, or move the data out of the note",
  example = "**Source:** [export](export.csv)",
  check = reported "note/long-line",
}
