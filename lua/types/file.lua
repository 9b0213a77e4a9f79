---@meta dealwright.file

-- Files read whole and written atomically. A failure is nil, one line for people that names the path, and a code.

local file = {}

---@param path string
---@param limit integer? bytes; a larger file is refused with the code "limit"
---@return string? text
---@return string? message
---@return string? code
function file.read(path, limit) end

---Writes a new file. Never overwrites: a name that is taken is refused with the code "refused".
---@param path string
---@param text string
---@return true?
---@return string? message
---@return string? code
function file.create(path, text) end

---Replaces what a file holds in one step, when it still holds what was read. Whoever looks at it sees the old text or
---the new one. Permissions, owner, access lists and symbolic links survive, or the save is refused.
---@param path string
---@param old_text string what was read; when the file holds something else it is left alone: code "changed"
---@param new_text string
---@return true?
---@return string? message
---@return string? code
function file.replace(path, old_text, new_text) end

---Makes a folder and those above it; one that is there already is success.
---@param path string
---@return true?
---@return string? message
---@return string? code
function file.make_folder(path) end

---What stands at a path, links followed.
---@param path string
---@return "file"|"folder"|"other"|"missing"|nil
---@return string? message
---@return string? code
function file.kind(path) end

return file
