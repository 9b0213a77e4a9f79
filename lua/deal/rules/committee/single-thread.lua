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
    local coverage, there = people.coverage(deal)
    local named = 0
    for _, person in ipairs(there) do
      if person.name ~= "" then named = named + 1 end
    end
    local only = there[coverage.only_met]
    if only and named > 1 then
      finding { at = only.at, ("%s is the only one who was met"):format(only.name) }
    elseif named == 1 then
      finding { at = deal.sections.committee.at, "the deal hangs on one person" }
    end
  end,
}
