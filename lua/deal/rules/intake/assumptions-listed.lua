local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "1.8" },
  needs = "What is assumed and what is not known is written down",
  why = "What is not written down as an assumption is taken for a fact by everybody who reads the rest.",
  remedy = "list what you assume and what you do not know, a line each",
  example = "## Assumptions and unknowns\n\n- The budget is in the plan for this year (assumed)\n"
    .. "- Unknown: who signs above $50,000",
  after = { "intake/use-case-named", "intake/value", "intake/timeline" },
  check = present.section("assumptions", "list of assumptions and unknowns"),
}
