-- One field of a deal changed: a patch for the note that it stands in. Nothing is trusted: the patched note is read
-- again, and where it does not say what was meant, there is no change.

local document = require "dealwright.document"
local patch = require "dealwright.patch"
local places = require "deal.edit.places"
local position = require "dealwright.position"
local scalar = require "deal.edit.scalar"

---@class Change
---@field path string
---@field old_text string  the note as it was read
---@field new_text string
---@field patches Patch[]
---@field kind "front matter"|"label"|"cell"
---@field line integer     the first line that differs
---@field before string    those lines as they were, "" where some are added
---@field after string

local field = {}

local bom = "\xEF\xBB\xBF"

local function line_ending(text) return text:match "\r?\n" or "\n" end

local function line_of(text, offset) return position.locate(text, { offset })[1].line end

local function place_of(place)
  return ("%s:%d"):format(place.document.path, line_of(place.document.text, place.first))
end

---A value where none was: behind a space, and not glued to what follows.
local function space_out(made, text)
  local is_glued = made.first > 0 and not text:sub(made.first, made.first):find "%s"
  if is_glued and text:find("^ ", made.first + 1) then
    made.first, made.last = made.first + 1, made.last + 1
  elseif is_glued then
    made.replacement = " " .. made.replacement
  end
  if made.last < #text and not text:find("^%s", made.last + 1) then made.replacement = made.replacement .. " " end
end

---The range of the whole lines that a range touches.
local function lines_around(text, first, last)
  local from = position.line(text, first)
  local _, to = position.line(text, last)
  return from, to
end

local function described(change, first, last, grown)
  local from, to = lines_around(change.old_text, first, last)
  change.before = change.old_text:sub(from + 1, to)
  change.after = change.new_text:sub(from + 1, to + grown)
  change.line = line_of(change.old_text, first)
  return change
end

local function apply(note, made, kind)
  local new_text, message = patch.apply(note.text, { made })
  if not new_text then return nil, ("%s cannot be changed there: %s"):format(note.path, message) end
  return { path = note.path, old_text = note.text, new_text = new_text, patches = { made }, kind = kind }
end

local function same_keys(old, new, extra)
  if #new.front.fields ~= #old.front.fields + extra then return false end
  for i, known in ipairs(old.front.fields) do
    if known.key ~= new.front.fields[i].key then return false end
  end
  return true
end

local checks = {
  ["front matter"] = function(place, note, value)
    local written = note.front.by_key[place.key]
    return same_keys(place.document, note, 0) and written ~= nil and scalar.is(written, value)
  end,
  label = function(place, note, value)
    local written = note.labels[place.label]
    return #note.labels == #place.document.labels and written.label == place.name and written.value == value
  end,
  cell = function(place, note, value)
    local at = place.cell
    local found = note.tables[at[1]]
    local row = found and #note.tables == #place.document.tables and found.rows[at[2]]
    return row and #row == #place.document.tables[at[1]].rows[at[2]] and row[at[3]] == value
  end,
}

local function written(place, value)
  if place.kind == "front matter" then
    return scalar.yaml(value, place.document.text:sub(place.first + 1, place.last))
  end
  return place.kind == "cell" and scalar.cell(value) or value
end

local function refuse_editing(note)
  if note.editable then return nil end
  return ("%s is not text in UTF-8, and such a note is never changed"):format(note.path)
end

local function refuse_place(place, value)
  local refused = refuse_editing(place.document)
  if refused then return refused end
  if place.kind ~= "front matter" then
    return value:find "%c" and ("%s is one line: the value may not have several"):format(place_of(place)) or nil
  end
  local node = place.document.front.by_key[place.key]
  if node.kind ~= "list" and node.kind ~= "map" then return nil end
  return ("%s: %s holds a %s; change it in the note"):format(place_of(place), place.key, node.kind)
end

---Writes a value where a field stands.
---@param place FieldPlace
---@param value string
---@return Change?
---@return string? message
function field.replace(place, value)
  local refused = refuse_place(place, value)
  if refused then return nil, refused end
  local made = { first = place.first, last = place.last, replacement = written(place, value) }
  if made.first == made.last and made.replacement ~= "" then space_out(made, place.document.text) end
  local change, message = apply(place.document, made, place.kind)
  if not change then return nil, message end
  if not checks[place.kind](place, document.parse(change.new_text, change.path), value) then
    return nil, ("%s: '%s' would be read as something else there; change it in the note"):format(place_of(place), value)
  end
  return described(change, made.first, made.last, #made.replacement - (made.last - made.first))
end

local function new_block(note, line, ending)
  local start = note.text:sub(1, #bom) == bom and #bom or 0
  local gap = (#note.text == start or note.text:find("^\r?\n", start + 1)) and "" or ending
  return start, "---" .. ending .. line .. "---" .. ending .. gap
end

---Adds a property at the end of a note's front matter, which is made where there is none.
---@param note Document
---@param key string
---@param value string
---@return Change?
---@return string? message
function field.add(note, key, value)
  local refused = refuse_editing(note)
  if refused then return nil, refused end
  local ending = line_ending(note.text)
  local text = (scalar.yaml(key) .. ": " .. scalar.yaml(value)):gsub(" $", "") .. ending
  local first = note.front.body_last
  if note.front.kind == "none" then first, text = new_block(note, text, ending) end
  local change, message = apply(note, { first = first, last = first, replacement = text }, "front matter")
  if not change then return nil, message end
  local read = document.parse(change.new_text, change.path)
  local added = read.front.by_key[key]
  if not (added and scalar.is(added, value) and same_keys(note, read, 1)) then
    return nil, ("%s: its front matter could not take '%s'; change it in the note"):format(note.path, key)
  end
  change.before, change.after, change.line = "", (text:gsub("%s+$", "")), line_of(note.text, first)
  return change
end

---The one place that a field stands at, by the fact read for it or by its name. Nil and no message: nowhere.
---@param documents Document[] current notes
---@param name string as typed
---@param fact Fact? what was read for it
---@return FieldPlace?
---@return string? message
function field.find(documents, name, fact)
  if fact and fact.grade ~= "missing" then
    local place = places.at(documents, fact.at)
    if place then return place end
  end
  local found = places.named(documents, name)
  if #found < 2 then return found[1] end
  local list = {}
  for i, place in ipairs(found) do
    list[i] = place_of(place)
  end
  local all = table.concat(list, ", ")
  return nil, ("%s stands in several places: %s; name the note instead of the deal"):format(name, all)
end

return field
