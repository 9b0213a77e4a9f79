local holds = require("dealwright.text").holds
local known = require "deal.rules.known"
local lacks = require "deal.rules.lacks"

local parts = {
  { "the signature", { "sign", "executed", "countersigned" } },
  { "a kickoff that is scheduled", { "kickoff", "kick-off", "kick off" } },
  { "the first value milestone", { "value", "milestone" } },
}

---@type Rule
return {
  level = "must",
  covers = { "1.7" },
  needs = "Closed-won is defined as signature, kickoff scheduled and first value milestone planned",
  why = "A signature without a kickoff is a renewal lost in advance, and it is then that the champion looks foolish.",
  remedy = "define closed-won with all three: signature, kickoff scheduled, first value milestone planned",
  example = "**Closed-won:** order form signed, kickoff scheduled, first value milestone planned",
  check = function(deal, finding)
    local closed = deal.snapshot.closed_won
    if not known(closed) then return finding { at = closed.at, "closed-won is not defined" } end
    local missing = {}
    for _, part in ipairs(parts) do
      if not holds(closed.text, part[2]) then missing[#missing + 1] = part[1] end
    end
    if missing[1] then
      finding { at = closed.at, ("closed-won is defined without %s"):format(lacks.joined(missing)) }
    end
  end,
}
