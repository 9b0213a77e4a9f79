---@meta dealwright.revision

-- The notes of a folder as they were in a commit. Runs git, which has to be installed.

local revision = {}

---@class RevisionNote
---@field path string below the folder
---@field text string

---The notes below a folder, told by their names as in a listing of it, in bytewise order of path; ignore files say
---nothing about what was committed. Then those that were left out: links, notes that are too large, names that are not
---UTF-8, copies left by a conflict of synchronisation.
---@param folder string
---@param rev string anything that names a commit: "HEAD~3", "v1", "main@{yesterday}", an id
---@return RevisionNote[]? notes, {path: string, why: string}[]|string skipped_or_message, string? code nil where git fails
function revision.notes(folder, rev) end

return revision
