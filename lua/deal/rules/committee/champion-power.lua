local known = require "deal.rules.known"
local people = require "deal.rules.people"
local texts = require "deal.rules.texts"

local powers = { "power", "influence", "budget", "authority", "signs", "decides", "reports to the", "owns" }

---@type Rule
return {
  level = "should",
  covers = { "2.4" },
  needs = "The champion has power or influence",
  why = "Somebody who is enthusiastic but without power or influence is a coach: good to know, and not heard inside.",
  remedy = "write what gives the champion weight; if there is nothing, call them a coach and look for a champion",
  example = "**Power:** owns the freight budget, and the COO asks her before he decides on sites",
  after = { "committee/champion-named" },
  check = function(deal, finding)
    for _, person in ipairs(people.in_role(deal, "champion")) do
      local influence = person.influence
      if influence.value == "outside" then
        finding { at = influence.at, ("%s has no power here: a coach, not a champion"):format(person.name) }
      elseif not known(influence) then
        local plan = deal.sections.champion_plan
        if plan.empty or not texts.any_holds(texts.of(plan), powers) then
          finding { at = person.at, ("nothing says what power %s has"):format(people.called(deal, person)) }
        end
      end
    end
  end,
}
