---@meta dealwright.runtime

-- The files built into the program, or those of the folder that the environment's DEALWRIGHT_RUNTIME names instead.

local runtime = {}

---The paths of the files below a folder, unsorted.
---@param prefix string with a slash at its end: "templates/enterprise/"
---@return string[]
function runtime.files(prefix) end

---The names of the Lua modules below a package, unsorted.
---@param prefix string with a dot at its end: "deal.rules."
---@return string[]
function runtime.modules(prefix) end

---The text of a file; nil where there is none of that name.
---@param name string "templates/enterprise/1_intake.md"
---@return string?
function runtime.read(name) end

return runtime
