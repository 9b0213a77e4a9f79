local people = require "deal.rules.people"

local least_known = 4
local friendly = { advocate = true, supporter = true }

---@type Rule
return {
  level = "should",
  covers = { "2.11" },
  needs = "The map shows who is not yet convinced",
  why = "A map on which everybody agrees has not been tested: the person who is against has not been found.",
  remedy = "ask the champion who would be relieved if nothing happened, and write down their stance",
  example = "| Name | Role | Stance |\n|---|---|---|\n| Sabine Orloff | Legal | sceptic |",
  after = { "committee/roles-covered" },
  check = function(deal, finding)
    local count = 0
    for _, person in ipairs(deal.people) do
      local stance = person.stance.value
      if people.is_there(person) and stance then
        if not friendly[stance] then return end
        count = count + 1
      end
    end
    if count >= least_known then
      finding { at = deal.sections.committee.at, ("all %d whose stance is known are in favour"):format(count) }
    end
  end,
}
