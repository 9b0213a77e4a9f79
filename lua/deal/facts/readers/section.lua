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

local long_text = 160 -- bytes: prose, in which a placeholder is a slip and not the whole answer

---Whether a raw text is an answer.
local function answers(text)
  if #text > long_text then return counts(text:match "%S+") end
  return text:find "%w" ~= nil and counts(plain(text))
end

---What a list item says: behind its label, if it starts with one. `**Owner:**` alone says nothing.
local function said(text)
  local behind = text:match "^%**%a[%w /&'-]*%**:%**%s*(.*)$"
  return behind and #behind < #text - 1 and #text - #behind < 40 and behind or text
end

---A paragraph of labels: each value counts for itself, and what goes on below the last of them with it.
local function labelled(document, paragraph, at, visit)
  local labels, open, behind = document.labels, false, paragraph.first
  while labels[at] and labels[at].label_first < paragraph.last do
    local value = labels[at].value
    open, behind = not answers(value), labels[at].last
    if not open and visit(value, "count") then return true, at end
    at = at + 1
  end
  if not open and behind < paragraph.last and visit(document.text:sub(behind + 1, paragraph.last), "count") then
    return true, at
  end
  return visit(paragraph.text, "join"), at
end

local function each_paragraph(document, kinds, kind, items, visit)
  local labels, at = document.labels, 1
  for i = 1, #document.paragraphs do
    local paragraph = document.paragraphs[i]
    if kinds[paragraph.section] == kind and not items[paragraph.first] then
      while labels[at] and labels[at].label_first < paragraph.first do
        at = at + 1
      end
      local stop
      if labels[at] and labels[at].label_first < paragraph.last then
        stop, at = labelled(document, paragraph, at, visit)
      else
        stop = visit(paragraph.text)
      end
      if stop then return true end
    end
  end
end

---Visits the texts of one kind in a note until `visit` says stop. A text is to be counted, joined, or both.
local function each_text(layout, kind, visit)
  local document, kinds, items = layout.document, layout.kinds, {}
  for i = 1, #document.items do
    local item = document.items[i]
    if kinds[item.section] == kind then
      items[item.first] = true
      if visit(said(item.text), "count") or visit(item.text, "join") then return true end
    end
  end
  if each_paragraph(document, kinds, kind, items, visit) then return true end
  for i = 1, #document.fences do
    local fence = document.fences[i]
    if kinds[fence.section] == kind then
      local inside = document.text:sub(fence.first + 1, fence.last):gsub("^[^\n]*\n", ""):gsub("\n[^\n]*$", "")
      if visit(inside) then return true end
    end
  end
end

local function each_part(section, visit)
  for _, layout in ipairs(rawget(section, "layouts")) do
    each_text(layout, section.kind, visit)
  end
end

local function joined(section)
  local parts = {}
  each_part(section, function(text, only)
    if only ~= "count" then parts[#parts + 1] = text end
  end)
  for _, label in ipairs(rawget(section, "labels")) do
    parts[#parts + 1] = label.label .. ": " .. label.value
  end
  local text = table.concat(parts, "\n")
  local grade = not section.found and "missing" or section.empty and "placeholder" or "stated"
  return { value = grade == "stated" and text or nil, text = text, at = section.at, grade = grade }
end

local function words_in_tables(section)
  local words = 0
  for _, found in ipairs(rawget(section, "found_tables")) do
    for _, row in ipairs(found.rows) do
      if rows.has_content(row) then
        for i = 1, #row do
          words = words + word_count(row[i])
        end
      end
    end
  end
  return words
end

local function counted(section)
  local words = words_in_tables(section)
  each_part(section, function(text, only)
    if only ~= "join" and answers(text) then words = words + word_count(text) end
  end)
  for _, label in ipairs(rawget(section, "labels")) do
    if answers(label.value) then words = words + word_count(label.value) end
  end
  return words
end

---Which kinds have an answer in the prose of a note, found in one pass for all of them.
local function answered(layout)
  local document, kinds, has = layout.document, layout.kinds, {}
  local items, paragraphs = document.items, document.paragraphs
  for i = 1, #items do
    local item = items[i]
    local kind = kinds[item.section]
    if kind and not has[kind] and answers(said(item.text)) then has[kind] = true end
  end
  local at = 1
  for i = 1, #paragraphs do
    local paragraph = paragraphs[i]
    local kind = kinds[paragraph.section]
    if kind and not has[kind] then
      local labels = document.labels
      while labels[at] and labels[at].label_first < paragraph.first do
        at = at + 1
      end
      if labels[at] and labels[at].label_first < paragraph.last then
        local stop = labelled(
          document,
          paragraph,
          at,
          function(text, only) return only == "count" and answers(text) end
        )
        has[kind] = stop or nil
      elseif answers(said(paragraph.text)) then
        has[kind] = true
      end
    end
  end
  for i = 1, #document.fences do
    local fence = document.fences[i]
    if kinds[fence.section] and fence.last - fence.first > 8 then has[kinds[fence.section]] = true end
  end
  return has
end

local function is_empty(section)
  for _, found in ipairs(rawget(section, "found_tables")) do
    for i = 1, #found.rows do
      local row = found.rows[i]
      if rows.has_content(row) then return false end
    end
  end
  for _, label in ipairs(rawget(section, "labels")) do
    if counts(plain(label.value)) then return false end
  end
  for _, layout in ipairs(rawget(section, "layouts")) do
    layout.answered = layout.answered or answered(layout)
    if layout.answered[section.kind] then return false end
  end
  return true
end

local meta = {}

local lazy = { empty = is_empty, words = counted, text = joined }

function meta.__index(section, key)
  local read = lazy[key]
  if not read then return nil end
  local value = read(section)
  rawset(section, key, value)
  return value
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

---Whether a list item says something.
---@param text string raw
---@return boolean
function section_module.speaks(text) return counts(plain(said(text))) end

---Whether a text is an answer, and not a placeholder.
---@param text string without markup
---@return boolean
section_module.counts = counts

---@param kind string
---@return Section
function section_module.new(kind) return new_section(kind) end

return section_module
