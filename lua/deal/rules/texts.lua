-- What stands in a section as one text in lower case, prose and rows, for rules that look for words.

local texts = {}

local function add_row(parts, row)
  for _, fact in pairs(row) do
    if type(fact) == "table" and fact.text then parts[#parts + 1] = fact.text end
  end
end

---@param rows Row[]
---@return string
function texts.of_rows(rows)
  local parts = {}
  for _, row in ipairs(rows) do add_row(parts, row) end
  return table.concat(parts, "\n"):lower()
end

---@param section Section
---@return string
function texts.of(section)
  local prose = section.text.text:lower()
  if #section.rows == 0 then return prose end
  return prose .. "\n" .. texts.of_rows(section.rows)
end

---@param text string in lower case
---@param phrases string[] in lower case, taken literally
---@return string? the first phrase that the text holds
function texts.phrase_in(text, phrases)
  for i = 1, #phrases do
    if text:find(phrases[i], 1, true) then return phrases[i] end
  end
end

return texts
