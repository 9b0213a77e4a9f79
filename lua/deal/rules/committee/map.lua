local people = require "deal.rules.people"

---@type Rule
return {
  level = "must",
  covers = { "2.1" },
  needs = "There is a map of the buying committee with people or roles on it",
  why = "Enterprise purchases are decided by a group, most of whom the seller never meets.",
  remedy = "write a table of everybody who has a say: name, role, goal, concern, evidence, next action, owner",
  example = "## Buying committee map\n\n| Name | Role | Goal | Concern | Evidence they need | Next action | Owner |\n"
    .. "|---|---|---|---|---|---|---|\n"
    .. "| Dana Reyes | Champion | fewer late trucks | being left alone | pilot figures | rehearse the memo | Ana |",
  check = function(deal, finding)
    for _, person in ipairs(deal.people) do
      if people.is_there(person) then return end
    end
    local section = deal.sections.committee
    local message = section.found and "nobody is on the map of the buying committee yet"
      or "there is no map of the buying committee"
    finding { at = section.at, message }
  end,
}
