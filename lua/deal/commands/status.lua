-- The seven steps of a deal on one screen.

local deals = require "deal.commands.shared.deals"
local judged = require "deal.commands.shared.judged"
local output = require "deal.terminal.output"

local command = {
  summary = "the seven steps of a deal on one screen, and what to do next",
  examples = {
    { "dealwright status acme", "one deal" },
    { "dealwright status deals", "a line for each deal of a folder" },
  },
  arguments = {
    { "deal", count = "?", complete = "folder", help = "a deal's folder or note (default: this folder)" },
    deals.arguments.today,
    deals.arguments.playbook,
    deals.arguments.no_color,
    deals.arguments.folder,
  },
}

---A screen for one deal; a line for each where there are several.
local function writer(report, options)
  local first, several
  return {
    visit = function(standing)
      if not first then
        first = standing
        return
      end
      if not several then output.write(report.line(first)) end
      several = true
      output.write(report.line(standing))
    end,
    finish = function()
      if first and not several then output.write(report.screen(first, options)) end
    end,
  }
end

---@param values table
---@return integer
function command.run(values)
  local playbook = deals.prepare(values)
  if not playbook then return 2 end
  local written = writer(require "deal.report.status", { colored = output.colored(values.no_color) })
  local _, failed = deals.survey(values, playbook, {
    paths = { values.deal or "." },
    work = judged.work(playbook),
    fault = judged.fault,
    visit = written.visit,
  })
  written.finish()
  return failed and 2 or 0
end

return command
