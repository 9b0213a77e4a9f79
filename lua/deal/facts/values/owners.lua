-- Who a cell names: people, roles, sides, several of them.

local plain = require "deal.facts.values.plain"

local owners = {}

---@class OwnerWords
---@field roles table<string, string> role by phrase in lower case
---@field sides table<string, string> side by word in lower case

local longest_text = 300 -- bytes of a cell that are looked at
local separators = { " + ", "+", " & ", " and ", ", ", ";", " / ", "/", " with " }

local function trim(text) return text:match "^%s*(.-)%s*$" end

---A name out of what stands around it: `@marit`, `[[Marit Halvorsen]]`, `Marit (CFO)`.
local function name_of(text)
  if text:byte() == 64 then text = text:sub(2) end
  return trim(text:find("(", 1, true) and text:gsub("%s*%b()", "") or text)
end

local function in_brackets(text, words)
  local inside = text:match "%((.-)%)"
  if not inside then return nil, nil end
  local lower = trim(inside:lower())
  return words.sides[lower], words.roles[lower]
end

local function known_as(lower, words)
  local side = words.sides[lower]
  if side then return { side = side } end
  local role = words.roles[lower]
  if role then return { role = role } end
end

---"customer champion", "our legal": a side and a role.
local function side_and_role(lower, words)
  local first, rest = lower:match "^(%S+)%s+(.+)$"
  local side = first and words.sides[first:gsub("'s$", "")]
  if not side then return nil end
  local role = words.roles[rest]
  return { side = side, role = role, name = not role and rest or nil }
end

local function one(text, words)
  local side, role = in_brackets(text, words)
  local name = name_of(text)
  if name == "" then return nil end
  local lower = name:lower()
  local found = known_as(lower, words) or side_and_role(lower, words)
  if found then
    if found.name then found.name = name:match "^%S+%s+(.+)$" end
    found.side, found.role = found.side or side, found.role or role
    return found
  end
  return { name = name, side = side, role = role }
end

local function split(text)
  for _, separator in ipairs(separators) do
    local first, last = text:find(separator, 1, true)
    if first then
      local before, behind = trim(text:sub(1, first - 1)), trim(text:sub(last + 1))
      if before ~= "" and behind ~= "" then return before, behind end
    end
  end
end

local function add(list, text, words)
  if known_as(name_of(text):lower(), words) then
    list[#list + 1] = one(text, words)
    return
  end
  local before, behind = split(text)
  if before and #list < 8 then
    add(list, before, words)
    add(list, behind, words)
    return
  end
  list[#list + 1] = one(text, words)
end

---@param text string raw or without markup
---@param words OwnerWords
---@return Owner[] in the order written; empty when nobody is named
function owners.parse(text, words)
  local list = {}
  text = plain(#text > longest_text and text:sub(1, longest_text) or text)
  if text == "" then return list end
  add(list, text, words)
  return list
end

---The person whom a text names, as it is to be compared and shown.
---@param text string
---@return string
function owners.name(text) return name_of(plain(text)) end

return owners
