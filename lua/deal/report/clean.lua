-- Text out of notes, made safe to show: a note must not move the cursor, ring the bell or turn a line around.

local clean = {}

local function as_hex(byte) return ("\\x%02x"):format(byte:byte()) end

local function as_point(character) return ("\\u{%x}"):format(utf8.codepoint(character)) end

local function as_unknown() return "\u{FFFD}" end

---Text with every byte that is not UTF-8 replaced.
local function repaired(text, replacement)
  local parts, at = {}, 1
  while at <= #text do
    local length, fault = utf8.len(text, at)
    if length then
      parts[#parts + 1] = text:sub(at)
      break
    end
    parts[#parts + 1] = text:sub(at, fault - 1)
    parts[#parts + 1] = replacement(text:sub(fault, fault))
    at = fault + 1
  end
  return table.concat(parts)
end

---For a terminal: control characters, direction marks and bytes that are not UTF-8 are spelled out; tabs stay.
---@param text string
---@return string
function clean.for_terminal(text)
  if not text:find "[%c\128-\255]" then return text end
  if not utf8.len(text) then text = repaired(text, as_hex) end
  text = text:gsub("[\0-\8\10-\31\127]", as_hex)
  if not text:find "[\xC2\xE2]" then return text end
  text = text:gsub("\xC2[\x80-\x9F]", as_point)
  return (text:gsub("\xE2\x80[\x8E\x8F\xA8-\xAE]", as_point):gsub("\xE2\x81[\xA6-\xA9]", as_point))
end

---For JSON: bytes that are not UTF-8 become U+FFFD.
---@param text string
---@return string
function clean.for_json(text) return utf8.len(text) and text or repaired(text, as_unknown) end

---A copy of plain data that can be written as JSON whatever stood in the notes.
---@generic T
---@param data T
---@return T
function clean.data(data)
  if type(data) == "string" then return clean.for_json(data) end
  if type(data) ~= "table" then return data end
  local copy = setmetatable({}, getmetatable(data))
  for key, value in pairs(data) do
    copy[clean.data(key)] = clean.data(value)
  end
  return copy
end

return clean
