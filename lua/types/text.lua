---@meta dealwright.text

-- Unicode for people's words.

local text = {}

---Edits (insert, delete, replace a byte) between two words. For words over 64 bytes the sum of their lengths.
---@param a string
---@param b string
---@return integer
function text.distance(a, b) end

---Without case and compatibility forms (NFKC), for comparing. Text that is not UTF-8 comes back as it is.
---@param words string
---@return string
function text.fold(words) end

---Columns on a terminal. A byte that is not UTF-8 takes one.
---@param words string
---@return integer
function text.width(words) end

return text
