---@meta dealwright.patch

-- Changes to a note as values: what stands in a byte range afterwards. Nothing else changes a note.

---@class Patch
---@field first integer bytes, 0-based, half open; first == last inserts
---@field last integer
---@field replacement string

local patch = {}

---Applies patches given in any order. Inserts at one place keep their order. Ranges that overlap, lie outside, or part
---a character or a line ending are refused, and so are replacements that are not UTF-8.
---@param text string
---@param patches Patch[]
---@return string? text the new text; nil: nothing could be done
---@return Patch[]|string undo patches that lead back from the new text, in its order; or the message
---@return string? code "format" or "memory"
function patch.apply(text, patches) end

return patch
