-- The one place that writes to standard output and standard error.

local system = require "dealwright.system"

local output = {}

local broken_pipe = 32

local function give_up(message, number)
  if number ~= broken_pipe then io.stderr:write("dealwright: cannot write the output: ", message, "\n") end
  os.exit(2, true)
end

---Writes text; where nobody takes it (a full disk, a closed pipe), the program ends with 2.
---@param text string
function output.write(text)
  local written, message, number = io.stdout:write(text)
  if not written then give_up(message, number) end
end

---Hands over what is still held back.
function output.flush()
  local flushed, message, number = io.stdout:flush()
  if not flushed then give_up(message, number) end
end

---One clear line on standard error.
---@param message string
---@return integer exit code 2
function output.failed(message)
  output.flush()
  io.stderr:write("dealwright: ", message, "\n")
  return 2
end

---Whether to colour: on a terminal, unless somebody said no.
---@param no_color boolean?
---@return boolean
function output.colored(no_color)
  local refused = os.getenv "NO_COLOR"
  if no_color or (refused and refused ~= "") or os.getenv "TERM" == "dumb" then return false end
  return system.is_terminal(1)
end

return output
