-- Declared arguments into a parser (lua-argparse), loaded only for the command that was chosen.

local suggest = require "deal.terminal.suggest"

---@class Argument
---@field [1] string          "-q --quiet", or the name of a positional argument
---@field help string         what it does, one line
---@field value string?       an option's value as the help names it; none: a flag
---@field count string?       a positional's or an option's: "?" or "*" (then its value is a list)
---@field choices string[]?
---@field default string?
---@field check (fun(text: string): any, string?)?  the value, or nil and why not
---@field complete string?    "file" | "folder" | "rule" | "command": what a shell offers

---@class Command
---@field summary string      one line, without a full stop
---@field examples string[][] pairs of a command line and what it does
---@field arguments Argument[]
---@field details string?     paragraphs for the help and the manual page
---@field raw boolean?        its words reach `run` as they are
---@field run fun(values: table): integer  the exit code

local arguments = {}

---@param argument Argument
---@return boolean
function arguments.is_option(argument) return argument[1]:sub(1, 1) == "-" end

local function add_option(parser, argument)
  local option = argument.value and parser:option(argument[1]) or parser:flag(argument[1])
  if argument.value then option:argname(argument.value) end
  if argument.choices then option:choices(argument.choices) end
  if argument.default then option:default(argument.default) end
  if argument.check then option:convert(argument.check) end
  if argument.count then option:count(argument.count) end
end

local function add_positional(parser, argument)
  local positional = parser:argument(argument[1])
  if argument.count then positional:args(argument.count) end
  if argument.check then positional:convert(argument.check) end
end

local function options_of(command)
  local names = { "--help" }
  for _, argument in ipairs(command.arguments) do
    for name in argument[1]:gmatch "%-%-%S+" do
      names[#names + 1] = name
    end
  end
  return names
end

local function explain(command, message)
  message = message:match "^[^\n]*"
  local unknown = message:match "^unknown option '(.-)'$"
  if unknown then return message .. suggest.hint(unknown, options_of(command)) end
  local choice = message:match "must be one of"
  return choice and message:gsub("^argument for option", "option") or message
end

---@param name string
---@param command Command
---@param words string[] without the command's name
---@return table? values by name, nil when the words are wrong
---@return string? message
function arguments.parse(name, command, words)
  local parser = require "argparse"(name):add_help(false)
  for _, argument in ipairs(command.arguments) do
    local add = arguments.is_option(argument) and add_option or add_positional
    add(parser, argument)
  end
  local understood, result = parser:pparse(words)
  if understood then return result end
  return nil, explain(command, result)
end

return arguments
