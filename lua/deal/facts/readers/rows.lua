-- Rows of mapped tables and items of lists. Most fields of most rows are never asked for, so a field becomes a fact
-- when it is; dates and statuses that are not plain are read at once, because what they say may be a finding.

local dates = require "deal.facts.values.dates"
local wording = require "deal.facts.values.date_words"
local fact = require "deal.facts.fact"
local placeholders = require "deal.facts.values.placeholders"
local plain = require "deal.facts.values.plain"

local rows = {}

---@class RowSource where the fields of rows come from; shared by the rows of one table or list
---@field reader Reader
---@field document Document
---@field section integer
---@field kind string
---@field columns table<string, {words: string[], cells: string?}> of the kind
---@field mapped Columns?
---@field main string?
---@field seller boolean?     the seller's own people
---@field path string
---@field reads table<string, table> how a cell of a table is read, by field; empty for a list
---@field at_once table<string, integer>? columns of dates and statuses, by field
---@field owner_first boolean? items may start with their owner

-- A row holds its source at 1 and its cells or its list item at 2; an item's parts by field, once taken apart, at 3.

local parts_of

local function place(source, first, last) return { path = source.document.path, first = first, last = last } end

---Of two owners under `Owner (Customer / Vendor)` the first is the customer's.
local function with_sides(owners, sides)
  if #owners ~= 2 then return owners end
  local list = {}
  for i, owner in ipairs(owners) do
    list[i] = { name = owner.name, role = owner.role, side = owner.side or sides[i] }
  end
  return list
end

local function cell(source, cells, it)
  local ranges, index = cells.at, it.index
  local first = ranges[index]
  if not first then return fact.missing(place(source, cells.last, cells.last)) end
  local text = cells[it.column]
  local at = { path = source.path, first = first, last = ranges[index + 1] }
  if text == "" then return fact.missing(at) end
  local made = fact.read(source.reader, it.cells, text, at, it.by, source, cells)
  if it.sides and made.value then made.value = with_sides(made.value, it.sides) end
  return made
end

local function part(source, parts, field)
  local found = parts[field]
  if not found then return fact.missing(place(source, parts.last, parts.last)) end
  local at = place(source, found.first, found.last)
  return fact.read(source.reader, source.columns[field].cells, found.text, at, found.by, source)
end

---A side's owner, out of an owner column that names both sides.
local sides = { buyer_owner = "buyer", seller_owner = "seller" }

