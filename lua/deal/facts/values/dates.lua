-- Dates as people write them. A date whose meaning is not certain is a problem to be asked about, never a guess.

local calendar = require "deal.facts.values.calendar"
local forms = require "deal.facts.values.date_forms"
local wording = require "deal.facts.values.date_words"

---@alias DateProblem "ambiguous"|"unanchored"|"impossible"

---@class Anchors what dates without a year, and relative ones, are counted from
---@field day string?    YYYY-MM-DD: for dates without a year, weekdays, "next week"
---@field start string?  YYYY-MM-DD: for "Week 3", "Day 10", "T+5"; else `day`

local dates = {}

---The first date at or behind a place. `certain`: those that need no anchor.
local function find(scan, at, certain)
  local text = scan.text
  while true do
    local start, after = text:match("()%w+()", at)
    if not start then return nil end
    local from, to, precision, ended = forms.at(scan, start)
    if from then return from, to, precision, ended end
    if scan.problem then
      if not certain or scan.problem ~= "unanchored" then return nil end
      scan.problem = nil
    end
    at = after
  end
end

---What stands behind "moved to" and the like, when it holds a date.
local function newest_part(scan)
  local at = 1
  for _, mark in ipairs(wording.moved) do
    local start = 1
    while true do
      local _, last = scan.text:find(mark, start, true)
      if not last then break end
      if last >= at then at = last + 1 end
      start = last + 1
    end
  end
  return at
end

local function second_of_range(scan, at)
  local text = scan.text
  local behind = text:match("^%s*%-%s*()", at)
    or text:match("^%s+to%s+()", at)
    or text:match("^%s+until%s+()", at)
    or text:match("^%s+through%s+()", at)
  if not behind or not text:match("^%w", behind) then return nil end
  local _, to, precision = forms.at(scan, behind)
  scan.problem = nil
  return to, precision
end

local function new_scan(text, anchors)
  local raw = text
  if raw:find("[\xE2]") then raw = raw:gsub("\xE2\x80[\x93\x94]", "-"):gsub("\xE2\x86\x92", "->") end
  local day = anchors and anchors.day and calendar.of_iso(anchors.day)
  return {
    text = raw:lower(),
    raw = raw,
    day = day,
    start = anchors and anchors.start and calendar.of_iso(anchors.start) or day,
  }
end

---A date that says its year counts before one that has to be counted: "Friday, 2026-05-08".
local function find_certain(scan, at)
  if not scan.text:find("%f[%d]20%d%d", at) then return nil end
  local day, start = scan.day, scan.start
  scan.day, scan.start = nil, nil
  local from, to, precision, after = find(scan, at, true)
  scan.day, scan.start = day, start
  return from, to, precision, after
end

local function find_best(scan, at)
  local from, to, precision, after = find_certain(scan, at)
  if from or scan.problem then return from, to, precision, after end
  return find(scan, at)
end

local function search(scan)
  local newest = newest_part(scan)
  local from, to, precision, after = find_best(scan, newest)
  if not from and newest > 1 then
    scan.problem = nil
    from, to, precision, after = find_best(scan, 1)
  end
  if not from then return nil end
  local last, kind = second_of_range(scan, after)
  if last and last >= from then
    to, precision = last, kind
  end
  return from, to, precision
end

local longest_text = 1000 -- bytes in which a date is looked for

---The first date in a text; behind "moved to" or "now" if there is one.
---@param text string without markup
---@param anchors Anchors?
---@return Date? nil when there is none, or a problem
---@return DateProblem?
function dates.parse(text, anchors)
  if #text == 10 and text:find "^%d%d%d%d%-%d%d%-%d%d$" then
    if calendar.is_day(text) then return { iso = text, precision = "day" } end
    return nil, "impossible"
  end
  local scan = new_scan(#text > longest_text and text:sub(1, longest_text) or text, anchors)
  local from, to, precision = search(scan)
  if not from then return nil, scan.problem end
  return {
    iso = calendar.iso(to),
    from = from ~= to and calendar.iso(from) or nil,
    precision = precision,
    anchor = scan.used and calendar.iso(scan.used) or nil,
  }
end

---Whether a text starts like a date: cheap, for telling columns apart.
---@param text string
---@return boolean
function dates.looks_like(text)
  local date, problem = dates.parse(text)
  return date ~= nil or problem ~= nil
end

return dates
