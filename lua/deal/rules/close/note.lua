local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "7.1" },
  needs = "Something is written for the close",
  why = "Between the yes and the first value most of the enthusiasm is lost.",
  remedy = "begin with who signs and when",
  example = "## Signature plan\n\n| Side | Who signs | Date |\n|---|---|---|\n"
    .. "| Buyer | Ruth Adebayo | 2026-05-20 |",
  check = present.step "close",
}
