local holds = require("dealwright.text").holds
local known = require "deal.rules.known"

local too_wide = {
  "help me sell",
  "help us sell",
  "sell enterprise",
  "sell to enterprise",
  "sell more",
  "enterprise sales",
  "close more deals",
  "more revenue",
  "win deals",
  "grow sales",
  "various use cases",
  "multiple use cases",
}

---@type Rule
return {
  level = "must",
  covers = { "1.2" },
  needs = "The deal is about one use case, not about selling in general",
  why = "Without one use case nobody can say what changes, who is touched by it, or what it is worth.",
  remedy = "say whose work changes and which work, in one line",
  example = "**Use case:** customs documents for inbound road freight",
  check = function(deal, finding)
    local use_case = deal.snapshot.use_case
    if not known(use_case) then
      finding { at = use_case.at, "no use case is named" }
    elseif holds(use_case.text, too_wide) then
      finding { at = use_case.at, ("%q is a wish, not a use case"):format(use_case.text) }
    end
  end,
}
