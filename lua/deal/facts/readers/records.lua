-- Records: notes of a day (a meeting, a call, a log). What they say was so on that day.

local anchors = require "deal.facts.anchors"

local records = {}

local kinds = {
  meeting = true,
  call = true,
  log = true,
  interaction = true,
  email = true,
  transcript = true,
  journal = true,
  daily = true,
  note = true,
  sync = true,
  ["weekly-sync"] = true,
  review = true,
  kickoff = true,
  discovery = true,
  demo = true,
}
local kind_keys = { "type", "kind", "note" }
local people_keys = { "attendees", "participants", "attendee" }
---Words of file names; a day must be known beside.
local name_words = { call = true, meeting = true, transcript = true, sync = true, standup = true, minutes = true }
local folders = {
  meetings = true,
  calls = true,
  logs = true,
  notes = true,
  interactions = true,
  journal = true,
  daily = true,
  transcripts = true,
  emails = true,
  ["gong-calls"] = true,
}

local function front_text(document, key)
  local field = document.front.by_key[key]
  return field and type(field.value) == "string" and field.value:lower() or nil
end

local folder_is_of_kind = {}

---Whether a folder of the path is one of meetings and the like; the same folders come again and again.
local function in_folder(path)
  local folder = path:match "^(.*)/[^/]*$"
  if not folder then return false end
  local known = folder_is_of_kind[folder]
  if known == nil then
    known = false
    for name in folder:gmatch "[^/]+" do
      known = known or folders[name:lower()] == true
    end
    folder_is_of_kind[folder] = known
  end
  return known
end

local function is_of_kind(document)
  for i = 1, #kind_keys do
    local key = kind_keys[i]
    local kind = front_text(document, key)
    if kind and kinds[kind] then return true end
  end
  for i = 1, #people_keys do
    local key = people_keys[i]
    if document.front.by_key[key] then return true end
  end
  if in_folder(document.path) then return true end
  for word in document.path:match("[^/]*$"):lower():gmatch "%a+" do
    if name_words[word] then return true end
  end
  return false
end

---@param document Document
---@return string? YYYY-MM-DD the day of a record; nil when the note is a current one
function records.day(document)
  local by_name = document.path:match("[^/]*$"):find "^%d%d%d%d%-%d%d%-%d%d" ~= nil
  if by_name or is_of_kind(document) then return anchors.of_note(document) end
end

---@param document Document
---@return string[] names as written
function records.attendees(document)
  local names = {}
  for i = 1, #people_keys do
    local key = people_keys[i]
    local field = document.front.by_key[key]
    if field and field.kind == "list" then
      for _, node in ipairs(field.value) do
        if type(node.value) == "string" then names[#names + 1] = node.value end
      end
    elseif field and type(field.value) == "string" then
      for name in field.value:gmatch "[^,;]+" do
        names[#names + 1] = name:match "^%s*(.-)%s*$"
      end
    end
  end
  return names
end

return records
