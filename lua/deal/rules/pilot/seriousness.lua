local texts = require "deal.rules.texts"

local paid = { "paid pilot", "pilot fee", "paid poc", "paid trial", "paid proof" }

local places = { "pilot", "seriousness" }

local function is_paid(deal)
  for _, note in ipairs(deal.notes) do
    local field = note.front.by_key.paid
    if field and field.value == true then return true end
  end
  return texts.notes_say(deal, places, paid)
end

---@type Rule
return {
  level = "must",
  covers = { "5.9" },
  needs = "The pilot is paid, or has the seriousness gates",
  why = "A pilot that costs the buyer nothing, neither money nor work, is not finished by them.",
  remedy = "agree a fee, or write down: buyer owner, timeline, access and data, decision meeting before kickoff",
  example = "## Seriousness gates\n\n| Gate | What was agreed |\n|---|---|\n"
    .. "| Buyer owner | Dana Reyes, four hours a week |",
  after = { "pilot/note" },
  check = function(deal, finding)
    local section = deal.sections.seriousness
    if (section.found and not section.empty) or is_paid(deal) then return end
    finding { at = section.at, "the pilot is neither paid nor has seriousness gates" }
  end,
}
