-- One section as rules see it: content of one kind, wherever it stands. Its text is joined, its words are counted and
-- its emptiness is judged when somebody asks.

local placeholders = require "deal.facts.values.placeholders"
local plain = require "deal.facts.values.plain"
local rows = require "deal.facts.readers.rows"

local section_module = {}

local function word_count(text)
  local _, count = text:gsub("%S+", "")
  return count
end

local function counts(text)
  local grade = placeholders.grade(text)
  return grade == "stated" or grade == "assumed"
end

---A paragraph of labels: each value counts for itself.
local function labelled(paragraph, labels, at, visit)
  local last = paragraph.first
  while labels[at] and labels[at].label_first < paragraph.last do
    local label = labels[at]
    visit(plain(label.value))
    last, at = label.last, at + 1
  end
  return at, last
end

---Visits texts of one kind in a note, in order, until `visit` says stop.
local function each_text(layout, kind, visit)
  local document, kinds = layout.document, layout.kinds
  local labels, label_at, item_first = document.labels, 1, {}
  for _, item in ipairs(document.items) do
    if kinds[item.section] == kind then
      item_first[item.first] = true
      if visit(item.text, false) then return true end
    end
  end
  for _, paragraph in ipairs(document.paragraphs) do
    if kinds[paragraph.section] == kind and not item_first[paragraph.first] then
      while labels[label_at] and labels[label_at].label_first < paragraph.first do
        label_at = label_at + 1
      end
      local label = labels[label_at]
      if label and label.label_first < paragraph.last then
        local stop, open, behind = false, false, nil
        label_at, behind = labelled(paragraph, labels, label_at, function(value)
          open = not counts(value)
          stop = stop or (not open and visit(value, true))
        end)
        if not open and behind < paragraph.last then visit(document.text:sub(behind + 1, paragraph.last), true) end
        visit(paragraph.text, nil)
        if stop then return true end
      elseif visit(paragraph.text, false) then
        return true
      end
    end
  end
  for _, fence in ipairs(document.fences) do
    if kinds[fence.section] == kind then
      local inside = document.text:sub(fence.first + 1, fence.last):gsub("^[^\n]*\n", ""):gsub("\n[^\n]*$", "")
      if visit(inside, false) then return true end
    end
  end
end

---`whole`: nil for text to be joined only, true for text to be counted only, false for both.
local function measure(section)
  local parts, words = {}, 0
  local function visit(text, whole)
    if whole ~= true then parts[#parts + 1] = text end
    if whole ~= nil and counts(plain(text)) then words = words + word_count(text) end
  end
  for _, layout in ipairs(rawget(section, "layouts")) do
    each_text(layout, section.kind, visit)
  end
  for _, label in ipairs(rawget(section, "labels")) do
    parts[#parts + 1] = label.label .. ": " .. label.value
    visit(label.value, true)
  end
  for _, found in ipairs(rawget(section, "found_tables")) do
    for _, row in ipairs(found.rows) do
      if rows.has_content(row) then
        for i = 1, #row do
          words = words + word_count(row[i])
        end
      end
    end
  end
  local text = table.concat(parts, "\n")
  local grade = not section.found and "missing" or section.empty and "placeholder" or "stated"
  rawset(section, "words", words)
  rawset(section, "text", { value = grade == "stated" and text or nil, text = text, at = section.at, grade = grade })
end

local function is_content(text, whole) return whole ~= nil and text:find "%w" ~= nil and counts(plain(text)) end

local function is_empty(section)
  for _, found in ipairs(rawget(section, "found_tables")) do
    for _, row in ipairs(found.rows) do
      if rows.has_content(row) then return false end
    end
  end
  for _, label in ipairs(rawget(section, "labels")) do
    if counts(plain(label.value)) then return false end
  end
  local kind, content = section.kind, false
  for _, layout in ipairs(rawget(section, "layouts")) do
    each_text(layout, kind, function(text, whole)
      content = content or is_content(text, whole)
      return content
    end)
    if content then return false end
  end
  return true
end

local meta = {}

function meta.__index(section, key)
  if key == "empty" then
    local empty = is_empty(section)
    rawset(section, "empty", empty)
    return empty
  elseif key == "words" or key == "text" then
    measure(section)
    return rawget(section, key)
  end
end

local function new_section(kind)
  return setmetatable({
    kind = kind,
    found = false,
    rows = {},
    tables = 0,
    notes = {},
    layouts = {},
    labels = {},
    found_tables = {},
  }, meta)
end

---Whether a text is an answer, and not a placeholder.
---@param text string without markup
---@return boolean
section_module.counts = counts

---@param kind string
---@return Section
function section_module.new(kind) return new_section(kind) end

return section_module
