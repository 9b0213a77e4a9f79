-- People of a deal as rules ask about them.

local known = require "deal.rules.known"
local stakeholder = require "dealwright.stakeholder"

local people = {}

---@param person Person
---@return boolean
function people.was_met(person) return known(person.last_met) and person.last_met.value ~= nil end

---Somebody with a name, or a role that is assumed to exist; not an empty chair.
---@param person Person
---@return boolean
function people.is_there(person)
  local grade = person.grade
  return grade == "assumed" or (grade == "stated" and person.name ~= "")
end

local by_deal = setmetatable({}, { __mode = "k" })
local nobody = {}

local function sorted_by_role(deal)
  local by_role = {}
  for _, person in ipairs(deal.people) do
    if people.is_there(person) then
      for _, role in ipairs(person.roles) do
        local list = by_role[role]
        if not list then
          list = {}
          by_role[role] = list
        end
        list[#list + 1] = person
      end
    end
  end
  return by_role
end

---@param deal Deal
---@param role string
---@return Person[] with a name, or assumed; to be read only
function people.in_role(deal, role)
  local by_role = by_deal[deal]
  if not by_role then
    by_role = sorted_by_role(deal)
    by_deal[deal] = by_role
  end
  return by_role[role] or nobody
end

---@param deal Deal
---@param person Person
---@return string the name, else the role, else "somebody"
function people.called(deal, person)
  if person.name ~= "" then return person.name end
  local role = deal.playbook.roles[person.roles[1]]
  return role and "the " .. role.title:lower() or "somebody"
end

local needed_by_playbook = setmetatable({}, { __mode = "k" })

local function sorted_needed(roles)
  local needed = {}
  for name, role in pairs(roles) do
    if role.needed then needed[#needed + 1] = name end
  end
  table.sort(needed, function(a, b)
    local one, other = roles[a].number or math.huge, roles[b].number or math.huge
    if one ~= other then return one < other end
    return a < b
  end)
  return needed
end

---The roles that a committee must have, in the order of the workflow.
---@param deal Deal
---@return string[]
function people.needed_roles(deal)
  local needed = needed_by_playbook[deal.playbook]
  if not needed then
    needed = sorted_needed(deal.playbook.roles)
    needed_by_playbook[deal.playbook] = needed
  end
  return needed
end

---Which of the needed roles are held, by whom, and what hangs by one thread.
---@param deal Deal
---@return Coverage
---@return Person[] those whom its indices mean: who is there, with a name or assumed
function people.coverage(deal)
  local there, read = {}, {}
  for _, person in ipairs(deal.people) do
    if people.is_there(person) then
      there[#there + 1] = person
      local depth = people.was_met(person) and "brief" or "none"
      read[#read + 1] = { name = person.name, roles = person.roles, contact_depth = depth }
    end
  end
  return stakeholder.coverage(read, people.needed_roles(deal)), there
end

return people
