local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "5.2", "5.3", "5.4", "5.5" },
  needs = "The success metrics of the pilot are listed",
  why = "What was not agreed before is argued about after.",
  remedy = "list outcome, adoption and operational measures with baseline, target, source and owner",
  example = "## Success metrics\n\n| Metric | Kind | Baseline | Target | Data source | Owner |\n"
    .. "|---|---|---|---|---|---|\n"
    .. "| Detention hours a week | outcome | 61 | 34 | gate log | Dana Reyes |",
  after = { "pilot/note" },
  check = present.rows("metrics", "table of success metrics"),
}
