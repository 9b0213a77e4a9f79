local known = require "deal.rules.known"
local people = require "deal.rules.people"

local function is_owner(owner, champion)
  local name = champion.name:lower()
  local text = owner.text:lower()
  if text == "" or name == "" then return false end
  if text:find("champion", 1, true) or text:find(name, 1, true) then return true end
  local first = name:match "^%S+"
  return text:find(first, 1, true) ~= nil
end

local function owns_any(subjects, champion)
  for _, subject in ipairs(subjects) do
    if known(subject.owner) and is_owner(subject.owner, champion) then return true end
  end
  return false
end

---@type Rule
return {
  level = "should",
  covers = { "2.9" },
  needs = "The champion owns a next action",
  why = "The seller cannot convince the committee from outside; a champion without a task is an audience.",
  remedy = "agree with the champion on one thing that they do inside, and write them down as its owner",
  example = "| Name | Role | Next action | Owner |\n|---|---|---|---|\n"
    .. "| Ruth Adebayo | Economic buyer | show her the pilot figures | Dana Reyes |",
  after = { "committee/champion-named", "committee/person-complete" },
  check = function(deal, finding)
    local champions = people.in_role(deal, "champion")
    for _, champion in ipairs(champions) do
      if owns_any(deal.people, champion) then return end
      for _, kind in ipairs { "champion_plan", "plan", "next_steps", "validation" } do
        if owns_any(deal.sections[kind].rows, champion) then return end
      end
    end
    local first = champions[1]
    if first then finding { at = first.at, ("%s owns no next action"):format(people.called(deal, first)) } end
  end,
}
