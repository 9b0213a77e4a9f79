-- The word that was probably meant.

local text = require "dealwright.text"

local suggest = {}

local function letters(word)
  local list = { word:byte(1, -1) }
  table.sort(list)
  return string.char(table.unpack(list))
end

local function distance_of(word, candidate)
  local distance = text.distance(word, candidate)
  if distance > 2 or #word ~= #candidate then return distance end
  return letters(word) == letters(candidate) and math.min(distance, 1) or distance -- two letters swapped: one slip
end

---The candidate nearest to a word, or nil where none is near. `account-named` finds `intake/account-named`.
---@param word string
---@param candidates string[]
---@return string?
function suggest.nearest(word, candidates)
  local folded = text.fold(word)
  local best, least = nil, math.max(1, #folded // 3) + 1
  for _, candidate in ipairs(candidates) do
    local short = candidate:match "/(.+)$"
    local distance = distance_of(folded, candidate)
    if short then distance = math.min(distance, distance_of(folded, short)) end
    if distance < least or (distance == least and best and candidate < best) then best, least = candidate, distance end
  end
  return best
end

---A hint to end a message with: "; did you mean check?", or "".
---@param word string
---@param candidates string[]
---@return string
function suggest.hint(word, candidates)
  local nearest = suggest.nearest(word, candidates)
  return nearest and ("; did you mean %s?"):format(nearest) or ""
end

return suggest
