---@meta dealwright.json

-- JSON in and out. Objects are tables with string keys, lists are tables with a first element or marked by `list`.

local json = {
  null = nil, ---@type lightuserdata what a JSON null reads as and is written from
}

---The value a JSON text stands for; nil, message and "format" where it is none.
---@param text string
---@return any value
---@return string? message
---@return string? code
function json.decode(text) end

---Writes a value, keys sorted. Raises where it has no JSON form: functions, cycles, keys that are not strings,
---strings that are not UTF-8, NaN and infinities.
---@param value any
---@param indent integer? spaces a level; none: one line
---@return string
function json.encode(value, indent) end

---Marks a table as a list, so that an empty one is written as `[]`. Replaces its metatable.
---@generic T: table
---@param items T
---@return T items the same table
function json.list(items) end

return json
