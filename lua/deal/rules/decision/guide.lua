local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "4.4", "4.5" },
  needs = "A decision guide has options, criteria and a recommendation",
  why = "A committee without written criteria compares by who speaks last.",
  remedy = "write the options, doing nothing among them, the criteria, and what you recommend",
  example = "## Decision guide\n\n| Option | Cost | For | Against |\n|---|---|---|---|\n"
    .. "| Do nothing | $872,960 a year | no change | rates rise in July |\n\n"
    .. "**Recommendation:** option 2",
  after = { "decision/note" },
  check = present.section("guide", "decision guide"),
}
