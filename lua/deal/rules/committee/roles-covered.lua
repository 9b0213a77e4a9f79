local people = require "deal.rules.people"

local function any_assumed(coverage, there)
  for _, holders in pairs(coverage.holders) do
    local stated = false
    for _, holder in ipairs(holders) do
      stated = stated or there[holder].grade == "stated"
    end
    if not stated then return true end
  end
  return false
end

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
    local coverage, there = people.coverage(deal)
    if #coverage.missing == 0 then return any_assumed(coverage, there) and "assumed" or nil end
    local missing, empty = {}, {}
    for i, role in ipairs(coverage.missing) do
      missing[i] = deal.playbook.roles[role].title:lower()
    end
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
