-- Days as numbers: what dates are computed with. Proleptic Gregorian calendar; day 0 is 1970-01-01, a Thursday.

local calendar = {}

local month_days = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

---@param year integer
---@param month integer 1-12
---@return integer
function calendar.days_in(year, month)
  if month == 2 and year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0) then return 29 end
  return month_days[month]
end

---Whether there is such a day, in the years that deals are about (1900-2199).
---@param year integer
---@param month integer
---@param day integer
---@return boolean
function calendar.exists(year, month, day)
  return year >= 1900
    and year < 2200
    and month >= 1
    and month <= 12
    and day >= 1
    and day <= calendar.days_in(year, month)
end

---@param year integer
---@param month integer
---@param day integer
---@return integer number of the day
function calendar.number(year, month, day)
  local y = month <= 2 and year - 1 or year
  local era = y // 400
  local of_era = y - era * 400
  local of_year = (153 * (month + (month > 2 and -3 or 9)) + 2) // 5 + day - 1
  return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468
end

---@param number integer of a day
---@return integer year
---@return integer month
---@return integer day
function calendar.civil(number)
  local shifted = number + 719468
  local era = shifted // 146097
  local of_era = shifted - era * 146097
  local year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
  local of_year = of_era - (365 * year + year // 4 - year // 100)
  local shifted_month = (5 * of_year + 2) // 153
  local month = shifted_month + (shifted_month < 10 and 3 or -9)
  return year + era * 400 + (month <= 2 and 1 or 0), month, of_year - (153 * shifted_month + 2) // 5 + 1
end

---@param number integer of a day
---@return string YYYY-MM-DD
function calendar.iso(number) return ("%04d-%02d-%02d"):format(calendar.civil(number)) end

---@param iso string YYYY-MM-DD
---@return integer? number of the day; nil when it is none
function calendar.of_iso(iso)
  local year, month, day = iso:match "^(%d%d%d%d)%-(%d%d)%-(%d%d)"
  if not year then return nil end
  year, month, day = tonumber(year), tonumber(month), tonumber(day)
  return calendar.exists(year, month, day) and calendar.number(year, month, day) or nil
end

---Whether a text of the form YYYY-MM-DD is a day.
---@param iso string
---@return boolean
function calendar.is_day(iso)
  local year, month, day = tonumber(iso:sub(1, 4)), tonumber(iso:sub(6, 7)), tonumber(iso:sub(9, 10))
  return calendar.exists(year, month, day)
end

---@param number integer of a day
---@return integer 1 Monday - 7 Sunday
function calendar.weekday(number) return (number + 3) % 7 + 1 end

return calendar
