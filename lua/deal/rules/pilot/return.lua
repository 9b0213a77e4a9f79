local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "5.6" },
  needs = "The return is computed",
  why = "Finance asks for it anyway, and then the figures are made in a hurry, by somebody else.",
  remedy = "write benefits and costs by year, low, base and high, with the source of each figure",
  example = "## ROI and assumptions\n\n| Category | Year 0 | Year 1 | Year 2 |\n|---|---|---|---|\n"
    .. "| Benefits | $0 | $163,751 | $272,918 |",
  after = { "pilot/note" },
  check = present.rows("roi", "computation of the return"),
}
