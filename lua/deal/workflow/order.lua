-- The rules of a playbook in the order they run: each behind those it keeps quiet for.

local order = {}

local known = setmetatable({}, { __mode = "k" })
local none = {}

---@class OrderedRule
---@field code string
---@field group string
---@field rule Rule
---@field after string[]?    nil: it waits for none
---@field result RuleResult  of the deal at hand; filled anew for each

local function add(ordered, state, rules, code)
  if state[code] == "done" or not rules[code] then return end
  if state[code] == "open" then error(("rule %s waits for itself"):format(code), 0) end
  state[code] = "open"
  local rule = rules[code]
  for _, first in ipairs(rule.after or none) do
    add(ordered, state, rules, first)
  end
  state[code] = "done"
  ordered[#ordered + 1] = {
    code = code,
    group = code:match "^[^/]*",
    rule = rule,
    after = rule.after and rule.after[1] and rule.after or nil,
    result = { code = code, level = rule.level },
  }
end

---Every rule once, by code, but never before the rules named in its `after`. Raises when rules wait in a circle.
---@param playbook Playbook
---@return OrderedRule[]
function order.of(playbook)
  local ordered = known[playbook]
  if ordered then return ordered end
  local codes = {}
  for code in pairs(playbook.rules) do
    codes[#codes + 1] = code
  end
  table.sort(codes)
  ordered = {}
  local state = {}
  for _, code in ipairs(codes) do
    add(ordered, state, playbook.rules, code)
  end
  known[playbook] = ordered
  return ordered
end

return order
