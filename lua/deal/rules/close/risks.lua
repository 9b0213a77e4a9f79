local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "7.4" },
  needs = "The pack ends with risks",
  why = "A risk that is written down has an owner; one that is not has a date.",
  remedy = "list what could stop it, what you do about it, and who",
  example = "## Risks\n\n| Risk | What we do about it | Owner |\n|---|---|---|\n"
    .. "| Fewer than 60 % book | the desk phones two carriers | Dana Reyes |",
  after = { "close/note" },
  check = present.rows("risks", "list of risks"),
}
