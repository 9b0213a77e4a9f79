local holds = require("dealwright.text").holds
local texts = require "deal.rules.texts"

local sections = { "snapshot", "assumptions", "inaction", "guide" }
local phrases = { "no decision", "do nothing", "doing nothing", "does nothing", "status quo", "inaction" }

local labels = { competition = true, competitors = true, competitor = true, alternatives = true }

local function in_labels(notes)
  for _, note in ipairs(notes) do
    for _, label in ipairs(note.labels) do
      if labels[label.label:lower()] and holds(label.value, phrases) then return true end
    end
  end
  return false
end

---@type Rule
return {
  level = "should",
  covers = { "1.11" },
  needs = "Doing nothing is counted as a competitor",
  why = "More qualified deals end in no decision than are lost to any vendor.",
  remedy = "write what speaks for doing nothing, beside the vendors you compete with",
  example = "**Competition:** doing nothing (it works, somehow), and the module of their freight system",
  after = { "intake/stall" },
  check = function(deal, finding)
    if deal.snapshot.stall.value == "no_decision" then return end
    if in_labels(deal.notes) or texts.notes_say(deal, sections, phrases) then return end
    finding { at = deal.snapshot.stall.at, "doing nothing is not counted as a competitor" }
  end,
}
