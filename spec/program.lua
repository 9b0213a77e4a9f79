-- Runs the program that runs this spec, in a folder of its own, and says what came of it.

local lfs = require "lfs"

local program = {}

program.path = assert(lfs.symlinkattributes("/proc/self/exe", "target"))

local function quoted(word) return "'" .. word:gsub("'", "'\\''") .. "'" end

local function read(name)
  local file = assert(io.open(name, "rb"))
  local text = file:read "a"
  file:close()
  return text
end

---@return string path of a new, empty folder
function program.folder()
  local name = os.tmpname()
  os.remove(name)
  assert(lfs.mkdir(name))
  return name
end

---@param folder string
---@param files table<string, string> text by path below the folder
---@return string folder
function program.write(folder, files)
  for name, text in pairs(files) do
    local parent = folder
    for part in name:gmatch "([^/]+)/" do
      parent = parent .. "/" .. part
      lfs.mkdir(parent)
    end
    local file = assert(io.open(folder .. "/" .. name, "wb"))
    file:write(text)
    file:close()
  end
  return folder
end

program.read = read

---@param folder string
function program.remove(folder) os.execute("rm -rf " .. quoted(folder)) end

---@class Ran
---@field code integer exit code
---@field out string
---@field err string

---@param words string[]
---@param options {folder: string?, input: string?, environment: table<string, string>?}?
---@return Ran
function program.run(words, options)
  options = options or {}
  local scratch = program.folder()
  local parts = { "cd", quoted(options.folder or scratch), "&& env" }
  for name, value in pairs(options.environment or {}) do
    parts[#parts + 1] = quoted(name .. "=" .. value)
  end
  parts[#parts + 1] = quoted(program.path)
  for _, word in ipairs(words) do
    parts[#parts + 1] = quoted(word)
  end
  program.write(scratch, { input = options.input or "" })
  local command = "%s <%s/input >%s/out 2>%s/err"
  local _, _, code = os.execute(command:format(table.concat(parts, " "), scratch, scratch, scratch))
  local ran = { code = code, out = read(scratch .. "/out"), err = read(scratch .. "/err") }
  program.remove(scratch)
  return ran
end

return program
