---@meta dealwright.position

-- Byte offsets into lines and columns.

local position = {}

---The line that holds an offset, without its ending. Offsets outside the text are clamped to it.
---@param text string
---@param offset integer 0-based
---@return integer first 0-based
---@return integer last  half open
function position.line(text, offset) end

---Where offsets stand, in their order. The text is read once, however many there are.
---@param text string
---@param offsets integer[] 0-based
---@return Position[]
function position.locate(text, offsets) end

return position
