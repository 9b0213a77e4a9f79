local holds = require("dealwright.text").holds
local known = require "deal.rules.known"
local lacks = require "deal.rules.lacks"

local stalls = {
  { "no decision", { "no decision", "no-decision", "no_decision", "do nothing", "doing nothing", "status quo" } },
  { "procurement", { "procurement", "purchasing", "vendor onboarding" } },
  { "security", { "security" } },
  { "pilot", { "pilot", "poc", "proof of concept", "trial" } },
}

---The stalls that are named before the explanation begins.
local function named(text)
  local head, found = text:match "^[^:;.(]*", {}
  for _, stall in ipairs(stalls) do
    if holds(head, stall[2]) then found[#found + 1] = stall[1] end
  end
  return found
end

---@type Rule
return {
  level = "must",
  covers = { "1.6" },
  needs = "Exactly one most likely stall is named: no decision, procurement, security or pilot",
  why = "Each of the four is prevented by other work, months earlier. Naming all of them prevents none.",
  remedy = "choose the one that is likeliest: no decision, procurement, security or pilot; and say why behind it",
  example = "**Most likely stall:** security: their last review of a small vendor took four months",
  check = function(deal, finding)
    local stall = deal.snapshot.stall
    if not known(stall) then return finding { at = stall.at, "the most likely stall is not named" } end
    local found = named(stall.text)
    if #found > 1 then
      finding { at = stall.at, ("%s cannot all be the most likely stall"):format(lacks.joined(found)) }
    elseif #found == 0 and type(stall.value) ~= "string" then
      finding { at = stall.at, ("%q is none of the four stalls"):format(stall.text) }
    elseif stall.grade == "assumed" then
      return "assumed"
    end
  end,
}
