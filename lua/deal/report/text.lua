-- Findings for people: grouped by deal, each with its line, the place marked, and what to do.

local clean = require("deal.report.clean").for_terminal
local excerpt = require "deal.report.excerpt"
local style = require "deal.report.style"
local wrap = require "deal.report.wrap"

---@class ReportTotals
---@field deals integer
---@field notes integer
---@field must integer     findings shown that keep a step that is reached from passing
---@field should integer
---@field later integer    findings of steps not yet reached

---@class ReportOptions
---@field colored boolean?
---@field columns integer?    the terminal's width, default 80
---@field wrapped boolean?    remedies go on in further lines where they are too long for the terminal
---@field quiet boolean?      one line a finding and nothing else
---@field version string
---@field rules table<string, Rule>

---@class Report
---@field begin fun(): string
---@field between string      stands between two deals of which something was written
---@field deal fun(standing: Standing, findings: Finding[], hidden: integer): string UTF-8; hidden: of later steps
---@field finish fun(totals: ReportTotals): string

local text = {}

local function count(number, noun) return ("%d %s%s"):format(number, noun, number == 1 and "" or "s") end

local function current_step(standing)
  for _, step in ipairs(standing.steps) do
    if step.name == standing.current then
      return (", step %d of %d: %s"):format(step.number, #standing.steps, step.title)
    end
  end
  return ""
end

local function header(standing, paint)
  local where = current_step(standing)
  local path = standing.path ~= standing.name and (" (" .. clean(standing.path) .. ")") or ""
  return ("%s%s%s, as of %s\n\n"):format(paint.place(clean(standing.name)), path, where, standing.today)
end

local function is_whole_note(from, to)
  return from.line == 1 and from.byte_column == 1 and to.line == 1 and to.byte_column == 1
end

local function add_excerpt(parts, finding, paint, columns)
  local source, from, to = finding.source, finding.range.start, finding.range["end"]
  if not source or not source:find "%S" or is_whole_note(from, to) then return end
  local number = tostring(from.line)
  local last = to.line == from.line and to.byte_column - 1 or #source
  local line, marks = excerpt.marked(source, from.byte_column - 1, last, columns - #number - 5)
  local gutter = (" "):rep(#number)
  parts[#parts + 1] = ("  %s %s\n"):format(paint.quiet(number .. " |"), line)
  parts[#parts + 1] = ("  %s %s\n"):format(paint.quiet(gutter .. " |"), paint.mark(marks))
end

local function add_remedy(parts, remedy, options)
  local lines = options.wrapped and wrap(remedy, (options.columns or 80) - 9) or { remedy }
  for i, line in ipairs(lines) do
    parts[#parts + 1] = (i == 1 and "  to do: " or "         ") .. line .. "\n"
  end
end

local function add_finding(parts, finding, paint, options)
  local from = finding.range.start
  local place = paint.place(("%s:%d:%d:"):format(clean(finding.path), from.line, from.column))
  local level = paint[finding.level](finding.level)
  parts[#parts + 1] = ("%s %s %s  %s\n"):format(place, level, paint.code(finding.code), clean(finding.message))
  if options.quiet then return end
  add_excerpt(parts, finding, paint, options.columns or 80)
  if finding.remedy then add_remedy(parts, clean(finding.remedy), options) end
  for _, related in ipairs(finding.related or {}) do
    local at, message = related.range.start, related.message and ": " .. clean(related.message) or ""
    parts[#parts + 1] = ("  see also: %s:%d:%d%s\n"):format(clean(related.path), at.line, at.column, message)
  end
  parts[#parts + 1] = "\n"
end

local function hidden_line(hidden)
  return ("+ %s in later steps, not due yet (--all shows them)"):format(count(hidden, "finding"))
end

local function summary(totals, paint)
  if totals.deals == 0 then return "no deal was found\n" end
  local read = ("%s, %s"):format(count(totals.deals, "deal"), count(totals.notes, "note"))
  local open = {}
  if totals.must > 0 then open[#open + 1] = paint.must(count(totals.must, "must")) end
  if totals.should > 0 then open[#open + 1] = paint.should(count(totals.should, "should")) end
  if #open == 0 then return ("%s: %s\n"):format(read, paint.good "nothing to settle") end
  return ("%s: %s to settle\n"):format(read, table.concat(open, " and "))
end

---@param options ReportOptions
---@return Report
function text.new(options)
  local paint = style.new(options.colored)
  local report = { between = "" }

  function report.begin() return "" end

  function report.deal(standing, findings, hidden)
    if #findings == 0 then return "" end
    local parts = options.quiet and {} or { header(standing, paint) }
    for _, finding in ipairs(findings) do
      add_finding(parts, finding, paint, options)
    end
    if hidden > 0 and not options.quiet then parts[#parts + 1] = paint.quiet(hidden_line(hidden)) .. "\n\n" end
    return table.concat(parts)
  end

  function report.finish(totals)
    if options.quiet then return "" end
    return summary(totals, paint)
  end

  return report
end

return text
