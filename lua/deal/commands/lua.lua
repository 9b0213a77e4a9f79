-- Runs a Lua file inside the program, with the primitives and the modules of the product at hand.

local output = require "deal.terminal.output"

local command = {
  summary = "run a Lua file inside the program",
  examples = {
    { "dealwright lua report.lua acme", "with acme as arg[1]" },
    { "dealwright lua spec/run.lua", "the specs of a playbook" },
  },
  arguments = {
    { "file", help = "the file to run; - reads standard input", complete = "file" },
    { "args", count = "*", help = "what the file finds in its arg table" },
  },
  raw = true,
}

local function reported(message)
  local trace = debug.traceback(tostring(message), 2)
  return (trace:gsub("\n%s*%[C%]: in function 'xpcall'.*", "")) -- below it stands our own program
end

---@param words string[]
---@return integer
function command.run(words)
  if not words[1] then return output.failed "lua: which file? (dealwright lua -h shows how)" end
  local chunk, message = loadfile(words[1] ~= "-" and words[1] or nil, "t")
  if not chunk then return output.failed(message) end
  arg = table.move(words, 1, #words, 0, {}) -- luacheck: globals arg
  local ran, result = xpcall(chunk, reported, table.unpack(arg))
  if not ran then return output.failed(result) end
  return math.type(result) == "integer" and result or 0
end

return command
