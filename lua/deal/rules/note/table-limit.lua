local reported = require "deal.rules.reported"

---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "A table is of a size that people write",
  why = "A table of 200 columns or 50,000 cells is an export and not a plan; the note is not read.",
  remedy = "split the table, or keep the export beside the note and link it",
  example = "**Source:** [export](export.csv)",
  check = reported "note/table-limit",
}
