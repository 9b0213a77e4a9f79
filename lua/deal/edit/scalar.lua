-- A value as it has to be written to be read back as the same value.

local scalar = {}

local escapes = { ["\\"] = "\\\\", ['"'] = '\\"', ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t" }

-- Words that some reader of YAML takes for something else than text.
local other_meanings = { null = true, ["~"] = true, yes = true, no = true, on = true, off = true, y = true, n = true }

local function escape(character) return escapes[character] or ("\\x%02x"):format(character:byte()) end

local function double_quoted(value) return '"' .. value:gsub('[%c\\"]', escape) .. '"' end

local function single_quoted(value) return "'" .. value:gsub("'", "''") .. "'" end

local function starts_plainly(value)
  if value:find "^[,%[%]{}#&*!|>'\"%%@`]" then return false end
  if value:find "^[-?:]" then return value:find "^%-%.?%d" ~= nil end
  return not value:find "^%.%.%."
end

local function is_plain(value)
  if value:find "%c" or value:find "^%s" or value:find "%s$" then return false end
  if value:find(": ", 1, true) or value:find(" #", 1, true) or value:find ":$" then return false end
  if value:find("[[", 1, true) or value:find "^%d+:%d+" then return false end
  return not other_meanings[value:lower()] and starts_plainly(value)
end

---A value for YAML, without quotes where it does not need them. `old` is what stood there: its quotes are kept.
---@param value string UTF-8; "" leaves the field empty
---@param old string? as written
---@return string
function scalar.yaml(value, old)
  local quote = old and old:match "^['\"]"
  if quote == "'" and not value:find "%c" then return single_quoted(value) end
  if quote then return double_quoted(value) end
  return (value == "" or is_plain(value)) and value or double_quoted(value)
end

---A value for a table's cell.
---@param value string one line
---@return string
function scalar.cell(value) return (value:gsub("|", "\\|")) end

---Whether a node that was read holds the value that was meant.
---@param node FrontNode
---@param value string
---@return boolean
function scalar.is(node, value)
  if value == "" then return node.kind == "null" or node.value == "" end
  if node.kind == "string" then return node.value == value end
  if node.kind == "boolean" then return value:lower() == tostring(node.value) end
  if node.kind == "integer" or node.kind == "number" then return tonumber(value) == node.value end
  return false
end

return scalar
