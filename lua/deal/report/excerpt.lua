-- A line of a note with a place in it marked, as wide as the terminal and no wider.

local clean = require("deal.report.clean").for_terminal
local width_of = require("dealwright.text").width

local excerpt = {}

local tab_width = 4
local ellipsis = "…"
local longest_side = 1000 -- bytes of a line that are looked at on each side of a place

local function expand(text, column)
  text = clean(text)
  if not text:find("\t", 1, true) then return text end
  local parts = {}
  for before, tab in text:gmatch "([^\t]*)(\t?)" do
    column = column + width_of(before)
    parts[#parts + 1] = before
    if tab ~= "" then
      local spaces = tab_width - column % tab_width
      parts[#parts + 1] = (" "):rep(spaces)
      column = column + spaces
    end
  end
  return table.concat(parts)
end

---The beginning of a text, not wider than asked.
---@param text string UTF-8
---@param width integer
---@return string
function excerpt.head(text, width)
  if width_of(text) <= width then return text end
  local used, last = 1, 0
  for at, point in utf8.codes(text) do
    local character = utf8.char(point)
    used = used + width_of(character)
    if used > width then break end
    last = at + #character - 1
  end
  return text:sub(1, last) .. ellipsis
end

local function tail(text, width)
  if width_of(text) <= width then return text end
  local used, first = 1, #text + 1
  while first > 1 do
    local at = utf8.offset(text, -1, first)
    used = used + width_of(text:sub(at, first - 1))
    if used > width then break end
    first = at
  end
  return ellipsis .. text:sub(first)
end

local function starts_inside(source, offset)
  local byte = source:byte(offset + 1)
  return byte ~= nil and byte >= 0x80 and byte < 0xC0
end

local function window(source, first, last)
  local from, to = math.max(0, first - longest_side), math.min(#source, last + longest_side)
  while from < first and starts_inside(source, from) do from = from + 1 end
  while to > last and starts_inside(source, to) do to = to - 1 end
  return source:sub(from + 1, to), first - from, last - from
end

---@param source string the line, without its ending
---@param first integer first byte of the place in the line, 0-based
---@param last integer the byte after it
---@param width integer columns to stay within
---@return string line
---@return string marks spaces and carets, at least one caret
function excerpt.marked(source, first, last, width)
  first = math.min(first, #source)
  last = math.max(first, math.min(last, #source, first + longest_side))
  source, first, last = window(source, first, last)
  local before = expand(source:sub(1, first), 0)
  local place = expand(source:sub(first + 1, last), width_of(before))
  local after = expand(source:sub(last + 1), width_of(before) + width_of(place))
  if width_of(before) + width_of(place) + width_of(after) > width then
    place = excerpt.head(place, math.max(1, width - 20))
    before = tail(before, math.max(1, math.min(width // 2, width - width_of(place) - 1)))
    after = excerpt.head(after, math.max(1, width - width_of(before) - width_of(place)))
  end
  return before .. place .. after, (" "):rep(width_of(before)) .. ("^"):rep(math.max(1, width_of(place)))
end

return excerpt
