-- The day that a date without a year, or a relative one, is counted from: never the clock.

local calendar = require "deal.facts.values.calendar"
local dates = require "deal.facts.values.dates"
local plain = require "deal.facts.values.plain"

---@class Surroundings where a value stands
---@field document Document
---@field section integer index of the heading above

local anchors = {}

---Front matter that dates a note, best first; `start` first of those that a plan counts from.
local day_keys = { "date", "as_of", "updated", "last_updated", "last-modified", "last_modified", "modified", "created" }
local day_labels =
  { date = true, ["call date"] = true, ["meeting date"] = true, ["last updated"] = true, updated = true }
local start_keys = { "start_date", "start", "kickoff", "pilot_start" }

local function front_day(document, keys)
  for i = 1, #keys do
    local key = keys[i]
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
function anchors.of_note(document)
  return front_day(document, day_keys)
    or labelled_day(document)
    or document.path:match "[^/]*$":match "%d%d%d%d%-%d%d%-%d%d"
end

---@param around Surroundings
---@param row TableRow?
---@return Anchors
---@return string what the day is
function anchors.around(around, row)
  local document = around.document
  local start = heading_day(document, around.section) or front_day(document, start_keys)
  local day = row and row_day(row)
  if day then return { day = day, start = start or day }, "row" end
  day = heading_day(document, around.section)
  if day then return { day = day, start = start }, "heading" end
  day = front_day(document, day_keys)
  if day then return { day = day, start = start }, "note date" end
  day = anchors.of_note(document)
  if day then return { day = day, start = start }, "file name" end
  return { day = start, start = start }, "note's start"
end

return anchors