local function owner_of_side(row, side)
  local made = row.owner
  if not fact.is_known(made) then return nil end
  local list = {}
  for _, owner in ipairs(made.value) do
    local own = owner.side or (owner.name and row[1].reader.side_of and row[1].reader.side_of(owner.name))
    if own == side or own == "both" then list[#list + 1] = owner end
  end
  if not list[1] then return nil end
  return { value = list, text = made.text, at = made.at, grade = made.grade, by = made.by, note = "by side" }
end

local function read_part(row, source, field)
  if source.mapped then return fact.missing(place(source, row[2].last, row[2].last)) end
  row[3] = row[3] or parts_of(source, row[2])
  return part(source, row[3], field)
end

local function read_other(row, source, field)
  if field == "at" then return place(source, row[2].first, row[2].last) end
  if not source.columns[field] then return nil end
  local made = read_part(row, source, field)
  local side = made.grade == "missing" and sides[field]
  return side and source.columns.owner and owner_of_side(row, side) or made
end

local meta = {}

function meta.__index(row, field)
  local source = row[1]
  if field == "kind" then return source.kind end
  local it = source.reads[field]
  local made = it and cell(source, row[2], it) or read_other(row, source, field)
  row[field] = made
  return made
end

---Everything that a row of its kind has.
function meta.__pairs(row)
  local source = row[1]
  local whole = { at = row.at, kind = source.kind }
  for field in pairs(source.columns) do
    whole[field] = row[field]
  end
  return next, whole
end

local function is_plain_date(text) return #text == 10 and text:find "^%d%d%d%d%-%d%d%-%d%d$" ~= nil end

---Reads the cells that have something to report: dates that are not plain, and statuses that contradict themselves.
local function read_at_once(row, source, cells)
  for field, column in pairs(source.at_once) do
    local text = cells[column]
    if text and text ~= "" then
      if source.columns[field].cells == "date" then
        if not is_plain_date(text) and placeholders.grade(plain(text)) == "stated" then local _ = row[field] end
      elseif fact.contradicts(source.reader, text) then
        local _ = row[field]
      end
    end
  end
end

---@param reader Reader
---@param document Document
---@param found Table
---@param mapped Columns
---@param table_kind TableKind
---@param seller boolean? a table of the seller's people
---@return RowSource
function rows.source_of_table(reader, document, found, mapped, table_kind, seller)
  local at_once, reads = {}, {}
  for field, column in pairs(mapped.fields) do
    local cells = table_kind.columns[field].cells
    if cells == "date" or cells == "status" then at_once[field] = column end
    local sides_of_owner = field == "owner" and mapped.owner_sides or nil
    reads[field] =
      { column = column, index = 2 * column - 1, cells = cells, by = mapped.by[field], sides = sides_of_owner }
  end
  return {
    reader = reader,
    document = document,
    path = document.path,
    section = found.section,
    kind = mapped.kind,
    columns = table_kind.columns,
    mapped = mapped,
    main = table_kind.main,
    seller = seller,
    at_once = at_once,
    reads = reads,
  }
end

---@param source RowSource
---@param cells TableRow
---@return Row
function rows.of_table(source, cells)
  local row = setmetatable({ source, cells }, meta)
  read_at_once(row, source, cells)
  return row
end

---Whether somebody filled a table's row in: not one that holds placeholders and nothing but names beside.
---@param cells TableRow
---@return boolean
function rows.has_content(cells)
  local open, blank, count = 0, 0, #cells
  for i = 1, count do
    local text = cells[i]
    if text == "" then
      blank = blank + 1
    elseif #text < 60 then
      if placeholders.grade(plain(text)) == "placeholder" then open = open + 1 end
    end
  end
  if blank == count then return false end
  return open == 0 or (open + blank) * 2 < count
end

---Labels inside of a list item: `Owner: Dana`, and a date or a name behind it.
local item_labels = {
  owner = "owner",
  owners = "owner",
  responsible = "owner",
  who = "owner",
  assignee = "owner",
  due = "due",
  by = "due",
  ["due date"] = "due",
  deadline = "due",
  when = "due",
  status = "status",
  source = "source",
  mitigation = "mitigation",
  impact = "impact",
  likelihood = "likelihood",
  answer = "answer",
  response = "answer",
  method = "method",
  how = "method",
  ["depends on"] = "depends_on",
  blocker = "blocker",
  evidence = "evidence",
  proof = "proof",
}

---The label that ends before a colon: its last one or two words, when they name a field.
local function label_before(text, colon)
  local before = text:sub(math.max(1, colon - 20), colon - 1):gsub("%*+$", "")
  local last = before:match "%a+$"
  if not last then return nil end
  local two = before:match "%a+ %a+$"
  local field = two and item_labels[two:lower()]
  if field then return field, two end
  return item_labels[last:lower()], last
end

local function labels_in(parts, text, first, columns)
  local ends, colon = nil, text:find(":", 1, true)
  while colon do
    local field, label = label_before(text, colon)
    if field and columns[field] and not parts[field] then
      local at = text:match("^%**%s*()", colon + 1)
      local value = text:match("^[^.;|]*", at):match "^(.-)%s*$"
      parts[field] = { text = value, first = first + at - 1, last = first + at - 1 + #value, by = "label " .. label }
      ends = ends or colon - #label
    end
    colon = text:find(":", colon + 1, true)
  end
  return ends
end

local function trim_end(text) return (text:gsub("[%s,;:.(%-]+$", "")) end

---A date at the end of an owner: `Owner: Dana, 2026-05-07`.
local function date_behind(parts, columns)
  local owner = parts.owner
  if not owner or not columns.due or parts.due then return end
  local at, day = owner.text:match "()(%d%d%d%d%-%d%d%-%d%d)"
  if not day then
    at, day = owner.text:match ",%s*()([^,]*%d[^,]*)$"
  end
  if not day then return end
  local name = owner.text:sub(1, at - 1)
  parts.due = { text = day, first = owner.first + at - 1, last = owner.first + at - 1 + #day, by = owner.by }
  owner.text, owner.last = trim_end(name), owner.first + #trim_end(name)
end

local before_day = { by = true, due = true, ["until"] = true, before = true, on = true }

local function is_name(text)
  local words = 0
  for word in text:gmatch "%S+" do
    words = words + 1
    if not word:find "^[%u@%[\x80-\xff]" then return false end
  end
  return words >= 1 and words <= 4
end

local longest_tail = 36

---The day that an item ends with: an ISO date, or anything that looks like a date behind "by", "due", "until".
local function day_at_end(text)
  local from = math.max(1, #text - longest_tail)
  local at, day_at, day = text:match("()%(?()(%d%d%d%d%-%d%d%-%d%d)%)?[%s.]*$", from)
  if day then return at, day_at, day end
  for start, word, behind in text:sub(from):gmatch "()(%a+) +()" do
    if before_day[word:lower()] then
      local rest = text:sub(from + behind - 1):gsub("[).%s]+$", "")
      if #rest > 0 and #rest < 24 and dates.looks_like(rest) then
        local mark = text:sub(1, from + start - 2):match "()[%s,;(]*$"
        return mark, from + behind - 1, rest
      end
    end
  end
end

---`... text; Dana Reyes, 2026-05-07`, `... text? Dana Reyes, 2026-05-07`, `... text (by Mar 24)`.
local function tail(parts, text, first, columns)
  if not columns.due then return nil end
  local at, day_at, day = day_at_end(text)
  if not at then return nil end
  parts.due = { text = day, first = first + day_at - 1, last = first + day_at - 1 + #day, by = "end of the item" }
  local before = text:sub(1, at - 1):gsub("[,%s]+$", "")
  local start, name = before:match "[.;?!:]%s+()([^.;?!:]+)$"
  if not name then
    start, name = before:match "%s%-%s+()([^.;?!:]+)$"
  end
  if columns.owner and name and is_name(name) then
    parts.owner = { text = name, first = first + start - 1, last = first + start - 1 + #name, by = "end of the item" }
    return start
  end
  return at
end

---`Dana: text`: the item starts with who does it.
local function head(parts, text, first)
  local name, after = text:match "^%**@?([^:*]+)%**:%**%s+()"
  local word = name and name:lower():match "^%a+"
  if not word or not is_name(name) or name:find "%d" or wording.weekdays[word] or wording.months[word] then
    return nil
  end
  local at = first + text:find(name, 1, true) - 1
  parts.owner = { text = name, first = at, last = at + #name, by = "start of the item" }
  return after
end

---What an item says, by field: the text fills the main field, labels and the end of the line others, the box status.
function parts_of(source, item)
  local columns, text = source.columns, item.text
  local parts = { first = item.first, last = item.last }
  local ends = text:find(":", 1, true) and labels_in(parts, text, item.first, columns) or nil
  if ends then
    date_behind(parts, columns)
  else
    ends = tail(parts, text, item.first, columns)
  end
  local starts = source.owner_first and not parts.owner and head(parts, text, item.first) or 1
  local main = trim_end(text:sub(starts, ends and ends - 1))
  if not ends and starts == 1 or main == "" then main = text end
  local from = item.first + starts - 1
  parts[source.main] = { text = main, first = from, last = math.min(item.last, from + #main), by = "list item" }
  if item.task and columns.status then
    local box = { text = "[" .. item.task .. "]", first = item.task_at, last = item.task_at + 1, by = "task" }
    parts.status = box
  end
  return parts
end

---Whether a day that is not plain may stand at the end of a text: only that can have something to report.
local function has_odd_day(text)
  local from = math.max(1, #text - longest_tail)
  return text:find("%d", from) ~= nil and not text:find("%d%d%d%d%-%d%d%-%d%d", from)
end

---A list item as a row. Its text is taken apart when a field is asked for, or when a day may stand in it.
---@param source RowSource
---@param item ListItem
---@return Row
function rows.of_item(source, item)
  local row = setmetatable({ source, item }, meta)
  if source.columns.due and has_odd_day(item.text) then local _ = row.due end
  return row
end

return rows
