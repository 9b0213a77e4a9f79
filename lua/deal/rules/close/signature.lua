local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "7.1" },
  needs = "There is a signature plan",
  why = "Signers travel, and have limits; both are learned too late.",
  remedy = "write who signs on both sides, when, and what they need before",
  example = "## Signature plan\n\n| Side | Who signs | Date |\n|---|---|---|\n"
    .. "| Buyer | Ruth Adebayo | 2026-05-20 |\n| Seller | Harriet Kwong | 2026-05-20 |",
  after = { "close/note" },
  check = present.section("signature", "signature plan"),
}
