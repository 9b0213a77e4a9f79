local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "5.7" },
  needs = "Criteria say when to buy and when not to buy",
  why = "Without a line that says no, a good pilot ends in a longer pilot.",
  remedy = "write down with the buyer what result means buy, and what result means don't buy",
  example = "## Buy and don't-buy criteria\n\n**Buy when:** 34 hours or less in week 4\n"
    .. "**Don't buy when:** fewer than 60 % of trucks are booked",
  after = { "pilot/note" },
  check = present.section("verdict", "list of criteria for buying and for not buying"),
}
