-- Rules by what a person types: a code, or a group.

local suggest = require "deal.terminal.suggest"

local rules = {}

---@param playbook Playbook
---@return string[] codes in order of the steps, then those of no single step
function rules.codes(playbook)
  local place, codes = {}, {}
  for i, step in ipairs(playbook.steps) do
    place[step.name] = i
  end
  for code in pairs(playbook.rules) do
    codes[#codes + 1] = code
  end
  local function place_of(code) return place[code:match "^[^/]*"] or math.huge end
  table.sort(codes, function(a, b)
    if place_of(a) ~= place_of(b) then return place_of(a) < place_of(b) end
    return a < b
  end)
  return codes
end

---The codes that a word stands for: itself, a group's, or those of that name in any group.
---@param playbook Playbook
---@param word string
---@return string[]? codes, nil where there are none
---@return string? message
function rules.find(playbook, word)
  if playbook.rules[word] then return { word } end
  local found, names, groups = {}, rules.codes(playbook), {}
  for _, code in ipairs(names) do
    local group, short = code:match "^([^/]*)/(.*)$"
    if group == word or short == word then found[#found + 1] = code end
    groups[group] = true
  end
  if #found > 0 then return found end
  for group in pairs(groups) do
    names[#names + 1] = group
  end
  return nil, ("no rule '%s'%s (dealwright explain lists them)"):format(word, suggest.hint(word, names))
end

return rules
