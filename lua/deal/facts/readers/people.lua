-- The buyer's people: from tables of the committee, lists, labels, headings, front matter, and who came to meetings.

local fact = require "deal.facts.fact"
local owners = require "deal.facts.values.owners"
local placeholders = require "deal.facts.values.placeholders"
local plain = require "deal.facts.values.plain"
local records = require "deal.facts.readers.records"
local vocabulary = require "deal.facts.vocabulary"

local people = {}

local fields = {
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

local is_field = {}
for _, field in ipairs(fields) do
  is_field[field] = true
end

---Words of influence and stance in real notes; the longest phrase found counts.
local levels = {
  influence = {
    ["inner circle"] = "inner_circle",
    ["political structure"] = "political_structure",
    outside = "outside",
    high = "inner_circle",
    medium = "political_structure",
    low = "outside",
    decides = "inner_circle",
    ["final decision"] = "inner_circle",
    none = "outside",
    strong = "inner_circle",
    some = "political_structure",
  },
  stance = {
    advocate = "advocate",
    champion = "advocate",
    supporter = "supporter",
    supportive = "supporter",
    positive = "supporter",
    neutral = "neutral",
    sceptic = "sceptic",
    skeptic = "sceptic",
    sceptical = "sceptic",
    skeptical = "sceptic",
    opponent = "opponent",
    opposed = "opponent",
    negative = "opponent",
    blocker = "opponent",
    hostile = "opponent",
    detractor = "opponent",
    loves = "advocate",
    enthusiastic = "advocate",
    friendly = "supporter",
    against = "opponent",
    ["in favour"] = "supporter",
    ["in favor"] = "supporter",
    ["🟢"] = "supporter",
    ["🟡"] = "neutral",
    ["🔴"] = "opponent",
    ["👍"] = "supporter",
    ["👎"] = "opponent",
    cautious = "sceptic",
    undecided = "neutral",
    strong = "supporter",
    warm = "supporter",
    cold = "sceptic",
  },
}

local nobody = {
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

local function level_of(kind, text)
  local lower, best, found = text:lower():gsub("_", " "), 0, nil
  for phrase, level in pairs(levels[kind]) do
    local at = lower:find(phrase, 1, true)
    if at and #phrase > best and not lower:find("^%l", at + #phrase) and not lower:sub(1, at - 1):find "%l$" then
      best, found = #phrase, level
    end
  end
  return found
end

---A field that is one of several levels gets the level as its value.
local function leveled(field, made)
  if levels[field] and type(made.value) == "string" and made.value ~= level_of(field, made.value) then
    made.value = level_of(field, made.value)
  end
  return made
end

---Whether a text can be a person's name: up to five words, each starting like one.
local function is_name(text)
  local words = 0
  for word in text:gmatch "[^%s]+" do
    words = words + 1
    if not word:find "^[%u\xC3-\xF4@%(]" and not (words > 1 and (#word <= 3 or word:find "^%l%.")) then return false end
  end
  return words >= 1 and words <= 5 and not text:find "[%d:?!]$" and not text:find "%d%d"
end

local function key_of(name) return vocabulary.normal((name:gsub("%s*%b()", ""))) end

---@class Crowd people of one deal while they are gathered
---@field list Person[]
---@field by_name table<string, Person>
---@field by_first table<string, Person|false> false: several

local function remember(crowd, person)
  local key = key_of(person.name)
  crowd.by_name[key] = person
  local first = key:match "^%S+"
  if first and first ~= key then
    local known = crowd.by_first[first]
    crowd.by_first[first] = known == nil and person or (known == person and person) or false
  end
end

local function new_person(crowd, name, at, grade)
  local person = { name = name, roles = {}, at = at, grade = grade }
  for _, field in ipairs(fields) do
    person[field] = false
  end
  crowd.list[#crowd.list + 1] = person
  if name ~= "" then remember(crowd, person) end
  return person
end

local function find_person(crowd, name, with_first)
  local key = key_of(name)
  return crowd.by_name[key] or (with_first and crowd.by_first[key] or nil) or nil
end

local better = { stated = 4, assumed = 3, placeholder = 2, missing = 1 }

local function give(person, field, made)
  local known = person[field]
  if not known or better[made.grade] > better[known.grade] then person[field] = leveled(field, made) end
end

local function add_roles(person, roles)
  for _, role in ipairs(roles) do
    local known = false
    for _, own in ipairs(person.roles) do
      known = known or own == role
    end
    if not known then person.roles[#person.roles + 1] = role end
  end
end

---The grade and the name of a cell that should hold a person.
local function identity(made)
  local grade = made.grade
  if grade ~= "stated" and grade ~= "assumed" then return "", grade end
  local name = made.value
  local first = name:lower():match "^%a+"
  if first and nobody[first] or name == "" then return "", "placeholder" end
  return name, grade
end

---Titles name a role only by a whole phrase that is no everyday word.
local title_roles = { it_security = true, procurement = true, legal = true }

local function roles_of(reader, row)
  if row.role.grade == "stated" or row.role.grade == "assumed" then return row.role.value end
  if not fact.is_known(row.title) then return {} end
  local kept = {}
  for _, role in ipairs(vocabulary.roles(reader.vocabulary, row.title.text)) do
    if title_roles[role] then kept[#kept + 1] = role end
  end
  return kept
end

local function is_seat(row) return fact.is_known(row.role) or fact.is_known(row.title) end

local function add_row(crowd, reader, row)
  local name, grade = identity(row.name)
  if name == "" and not is_seat(row) then return end
  local role = row.role
  if name == "" and role.grade == "assumed" then grade = "assumed" end
  local person = name ~= "" and find_person(crowd, name, true)
  if person and better[grade] > better[person.grade] then person.grade = grade end
  if not person then
    local at = row.name.grade ~= "missing" and row.name.at or row.at
    person = new_person(crowd, name, at, grade == "missing" and "placeholder" or grade)
  end
  add_roles(person, roles_of(reader, row))
  for _, field in ipairs(fields) do
    give(person, field, row[field])
  end
  if #roles_of(reader, row) == 0 and fact.is_known(role) and not fact.is_known(row.title) then
    give(person, "title", { value = plain(role.text), text = role.text, at = role.at, grade = "stated", by = role.by })
  end
end

---"Dana Reyes, Head of Inbound" or "Dana Reyes (CFO)" or "Dana Reyes - CFO": a name and what stands behind it.
local function split_name(text)
  local name, rest = text:match "^(.-)%s*%((.-)%)"
  if not name or name == "" then
    name, rest = text:match "^(.-)%s+[-\xE2][\x80]?[\x93\x94]?%s+(.+)$"
  end
  if not name or #name > 40 then
    name, rest = text:match "^([^,;:.]+)[,;:]%s*(.+)$"
  end
  if not name then
    name, rest = text, ""
  end
  return owners.name(name), rest
end

local function seat(crowd, reader, roles, text, at, by)
  local bare = plain(text)
  local grade = placeholders.grade(bare)
  if grade == "assumed" then bare = placeholders.bare(bare) end
  if grade == "placeholder" or grade == "missing" then return end
  local name, rest = split_name(bare)
  if nobody[name:lower():match "^%a+" or ""] or not is_name(name) then return end
  local person = find_person(crowd, name, true) or new_person(crowd, name, at, grade)
  add_roles(person, roles)
  if rest ~= "" then
    add_roles(person, vocabulary.roles(reader.vocabulary, rest))
    give(person, "title", { value = rest, text = rest, at = at, grade = "stated", by = by })
  end
  return person
end

---The role that a label is the name of: "Champion", "Primary champion", "Economic buyer".
local function role_named(compiled, label) return compiled.roles[vocabulary.normal(label):gsub("_", " ")] end

local function add_labels(crowd, reader, layout)
  for _, label in ipairs(layout.document.labels) do
    local role = role_named(reader.vocabulary, label.label)
    local own = layout.step == "committee" or layout.step == nil or layout.steps[label.section] == "committee"
    if role and own then
      local at = { path = layout.document.path, first = label.first, last = label.last }
      seat(crowd, reader, { role }, label.value, at, "label " .. label.label)
    end
  end
end

local function add_front(crowd, reader, layout)
  local document = layout.document
  for _, field in ipairs(document.front.fields) do
    local role = type(field.value) == "string" and role_named(reader.vocabulary, field.key)
    if role then
      local at = { path = document.path, first = field.first, last = field.last }
      seat(crowd, reader, { role }, field.value, at, "front matter " .. field.key)
    end
  end
end

---Items of a committee's list: "**Dana Reyes** - VP, champion".
local function add_items(crowd, reader, layout)
  for _, item in ipairs(layout.document.items) do
    if item.depth == 1 and layout.kinds[item.section] == "committee" and not item.text:find "^%**[%w/ ]+:" then
      local at = { path = layout.document.path, first = item.first, last = item.last }
      local text = plain(item.text)
      local name, rest = split_name(text)
      if rest ~= "" and is_name(name) and name:find "%s" then seat(crowd, reader, {}, text, at, "list item") end
    end
  end
end

---Fields of a person that labels under the person's heading give.
local function add_details(reader, layout, section, person)
  local compiled, document = reader.vocabulary, layout.document
  local columns = compiled.playbook.tables.committee.columns
  for _, label in ipairs(document.labels) do
    if label.section == section then
      local at = { path = document.path, first = label.first, last = label.last }
      for _, use in ipairs(compiled.columns[vocabulary.normal(label.label)] or {}) do
        local column = use.kind == "committee" and columns[use.field]
        if column and use.field == "role" then
          add_roles(person, vocabulary.roles(compiled, label.value))
        elseif column and is_field[use.field] then
          give(
            person,
            use.field,
            fact.read(
              reader,
              column.cells,
              label.value,
              at,
              "label " .. label.label,
              { document = document, section = section }
            )
          )
        end
      end
    end
  end
end

local function first_text(document, section)
  for _, paragraph in ipairs(document.paragraphs) do
    if paragraph.section == section then return not paragraph.text:find "^%**%a[%w ]*:" and paragraph or nil end
  end
end

---Headings that are people ("Dana Reyes - CFO") or roles with a person below ("Champion").
local function add_headings(crowd, reader, layout)
  local document, compiled = layout.document, reader.vocabulary
  local has_committee = compiled.playbook.tables.committee ~= nil
  for index, heading in ipairs(document.headings) do
    local own = layout.kinds[index] == "committee" or layout.steps[index] == "committee"
    if own and has_committee and not layout.topics[index].seller and heading.level > 1 then
      local text = plain(heading.text)
      local name, rest = split_name(text)
      local at = { path = document.path, first = heading.first, last = heading.last }
      local role = role_named(compiled, text)
      local person
      if role then
        local below = first_text(document, index)
        local below_at = below and { path = document.path, first = below.first, last = below.last }
        person = below and seat(crowd, reader, { role }, below.text, below_at, "heading " .. text)
      elseif rest ~= "" and is_name(name) and #layout.topics[index].sections == 0 then
        person = seat(crowd, reader, {}, text, at, "heading")
      end
      if person then add_details(reader, layout, index, person) end
    end
  end
end

---Who came to a meeting was met on that day.
local function add_meetings(crowd, record)
  local at = { path = record.document.path, first = record.document.front.first, last = record.document.front.last }
  for _, name in ipairs(records.attendees(record.document)) do
    local person = find_person(crowd, owners.name(name), true)
    local known = person and person.last_met
    local day = known and known.value and known.value.iso
    if person and (not day or day < record.day) then
      person.last_met = {
        value = { iso = record.day, precision = "day" },
        text = record.day,
        at = at,
        grade = "stated",
        by = "attendees of " .. record.document.path,
      }
    end
  end
end

local function complete(person)
  local after = { path = person.at.path, first = person.at.last, last = person.at.last }
  for _, field in ipairs(fields) do
    if not person[field] then person[field] = fact.missing(after) end
  end
end

---@param deal Deal with its sections read
---@param reader Reader
---@param layouts Layout[]
---@param of_day {document: Document, day: string}[] oldest first
function people.read(deal, reader, layouts, of_day)
  local crowd = { list = {}, by_name = {}, by_first = {} }
  local committee = deal.sections.committee
  for _, row in ipairs(committee and committee.rows or {}) do
    if row.kind == "committee" and row[1].mapped and not row[1].seller then add_row(crowd, reader, row) end
  end
  for _, layout in ipairs(layouts) do
    add_front(crowd, reader, layout)
    add_headings(crowd, reader, layout)
    add_labels(crowd, reader, layout)
    add_items(crowd, reader, layout)
  end
  for _, record in ipairs(of_day) do
    add_meetings(crowd, record)
  end
  for _, person in ipairs(crowd.list) do
    complete(person)
  end
  deal.people = crowd.list
  function reader.side_of(name) return find_person(crowd, name, true) and "buyer" or nil end
end

return people
