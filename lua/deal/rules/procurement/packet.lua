local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "6.3" },
  needs = "An index says which security documents exist and which do not",
  why = "A reviewer who finds a gap alone stops trusting the rest; one who is told of it asks when it is" .. " closed.",
  remedy = "list each document: whether you have it, which version, where it is; say openly what you do not have",
  example = "## Security packet index\n\n| Document | Do we have it? |\n|---|---|\n"
    .. "| SOC 2 Type II report | yes |\n| ISO 27001 certificate | no |",
  after = { "procurement/note" },
  check = present.rows("packet", "index of the security packet"),
}
