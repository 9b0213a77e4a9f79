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
---@field findings table[]                {code, group, level, at, message, remedy, related}, filled here
---@field failed table<string, boolean>   filled here: rules that do not hold or keep quiet
---@field dropped table<string, boolean>  filled here: rules set aside, and those that keep quiet behind them

---One function for all rules; which one is running stands in the run.
local function reporter(it)
  local findings = it.findings
  return function(found)
    local rule = it.rule
    findings[#findings + 1] = {
      code = it.code,
      group = it.group,
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
    group = "note",
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

---A rule's result among those of its step.
local function add_result(it, entry, held, assumed)
  if not held then it.failed[entry.code] = true end
  local list = it.results[entry.group]
  if not list then return end
  local result = entry.result
  result.held, result.assumed, result.content = held, assumed, it.content[entry.group]
  list[#list + 1] = result
end

---What a rule that ran came to; `count` findings were there before.
local function conclude(it, entry, count, held, assumed)
  if not held and it.waived[entry.code] then
    take_back(it.findings, count)
    it.dropped[entry.code] = true
  end
  add_result(it, entry, held, assumed)
end

local function run_rule(it, entry)
  it.code, it.group, it.rule, it.count = entry.code, entry.group, entry.rule, #it.findings
  local said = entry.rule.check(it.deal, it.report, it.context)
  local held = #it.findings == it.count
  conclude(it, entry, it.count, held, held and said == "assumed")
end

local function keep_quiet(it, entry, dropped)
  if dropped then
    it.dropped[entry.code], it.failed[entry.code] = true, true
  else
    add_result(it, entry, false, false)
  end
end

---Runs the rules from `it.at` on. Where one raises, `it.at` stands at it.
local function run_rules(it)
  local ordered = it.ordered
  while it.at <= #ordered do
    local entry, quiet, dropped = ordered[it.at], false, false
    if entry.after then quiet, dropped = keeps_quiet(it, entry.after) end
    if quiet then keep_quiet(it, entry, dropped)
    else run_rule(it, entry) end
    it.at = it.at + 1
  end
end

---Codes that no rule stands for are reported all the same.
local function add_unknown(it)
  for code, list in pairs(it.context.reported) do
    if not it.playbook.rules[code] then
      it.code, it.group, it.rule = code, code:match "^[^/]*", { level = "should", needs = code }
      for _, found in ipairs(list) do
        it.report(found)
      end
    end
  end
end

---@param it Run
---@return table<string, RuleResult[]> by step name; a rule that keeps quiet behind one set aside counts for nothing
function run.rules(it)
  it.report, it.ordered, it.at, it.results = reporter(it), order.of(it.playbook), 1, {}
  for _, step in ipairs(it.playbook.steps) do
    it.results[step.name] = {}
  end
  local fine, raised
  repeat
    fine, raised = xpcall(run_rules, first_line, it)
    if not fine then
      note_failure(it, it.code, raised)
      conclude(it, it.ordered[it.at], it.count, false, false)
      it.at = it.at + 1
    end
  until fine
  add_unknown(it)
  return it.results
end

return run
