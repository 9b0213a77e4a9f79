-- Help on the screen, written from the command table: examples first.

local arguments = require "deal.terminal.arguments"
local wrap = require "deal.report.wrap"

local help = {}

local function padded(left, right, width) return ("  %-" .. width .. "s  %s"):format(left, right) end

---@param argument Argument
---@return string such as "--format FORMAT" or "[PATH...]"
function help.shape(argument)
  local name = argument[1]
  if arguments.is_option(argument) then
    name = name:gsub(" ", ", ")
    return argument.value and name .. " " .. argument.value or name
  end
  name = name:upper()
  if argument.count == "*" then return "[" .. name .. "...]" end
  return argument.count == "?" and "[" .. name .. "]" or name
end

---@param argument Argument
---@return string its help, with choices and default
function help.meaning(argument)
  local text = argument.help
  if argument.choices then text = text .. ": " .. table.concat(argument.choices, ", ") end
  if argument.default then text = text .. " (default: " .. argument.default .. ")" end
  return text
end

---@param name string
---@param command Command
---@return string such as "dealwright check [OPTIONS] [PATH...]"
function help.usage(name, command)
  local parts, options = { "dealwright", name }, false
  for _, argument in ipairs(command.arguments) do
    options = options or arguments.is_option(argument)
  end
  if options then parts[#parts + 1] = "[OPTIONS]" end
  for _, argument in ipairs(command.arguments) do
    if not arguments.is_option(argument) then parts[#parts + 1] = help.shape(argument) end
  end
  return table.concat(parts, " ")
end

local function add_examples(lines, examples)
  local width = 0
  for _, example in ipairs(examples) do
    width = math.max(width, #example[1])
  end
  for _, example in ipairs(examples) do
    lines[#lines + 1] = padded(example[1], example[2], math.min(width, 44))
  end
end

local function add_arguments(lines, command)
  local rows, width = {}, 10
  for _, argument in ipairs(command.arguments) do
    rows[#rows + 1] = { help.shape(argument), help.meaning(argument) }
  end
  if not command.raw then rows[#rows + 1] = { "-h, --help", "this help" } end
  for _, row in ipairs(rows) do
    width = math.max(width, #row[1])
  end
  for _, row in ipairs(rows) do
    lines[#lines + 1] = padded(row[1], row[2], width)
  end
end

---@param name string
---@param command Command
---@return string
function help.of_command(name, command)
  local lines = { "dealwright " .. name .. ": " .. command.summary, "" }
  add_examples(lines, command.examples)
  lines[#lines + 1] = ""
  lines[#lines + 1] = "Usage: " .. help.usage(name, command)
  add_arguments(lines, command)
  if command.details then
    lines[#lines + 1] = ""
    lines[#lines + 1] = table.concat(wrap(command.details, 80), "\n")
  end
  return table.concat(lines, "\n") .. "\n"
end

---@param named {name: string, command: Command}[]
---@param examples string[][]
---@return string
function help.of_program(named, examples)
  local lines = { "dealwright: what still keeps the buyer from saying yes, read from your deal notes", "" }
  add_examples(lines, examples)
  lines[#lines + 1] = ""
  lines[#lines + 1] = "Commands (dealwright COMMAND -h says more):"
  for _, entry in ipairs(named) do
    lines[#lines + 1] = padded(entry.name, entry.command.summary, 8)
  end
  return table.concat(lines, "\n") .. "\n"
end

return help
