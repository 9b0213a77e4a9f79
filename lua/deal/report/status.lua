-- Where a deal stands, on one screen: the seven steps, and what to do next.

local clean = require("deal.report.clean").for_terminal
local excerpt = require "deal.report.excerpt"
local style = require "deal.report.style"
local width_of = require("dealwright.text").width
local wrap = require "deal.report.wrap"

local status = {}

local columns = 80
local title_width = 34
local most_actions = 3
local ready_score = 4

local verdicts = {
  passed = { "passed", "good" },
  assumed = { "passed, assumed", "good" },
  waived = { "passed, waived", "good" },
  open = { "OPEN", "must" },
  not_due = { "not due yet", "quiet" },
}

local function padded(text, width)
  text = excerpt.head(text, width)
  return text .. (" "):rep(width - width_of(text))
end

local function header(standing, paint)
  local day = "as of " .. standing.today
  local name = padded(clean(standing.name), columns - #day - 1)
  return ("%s %s\n%s\n\n"):format(paint.place(name), day, clean(standing.path))
end

local function step_line(step, is_current, paint)
  local words, meaning = table.unpack(verdicts[step.verdict] or { step.verdict, "quiet" })
  local musts = step.total > 0 and ("%d/%d"):format(step.passed, step.total) or "-"
  return ("%s %d  %s %s %s  %s%s"):format(
    is_current and ">" or " ",
    step.number,
    padded(step.title, title_width),
    paint[meaning](padded(words, 16)),
    ("%d of 5"):format(step.score),
    padded(musts, 6),
    is_current and "<- here" or ""
  ):gsub("%s+$", "") .. "\n"
end

local function ready_line(standing)
  local ready = 0
  for _, step in ipairs(standing.steps) do
    if step.score >= ready_score then ready = ready + 1 end
  end
  if ready == #standing.steps then return "Every step scores 4 or 5: the pack is ready to send.\n" end
  return ("%d of %d steps score 4 or 5; the pack is ready to send when all do.\n"):format(ready, #standing.steps)
end

---Findings of one level in steps that are reached, in order of the steps, then those of no single step.
local function due(standing, level)
  local place, list = {}, {}
  for i, step in ipairs(standing.steps) do
    place[step.name] = i
  end
  for i, finding in ipairs(standing.findings) do
    if finding.reached and finding.level == level then
      list[#list + 1] = { finding = finding, step = place[finding.step] or #standing.steps + 1, index = i }
    end
  end
  table.sort(list, function(a, b)
    if a.step ~= b.step then return a.step < b.step end
    return a.index < b.index
  end)
  return list
end

local function add_action(parts, number, finding, paint)
  local text = clean(finding.remedy or finding.message)
  for i, line in ipairs(wrap(text, columns - 5)) do
    parts[#parts + 1] = (i == 1 and ("%3d. "):format(number) or "     ") .. line .. "\n"
  end
  local from = finding.range.start
  local place = ("%s:%d:%d"):format(clean(finding.path), from.line, from.column)
  parts[#parts + 1] = ("     %s  %s\n"):format(paint.quiet(place), paint.code(finding.code))
end

local function add_actions(parts, title, list, standing, paint)
  parts[#parts + 1] = "\n" .. title .. "\n"
  for i = 1, math.min(#list, most_actions) do
    add_action(parts, i, list[i].finding, paint)
  end
  if #list <= most_actions then return end
  parts[#parts + 1] = ("     and %d more: dealwright check %s\n"):format(#list - most_actions, clean(standing.path))
end

---@param standing Standing
---@param options {colored: boolean?}
---@return string
function status.screen(standing, options)
  local paint = style.new(options.colored)
  local parts = { header(standing, paint) }
  parts[#parts + 1] = ("     %s %s Score    Musts\n"):format(padded("Step", title_width), padded("Gate", 16))
  for _, step in ipairs(standing.steps) do
    parts[#parts + 1] = step_line(step, step.name == standing.current, paint)
  end
  parts[#parts + 1] = "\n" .. ready_line(standing)
  local musts = due(standing, "must")
  if #musts > 0 then
    add_actions(parts, "To do next:", musts, standing, paint)
    return table.concat(parts)
  end
  local shoulds = due(standing, "should")
  if #shoulds > 0 then
    add_actions(parts, "Nothing must be done now. To raise the score:", shoulds, standing, paint)
  else
    parts[#parts + 1] = "\nNothing is left to do in the steps reached.\n"
  end
  return table.concat(parts)
end

---One line, for a deal among many.
---@param standing Standing
---@return string
function status.line(standing)
  local open, title = 0, standing.current
  for _, finding in ipairs(standing.findings) do
    if finding.reached and finding.level == "must" then open = open + 1 end
  end
  for _, step in ipairs(standing.steps) do
    if step.name == standing.current then title = ("%d %s"):format(step.number, step.title) end
  end
  local to_do = open == 0 and "nothing open" or ("%d to do"):format(open)
  return ("%s %s  %s\n"):format(padded(title, title_width), padded(to_do, 12), clean(standing.path))
end

return status
