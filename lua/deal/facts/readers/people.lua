-- The buyer's people: from tables of the committee, lists, labels, headings, front matter, and who came to meetings.

local crowds = require "deal.facts.readers.crowd"
local fact = require "deal.facts.fact"
local owners = require "deal.facts.values.owners"
local placeholders = require "deal.facts.values.placeholders"
local plain = require "deal.facts.values.plain"
local records = require "deal.facts.readers.records"
local vocabulary = require "deal.facts.vocabulary"

local people = {}

local function is_nobody(compiled, name)
  local known = compiled.known.person[name]
  if known == nil then
    known = name == "" or crowds.nobody[name:lower():match "^%a+" or "-"] == true
    vocabulary.keep(compiled, "person", name, known)
  end
  return known
end

---The grade and the name of a cell that should hold a person.
local function identity(crowd, made)
  local grade = made.grade
  if grade ~= "stated" and grade ~= "assumed" then return "", grade end
  if is_nobody(crowd.vocabulary, made.value) then return "", "placeholder" end
  return made.value, grade
end

---Titles name a role only by a whole phrase that is no everyday word.
local title_roles = { it_security = true, procurement = true, legal = true }
local none = {}

---A field of a row whose table has it.
local function field_of(row, field) return row[1].reads[field] and row[field] or nil end

local function roles_of(reader, role, title)
  if fact.is_known(role) then return role.value end
  if not fact.is_known(title) then return none end
  local kept
  for _, found in ipairs(vocabulary.roles(reader.vocabulary, title.text)) do
    if title_roles[found] then
      kept = kept or {}
      kept[#kept + 1] = found
    end
  end
  return kept or none
end

---A row without a name: a role that somebody has to be found for, or a title where names have a column.
local function is_seat(row, role, title)
  if fact.is_known(role) and role.value[1] then return true end
  return row[1].reads.name ~= nil and (fact.is_known(title) or fact.is_known(role))
end

local function person_of(crowd, row, named, role)
  local name, grade = "", "missing"
  if named then
    name, grade = identity(crowd, named)
  end
  if name == "" and role and role.grade == "assumed" then grade = "assumed" end
  local person = name ~= "" and crowds.find(crowd, name)
  if person then
    if crowds.is_surer(grade, person.grade) then person.grade = grade end
    return person
  end
  local at = named and named.grade ~= "missing" and named.at or row.at
  return crowds.add(crowd, name, at, grade == "missing" and "placeholder" or grade)
end

local function add_row(crowd, reader, row)
  local named, role, title = field_of(row, "name"), field_of(row, "role"), field_of(row, "title")
  if not (named and identity(crowd, named) ~= "") and not is_seat(row, role, title) then return end
  local person = person_of(crowd, row, named, role)
  local roles = roles_of(reader, role, title)
  crowds.add_roles(person, roles)
  for i = 1, #crowds.fields do
    local field = crowds.fields[i]
    if row[1].reads[field] then crowds.give(crowd, person, field, row[field]) end
  end
  if #roles == 0 and fact.is_known(role) and not fact.is_known(title) then
    local made = { value = plain(role.text), text = role.text, at = role.at, grade = "stated", by = role.by }
    crowds.give(crowd, person, "title", made)
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
  if crowds.nobody[name:lower():match "^%a+" or ""] or not crowds.is_name(name) then return end
  local person = crowds.find(crowd, name) or crowds.add(crowd, name, at, grade)
  crowds.add_roles(person, roles)
  if rest ~= "" then
    crowds.add_roles(person, vocabulary.roles(reader.vocabulary, rest))
    crowds.give(crowd, person, "title", { value = rest, text = rest, at = at, grade = "stated", by = by })
  end
  return person
end

---The role that a label is the name of: "Champion", "Primary champion", "Economic buyer".
local function role_named(compiled, label)
  local role = compiled.known.role_label[label]
  if role == nil then
    role = compiled.roles[vocabulary.normal(label):gsub("_", " ")]
    vocabulary.keep(compiled, "role_label", label, role or false)
  end
  return role or nil
end

local function add_labels(crowd, reader, layout)
  local labels = layout.document.labels
  for i = 1, #labels do
    local label = labels[i]
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
  for i = 1, #document.front.fields do
    local field = document.front.fields[i]
    local role = type(field.value) == "string" and role_named(reader.vocabulary, field.key)
    if role then
      local at = { path = document.path, first = field.first, last = field.last }
      seat(crowd, reader, { role }, field.value, at, "front matter " .. field.key)
    end
  end
end

---Items of a committee's list: "**Dana Reyes** - VP, champion".
local function add_items(crowd, reader, layout)
  local items = layout.document.items
  for i = 1, #items do
    local item = items[i]
    if item.depth == 1 and layout.kinds[item.section] == "committee" and not item.text:find "^%**[%w/ ]+:" then
      local at = { path = layout.document.path, first = item.first, last = item.last }
      local text = plain(item.text)
      local name, rest = split_name(text)
      if rest ~= "" and crowds.is_name(name) and name:find "%s" then seat(crowd, reader, {}, text, at, "list item") end
    end
  end
end

---Fields of a person that labels under the person's heading give.
local function add_details(crowd, reader, layout, section, person)
  local compiled, document = reader.vocabulary, layout.document
  local columns = compiled.playbook.tables.committee.columns
  for i = 1, #document.labels do
    local label = document.labels[i]
    if label.section == section then
      local at = { path = document.path, first = label.first, last = label.last }
      for _, use in ipairs(compiled.columns[vocabulary.normal(label.label)] or {}) do
        local column = use.kind == "committee" and columns[use.field]
        if column and use.field == "role" then
          crowds.add_roles(person, vocabulary.roles(compiled, label.value))
        elseif column and crowds.is_field[use.field] then
          crowds.give(
            crowd,
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
  for i = 1, #document.paragraphs do
    local paragraph = document.paragraphs[i]
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
      elseif rest ~= "" and crowds.is_name(name) and #layout.topics[index].sections == 0 then
        person = seat(crowd, reader, {}, text, at, "heading")
      end
      if person then add_details(crowd, reader, layout, index, person) end
    end
  end
end

---Who came to a meeting was met on that day.
local function add_meetings(crowd, record)
  local at = { path = record.document.path, first = record.document.front.first, last = record.document.front.last }
  for _, name in ipairs(records.attendees(record.document)) do
    local person = crowds.find(crowd, owners.name(name))
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

---@param deal Deal with its sections read
---@param reader Reader
---@param layouts Layout[]
---@param of_day {document: Document, day: string}[] oldest first
function people.read(deal, reader, layouts, of_day)
  local crowd = crowds.new(reader.vocabulary)
  local committee = deal.sections.committee
  for _, row in ipairs(committee and committee.rows or {}) do
    if row.kind == "committee" and row[1].mapped and not row[1].seller then add_row(crowd, reader, row) end
  end
  for i = 1, #layouts do
    local layout = layouts[i]
    add_front(crowd, reader, layout)
    add_headings(crowd, reader, layout)
    add_labels(crowd, reader, layout)
    add_items(crowd, reader, layout)
  end
  for i = 1, #of_day do
    local record = of_day[i]
    add_meetings(crowd, record)
  end
  crowds.join(crowd)
  crowds.complete(crowd)
  deal.people = crowd.list
  function reader.side_of(name) return crowds.find(crowd, name) and "buyer" or nil end
end

return people
