-- Days that a date names: a day, a range, a part of a month, a quarter; and the year or day it is counted from.

local calendar = require "deal.facts.values.calendar"

---@class Scan one text in which a date is looked for
---@field text string     in lower case
---@field raw string
---@field day integer?    the anchors as numbers
---@field start integer?
---@field used integer?   the anchor that was needed
---@field problem DateProblem?

local spans = {}

local forward, backward = 245, 120 -- days around the anchor that a date without a year is looked for in

---@return integer? first
---@return integer? last
---@return string? precision
function spans.days(scan, year, month, first, last)
  if not (calendar.exists(year, month, first) and calendar.exists(year, month, last)) then
    scan.problem = "impossible"
    return nil
  end
  return calendar.number(year, month, first), calendar.number(year, month, last), "day"
end

function spans.whole_month(scan, year, month, part)
  if month < 1 or month > 12 then
    scan.problem = "impossible"
    return nil
  end
  local first, last = calendar.number(year, month, 1), calendar.number(year, month, calendar.days_in(year, month))
  if part == "early" then return first, first + 9, "month" end
  if part == "middle" then return first + 10, first + 19, "month" end
  if part == "late" then return last - 9, last, "month" end
  return first, last, "month"
end

function spans.quarter(year, number)
  local last = number * 3
  return calendar.number(year, last - 2, 1), calendar.number(year, last, calendar.days_in(year, last)), "quarter"
end

function spans.full_year(text)
  local year = tonumber(text)
  return year < 100 and 2000 + year or year
end

---The year of a day without one: the first that is not long before the anchor.
function spans.near_year(scan, month, day)
  local anchor = scan.day
  if not anchor then
    scan.problem = "unanchored"
    return nil
  end
  scan.used = anchor
  local year = calendar.civil(anchor)
  for candidate = year - 1, year + 1 do
    local number = calendar.number(candidate, month, math.min(day, calendar.days_in(candidate, month)))
    if number >= anchor - backward and number <= anchor + forward then return candidate end
  end
  return year
end

function spans.anchored(scan, which)
  local anchor = which == "start" and scan.start or scan.day
  if not anchor then
    scan.problem = "unanchored"
    return nil
  end
  scan.used = anchor
  return anchor
end

function spans.year_after(scan, at)
  local year, after = scan.text:match("^[,.]?%s*(%d%d%d%d)%f[%D]()", at)
  if not year then
    year, after = scan.text:match("^[,.]?%s*'(%d%d)%f[%D]()", at)
  end
  if not year then
    year, after = scan.text:match("^%-(%d%d%d%d)%f[%D]()", at)
  end
  if year then return spans.full_year(year), after end
  return nil, at
end

function spans.ordinal_end(text, at)
  local letters = text:match("^(%a%a)%f[%A]", at)
  if letters == "st" or letters == "nd" or letters == "rd" or letters == "th" then return at + 2 end
  return at
end

function spans.month_and_days(scan, month, first, last, at)
  local year, after = spans.year_after(scan, at)
  year = year or spans.near_year(scan, month, last)
  if not year then return nil end
  local from, to, precision = spans.days(scan, year, month, first, last)
  return from, to, precision, after
end

return spans
