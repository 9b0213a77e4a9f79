-- The one place that writes to standard output and standard error.

local clean = require("deal.report.clean").for_terminal
local system = require "dealwright.system"

local output = {}

local broken_pipe = 32
local clear_line = "\r\27[K"
local showing_progress = false

local function give_up(message, number)
  if number ~= broken_pipe then io.stderr:write("dealwright: cannot write the output: ", message, "\n") end
  os.exit(2, true)
end

local function clear_progress()
  if not showing_progress then return end
  io.stderr:write(clear_line)
  showing_progress = false
end

---Writes text; where nobody takes it (a full disk, a closed pipe), the program ends with 2.
---@param text string
function output.write(text)
  if showing_progress and system.is_terminal(1) then clear_progress() end
  local written, message, number = io.stdout:write(text)
  if not written then give_up(message, number) end
end

---Hands over what is still held back.
function output.flush()
  clear_progress()
  local flushed, message, number = io.stdout:flush()
  if not flushed then give_up(message, number) end
end

---One clear line on standard error.
---@param message string
---@return integer exit code 2
function output.failed(message)
  output.note("dealwright: " .. message)
  return 2
end

---A line on standard error, in its place between what was written.
---@param message string may come from notes and paths
function output.note(message)
  output.flush()
  io.stderr:write((message:gsub("[^\n]+", clean)), "\n")
end

---A function that shows, on a terminal and after a second, how far the work is.
---@return fun(message: string)
function output.progress()
  if not system.is_terminal(2) then return function() end end
  local due = system.seconds() + 1
  return function(message)
    local now = system.seconds()
    if now < due then return end
    due = now + 0.1
    io.stdout:flush()
    io.stderr:write(clear_line, message)
    showing_progress = true
  end
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
