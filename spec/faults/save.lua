-- Run with faults: dealwright lua spec/faults/save.lua replace|create NOTE TEXTS. TEXTS is a folder with the files
-- `old` and `new`. Prints what came of it: "done", or the code and the message.
local file = require "dealwright.file"
local action, note, texts = ...

local function read(name)
  local input = assert(io.open(texts .. "/" .. name, "rb"))
  local text = input:read "a"
  input:close()
  return text
end

local done, message, code
if action == "replace" then
  done, message, code = file.replace(note, read "old", read "new")
else
  done, message, code = file.create(note, read "new")
end
print(done and "done" or code .. "\n" .. message)
