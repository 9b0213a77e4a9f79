local known = require "deal.rules.known"

---@type Rule
return {
  level = "must",
  covers = { "1.4" },
  needs = "The target value is stated, or assumed and labelled so",
  why = "The value decides who has to sign, which papers are needed and how much effort the deal is worth.",
  remedy = "write what they would pay a year; if nobody knows, assume it and say so",
  example = "**Target value:** $85,000 a year (assumed)",
  check = function(deal, finding)
    local value = deal.snapshot.acv
    if not known(value) then
      finding { at = value.at, "no target value" }
    elseif value.value == nil then
      finding { at = value.at, ("%q is no amount of money"):format(value.text) }
    elseif value.grade == "assumed" then
      return "assumed"
    end
  end,
}
