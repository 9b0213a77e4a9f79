local people = require "deal.rules.people"

---@type Rule
return {
  level = "must",
  covers = { "2.1", "2.2" },
  needs = "Champion, economic buyer, IT and security, procurement, legal and users are on the map, or assumed",
  why = "The role that nobody thought of is the one that stops the signature, in the last week.",
  remedy = 'name a person for the role, or write the role with "(assumed)" behind it until you know',
  example = "## Buying committee map\n\n| Name | Role |\n|---|---|\n"
    .. "| Dana Reyes | Champion |\n| Ruth Adebayo | Economic buyer |\n| Ikenna Castellane | IT and security |\n"
    .. "| Joanna Wexcombe | Procurement |\n| General counsel (assumed) | Legal |\n| Curtis Maelgwyn | User |",
  after = { "committee/map" },
  check = function(deal, finding)
    local missing, empty, assumed = {}, {}, false
    for _, role in ipairs(people.needed_roles(deal)) do
      local there, stated = people.in_role(deal, role), false
      for _, person in ipairs(there) do
        stated = stated or person.grade == "stated"
      end
      if #there == 0 then missing[#missing + 1] = deal.playbook.roles[role].title:lower() end
      assumed = assumed or not stated
    end
    if not missing[1] then return assumed and "assumed" or nil end
    for _, person in ipairs(deal.people) do
      if not people.is_there(person) then empty[#empty + 1] = person.at end
    end
    finding {
      at = deal.sections.committee.at,
      ("nobody is known yet for: %s"):format(table.concat(missing, ", ")),
      related = empty,
    }
  end,
}
