local texts = require "deal.rules.texts"

local offers = { "pre-fill", "prefill", "pre-populate", "fill in the form", "filled in already", "fill out the form" }
local places = { "tracker", "packet", "cadence", "procurement_page" }

---@type Rule
return {
  level = "must",
  covers = { "6.4", "6.5" },
  needs = "The seller offers to pre-fill forms",
  why = "A form that waits for the buyer waits for weeks; one that only has to be checked is back in days.",
  remedy = "ask for the checklist of forms, offer to pre-fill them, and write down when you offered it",
  example = "## Forms we pre-fill\n\n- Vendor form and tax form: offered on 2026-04-16, checklist received",
  after = { "procurement/note" },
  check = function(deal, finding)
    local section = deal.sections.forms
    if section.found and not section.empty then return end
    if texts.notes_say(deal, places, offers) then return end
    finding { at = section.at, "nobody has offered to pre-fill their forms" }
  end,
}
