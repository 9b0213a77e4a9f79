-- Where deals are: folders with a note that has a `deal:` key, folders of step notes, and loose notes that may
-- hold a whole pack. One folder at a time, so that memory does not grow with the vault.

local file = require "dealwright.file"
local folders = require "dealwright.vault"

---@class NoteText
---@field path string        as a person would type it
---@field text string        "" when it could not be read
---@field unreadable string? why it could not be read

---@class DealInput one deal, not yet understood
---@field id string          the path below the vault, or the path itself
---@field path string
---@field notes NoteText[]
---@field certain boolean    false: a loose note, a deal only with an account and the content of three steps

local vault = {}

local function join(folder, name)
  if folder == "" or folder == "." then return name end
  return (folder:gsub("/+$", "")) .. "/" .. name
end

local function read(path)
  local text, message = file.read(path)
  return { path = path, text = text or "", unreadable = not text and message or nil }
end

---Whether front matter has a `deal:` key of its own; `deal: [[Acme]]` points at another note's deal.
---@param text string
---@return boolean
function vault.declares_deal(text)
  local start = text:match "^\xEF\xBB\xBF()" or 1
  if text:sub(start, start + 2) ~= "---" then return false end
  local stop = text:find("\n---", start + 3, true)
  if not stop then return false end
  local value = text:sub(start, stop):match "\ndeal[ \t]*:[ \t]*([^\r\n]*)"
  return value ~= nil and not value:find "^[\"']?%[%["
end

---@param steps Step[]
---@return table<string, string> step's name by the stem of a note
local function stems_of(steps)
  local stems = {}
  for _, step in ipairs(steps) do
    for _, word in ipairs { step.name, step.title, step.note } do
      stems[(word:lower():gsub("^[%d%s_.-]+", ""):gsub("[%s_-]+", " "))] = step.name
    end
  end
  return stems
end

local function is_folder_of_steps(names, stems)
  local seen, count = {}, 0
  for _, name in ipairs(names) do
    local stem = name:lower():gsub("%.%w+$", ""):gsub("^[%d%s_.-]+", ""):gsub("[%s_-]+", " ")
    local step = stems[stem]
    if step and not seen[step] then seen[step], count = true, count + 1 end
  end
  return count >= 2
end

local function add_skipped(walk, root, skipped)
  for _, entry in ipairs(skipped) do
    walk.skipped(join(root, entry.path), entry.why)
  end
end

local function read_folder(walk, relative)
  local listing = walk.folders:list(relative)
  add_skipped(walk, walk.root, listing.skipped)
  local notes = {}
  for i, name in ipairs(listing.notes) do
    notes[i] = read(join(walk.root, join(relative, name)))
  end
  return listing, notes
end

local function add_below(walk, relative, notes, listing)
  for _, name in ipairs(listing.folders) do
    local inside = join(relative, name)
    local deeper, more = read_folder(walk, inside)
    table.move(more, 1, #more, #notes + 1, notes)
    add_below(walk, inside, notes, deeper)
  end
end

local function whole_folder(walk, relative, listing, notes)
  add_below(walk, relative, notes, listing)
  local path = relative == "" and walk.root or join(walk.root, relative)
  return { id = relative ~= "" and relative or path, path = path, notes = notes, certain = true }
end

local function any_declares(notes)
  for _, note in ipairs(notes) do
    if vault.declares_deal(note.text) then return true end
  end
  return false
end

local function loose_notes(relative, listing, notes)
  for i, note in ipairs(notes) do
    local id = join(relative, listing.notes[i]):gsub("%.%w+$", "")
    coroutine.yield { id = id, path = note.path, notes = { note }, certain = false }
  end
end

local function visit_folder(walk, relative)
  local listing, notes = read_folder(walk, relative)
  if any_declares(notes) or is_folder_of_steps(listing.notes, walk.stems) then
    coroutine.yield(whole_folder(walk, relative, listing, notes))
    return
  end
  loose_notes(relative, listing, notes)
  for _, name in ipairs(listing.folders) do
    visit_folder(walk, join(relative, name))
  end
end

local function open(path, steps, skipped)
  local opened, message, code = folders.open(path)
  if not opened then return nil, message, code end
  return { root = path, folders = opened, stems = stems_of(steps), skipped = skipped or function() end }
end

---The deals below a folder, in path order, with loose notes among them. Fails where the folder cannot be read.
---@param path string
---@param steps Step[]
---@param skipped fun(path: string, why: string)?
---@return (fun(): DealInput?)|nil, string?, string?
function vault.deals(path, steps, skipped)
  local walk, message, code = open(path, steps, skipped)
  if not walk then return nil, message, code end
  return coroutine.wrap(function() visit_folder(walk, "") end)
end

---A note, or a folder with everything below it, as one deal.
---@param path string
---@param steps Step[]
---@return DealInput|nil, string?, string?
function vault.one_deal(path, steps)
  if file.kind(path) == "file" then return { id = path, path = path, notes = { read(path) }, certain = true } end
  local walk, message, code = open(path, steps)
  if not walk then return nil, message, code end
  local listing, notes = read_folder(walk, "")
  return whole_folder(walk, "", listing, notes)
end

return vault
