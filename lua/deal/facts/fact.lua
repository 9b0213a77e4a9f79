-- Facts out of what is written: the grade, the value by the kind of cell, and what is to be said about it.

local calendar = require "deal.facts.values.calendar"
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

---@class Surroundings where a value stands, for dates that need an anchor
---@field document Document
---@field section integer index of the heading above
---@field row TableRow?

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

---Front matter that dates a note, best first; `start` first of those that a plan counts from.
local day_keys = { "date", "as_of", "updated", "last_updated", "last-modified", "last_modified", "modified", "created" }
local day_labels =
  { date = true, ["call date"] = true, ["meeting date"] = true, ["last updated"] = true, updated = true }
local start_keys = { "start_date", "start", "kickoff", "pilot_start" }

local function front_day(document, keys)
  for _, key in ipairs(keys) do
    local field = document.front.by_key[key]
    local text = field and type(field.value) == "string" and field.value:match "^%d%d%d%d%-%d%d%-%d%d"
    if text and calendar.of_iso(text) then return text end
  end
end

local function day_in(text)
  local day = text:match "%d%d%d%d%-%d%d%-%d%d"
  if day and calendar.of_iso(day) then return day end
  local found = text:find "%d%d%d%d" and dates.parse(plain(text))
  return found and not found.anchor and (found.from or found.iso) or nil
end

local function heading_day(document, section)
  while section > 0 do
    local heading = document.headings[section]
    local day = day_in(heading.text)
    if day then return day end
    section = heading.parent
  end
end

local function row_day(row)
  for i = 1, #row do
    local day = row[i]:match "%d%d%d%d%-%d%d%-%d%d"
    if day and calendar.of_iso(day) then return day end
  end
end

---`**Date:** 2026-03-19` near the top.
local function labelled_day(document)
  for i = 1, math.min(8, #document.labels) do
    local label = document.labels[i]
    if day_labels[label.label:lower()] and label.section <= 1 then return day_in(label.value) end
  end
end

---@param document Document
---@return string? YYYY-MM-DD the day a note is of: its front matter's, a label's near the top, else its file name's
function fact.note_day(document)
  return front_day(document, day_keys)
    or labelled_day(document)
    or document.path:match "[^/]*$":match "%d%d%d%d%-%d%d%-%d%d"
end

---@param around Surroundings
---@return Anchors
---@return string what the day is
local function anchors_of(around)
  local document = around.document
  local start = heading_day(document, around.section) or front_day(document, start_keys)
  local day = around.row and row_day(around.row)
  if day then return { day = day, start = start or day }, "row" end
  day = heading_day(document, around.section)
  if day then return { day = day, start = start }, "heading" end
  day = front_day(document, day_keys)
  if day then return { day = day, start = start }, "note date" end
  day = fact.note_day(document)
  if day then return { day = day, start = start }, "file name" end
  return { day = start, start = start }, "note's start"
end

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

local readers = {}

function readers.date(reader, made, text, around)
  local date, problem = dates.parse(text)
  if problem == "unanchored" and around then
    local anchors, what = anchors_of(around)
    date, problem = dates.parse(text, anchors)
    if date and date.anchor then made.note = ("anchor: %s %s"):format(what, date.anchor) end
  end
  if problem then report(reader, made, problem, around) end
  return date
end

function readers.money(reader, _, text) return money.parse(text, reader.currency) end

function readers.owner(reader, _, text) return owners.parse(text, reader.vocabulary) end

function readers.status(reader, made, text)
  local status, contradiction = statuses.parse(text, reader.vocabulary.statuses)
  if contradiction then
    made.note = "mark and word contradict each other"
    reader.findings[#reader.findings + 1] = {
      code = "note/contradicting-status",
      at = made.at,
      ("in %q the mark says one thing and the word another"):format(made.text),
    }
  end
  return status
end

function readers.person(_, _, text) return owners.name(text) end

function readers.role(reader, _, text) return vocabulary.roles(reader.vocabulary, text) end

function readers.number(_, _, text)
  local digits = text:match "%-?%d[%d,]*%.?%d*"
  return digits and tonumber((digits:gsub(",", "")))
end

readers.percent = readers.number

function readers.text(_, _, text) return text end

---@param reader Reader
---@param cells string? kind of cell: date | money | owner | status | person | role | number | percent | text
---@param text string as written, trimmed
---@param at Place
---@param by string?
---@param around Surroundings?
---@return Fact
function fact.read(reader, cells, text, at, by, around)
  local bare = plain(text)
  local grade = placeholders.grade(bare)
  if grade == "placeholder" and cells == "status" and text:find "^%[.%]" then grade = "stated" end
  local made = { text = text, at = at, grade = grade, by = by }
  if grade == "assumed" then bare = placeholders.bare(bare) end
  if grade == "stated" or grade == "assumed" then
    made.value = (readers[cells] or readers.text)(reader, made, bare, around)
  end
  return made
end

---@param at Place where it would be written
---@return Fact
function fact.missing(at) return { text = "", at = at, grade = "missing" } end

---@param made Fact?
---@return boolean stated or assumed
function fact.is_known(made) return made ~= nil and (made.grade == "stated" or made.grade == "assumed") end

return fact
