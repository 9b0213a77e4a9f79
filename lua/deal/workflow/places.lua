-- Findings as rules report them, with places in bytes, into findings for people, with lines and columns.

local position = require "dealwright.position"

local places = {}

local function by_place(a, b)
  if a.at.path ~= b.at.path then return a.at.path < b.at.path end
  if a.at.first ~= b.at.first then return a.at.first < b.at.first end
  if a.code ~= b.code then return a.code < b.code end
  return a.message < b.message
end

local function locate_note(locations, text, list)
  local offsets = {}
  for i, at in ipairs(list) do
    offsets[2 * i - 1], offsets[2 * i] = at.first, at.last
  end
  local positions = position.locate(text, offsets)
  for i, at in ipairs(list) do
    local first, last = position.line(text, at.first)
    locations[at] = {
      range = { start = positions[2 * i - 1], ["end"] = positions[2 * i] },
      source = text:sub(first + 1, last),
    }
  end
end

---Lines and columns of every place, by place; each note's text is gone through once.
local function locate_all(findings, texts)
  local by_path, locations = {}, {}
  local function add(at)
    local list = by_path[at.path]
    if not list then
      list = {}
      by_path[at.path] = list
    end
    list[#list + 1] = at
  end
  for _, found in ipairs(findings) do
    add(found.at)
    if found.related then
      for _, at in ipairs(found.related) do
        add(at)
      end
    end
  end
  for path, list in pairs(by_path) do
    locate_note(locations, texts[path] or "", list)
  end
  return locations
end

local function related_of(found, locations)
  if not found.related or not found.related[1] then return nil end
  local list = {}
  for i, at in ipairs(found.related) do
    list[i] = { path = at.path, range = locations[at].range, message = at.message }
  end
  return list
end

---What stands before a note's path inside the deal's folder: notes are called as a person would type them.
local function folder_of(input)
  local prefix = input.path .. "/"
  local note = input.notes[1]
  return note and note.path:sub(1, #prefix) == prefix and prefix or ""
end

---A place in a note that does not exist yet: in the deal's folder, or at the top of the only note.
local function settle(input, findings, texts)
  local only, folder = input.notes[1] and input.notes[1].path == input.path, folder_of(input)
  local function settled(at)
    if texts[at.path] then return at end
    local path = only and input.path or at.path
    if not only and at.path:sub(1, #folder) ~= folder then path = folder .. path end
    return { path = path, first = 0, last = 0 }
  end
  for _, found in ipairs(findings) do
    found.at = settled(found.at)
  end
end

---@param found table[] as rules report them: {code, level, at, message, remedy, related}; sorted and settled in place
---@param input DealInput
---@param deal Deal
---@param reached table<string, boolean> by step name
---@return Finding[] in order of path, place, code
function places.locate(found, input, deal, reached)
  local texts, findings = {}, {}
  for _, note in ipairs(deal.notes) do
    texts[note.path] = note.text
  end
  settle(input, found, texts)
  table.sort(found, by_place)
  local locations = locate_all(found, texts)
  for i, raw in ipairs(found) do
    local group = raw.code:match "^[^/]*"
    findings[i] = {
      code = raw.code,
      level = raw.level,
      step = group,
      reached = reached[group] ~= false,
      deal = deal.id,
      path = raw.at.path,
      range = locations[raw.at].range,
      message = raw.message,
      remedy = raw.remedy,
      related = related_of(raw, locations),
      source = locations[raw.at].source,
    }
  end
  return findings
end

return places
