local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "3.5" },
  needs = "There is a one-pager for the economic buyer",
  why = "The economic buyer gives it three minutes, and looks for cost, return and risk.",
  remedy = "write half a page: what the economic buyer needs to know, and what is asked of them",
  example = "## One-pager: economic buyer\n\n- Spend: $96,000 a year.\n"
    .. "- Return: between $30,899 and $481,388 over three years.",
  after = { "champion/note" },
  check = present.section("buyer_page", "one-pager for the economic buyer"),
}
