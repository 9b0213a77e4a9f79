---@meta dealwright.system

-- The little that commands need to know of the machine.

local system = {}

---@param path string
---@return true? done
---@return string? message
---@return string? code "io"
function system.change_folder(path) end

---The terminal's width; 80 where standard output is none.
---@return integer
function system.columns() end

---Processors that can be used now.
---@return integer
function system.cores() end

---@param stream integer 0 standard input, 1 output, 2 error
---@return boolean
function system.is_terminal(stream) end

---A clock that only goes forward, in seconds.
---@return number
function system.seconds() end

---The local date, YYYY-MM-DD. Only the choice of a run's date may ask for it.
---@return string
function system.today() end

---Versions of the program and of the libraries that really run, by name.
---@return table<string, string>
function system.versions() end

return system
