-- What the house specs read: the project's own files, as text.
local lfs = require "lfs"

local source = {}

local function walk(folder, pattern, found)
  for name in lfs.dir(folder) do
    local path = folder .. "/" .. name
    if name:sub(1, 1) ~= "." then
      if lfs.attributes(path, "mode") == "directory" then
        walk(path, pattern, found)
      elseif name:find(pattern) then
        found[#found + 1] = path
      end
    end
  end
  return found
end

---@param folder string
---@param pattern string a Lua pattern for the file's name
---@return string[] paths, sorted; empty where the folder does not exist
function source.files(folder, pattern)
  if not source.exists(folder) then return {} end
  local found = walk(folder, pattern, {})
  table.sort(found)
  return found
end

---@param path string
---@return boolean
function source.exists(path) return lfs.attributes(path, "mode") ~= nil end

---@param path string
---@return string
function source.read(path)
  local file <close> = assert(io.open(path, "rb"))
  return (file:read "a")
end

---@param path string
---@return string[]
function source.lines(path)
  local lines = {}
  for line in io.lines(path) do lines[#lines + 1] = line end
  return lines
end

---The file's name without folder and last ending.
---@param path string
---@return string
function source.stem(path) return (path:match("([^/]+)$"):gsub("%.%w+$", "")) end

return source
