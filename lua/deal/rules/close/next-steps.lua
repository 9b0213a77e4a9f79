local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "7.6" },
  needs = "The pack ends with next steps",
  why = "A pack without a next step is read, praised and filed.",
  remedy = "list what somebody can start this week, with owner and date",
  example = "## Next steps\n\n- [ ] Send the ROI sheet. Owner: Dana Reyes, 2026-04-29",
  after = { "close/note" },
  check = present.rows("next_steps", "list of next steps"),
}
