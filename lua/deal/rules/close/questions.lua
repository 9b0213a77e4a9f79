local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "7.5" },
  needs = "The pack ends with open questions",
  why = "What nobody asks is answered by the person who knows least.",
  remedy = "list what is still open, who answers it and until when",
  example = "## Open questions\n\n- Who answers drivers in the first week? Dana Reyes, 2026-05-06",
  after = { "close/note" },
  check = present.section("questions", "list of open questions"),
}
