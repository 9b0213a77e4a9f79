local people = require "deal.rules.people"

---@type Rule
return {
  level = "should",
  covers = { "2.2" },
  needs = "The map has at least as many people as usually take part",
  why = "Five to seven roles take part in most enterprise purchases; a short map mostly has people missing.",
  remedy = "ask the champion who else is heard before such a purchase is signed",
  example = "## Buying committee map\n\n| Name | Role |\n|---|---|\n"
    .. "| Dana Reyes | Champion |\n| Ruth Adebayo | Economic buyer |\n| Ikenna Castellane | IT and security |\n"
    .. "| Joanna Wexcombe | Procurement |\n| Sabine Orloff | Legal |\n| Curtis Maelgwyn | User |",
  after = { "committee/roles-covered" },
  check = function(deal, finding)
    local count = 0
    for _, person in ipairs(deal.people) do
      if people.is_there(person) then count = count + 1 end
    end
    if count < deal.playbook.defaults.committee_warn_below then
      finding { at = deal.sections.committee.at, ("only %d on the map; 5 to 7 usually take part"):format(count) }
    end
  end,
}
