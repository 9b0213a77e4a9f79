local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "4.1", "4.2", "4.3" },
  needs = "Doing nothing is made explicit",
  why = "Doing nothing is free until somebody writes down what it costs.",
  remedy = "write what breaks without action, what that costs in time, money or risk, and what is missed",
  example = "## Cost of doing nothing\n\n| Item | Today, a year |\n|---|---|\n| Detention fees | $412,000 |",
  after = { "decision/note" },
  check = present.section("inaction", "account of what doing nothing costs"),
}
