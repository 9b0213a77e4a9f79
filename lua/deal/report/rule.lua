-- Rules for people: one explained, or all listed.

local style = require "deal.report.style"
local wrap = require "deal.report.wrap"

local rule = {}

local levels = { must = "must hold before the step passes", should = "should hold; raises the step's score to 5" }

local function add_part(lines, title, text, columns)
  local indent = (" "):rep(8)
  for i, line in ipairs(wrap(text, columns - #indent)) do
    lines[#lines + 1] = (i == 1 and ("%-8s"):format(title) or indent) .. line
  end
end

local function add_example(lines, example)
  lines[#lines + 1] = ""
  lines[#lines + 1] = "Example"
  for line in (example:gsub("%s+$", "") .. "\n"):gmatch "([^\n]*)\n" do
    lines[#lines + 1] = ("    " .. line):gsub("%s+$", "")
  end
end

---@param code string
---@param explained Rule
---@param options ReportOptions
---@return string
function rule.explained(code, explained, options)
  local paint, columns = style.new(options.colored), math.min(options.columns or 80, 100)
  local lines = { ("%s  %s"):format(paint.code(code), paint[explained.level](explained.level)), "" }
  add_part(lines, "Needs", explained.needs, columns)
  add_part(lines, "Why", explained.why, columns)
  add_part(lines, "To do", explained.remedy, columns)
  add_part(lines, "Level", levels[explained.level], columns)
  if explained.example then add_example(lines, explained.example) end
  return table.concat(lines, "\n") .. "\n"
end

---@param codes string[] in the order of the list
---@param playbook Playbook
---@param options ReportOptions
---@return string
function rule.list(codes, playbook, options)
  local paint, columns = style.new(options.colored), options.columns or 80
  local titles, lines, group = { deal = "Over the whole deal", note = "In a note's text" }, {}, nil
  for _, step in ipairs(playbook.steps) do
    titles[step.name] = ("Step %d: %s"):format(step.number, step.title)
  end
  for _, code in ipairs(codes) do
    local own = code:match "^[^/]*"
    if own ~= group then
      if group then lines[#lines + 1] = "" end
      lines[#lines + 1] = paint.place(titles[own] or own)
      group = own
    end
    local it = playbook.rules[code]
    lines[#lines + 1] = ("  %s  %s"):format(paint.code(code), it.level)
    for _, line in ipairs(wrap(it.needs, columns - 6)) do
      lines[#lines + 1] = "      " .. line
    end
  end
  return table.concat(lines, "\n") .. "\n"
end

return rule
