---@meta dealwright.vault

-- The notes and folders below a root, one folder at a time.

local vault = {}

---@class FolderListing
---@field notes string[] names of *.md and *.markdown files, sorted bytewise
---@field folders string[] names, sorted bytewise
---@field skipped {path: string, why: string}[] what was left out, by its path below the root

---@class Vault
local Vault = {}

---Opens a folder. Close it, or leave it to `local ... <close>` or the collector.
---@param root string
---@return Vault? opened, string? message, string? code
function vault.open(root) end

---Lists a folder below the root; "" is the root itself. Hidden files, copies left by a conflict of synchronisation,
---linked folders, links out of the root and what .gitignore, .ignore and .dealwrightignore exclude are skipped; a folder
---that cannot be read is an empty listing with itself skipped.
---@param folder string? names joined by "/", without "." and ".."
---@return FolderListing? listing, string? message, string? code nil when there is no such folder
function Vault:list(folder) end

---Using the vault afterwards raises; closing it again does not.
function Vault:close() end

return vault
