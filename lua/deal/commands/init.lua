-- stand-in until the command table exists
local commands = {}
function commands.run(arguments)
  if arguments[1] == "lua" then return require("deal.commands.lua").run(arguments) end
  io.stderr:write("dealwright: unknown command\n")
  return 2
end
return commands
