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
  if code and playbook.rules[code] and not values.codes then
    output.write(report.explained(code, playbook.rules[code], options))
    return 0
  end
  local codes, message = rules.codes(playbook), nil
  if code then codes, message = rules.find(playbook, code) end
  if not codes then return output.failed("explain: " .. message) end
  output.write(values.codes and table.concat(codes, "\n") .. "\n" or report.list(codes, playbook, options))
  return 0
end

return command
