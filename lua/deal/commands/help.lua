-- Help on the program or a command; and, for packagers, the manual page and the shells' completions.

local output = require "deal.terminal.output"
local suggest = require "deal.terminal.suggest"

local command = {
  summary = "help on a command",
  examples = {
    { "dealwright help check", "what check does and which options it has" },
    { "dealwright help --man | man -l -", "the manual page" },
    { "dealwright help --completion bash", "completions, to be sourced" },
  },
  arguments = {
    { "command", count = "?", complete = "command", help = "the command to explain" },
    { "--man", help = "print the manual page (roff)" },
    { "--completion", value = "SHELL", choices = { "bash", "zsh", "fish" }, help = "print completions for a shell" },
  },
}

local function of_command(commands, name)
  for _, entry in ipairs(commands.all()) do
    if entry.name == name then
      output.write(require("deal.terminal.help").of_command(name, entry.command))
      return 0
    end
  end
  return output.failed(("no command '%s'%s"):format(name, suggest.hint(name, commands.names())))
end

---@param values table
---@return integer
function command.run(values)
  local commands = require "deal.commands"
  if values.man then
    output.write(require("deal.terminal.manual").page(commands.all()))
  elseif values.completion then
    output.write(require("deal.terminal.completion")[values.completion](commands.all()))
  elseif values.command then
    return of_command(commands, values.command)
  else
    output.write(commands.help())
  end
  return 0
end

return command
