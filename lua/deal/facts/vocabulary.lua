-- A playbook's words compiled once, so that reading a heading, a column or a label is a lookup. What is found out
-- about a string is kept: headings and headers repeat from deal to deal.

local fold = require("dealwright.text").fold
local plain = require "deal.facts.values.plain"
local statuses = require "deal.facts.values.statuses"

local vocabulary = {}

local cache_limit = 16384
local longest_phrase = 8 -- tokens of a heading that are tried together

---What is found out about strings, by group.
local function new_known()
  return {
    role_label = {},
    stall = {},
    person = {},
    topic = {},
    note = {},
    field = {},
    column = {},
    mapping = {},
    roles = {},
    owners = {},
    status = {},
    name = {},
    level = {},
  }
end

---@class Vocabulary
---@field playbook Playbook
---@field phrases table<string, PhraseUse[]> what a phrase of a heading names
---@field longest integer tokens that are tried together
---@field fields table<string, string> snapshot field by name
---@field columns table<string, ColumnUse[]> what a column's header may mean
---@field roles table<string, string> role by phrase
---@field longest_role integer
---@field sides table<string, string>
---@field statuses StatusWords
---@field stalls table<string, string>
---@field levels table<string, {phrase: string, level: string}[]> by field of a person
---@field owner_of table<string, string> section that holds a kind of table, by kind
---@field step_of table<string, Step> by section kind
---@field known table<string, table<string, any>> what was found out about strings, by group; emptied when it is full
---@field known_count integer

---@class PhraseUse
---@field section string? kind of section
---@field step string?    name of the step
---@field tables string?  kind of table

---@class ColumnUse
---@field kind string
---@field field string
---@field score number
---@field weight number

---Bytes that a heading may end with and that say nothing.
local is_decoration = { [32] = true, [9] = true, [33] = true, [42] = true, [46] = true, [58] = true }
local symbol = "[\xE2\xEF\xF0][\x80-\xBF]+" -- emoji, arrows, bullets, variation selectors

---A heading, header or label as it is looked up: without markup, case, numbering and decoration.
---@param text string
---@return string
function vocabulary.normal(text)
  text = plain(text)
  if text:find "[\x80-\xff]" then
    text = fold(text):gsub("\u{2019}", "'"):gsub("\u{2013}", "-"):gsub("\u{2014}", "-"):gsub(symbol, " ")
  else
    text = text:lower()
  end
  if text:find "^[%s%p]" then text = text:gsub("^[^%w#\x80-\xff]+", "") end
  while is_decoration[text:byte(-1)] do
    text = text:sub(1, -2)
  end
  return text:find "%s%s" and text:gsub("%s+", " ") or text
end

