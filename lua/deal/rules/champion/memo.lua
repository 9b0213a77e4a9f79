local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "3.1" },
  needs = "There is an internal memo that the champion can forward",
  why = "What the champion forwards is the only thing that most of the committee ever reads.",
  remedy = "write one page: problem, proposal, cost and return, what waiting costs, what is asked for",
  example = "## Internal memo\n\n**To:** Ruth Adebayo\n\n"
    .. "In 2025 we paid carriers $412,000 for trucks that waited at our docks.",
  after = { "champion/note" },
  check = present.section("memo", "internal memo"),
}
