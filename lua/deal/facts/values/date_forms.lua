-- The forms in which dates are written, each tried at one place of a text.

local calendar = require "deal.facts.values.calendar"
local spans = require "deal.facts.values.date_spans"
local wording = require "deal.facts.values.date_words"

local months, weekdays, relative, parts = wording.months, wording.weekdays, wording.relative, wording.parts

local forms = {}

local function slashed(scan, first, second, year, after, dotted)
  local one, other = tonumber(first), tonumber(second)
  if dotted or one > 12 then
    one, other = other, one
  elseif other <= 12 and one ~= other then
    scan.problem = "ambiguous"
    return nil
  end
  local from, to, precision = spans.days(scan, spans.full_year(year), one, other, other)
  return from, to, precision, after
end

local function year_first(scan, at)
  local text = scan.text
  local year, month, day, after = text:match("^(%d%d%d%d)[-/.](%d%d?)[-/.](%d%d?)()", at)
  if year then
    local from, to, precision = spans.days(scan, tonumber(year), tonumber(month), tonumber(day), tonumber(day))
    return from, to, precision, after
  end
  local number
  year, number, after = text:match("^(%d%d%d%d)%-?%s?w(%d%d?)()", at)
  if year then
    local fourth = calendar.number(tonumber(year), 1, 4)
    local monday = fourth - calendar.weekday(fourth) + 1 + (tonumber(number) - 1) * 7
    return monday, monday + 6, "week", after
  end
  year, number, after = text:match("^(%d%d%d%d)%s?[-/]?%s?q([1-4])()", at)
  if year then
    local from, to, precision = spans.quarter(tonumber(year), tonumber(number))
    return from, to, precision, after
  end
  year, month, after = text:match("^(%d%d%d%d)%-(%d%d)%f[%D]()", at)
  if year then
    local from, to, precision = spans.whole_month(scan, tonumber(year), tonumber(month))
    return from, to, precision, after
  end
end

local function lone_year(scan, at)
  local year = scan.text:match("^(20%d%d)$", at)
  if not year then return nil end
  return calendar.number(tonumber(year), 1, 1), calendar.number(tonumber(year), 12, 31), "year", at + 4
end

local function day_first(scan, at)
  local text = scan.text
  local first, mark, second, year, after = text:match("^(%d%d?)([-/.])(%d%d?)%2(%d%d%d%d)%f[%D]()", at)
  if not first then
    first, mark, second, year, after = text:match("^(%d%d?)([/.])(%d%d?)%2(%d%d)%f[%D]()", at)
  end
  if first then return slashed(scan, first, second, year, after, mark == ".") end
  if #text <= at + 5 and text:match("^%d%d?/%d%d?$", at) then
    scan.problem = "ambiguous"
    return nil
  end
  first, after = text:match("^(%d%d?)%f[^%d]()", at)
  if not first then return nil end
  after = spans.ordinal_end(text, after)
  local last = first
  local again, behind = text:match("^%s*%-%s*(%d%d?)%f[^%d]()", after)
  if again then
    last, after = again, spans.ordinal_end(text, behind)
  end
  local word, name_end = text:match("^%.?%s+o?f?%s*(%a+)%.?()", after)
  if not word then
    word, name_end = text:match("^%-(%a+)()", after)
  end
  local month = word and months[word]
  if month then return spans.month_and_days(scan, month, tonumber(first), tonumber(last), name_end) end
end

---"May" and "March" are also verbs: alone they count with a capital letter, or when they are all there is.
local function is_month_alone(scan, at, word)
  if word ~= "may" and word ~= "march" then return true end
  return #scan.text == #word or scan.raw:byte(at) < 97
end

local function part_before(text, at)
  local before = text:sub(math.max(1, at - 14), at - 1)
  local word = before:match "(%a+)[%s-]+$"
  if word == "of" then word = before:match "(%a+)%s+of%s+$" end
  return word and parts[word]
end

local function month_first(scan, at, word, after)
  local text, month = scan.text, months[word]
  after = text:match("^%.?()", after)
  local first, behind = text:match("^%s*(%d%d?)%f[^%d]()", after)
  if first and text:match("^%s*:%d", behind) then first = nil end
  if first then
    behind = spans.ordinal_end(text, behind)
    local last, range_end = text:match("^%s*%-%s*(%d%d?)%f[^%d]()", behind)
    if last then behind = spans.ordinal_end(text, range_end) end
    return spans.month_and_days(scan, month, tonumber(first), tonumber(last or first), behind)
  end
  if not is_month_alone(scan, at, word) then return nil end
  local year
  year, after = spans.year_after(scan, after)
  year = year or spans.near_year(scan, month, 28)
  if not year then return nil end
  local from, to, precision = spans.whole_month(scan, year, month, part_before(text, at))
  return from, to, precision, after
