-- The rules of a playbook run over one deal's facts: what they found, and what each rule's result is.

local order = require "deal.workflow.order"

local run = {}

local rule_failed = "note/rule-failed"

---@class Run
---@field playbook Playbook
---@field deal Deal
---@field content table<string, boolean>  steps for which something is written, by name
---@field waived table<string, boolean>   rules set aside today
---@field context RuleContext
---@field nowhere Place                   for findings without a place of their own
---@field findings table[]                {code, level, at, message, remedy, related}, filled here
---@field failed table<string, boolean>   filled here: rules that do not hold or keep quiet
---@field dropped table<string, boolean>  filled here: rules set aside, and those that keep quiet behind them

---One function for all rules; which one is running stands in the run.
local function reporter(it)
  local findings = it.findings
  return function(found)
    local rule = it.rule
    findings[#findings + 1] = {
      code = it.code,
      level = rule.level,
      message = found[1] or rule.needs,
      remedy = found.remedy or rule.remedy,
      at = found.at or it.nowhere,
      related = found.related,
    }
  end
end

local function first_line(raised) return tostring(raised):match "^[^\n]*" end

---A rule that raises costs a finding and not the deal; the end of memory is not the rule's alone.
local function note_failure(it, code, raised)
  if raised == "not enough memory" then error(raised, 0) end
  local rule = it.playbook.rules[rule_failed]
  it.findings[#it.findings + 1] = {
    code = rule_failed,
    level = "must",
    message = ("the rule %s could not be judged: %s"):format(code, raised),
    remedy = rule and rule.remedy,
    at = it.nowhere,
  }
end

local function keeps_quiet(it, after)
  local quiet, dropped = false, false
  for i = 1, #after do
    local first = after[i]
    if it.failed[first] then quiet = true end
    if it.dropped[first] then dropped = true end
  end
  return quiet, dropped
end

local function take_back(findings, count)
  for i = #findings, count + 1, -1 do
    findings[i] = nil
  end
end

local function run_rule(it, entry)
  local findings, count = it.findings, #it.findings
  it.code, it.rule = entry.code, entry.rule
  local fine, said = xpcall(entry.rule.check, first_line, it.deal, it.report, it.context)
  if not fine then note_failure(it, entry.code, said) end
  local held = fine and #findings == count
  if not held and it.waived[entry.code] then
    take_back(findings, count)
    it.dropped[entry.code] = true
  end
  return held, held and said == "assumed"
end

---Codes that no rule stands for are reported all the same.
local function add_unknown(it)
  for code, list in pairs(it.context.reported) do
    if not it.playbook.rules[code] then
      it.code, it.rule = code, { level = "should", needs = code }
      for _, found in ipairs(list) do
        it.report(found)
      end
    end
  end
end

---@param it Run
---@return table<string, RuleResult[]> by step name; a rule that keeps quiet behind one set aside counts for nothing
function run.rules(it)
  local results = {}
  it.report = reporter(it)
  for _, step in ipairs(it.playbook.steps) do
    results[step.name] = {}
  end
  for _, entry in ipairs(order.of(it.playbook)) do
    local quiet, dropped = keeps_quiet(it, entry.after)
    local held, assumed = false, false
    if quiet then
      it.dropped[entry.code] = dropped or nil
    else
      held, assumed = run_rule(it, entry)
    end
    if not held then it.failed[entry.code] = true end
    local list = results[entry.group]
    if list and not (quiet and dropped) then
      list[#list + 1] = {
        code = entry.code,
        level = entry.rule.level,
        held = held,
        assumed = assumed,
        content = it.content[entry.group],
      }
    end
  end
  add_unknown(it)
  return results
end

return run
