local command = {}
function command.run(arguments)
  arg = table.move(arguments, 2, #arguments, 0, {})
  local chunk = assert(loadfile(arguments[2]))
  chunk(table.unpack(arg))
  return 0
end
return command