end

local function quarter_or_half(scan, letter, number, at)
  local text = scan.text
  local year, after = text:match("^[%s/,-]*'?f?y?%s?(%d%d%d%d)%f[%D]()", at)
  if not year then
    year, after = text:match("^[%s/,-]*'?f?y?(%d%d)%f[%D]()", at)
  end
  year = year and spans.full_year(year)
  if letter == "h" then
    if not year then return nil end
    local from = spans.quarter(year, number * 2 - 1)
    local _, to = spans.quarter(year, number * 2)
    return from, to, "quarter", after
  end
  year = year or spans.near_year(scan, number * 3, 28)
  if not year then return nil end
  local from, to, precision = spans.quarter(year, number)
  return from, to, precision, after or at
end

local function numbered(scan, unit, first, last, after)
  local anchor = spans.anchored(scan, "start")
  if not anchor then return nil end
  if unit == "week" then return anchor + (first - 1) * 7, anchor + last * 7 - 1, "week", after end
  return anchor + first, anchor + last, "day", after
end

local function count_after(text, at)
  local first, after = text:match("^s?%s*%+?%s*(%d%d?%d?)%f[^%d]()", at)
  if not first then return nil end
  local last, behind = text:match("^%s*%-%s*[wd]?[ea]?[ey]?k?%s*(%d%d?%d?)%f[^%d]()", after)
  return tonumber(first), tonumber(last or first), behind or after
end

local function next_weekday(scan, number, after)
  local anchor = spans.anchored(scan)
  if not anchor then return nil end
  local day = anchor + (number - calendar.weekday(anchor)) % 7
  return day, day, "day", after
end

local function end_of(scan, unit, after)
  local anchor = spans.anchored(scan)
  if not anchor then return nil end
  local year, month = calendar.civil(anchor)
  if unit == "month" then
    local _, last = spans.whole_month(scan, year, month)
    return last, last, "day", after
  elseif unit == "quarter" then
    local _, last = spans.quarter(year, (month + 2) // 3)
    return last, last, "day", after
  elseif unit == "year" then
    local last = calendar.number(year, 12, 31)
    return last, last, "day", after
  end
  local sunday = anchor + 7 - calendar.weekday(anchor)
  return sunday, sunday, "day", after
end

local function relative_words(scan, word, after)
  local unit = relative.ends[word]
  if unit then return end_of(scan, unit, after) end
  local distance = relative.days[word]
  if distance then
    local anchor = spans.anchored(scan)
    if not anchor then return nil end
    return anchor + distance, anchor + distance, "day", after
  end
  local of, behind = scan.text:match("^%s+of%s+t?h?e?%s?(%a+)()", after)
  if word == "end" and of and relative.units[of] then return end_of(scan, relative.units[of], behind) end
  local following, ended = scan.text:match("^%s+(%a+)()", after)
  if word == "next" and following == "week" then
    local anchor = spans.anchored(scan)
    if not anchor then return nil end
    local monday = anchor + 8 - calendar.weekday(anchor)
    return monday, monday + 6, "week", ended
  end
end

local function counted(scan, word, after)
  local unit, text = wording.counted[word], scan.text
  if not unit then return nil end
  if #word == 1 and not text:match("^%s?%+?%d", after) then return nil end
  if word == "t" or word == "d" then
    if not text:match("^%s?%+", after) and word == "t" then return nil end
  end
  local first, last, behind = count_after(text, after)
  if first then return numbered(scan, unit, first, last, behind) end
end

local function word_first(scan, at)
  local text = scan.text
  local word, after = text:match("^(%a+)()", at)
  if months[word] then return month_first(scan, at, word, after) end
  local letter, number, behind = text:match("^([qh])([1-4])%f[^%d]()", at)
  if letter and (letter == "q" or tonumber(number) <= 2) then
    return quarter_or_half(scan, letter, tonumber(number), behind)
  end
  local from, to, precision, ended = counted(scan, word, after)
  if from or scan.problem then return from, to, precision, ended end
  if weekdays[word] and (#word > 3 or #text < 16) then return next_weekday(scan, weekdays[word], after) end
  return relative_words(scan, word, after)
end

---The date that starts at a place. A problem with it is left in the scan.
---@param scan Scan
---@param at integer where a word or number starts
---@return integer? first number of a day
---@return integer? last
---@return string? precision
---@return integer? after
function forms.at(scan, at)
  local byte = scan.text:byte(at)
  if byte > 57 then return word_first(scan, at) end
  local from, to, precision, after = year_first(scan, at)
  if from or scan.problem then return from, to, precision, after end
  from, to, precision, after = lone_year(scan, at)
  if from then return from, to, precision, after end
  return day_first(scan, at)
end

return forms
