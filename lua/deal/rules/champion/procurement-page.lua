local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "3.3" },
  needs = "There is a one-pager for procurement",
  why = "Procurement is late when it learns of the purchase late, and does not know what it will be asked" .. " for.",
  remedy = "write half a page: what procurement needs to know, and what is asked of them",
  example = "## One-pager: procurement\n\n- One order form, three years, invoiced yearly.\n"
    .. "- The vendor form is filled in already.",
  after = { "champion/note" },
  check = present.section("procurement_page", "one-pager for procurement"),
}
