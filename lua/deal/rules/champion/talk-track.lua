local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "3.8" },
  needs = "The champion has a talk track",
  why = "The champion has one minute in a corridor, and says what is easiest to say.",
  remedy = "write down what the champion says, in their own words, in a few sentences",
  example = "## Talk track\n\n> We pay for waiting twice: once to the carrier, once to our own crews.",
  after = { "champion/note" },
  check = present.section("talk_track", "talk track for the champion"),
}
