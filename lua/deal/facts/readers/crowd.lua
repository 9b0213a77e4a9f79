-- The people of one deal while they are gathered: who is the same person, and the surest of what is said of each.

local fact = require "deal.facts.fact"
local stakeholder = require "dealwright.stakeholder"
local vocabulary = require "deal.facts.vocabulary"

local crowds = {}

crowds.fields = {
  "title",
  "goal",
  "concern",
  "evidence",
  "next_action",
  "owner",
  "due",
  "influence",
  "stance",
  "last_met",
  "reports_to",
}

crowds.is_field = {}
for i = 1, #crowds.fields do
  local field = crowds.fields[i]
  crowds.is_field[field] = true
end

---Words that stand for nobody in particular.
crowds.nobody = {
  somebody = true,
  someone = true,
  nobody = true,
  unknown = true,
  none = true,
  anybody = true,
  anyone = true,
  various = true,
  several = true,
  name = true,
  tbd = true,
}

---The level that a text names: that of the longest phrase in it.
local function level_of(phrases, text)
  local lower = text:lower():gsub("_", " ")
  for i = 1, #phrases do
    local it = phrases[i]
    local at, last = lower:find(it.phrase, 1, true)
    if at and not lower:find("^%l", last + 1) and not (at > 1 and lower:find("^%l", at - 1)) then return it.level end
  end
end

---A field that is one of several levels gets the level as its value.
local function leveled(crowd, field, made)
  local phrases = crowd.vocabulary.levels[field]
  if not phrases or type(made.value) ~= "string" then return made end
  local level = crowd.vocabulary.known.level[made.value]
  if level == nil then
    level = vocabulary.keep(crowd.vocabulary, "level", made.value, level_of(phrases, made.value) or false)
  end
  made.value = level or nil
  return made
end

---Whether a text can be a person's name: up to five words, each starting like one.
---@param text string
---@return boolean
function crowds.is_name(text)
  local words = 0
  for word in text:gmatch "[^%s]+" do
    words = words + 1
    if not word:find "^[%u\xC3-\xF4@%(]" and not (words > 1 and (#word <= 3 or word:find "^%l%.")) then return false end
  end
  return words >= 1 and words <= 5 and not text:find "[%d:?!]$" and not text:find "%d%d"
end

local function key_of(crowd, name)
  local key = crowd.keys[name]
  if not key then
    key = vocabulary.normal(name:find("(", 1, true) and name:gsub("%s*%b()", "") or name)
    crowd.keys[name] = key
  end
  return key
end

---@class Crowd people of one deal while they are gathered
---@field list Person[]
---@field by_name table<string, Person>
---@field by_first table<string, Person|false> false: several
---@field vocabulary Vocabulary
---@field keys table<string, string> names as they are compared, by name as written

local function remember(crowd, person)
  local key = key_of(crowd, person.name)
  crowd.by_name[key] = person
  local first = key:match "^%S+"
  if first and first ~= key then
    local known = crowd.by_first[first]
    crowd.by_first[first] = known == nil and person or (known == person and person) or false
  end
end

---@param crowd Crowd
---@param name string "" for a seat without a name
---@param at Place
---@param grade Grade
---@return Person without its facts
function crowds.add(crowd, name, at, grade)
  local person = { name = name, roles = {}, at = at, grade = grade }
  crowd.list[#crowd.list + 1] = person
  if name ~= "" then remember(crowd, person) end
  return person
end

---Gives every person the facts that nobody wrote.
---@param crowd Crowd
function crowds.complete(crowd)
  for _, person in ipairs(crowd.list) do
    local missing
    for i = 1, #crowds.fields do
      local field = crowds.fields[i]
      if not person[field] then
        missing = missing or fact.missing { path = person.at.path, first = person.at.last, last = person.at.last }
        person[field] = missing
      end
    end
  end
end

---@param crowd Crowd
---@param name string
---@return Person? by the name, or by a first name that only one of them has
function crowds.find(crowd, name)
  local key = key_of(crowd, name)
  return crowd.by_name[key] or crowd.by_first[key] or nil
end

local better = { stated = 4, assumed = 3, placeholder = 2, missing = 1 }

---A person gets a field; of two facts the surer stays.
---@param crowd Crowd
---@param person Person
---@param field string
---@param made Fact
function crowds.give(crowd, person, field, made)
  local known = person[field]
  if not known or better[made.grade] > better[known.grade] then person[field] = leveled(crowd, field, made) end
end

---@param person Person
---@param roles string[]
function crowds.add_roles(person, roles)
  for i = 1, #roles do
    local role = roles[i]
    local known = false
    for _, own in ipairs(person.roles) do
      known = known or own == role
    end
    if not known then person.roles[#person.roles + 1] = role end
  end
end

---What is said of somebody under another spelling of the name.
local function merge(crowd, person, other, name)
  if crowds.is_surer(other.grade, person.grade) then person.grade = other.grade end
  crowds.add_roles(person, other.roles)
  for i = 1, #crowds.fields do
    local field = crowds.fields[i]
    if other[field] then crowds.give(crowd, person, field, other[field]) end
  end
  person.name = name
  crowd.by_name[key_of(crowd, other.name)] = person
end

---Makes one person of those who are the same under several spellings ("J. Smith", "Jane Smith"). A name that fits
---several people stays a person of its own.
---@param crowd Crowd
function crowds.join(crowd)
  local names = {}
  for i, person in ipairs(crowd.list) do
    names[i] = { name = person.name }
  end
  local resolved = stakeholder.resolve(names)
  if #resolved.groups == #crowd.list then return end
  local list = {}
  for i, person in ipairs(crowd.list) do
    local group = resolved.group_of[i]
    if list[group] then
      merge(crowd, list[group], person, resolved.groups[group].name)
    else
      list[group] = person
    end
  end
  crowd.list = list
end

---@param compiled Vocabulary
---@return Crowd
function crowds.new(compiled) return { list = {}, by_name = {}, by_first = {}, vocabulary = compiled, keys = {} } end

---@param grade Grade
---@param than Grade
---@return boolean
function crowds.is_surer(grade, than) return better[grade] > better[than] end

return crowds
