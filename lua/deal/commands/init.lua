-- The front door: the first word chooses a command, and only that command's module is loaded.

local runtime = require "dealwright.runtime"

local package_name = "deal.commands."
local order = { "new", "check", "status", "facts", "set", "explain", "lua", "version", "help" }
local examples = {
  { "dealwright new acme", "a deal folder with seven notes to fill in" },
  { "dealwright check acme", "what is still open, where, and what to do" },
  { "dealwright status acme", "the seven steps on one screen" },
}

local commands = {}

local function existing()
  local found = {}
  for _, module in ipairs(runtime.modules(package_name)) do
    local name = module:sub(#package_name + 1)
    if name:find "^%l+$" and name ~= "init" then found[name] = true end
  end
  return found
end

---@return string[] the names of all commands, in the order of the help
function commands.names()
  local found, names = existing(), {}
  for _, name in ipairs(order) do
    if found[name] then names[#names + 1], found[name] = name, nil end
  end
  local rest = {}
  for name in pairs(found) do
    rest[#rest + 1] = name
  end
  table.sort(rest)
  return table.move(rest, 1, #rest, #names + 1, names)
end

---@return {name: string, command: Command}[]
function commands.all()
  local all = {}
  for i, name in ipairs(commands.names()) do
    all[i] = { name = name, command = require(package_name .. name) }
  end
  return all
end

---@return string help for the whole program
function commands.help() return require("deal.terminal.help").of_program(commands.all(), examples) end

local function asks_for_help(command, words)
  if command.raw then return words[1] == "-h" or words[1] == "--help" end
  for _, word in ipairs(words) do
    if word == "--" then return false end
    if word == "-h" or word == "--help" then return true end
  end
  return false
end

local function wrong(name, message)
  local output = require "deal.terminal.output"
  return output.failed(("%s: %s (dealwright %s -h shows how)"):format(name, message, name))
end

local function run_command(name, words)
  local command = require(package_name .. name)
  if asks_for_help(command, words) then
    require("deal.terminal.output").write(require("deal.terminal.help").of_command(name, command))
    return 0
  end
  if command.raw then return command.run(words) end
  local values, message = require("deal.terminal.arguments").parse(name, command, words)
  if not values then return wrong(name, message) end
  return command.run(values)
end

local function unknown(name)
  local output, suggest = require "deal.terminal.output", require "deal.terminal.suggest"
  local hint = suggest.hint(name, commands.names())
  return output.failed(("no command '%s'%s (dealwright -h lists them)"):format(name, hint))
end

---@param words string[] the program's arguments
---@return integer exit code: 0 nothing to report, 1 findings, 2 could not do it
function commands.run(words)
  local name = words[1]
  if name == nil or name == "-h" or name == "--help" then name = "help" end
  if name == "--version" then name = "version" end
  if not existing()[name] then return unknown(name) end
  local code = run_command(name, table.move(words, 2, #words, 1, {}))
  require("deal.terminal.output").flush()
  return code
end

return commands
