local people = require "deal.rules.people"
local texts = require "deal.rules.texts"

local searches = { "find", "identify", "look for", "recruit", "develop", "build", "test", "meet" }
local counts = {
  "two call",
  "2 call",
  "one call",
  "1 call",
  "next call",
  "two meeting",
  "2 meeting",
  "next meeting",
  "two conversation",
  "2 conversation",
  "next two",
  "next 2",
  "call 1",
  "call 2",
  "first call",
  "second call",
}

---@type Rule
return {
  level = "must",
  covers = { "2.3" },
  needs = "A champion is named, or a plan to find one within two calls",
  why = "Nobody sells inside the buyer's company when you are not there, except a champion.",
  remedy = "name the champion, or write who you talk to in the next two calls to find one",
  example = "**Primary champion:** Dana Reyes, Head of Inbound",
  after = { "committee/map" },
  check = function(deal, finding)
    for _, person in ipairs(people.in_role(deal, "champion")) do
      if person.grade == "stated" then return end
    end
    local plan = deal.sections.champion_plan
    local said = plan.found and not plan.empty and texts.of(plan) or {}
    if not texts.any_holds(said, searches) then
      finding { at = plan.at, "no champion is named, and there is no plan to find one" }
    elseif not texts.any_holds(said, counts) then
      finding { at = plan.at, "the plan to find a champion does not say within how many calls: two at most" }
    else
      return "assumed"
    end
  end,
}
