local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "3.7" },
  needs = "Objections are listed, with answers",
  why = "An objection without an answer is repeated until it is a reason.",
  remedy = "list what was said or will be said against it, and the answer that the champion can give",
  example = "## Objections and answers\n\n| Objection | Answer |\n|---|---|\n"
    .. "| The security review delays everything | It began on 2026-03-16 |",
  after = { "champion/note" },
  check = present.rows("objections", "list of objections and answers"),
}
