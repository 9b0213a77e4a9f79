-- What really runs: the program and its libraries.

local json = require "dealwright.json"
local output = require "deal.terminal.output"
local system = require "dealwright.system"

local command = {
  summary = "the versions of the program and its libraries",
  examples = { { "dealwright version --json", "for a bug report or a script" } },
  arguments = { { "--json", help = "one JSON object" } },
}

---@param values table
---@return integer
function command.run(values)
  local versions = system.versions()
  if values.json then
    output.write(json.encode(versions, 2) .. "\n")
    return 0
  end
  local names = {}
  for name in pairs(versions) do
    if name ~= "dealwright" then names[#names + 1] = name end
  end
  table.sort(names)
  output.write(("dealwright %s\n"):format(versions.dealwright))
  for _, name in ipairs(names) do
    output.write(("  %-10s %s\n"):format(name, versions[name]))
  end
  return 0
end

return command
