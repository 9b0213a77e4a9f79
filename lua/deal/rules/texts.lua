-- What is said in sections and notes, prose and rows, for rules that look for phrases. Each text is looked at for
-- itself: a phrase never runs from one cell or paragraph into the next.

local holds = require("dealwright.text").holds

local texts = {}

local function add_row(list, row)
  for _, fact in pairs(row) do
    if type(fact) == "table" and fact.text and fact.text ~= "" then list[#list + 1] = fact.text end
  end
end

---@param rows Row[]
---@param prose string?
---@return string[] the prose and what stands in the rows
function texts.of_rows(rows, prose)
  local list = { prose }
  for i = 1, #rows do
    add_row(list, rows[i])
  end
  return list
end

---@param section Section
---@return string[]
function texts.of(section) return texts.of_rows(section.rows, section.text.text) end

---@param list string[]
---@param phrases string[] in lower case
---@return boolean
function texts.any_holds(list, phrases)
  for i = 1, #list do
    if holds(list[i], phrases) then return true end
  end
  return false
end

local function any_says(list, phrases)
  for i = 1, #list do
    if holds(list[i].text, phrases) then return true end
  end
  return false
end

local function tables_say(tables, phrases)
  for i = 1, #tables do
    local rows = tables[i].rows
    for j = 1, #rows do
      if texts.any_holds(rows[j], phrases) then return true end
    end
  end
  return false
end

---Most notes do not hold the phrases at all, which is seen at once where no comment can break one up.
local function note_says(note, phrases)
  if not note.comments[1] and not holds(note.text, phrases) then return false end
  return any_says(note.paragraphs, phrases) or any_says(note.items, phrases) or tables_say(note.tables, phrases)
end

---Whether the notes in which sections stand say one of the phrases anywhere: in prose, in a list or in a row.
---@param deal Deal
---@param kinds string[] of sections
---@param phrases string[] in lower case
---@return boolean
function texts.notes_say(deal, kinds, phrases)
  local wanted = {}
  for i = 1, #kinds do
    local paths = deal.sections[kinds[i]].notes
    for j = 1, #paths do
      wanted[paths[j]] = true
    end
  end
  for _, note in ipairs(deal.notes) do
    if wanted[note.path] and note_says(note, phrases) then return true end
  end
  return false
end

return texts