---The tokens that phrases consist of; numbering in front is left out, and what stands in parentheses behind.
---@param normal string
---@return string[]
function vocabulary.tokens(normal)
  local tokens = {}
  local kept = normal:gsub("%s*%b()", "")
  if not kept:find "%a" then kept = normal end
  for token in kept:gsub("/", " / "):gmatch "[^%s,:;|()]+" do
    token = token:gsub("^%.+", ""):gsub("[.?!]+$", "")
    if token ~= "-" and token ~= "" then tokens[#tokens + 1] = token end
  end
  while tokens[2] and tokens[1]:find "^[%d.#)]+$" do
    table.remove(tokens, 1)
  end
  if tokens[3] and tokens[2]:find "^%d+$" and (tokens[1] == "step" or tokens[1] == "phase" or tokens[1] == "part") then
    table.remove(tokens, 1)
    table.remove(tokens, 1)
  end
  return tokens
end

---A playbook's phrases are in lower case: without punctuation they are their own keys.
local function key_of(phrase)
  if not phrase:find "%p" then return phrase end
  return table.concat(vocabulary.tokens(vocabulary.normal(phrase)), " ")
end

local function add_phrase(compiled, phrase, use)
  local key = key_of(phrase)
  local list = compiled.phrases[key]
  if list then
    list[#list + 1] = use
  else
    compiled.phrases[key] = { use }
  end
end

local function sorted_keys(map)
  local keys = {}
  for key in pairs(map) do
    keys[#keys + 1] = key
  end
  table.sort(keys)
  return keys
end

local function add_steps(compiled, playbook)
  for _, step in ipairs(playbook.steps) do
    local use = { step = step.name }
    for _, phrase in ipairs(step.words) do
      add_phrase(compiled, phrase, use)
    end
    for _, kind in ipairs(sorted_keys(step.sections)) do
      local section = step.sections[kind]
      local section_use = { step = step.name, section = kind }
      for _, phrase in ipairs(section.words) do
        add_phrase(compiled, phrase, section_use)
      end
      compiled.step_of[kind] = step
      if section.rows and not compiled.owner_of[section.rows] then compiled.owner_of[section.rows] = kind end
    end
  end
  compiled.owner_of.actions = compiled.step_of.next_steps and "next_steps" or compiled.owner_of.actions
end

local function add_columns(compiled, kind, table_kind)
  for _, phrase in ipairs(table_kind.words) do
    add_phrase(compiled, phrase, { tables = kind })
  end
  if table_kind.section then compiled.owner_of[kind] = table_kind.section end
  for _, field in ipairs(sorted_keys(table_kind.columns)) do
    local column = table_kind.columns[field]
    for rank, phrase in ipairs(column.words) do
      local key = phrase:find "%p" and vocabulary.normal(phrase) or phrase
      local score = rank > 15 and 0.7 or 1 - (rank - 1) * 0.02
      local use = { kind = kind, field = field, score = score, weight = column.weight or 1 }
      local list = compiled.columns[key]
      if list then
        list[#list + 1] = use
      else
        compiled.columns[key] = { use }
      end
    end
  end
end

local function add_roles(compiled, playbook)
  for _, name in ipairs(sorted_keys(playbook.roles)) do
    local role = playbook.roles[name]
    compiled.roles[role.title:lower()] = name
    compiled.roles[name:gsub("_", " ")] = name
    for _, phrase in ipairs(role.words) do
      compiled.roles[phrase] = name
    end
  end
  for phrase in pairs(compiled.roles) do
    local _, spaces = phrase:gsub("%s", "")
    compiled.longest_role = math.max(compiled.longest_role, spaces + 1)
  end
end

local function invert(lists, into)
  for _, name in ipairs(sorted_keys(lists)) do
    for _, phrase in ipairs(lists[name]) do
      into[phrase] = into[phrase] or name
      if phrase:find("-", 1, true) or phrase:find("_", 1, true) then
        local key = phrase:gsub("[_%-]", " ")
        into[key] = into[key] or name
      end
    end
  end
  return into
end

---Phrases with their level, the longest first.
local function longest_first(lists)
  local phrases = {}
  for level, list in pairs(lists) do
    for _, phrase in ipairs(list) do
      phrases[#phrases + 1] = { phrase = phrase, level = level }
    end
  end
  table.sort(phrases, function(a, b)
    if #a.phrase ~= #b.phrase then return #a.phrase > #b.phrase end
    return a.phrase < b.phrase
  end)
  return phrases
end

---@param playbook Playbook
---@return Vocabulary
local function compile(playbook)
  local compiled = {
    playbook = playbook,
    phrases = {},
    longest = longest_phrase,
    columns = {},
    roles = {},
    longest_role = 1,
    owner_of = {},
    step_of = {},
    known = new_known(),
    known_count = 0,
    fields = invert(playbook.fields, {}),
    sides = invert(playbook.sides or {}, {}),
    stalls = invert(playbook.stalls or {}, {}),
    statuses = statuses.compile(playbook.statuses),
    levels = {},
  }
  for field, lists in pairs(playbook.levels or {}) do
    compiled.levels[field] = longest_first(lists)
  end
  add_steps(compiled, playbook)
  for _, kind in ipairs(sorted_keys(playbook.tables)) do
    add_columns(compiled, kind, playbook.tables[kind])
  end
  add_roles(compiled, playbook)
  return compiled
end

local compiled_of = setmetatable({}, { __mode = "k" })

---@param playbook Playbook
---@return Vocabulary
function vocabulary.of(playbook)
  local compiled = compiled_of[playbook]
  if not compiled then
    compiled = compile(playbook)
    compiled_of[playbook] = compiled
  end
  return compiled
end

---Keeps what was found out about a string; forgets everything when there is too much.
---@generic T
---@param compiled Vocabulary
---@param group string what was found out
---@param text string
---@param value T
---@return T
function vocabulary.keep(compiled, group, text, value)
  if compiled.known_count >= cache_limit then
    compiled.known, compiled.known_count = new_known(), 0
  end
  compiled.known[group][text] = value
  compiled.known_count = compiled.known_count + 1
  return value
end

---The snapshot field that a label, key or first cell names.
---@param compiled Vocabulary
---@param name string as written
---@return string?
function vocabulary.field(compiled, name)
  local field = compiled.known.field[name]
  if field == nil then
    local normal = vocabulary.normal(name):gsub("_", " ")
    field = compiled.fields[normal]
      or compiled.fields[normal:gsub("-", " ")]
      or compiled.fields[normal:gsub("%s*%b()", "")]
    field = vocabulary.keep(compiled, "field", name, field or false)
  end
  return field or nil
end

---The roles that a text names, in the order they stand in it; the longest phrases win.
---@param compiled Vocabulary
---@param text string
---@return string[]
function vocabulary.roles(compiled, text)
  local roles = compiled.known.roles[text]
  if roles then return roles end
  roles = {}
  local normal = vocabulary.normal(text)
  local whole = compiled.roles[normal]
  if whole then return vocabulary.keep(compiled, "roles", text, { whole }) end
  local starts, ends, seen, i = {}, {}, {}, 1
  for first, after in normal:gmatch "()[%w&'%-\x80-\xff/]+()" do
    starts[#starts + 1], ends[#ends + 1] = first, after - 1
  end
  while i <= #starts do
    local length = math.min(compiled.longest_role, #starts - i + 1)
    local role
    while length >= 1 and not role do
      role = compiled.roles[normal:sub(starts[i], ends[i + length - 1])]
      if not role then length = length - 1 end
    end
    if role and not seen[role] then
      roles[#roles + 1], seen[role] = role, true
    end
    i = i + math.max(1, length)
  end
  if #roles == 0 and normal:find("/", 1, true) then
    for part in normal:gmatch "[^/]+" do
      local role = compiled.roles[part:match "^%s*(.-)%s*$"]
      if role and not seen[role] then
        roles[#roles + 1], seen[role] = role, true
      end
    end
  end
  return vocabulary.keep(compiled, "roles", text, roles)
end

return vocabulary
