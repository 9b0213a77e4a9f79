local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "3.2" },
  needs = "There is a one-pager for IT and security",
  why = "IT and security say no to what they have to find out themselves.",
  remedy = "write half a page: what IT and security need to know, and what is asked of them",
  example = "## One-pager: IT and security\n\n- Nothing is installed in your network.\n"
    .. "- Evidence: SOC 2 report, data flow.",
  after = { "champion/note" },
  check = present.section("security_page", "one-pager for IT and security"),
}
