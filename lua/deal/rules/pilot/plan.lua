local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "5.1", "5.8" },
  needs = "There is a pilot plan",
  why = "A pilot that only shows that it works leaves the question whether it is worth it.",
  remedy = "write goal, scope, length, kickoff and the date of the decision",
  example = "## Pilot plan\n\n**Goal:** justify this spend on 2026-05-12\n**Scope:** one site, 30 days",
  after = { "pilot/note" },
  check = present.section("pilot", "pilot plan"),
}
