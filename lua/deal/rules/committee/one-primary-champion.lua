local lacks = require "deal.rules.lacks"
local people = require "deal.rules.people"
local texts = require "deal.rules.texts"

local function is_primary(person, plan)
  if person.title.text:lower():find("primary", 1, true) then return true end
  return person.name == "" or texts.any_holds(plan, { person.name:lower() })
end

---@type Rule
return {
  level = "must",
  covers = { "2.3" },
  needs = "One champion is the primary one",
  why = "With two champions each waits for the other.",
  remedy = "say which one is the primary champion, in the champion plan",
  example = "**Primary champion:** Dana Reyes",
  after = { "committee/champion-named" },
  check = function(deal, finding)
    local champions = people.in_role(deal, "champion")
    if #champions < 2 then return end
    local plan, names, primary = texts.of(deal.sections.champion_plan), {}, 0
    for i, person in ipairs(champions) do
      names[i] = people.called(deal, person)
      if is_primary(person, plan) then primary = primary + 1 end
    end
    if primary == 1 then return end
    finding { at = champions[2].at, ("%s are all champions; nobody is the primary one"):format(lacks.joined(names)) }
  end,
}
