local known = require "deal.rules.known"
local people = require "deal.rules.people"

---@type Rule
return {
  level = "should",
  covers = { "2.10" },
  needs = "More than one person of the buyer was met",
  why = "When the only contact changes jobs, goes on leave or loses interest, the deal does too.",
  remedy = "ask the one you know to introduce you to a second person, best the economic buyer",
  example = "| Name | Role | Last met |\n|---|---|---|\n| Dana Reyes | Champion | 2026-04-20 |\n"
    .. "| Ruth Adebayo | Economic buyer | 2026-04-22 |",
  after = { "committee/map" },
  check = function(deal, finding)
    local met, named, last = 0, 0, nil
    for _, person in ipairs(deal.people) do
      if people.is_there(person) and person.name ~= "" then
        named = named + 1
        if known(person.last_met) and person.last_met.value then
          met, last = met + 1, person
        end
      end
    end
    if met == 1 and named > 1 then
      finding { at = last.at, ("%s is the only one who was met"):format(last.name) }
    elseif named == 1 then
      finding { at = deal.sections.committee.at, "the deal hangs on one person" }
    end
  end,
}
