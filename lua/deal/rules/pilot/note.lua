local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "5.1" },
  needs = "Something is written for the pilot",
  why = "A pilot without a plan runs until everybody is tired of it.",
  remedy = "begin with the goal: who can justify the spend after it, to whom",
  example = "## Pilot plan\n\n**Goal:** Ruth Adebayo can justify this spend to the board",
  check = present.step "pilot",
}
