local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "7.3" },
  needs = "The first value milestone is defined",
  why = "The first thing that they see decides whether the second is asked for.",
  remedy = "write what they will see or do by day X, and who owns it",
  example = "## First value milestone\n\n"
    .. "By day 21 (2026-06-23) six trucks in ten arrive with a slot. Owner: Dana Reyes",
  after = { "close/note" },
  check = present.section("first_value", "first value milestone"),
}
