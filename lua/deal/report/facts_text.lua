-- What was read from a deal's notes, for people who wonder how they were understood.

local clean = require("deal.report.clean").for_terminal
local excerpt = require "deal.report.excerpt"
local style = require "deal.report.style"
local width_of = require("dealwright.text").width
local wrap = require "deal.report.wrap"

local facts_text = {}

local person_fields = {
  "title", "goal", "concern", "evidence", "next_action", "owner", "due", "influence", "stance", "last_met",
}

local overrule = [[
Read wrong? Say it in the note's front matter: a property such as `account: Acme` wins over what stands below,
and `columns: {Header: field}` says which field a column holds (or `{Header: kind.field}`).
]]

local function one_line(text) return clean((text:gsub("%s+", " "))) end

local function padded(text, width)
  text = excerpt.head(text, width)
  return text .. (" "):rep(width - width_of(text))
end

local function place_of(at)
  if not at then return "" end
  return at.line and ("%s:%d"):format(clean(at.path), at.line) or clean(at.path)
end

local function remark(fact)
  local parts = {}
  if fact.by then parts[#parts + 1] = clean(fact.by) end
  if fact.note then parts[#parts + 1] = clean(fact.note) end
  return table.concat(parts, "; ")
end

local function add_fact(lines, name, fact, paint)
  local grade = fact.grade == "stated" and fact.grade or paint.should(fact.grade)
  lines[#lines + 1] = ("  %s %s %s"):format(padded(name, 16), padded(one_line(fact.text), 44), grade)
  lines[#lines + 1] = paint.quiet(("  %s %s  %s"):format((" "):rep(16), place_of(fact.at), remark(fact)))
end

local function sorted_keys(map)
  local keys = {}
  for key in pairs(map) do
    keys[#keys + 1] = key
  end
  table.sort(keys)
  return keys
end

local function add_snapshot(lines, plain, paint)
  lines[#lines + 1] = paint.place "Deal"
  local missing = {}
  for _, field in ipairs(sorted_keys(plain.snapshot)) do
    if plain.snapshot[field].grade == "missing" then
      missing[#missing + 1] = field
    else
      add_fact(lines, field, plain.snapshot[field], paint)
    end
  end
  for i, line in ipairs(wrap(table.concat(missing, ", "), 70)) do
    lines[#lines + 1] = (i == 1 and "  missing: " or "           ") .. line
  end
end

local function add_people(lines, plain, paint)
  lines[#lines + 1] = ""
  lines[#lines + 1] = paint.place(("People: %d"):format(#plain.people))
  for _, person in ipairs(plain.people) do
    local name = person.name ~= "" and one_line(person.name) or "(nobody named)"
    local roles = #person.roles > 0 and table.concat(person.roles, ", ") or "no role"
    lines[#lines + 1] = ("  %s %s  %s  %s"):format(
      padded(name, 28),
      padded(clean(roles), 28),
      person.grade or "",
      paint.quiet(place_of(person.at))
    )
    for _, field in ipairs(person_fields) do
      local fact = person[field]
      local text = fact and excerpt.head(one_line(fact.text), 62)
      if text then lines[#lines + 1] = ("    %s %s"):format(padded(field, 12), text) end
    end
  end
end

local function section_state(section)
  if not section.found then return "not found" end
  if section.empty then return "empty" end
  local rows = #section.rows > 0 and (", %d rows"):format(#section.rows) or ""
  return ("%d words%s"):format(section.words, rows)
end

local function add_sections(lines, plain, paint)
  lines[#lines + 1] = ""
  lines[#lines + 1] = paint.place "Sections"
  for _, section in ipairs(plain.sections) do
    local place = section.found and paint.quiet(place_of(section.at)) or ""
    lines[#lines + 1] = ("  %s %s %s  %s"):format(
      padded(section.step, 12),
      padded(section.kind, 20),
      padded(section_state(section), 20),
      place
    ):gsub("%s+$", "")
  end
end

local function tables_of(plain)
  local tables = {}
  for _, mapping in ipairs(plain.mappings) do
    if next(mapping.columns) then tables[#tables + 1] = mapping end
  end
  return tables
end

local function add_mappings(lines, plain, paint)
  lines[#lines + 1] = ""
  lines[#lines + 1] = paint.place "Tables, and what their columns were taken for"
  for _, mapping in ipairs(tables_of(plain)) do
    local kind = mapping.kind and ("%s (score %.2f)"):format(mapping.kind, mapping.score) or "left alone"
    lines[#lines + 1] = ("  %s  %s"):format(place_of(mapping.at), kind)
    for _, header in ipairs(sorted_keys(mapping.columns)) do
      local column = mapping.columns[header]
      local meaning = column.field and ("%s (%.2f)"):format(column.field, column.score) or "not read"
      lines[#lines + 1] = ("    %s -> %s"):format(padded(one_line(header), 28), meaning)
    end
  end
end

local function add_findings(lines, plain)
  for _, found in ipairs(plain.findings) do
    lines[#lines + 1] = ("  %s  %s  %s"):format(place_of(found.at), found.code, clean(found.message or ""))
  end
end

---@param plain table as deal.report.facts makes it
---@param options {colored: boolean?}
---@return string
function facts_text.screen(plain, options)
  local paint = style.new(options.colored)
  local records = 0
  for _, note in ipairs(plain.notes) do
    if note.record then records = records + 1 end
  end
  local head = "%s, as of %s: %d notes, %d of them dated records\n"
  local lines = { head:format(paint.place(clean(plain.path)), plain.today, #plain.notes, records) }
  add_snapshot(lines, plain, paint)
  add_people(lines, plain, paint)
  add_sections(lines, plain, paint)
  if #plain.mappings > 0 then add_mappings(lines, plain, paint) end
  if #plain.findings > 0 then
    lines[#lines + 1] = ""
    lines[#lines + 1] = paint.place "Not clear"
    add_findings(lines, plain)
  end
  return table.concat(lines, "\n") .. "\n\n" .. overrule
end

return facts_text
