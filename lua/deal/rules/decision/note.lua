local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "4.10" },
  needs = "Something is written for the decision",
  why = "No decision comes from high personal risk and low urgency, and the seller's silence about both.",
  remedy = "begin with what doing nothing costs them, then the plan",
  example = "## Cost of doing nothing\n\n**What breaks:** two carriers raise their rates in July",
  check = present.step "decision",
}
