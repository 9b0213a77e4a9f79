-- What was read from a deal's notes, as plain tables with lines and columns. The JSON of `dealwright facts` is this
-- table; its fields are described in doc/json.md.

local list = require("dealwright.json").list
local locate = require("dealwright.position").locate

local facts = {}

facts.schema = 1

---Collects places first, so that each note's text is gone through once.
local function new_places()
  local by_path = {}

  local function add(at)
    local place = { path = at.path }
    local waiting = by_path[at.path]
    if not waiting then
      waiting = { places = {}, offsets = {} }
      by_path[at.path] = waiting
    end
    waiting.places[#waiting.places + 1] = place
    waiting.offsets[#waiting.offsets + 1] = at.first
    return place
  end

  local function finish(notes)
    for _, note in ipairs(notes) do
      local waiting = by_path[note.path]
      for i, position in ipairs(waiting and locate(note.text, waiting.offsets) or {}) do
        waiting.places[i].line, waiting.places[i].column = position.line, position.column
      end
    end
  end

  return add, finish
end

local function plain_fact(fact, place)
  return {
    value = fact.value,
    text = fact.text,
    grade = fact.grade,
    by = fact.by,
    note = fact.note,
    at = place(fact.at),
  }
end

local function is_fact(value) return type(value) == "table" and value.grade ~= nil and value.at ~= nil end

---A row or a person: its facts made plain, everything else as it is.
local function plain_record(record, place)
  local plain = {}
  for key, value in pairs(record) do
    if key == "at" then
      plain.at = place(value)
    elseif is_fact(value) then
      if value.grade ~= "missing" then plain[key] = plain_fact(value, place) end
    elseif type(value) ~= "table" then
      plain[key] = value
    end
  end
  return plain
end

local function plain_people(people, place)
  local plain = list {}
  for i, person in ipairs(people) do
    plain[i] = plain_record(person, place)
    plain[i].roles = list(table.move(person.roles, 1, #person.roles, 1, {}))
  end
  return plain
end

local function plain_section(section, step, place)
  local rows = list {}
  for i, row in ipairs(section.rows) do
    rows[i] = plain_record(row, place)
  end
  return {
    kind = section.kind,
    step = step.name,
    found = section.found,
    empty = section.empty,
    at = place(section.at),
    words = section.words,
    tables = section.tables,
    notes = list(table.move(section.notes, 1, #section.notes, 1, {})),
    text = section.text.text,
    rows = rows,
  }
end

local function plain_sections(deal, place)
  local plain = list {}
  for _, step in ipairs(deal.playbook.steps) do
    local kinds = {}
    for kind in pairs(step.sections) do
      kinds[#kinds + 1] = kind
    end
    table.sort(kinds)
    for _, kind in ipairs(kinds) do
      plain[#plain + 1] = plain_section(deal.sections[kind], step, place)
    end
  end
  return plain
end

local function plain_mappings(mappings, place)
  local plain = list {}
  for i, mapping in ipairs(mappings) do
    local columns = {}
    for header, column in pairs(mapping.columns or {}) do
      columns[header] = { field = column.field, score = column.score }
    end
    plain[i] = {
      at = place(mapping.at),
      kind = mapping.kind,
      step = mapping.step,
      score = mapping.score,
      columns = columns,
    }
  end
  return plain
end

local function plain_findings(findings, place)
  local plain = list {}
  for i, found in ipairs(findings) do
    plain[i] = { code = found.code, message = found[1], remedy = found.remedy, at = place(found.at) }
  end
  return plain
end

---@param deal Deal
---@return table
function facts.plain(deal)
  local place, finish = new_places()
  local notes, snapshot = list {}, {}
  for i, note in ipairs(deal.notes) do
    notes[i] = { path = note.path, record = deal.is_record[note.path] == true }
  end
  for field, fact in pairs(deal.snapshot) do
    snapshot[field] = plain_fact(fact, place)
  end
  local plain = {
    id = deal.id,
    path = deal.path,
    today = deal.today,
    currency = deal.currency,
    notes = notes,
    snapshot = snapshot,
    people = plain_people(deal.people, place),
    sections = plain_sections(deal, place),
    mappings = plain_mappings(deal.mappings, place),
    findings = plain_findings(deal.findings, place),
  }
  finish(deal.notes)
  return plain
end

return facts
