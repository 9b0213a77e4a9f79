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

---Whether one of the phrases stands in a text. A space of a phrase stands for any blanks, line endings and marks of a
---quote (`>`), so that a phrase is found across lines.
---@param words string in upper or lower case
---@param phrases string[] in lower case
---@return boolean
function text.holds(words, phrases) end

---Columns on a terminal. A byte that is not UTF-8 takes one.
---@param words string
---@return integer
function text.width(words) end

---How many words: runs of what is not blank.
---@param words string
---@param first integer? 0-based, default 0
---@param last integer? the byte behind, default the end
---@return integer
function text.words(words, first, last) end

return text
