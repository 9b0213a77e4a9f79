local people = require "deal.rules.people"

local function anybody_met(deal)
  for _, person in ipairs(deal.people) do
    if people.was_met(person) then return true end
  end
  return false
end

---@type Rule
return {
  level = "should",
  covers = { "2.11" },
  needs = "The economic buyer was met",
  why = "What the economic buyer cares about is a guess until they have said it.",
  remedy = "ask the champion for an introduction: it is also a test of the champion",
  example = "| Name | Role | Last met |\n|---|---|---|\n| Ruth Adebayo | Economic buyer | 2026-04-22 |",
  after = { "committee/roles-covered" },
  check = function(deal, finding)
    if not anybody_met(deal) then return end
    local buyers = people.in_role(deal, "economic_buyer")
    for _, buyer in ipairs(buyers) do
      if people.was_met(buyer) then return end
    end
    local buyer = buyers[1]
    if not buyer then return end
    finding { at = buyer.at, ("nobody has met the economic buyer, %s"):format(people.called(deal, buyer)) }
  end,
}
