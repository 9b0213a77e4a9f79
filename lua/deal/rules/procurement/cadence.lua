local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "6.6" },
  needs = "There is a cadence and an escalation path",
  why = "Without a meeting a late row is noticed at the end, and without a path it stays with the person who"
    .. " is late.",
  remedy = "write when you meet, who comes, and to whom a late row goes after how many days",
  example = "## Cadence and escalation\n\n**Cadence:** Fridays 09:30, 20 minutes\n"
    .. "**Escalation:** 3 days late to Dana Reyes, 7 days to Ruth Adebayo",
  after = { "procurement/note" },
  check = present.section("cadence", "cadence and no escalation path"),
}
