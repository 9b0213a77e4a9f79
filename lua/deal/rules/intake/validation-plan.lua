local validation = require "deal.rules.validation"

---@type Rule
return {
  level = "must",
  covers = { "1.9" },
  needs = "A validation plan says how assumptions and unknowns are found out",
  why = "An assumption that nobody checks is found out by the buyer, at the end.",
  remedy = "write for each assumption who finds it out, how and until when",
  example = "## Validation plan\n\n| What | How | Owner | Due |\n|---|---|---|---|\n"
    .. "| budget | ask the controller | Dana Reyes | 2026-05-08 |",
  after = { "intake/assumptions-listed" },
  check = function(deal, finding)
    if validation.exists(deal) then return end
    local section = deal.sections.validation
    if section.found and not section.empty then
      finding { at = section.at, "the validation plan has no lines with an owner and a date" }
    else
      finding { at = section.at, "there is no validation plan" }
    end
  end,
}
