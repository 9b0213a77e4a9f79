local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "3.4" },
  needs = "There is a one-pager for legal",
  why = "Legal reads every clause when nobody says which ones are open.",
  remedy = "write half a page: what legal needs to know, and what is asked of them",
  example = "## One-pager: legal\n\n- Your paper, with our order form.\n"
    .. "- Open: cap on indemnity, return of data.",
  after = { "champion/note" },
  check = present.section("legal_page", "one-pager for legal"),
}
