-- What a row or a person lacks, as words for a message.

local known = require "deal.rules.known"

local lacks = {}

---@class Wanted
---@field [1] string field
---@field [2] string what a person calls it, with its article

---@param subject table<string, Fact>
---@param wanted Wanted[]
---@return string[] the words of those that are not there, in order
function lacks.words(subject, wanted)
  local missing = {}
  for i = 1, #wanted do
    local want = wanted[i]
    if not known(subject[want[1]]) then missing[#missing + 1] = want[2] end
  end
  return missing
end

---"a goal", "a goal and a concern", "a goal, a concern and an owner"
---@param words string[]
---@param last string? the word before the last one, default "and"
---@return string
function lacks.joined(words, last)
  if #words < 2 then return words[1] or "" end
  return table.concat(words, ", ", 1, #words - 1) .. " " .. (last or "and") .. " " .. words[#words]
end

return lacks
