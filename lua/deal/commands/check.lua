-- The main job: what is still open, where, and what to do.

local deals = require "deal.commands.shared.deals"
local judged = require "deal.commands.shared.judged"
local output = require "deal.terminal.output"
local system = require "dealwright.system"

local command = {
  summary = "what is still open in the steps reached, where it stands and what to do",
  examples = {
    { "dealwright check", "every deal below this folder" },
    { "dealwright check acme --all", "one deal, with the steps not yet reached" },
    { "dealwright check --rule committee --level must", "what keeps committees from passing" },
    { "dealwright check --format json deals > open.json", "for a program" },
    { "pbpaste | dealwright check -", "a note that is not a file" },
  },
  arguments = {
    { "path", count = "*", complete = "file", help = "a note, a deal or a folder of deals; - is standard input" },
    { "--all", help = "show the steps not yet reached as well" },
    { "--rule", value = "CODE", count = "*", complete = "rule", help = "only that rule, or that group of rules" },
    { "--level", value = "LEVEL", choices = { "must", "should" }, help = "show musts only; or fail on a should too" },
    { "--format", value = "FORMAT", choices = { "text", "json", "sarif", "github" }, default = "text", help = "write" },
    deals.arguments.today,
    deals.arguments.playbook,
    { "-q --quiet", help = "one line a finding, no excerpts, no summary" },
    { "-v --verbose", help = "say which notes and folders were skipped, and why" },
    deals.arguments.no_color,
    deals.arguments.folder,
    deals.arguments.workers,
  },
  details = "Exit code 0: nothing open; 1: an open must in a step that is reached (with --level should or --rule: any "
    .. "finding shown there); 2: something could not be read.",
}

local function selection(values, playbook)
  if #values.rule == 0 then return nil end
  local wanted = {}
  for _, word in ipairs(values.rule) do
    local codes, message = require("deal.commands.shared.rules").find(playbook, word)
    if not codes then return nil, message end
    for _, code in ipairs(codes) do
      wanted[code] = true
    end
  end
  return wanted
end

---Whether a finding is asked for and to be shown; counts those asked for, by level, and of later steps.
local function chooser(values, wanted, counts)
  return function(found, reached)
    if wanted and not wanted[found.code] then return false end
    if values.level == "must" and found.level ~= "must" then return false end
    local counter = reached and found.level or "later"
    counts[counter] = counts[counter] + 1
    return reached or values.all
  end
end

local function no_counts() return { must = 0, should = 0, later = 0 } end

---A deal's part of the report. Written by the worker: what the parent gets is small, and it only has to print.
local function written(report, standing, counts, values)
  local text = report.deal(standing, standing.findings, values.all and 0 or counts.later)
  return string.pack("<I4I4I4", counts.must, counts.should, counts.later) .. text
end

local function work(report, playbook, values, wanted)
  local workflow = require "deal.workflow"
  workflow.prepare(playbook)
  return function(input)
    local counts = no_counts()
    local standing = workflow.standing(input, playbook, chooser(values, wanted, counts))
    return standing and written(report, standing, counts, values)
  end
end

---What stands for a deal whose worker died.
local function failure(report, input, why, values, wanted)
  local standing, counts = judged.fault(input, why), no_counts()
  local choose, shown = chooser(values, wanted, counts), {}
  for _, finding in ipairs(standing.findings) do
    if choose(finding, finding.reached) then shown[#shown + 1] = finding end
  end
  standing.findings = shown
  return written(report, standing, counts, values)
end

---Writes what workers give, in order, and adds up their counts.
local function writer(report, totals)
  local has_written = false
  return function(result)
    local must, should, later, at = string.unpack("<I4I4I4", result)
    totals.must, totals.should, totals.later = totals.must + must, totals.should + should, totals.later + later
    if at > #result then return end
    if has_written then output.write(report.between) end
    output.write(result:sub(at))
    has_written = true
  end
end

local function exit_code(values, wanted, totals, failed)
  if failed then return 2 end
  local counts_should = values.level == "should" or wanted
  if totals.must > 0 or (counts_should and totals.should > 0) then return 1 end
  return 0
end

local function new_report(values, playbook)
  return require("deal.report." .. values.format).new {
    colored = output.colored(values.no_color),
    columns = system.columns(),
    wrapped = system.is_terminal(1),
    quiet = values.quiet,
    version = system.versions().dealwright,
    rules = playbook.rules,
  }
end

---@param values table
---@return integer
function command.run(values)
  local playbook = deals.prepare(values)
  if not playbook then return 2 end
  local wanted, message = selection(values, playbook)
  if message then return output.failed("check: " .. message) end
  local report = new_report(values, playbook)
  local totals = no_counts()
  output.write(report.begin())
  local read, failed = deals.survey(values, playbook, {
    paths = #values.path > 0 and values.path or { "." },
    work = work(report, playbook, values, wanted),
    fault = function(input, why) return failure(report, input, why, values, wanted) end,
    visit = writer(report, totals),
  })
  totals.deals, totals.notes = read.deals, read.notes
  output.write(report.finish(totals))
  return exit_code(values, wanted, totals, failed)
end

return command
