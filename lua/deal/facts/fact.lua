-- Facts out of what is written: the grade, the value by the kind of cell, and what is to be said about it.

local anchors = require "deal.facts.anchors"
local dates = require "deal.facts.values.dates"
local money = require "deal.facts.values.money"
local owners = require "deal.facts.values.owners"
local placeholders = require "deal.facts.values.placeholders"
local plain = require "deal.facts.values.plain"
local statuses = require "deal.facts.values.statuses"
local vocabulary = require "deal.facts.vocabulary"

local fact = {}

---@class Reader what the readers of one deal share
---@field vocabulary Vocabulary
---@field findings ReaderFinding[]
---@field currency string?
---@field unanchored table<string, boolean> headings below which a date has no anchor, once reported

local problems = {
  ambiguous = {
    code = "note/ambiguous-date",
    note = "ambiguous date",
    message = "%q can be read with the day or with the month first",
    remedy = "write the date as YYYY-MM-DD",
  },
  unanchored = {
    code = "note/date-without-year",
    note = "no anchor for the date",
    message = "%q does not say of which year, or counted from which day",
    remedy = "write the date as YYYY-MM-DD, or give the note a date in its front matter",
  },
  impossible = {
    code = "note/impossible-date",
    note = "no such date",
    message = "there is no such day as %q",
    remedy = "correct the date",
  },
}

---A plan of thirty weeks without a start is one problem: it is reported once below a heading.
local function is_repeated(reader, problem, around)
  if problem ~= "unanchored" or not around then return false end
  local key = around.document.path .. "#" .. around.section
  local repeated = reader.unanchored[key]
  reader.unanchored[key] = true
  return repeated
end

local function report(reader, made, problem, around)
  local said = problems[problem]
  made.note = said.note
  if is_repeated(reader, problem, around) then return end
  reader.findings[#reader.findings + 1] =
    { code = said.code, at = made.at, said.message:format(made.text), remedy = said.remedy }
end

local longest_kept = 40 -- bytes of a text whose value is kept

local readers = {}

function readers.date(reader, made, text, around, row)
  local date, problem = dates.parse(text)
  if problem == "unanchored" and around then
    local from, what = anchors.around(around, row)
    date, problem = dates.parse(text, from)
    if date and date.anchor then made.note = ("anchor: %s %s"):format(what, date.anchor) end
  end
  if problem then report(reader, made, problem, around) end
  return date
end

function readers.money(reader, _, text) return money.parse(text, reader.currency) end

---What a text says, read once for all the cells that say the same. Values are never changed afterwards.
local function once(reader, group, text, parse)
  local compiled = reader.vocabulary
  if #text > longest_kept then return parse(text, compiled) end
  local value = compiled.known[group][text]
  if value == nil then value = vocabulary.keep(compiled, group, text, parse(text, compiled)) end
  return value
end

function readers.owner(reader, _, text) return once(reader, "owners", text, owners.parse) end

local function parse_status(text, compiled)
  local status, contradiction = statuses.parse(text, compiled.statuses)
  return { value = status, contradiction = contradiction }
end

---Whether a status cell has something to report.
---@param reader Reader
---@param text string raw
---@return boolean
function fact.contradicts(reader, text) return once(reader, "status", plain(text), parse_status).contradiction end

function readers.status(reader, made, text)
  local status = once(reader, "status", text, parse_status)
  if status.contradiction then
    made.note = "mark and word contradict each other"
    reader.findings[#reader.findings + 1] = {
      code = "note/contradicting-status",
      at = made.at,
      ("in %q the mark says one thing and the word another"):format(made.text),
    }
  end
  return status.value
end

function readers.person(reader, _, text) return once(reader, "name", text, owners.name) end

function readers.role(reader, _, text) return vocabulary.roles(reader.vocabulary, text) end

function readers.number(_, _, text)
  local digits = text:match "%-?%d[%d,]*%.?%d*"
  return digits and tonumber((digits:gsub(",", "")))
end

readers.percent = readers.number

---Gives a fact its value, out of its text.
---@param reader Reader
---@param cells string? kind of cell
---@param made Fact
---@param around Surroundings?
---@param row TableRow?
function fact.evaluate(reader, cells, made, around, row)
  local grade = made.grade
  if grade ~= "stated" and grade ~= "assumed" then return end
  local bare, read = plain(made.text), readers[cells]
  if grade == "assumed" then bare = placeholders.bare(bare) end
  if read then
    made.value = read(reader, made, bare, around, row)
  else
    made.value = bare
  end
end

---@param reader Reader
---@param cells string? kind of cell: date | money | owner | status | person | role | number | percent | text
---@param text string as written, trimmed
---@param at Place
---@param by string?
---@param around Surroundings?
---@param row TableRow? the row it stands in
---@return Fact
function fact.read(reader, cells, text, at, by, around, row)
  local bare = plain(text)
  local grade, read = placeholders.grade(bare), readers[cells]
  if grade == "stated" and not read then return { value = bare, text = text, at = at, grade = grade, by = by } end
  if grade == "placeholder" and cells == "status" and text:find "^%[.%]" then grade = "stated" end
  local made = { value = nil, text = text, at = at, grade = grade, by = by }
  fact.evaluate(reader, cells, made, around, row)
  return made
end

---@param at Place where it would be written
---@return Fact
function fact.missing(at) return { text = "", at = at, grade = "missing" } end

---@param made Fact?
---@return boolean stated or assumed
function fact.is_known(made) return made ~= nil and (made.grade == "stated" or made.grade == "assumed") end

return fact
