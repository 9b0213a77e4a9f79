local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "3.9" },
  needs = "There is proof, or a plan to make it during the pilot",
  why = "Claims of a vendor count for nothing; those of a peer, and one's own figures, count.",
  remedy = "list quotes, figures and references; where there are none, say which the pilot will give, by whom",
  example = "## Proof\n\n" .. "- [ ] Quote from the dock supervisor after four weeks. Owner: Dana Reyes, 2026-05-07",
  after = { "champion/note" },
  check = present.section("proof", "proof, and no plan to make it"),
}
