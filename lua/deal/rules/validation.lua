-- The validation plan as rules ask about it: its rows, and whether it names an assumption.

local known = require "deal.rules.known"
local texts = require "deal.rules.texts"

local validation = {}

local function says_how(row) return known(row.owner) or known(row.due) end

---Rows that say how something is found out: those of the validation plan, and those lines of the assumptions that
---have an owner or a date of their own.
---@param deal Deal
---@return Row[]
function validation.rows(deal)
  local rows = {}
  for _, row in ipairs(deal.sections.validation.rows) do
    rows[#rows + 1] = row
  end
  for _, row in ipairs(deal.sections.assumptions.rows) do
    if says_how(row) then rows[#rows + 1] = row end
  end
  return rows
end

---@param deal Deal
---@return boolean there is such a row
function validation.exists(deal)
  if #deal.sections.validation.rows > 0 then return true end
  for _, row in ipairs(deal.sections.assumptions.rows) do
    if says_how(row) then return true end
  end
  return false
end

---@param deal Deal
---@return string[] what stands in the plan
function validation.texts(deal) return texts.of_rows(validation.rows(deal), deal.sections.validation.text.text) end

---Whether the plan names an assumption: by one of its words, or by a long word of the assumption itself.
---@param plan string[] what stands in it
---@param words string[]
---@param assumption string
---@return boolean
function validation.names(plan, words, assumption)
  if texts.any_holds(plan, words) then return true end
  local long = {}
  for word in assumption:lower():gmatch "%w+" do
    if #word > 4 and word ~= "assumed" then long[#long + 1] = word end
  end
  return texts.any_holds(plan, long)
end

return validation
