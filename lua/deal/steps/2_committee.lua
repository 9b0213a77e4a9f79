---@type Step
return {
  name = "committee",
  number = 2,
  title = "Buying committee and champion",
  note = "2_committee",
  rubric = "Six roles known or assumed, one champion, and for everybody what they want, fear, need and do next",
  words = {
    "buying committee and champion", "buying committee map", "buying committee", "committee map", "committee",
    "stakeholder map", "stakeholder analysis", "stakeholders", "decision committee", "people", "contacts",
  },
  sections = {
    committee = {
      title = "Buying committee",
      note = "2_committee",
      rows = "committee",
      words = {
        "buying committee map", "buying committee", "committee map", "buying group", "stakeholder map",
        "stakeholder mapping", "stakeholder analysis", "key stakeholders", "decision committee", "decision makers",
        "complete relationship map", "relationship map", "key contacts", "key buyers", "buying team", "power map",
        "org chart", "stakeholders", "contacts", "people involved", "key players", "committee",
      },
    },
    champion_plan = {
      title = "Champion plan",
      note = "2_committee",
      rows = "actions",
      words = {
        "champion plan", "champion development plan", "champion development", "finding a champion",
        "find a champion", "champion strategy", "champion building", "our champion", "primary champion", "champion",
      },
    },
  },
}
