local lacks = require "deal.rules.lacks"
local people = require "deal.rules.people"

local wanted = {
  { "goal", "a goal" },
  { "concern", "a concern" },
  { "evidence", "the evidence they need" },
  { "next_action", "a next action" },
  { "owner", "an owner of it" },
}

---The words that everybody lacks: a column that the map does not have.
local function lacked_by_all(counts, total)
  local all, words = {}, {}
  if total < 2 then return all, words end
  for _, want in ipairs(wanted) do
    if counts[want[2]] == total then
      all[want[2]], words[#words + 1] = true, want[2]
    end
  end
  return all, words
end

local function others(words, all)
  local kept = {}
  for _, word in ipairs(words) do
    if not all[word] then kept[#kept + 1] = word end
  end
  return kept
end

---@type Rule
return {
  level = "must",
  covers = { "2.5", "2.6", "2.7", "2.8" },
  needs = "Everybody on the map has a goal, a concern, the evidence they need, and a next action with an owner",
  why = 'Whoever has nothing to win, or a fear that nobody answered, says "not now" in the decision meeting.',
  remedy = "ask the champion what this person wants, fears and needs to see, and agree who does what next",
  example = "| Name | Role | Goal | Concern | Evidence they need | Next action | Owner |\n"
    .. "|---|---|---|---|---|---|---|\n"
    .. "| Ruth Adebayo | Economic buyer | lower freight cost | savings nobody can find | pilot against invoices "
    .. "| send the ROI sheet | Dana Reyes |",
  after = { "committee/map" },
  check = function(deal, finding)
    local there, missing, counts = {}, {}, {}
    for _, person in ipairs(deal.people) do
      if people.is_there(person) then
        local words = lacks.words(person, wanted)
        there[#there + 1], missing[#missing + 1] = person, words
        for _, word in ipairs(words) do
          counts[word] = (counts[word] or 0) + 1
        end
      end
    end
    local all, words = lacked_by_all(counts, #there)
    if words[1] then
      finding { at = deal.sections.committee.at, ("nobody on the map has %s"):format(lacks.joined(words, "or")) }
    end
    for i, person in ipairs(there) do
      local own = others(missing[i], all)
      if own[1] then
        finding { at = person.at, ("%s lacks %s"):format(people.called(deal, person), lacks.joined(own)) }
      end
    end
  end,
}
