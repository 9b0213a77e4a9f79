-- What a rule asks for, why, and how notes look that satisfy it.

local deals = require "deal.commands.shared.deals"
local output = require "deal.terminal.output"
local rules = require "deal.commands.shared.rules"
local system = require "dealwright.system"

local command = {
  summary = "what a rule asks for, why, what to do, with an example",
  examples = {
    { "dealwright explain intake/account-named", "one rule" },
    { "dealwright explain committee", "the rules of a step" },
    { "dealwright explain", "all rules, step by step" },
  },
  arguments = {
    { "code", count = "?", complete = "rule", help = "a rule's code, or a step's name" },
    { "--codes", help = "only the codes, one a line" },
    deals.arguments.playbook,
    deals.arguments.no_color,
  },
}

---@param values table
---@return integer
function command.run(values)
  local playbook = deals.prepare(values)
  if not playbook then return 2 end
  local report = require "deal.report.rule"
  local options = { colored = output.colored(values.no_color), columns = system.columns() }
  local code = values.code
  local codes, message = rules.codes(playbook), nil
  if code then codes, message = rules.find(playbook, code) end
  if not codes then return output.failed("explain: " .. message) end
  if values.codes then
    output.write(table.concat(codes, "\n") .. "\n")
  elseif code and #codes == 1 then
    output.write(report.explained(codes[1], playbook.rules[codes[1]], options))
  else
    output.write(report.list(codes, playbook, options))
  end
  return 0
end

return command
