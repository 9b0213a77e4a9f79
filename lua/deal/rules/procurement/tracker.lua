local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "6.1", "6.2" },
  needs = "Procurement, legal, security and finance are in one tracker",
  why = "What is tracked in four inboxes is late in all of them.",
  remedy = "write a row for each paper and check: owners on both sides, date, status, blocker, what it depends"
    .. " on",
  example = "## Tracker\n\n"
    .. "| Workstream | Task | Buyer owner | Seller owner | Due | Status | Blocker | Depends on |\n"
    .. "|---|---|---|---|---|---|---|---|\n"
    .. "| Legal | NDA signed | Sabine Orloff | Ana Lind | 2026-02-27 | done | none | - |",
  after = { "procurement/note" },
  check = present.rows("tracker", "tracker over procurement, legal, security and finance"),
}
