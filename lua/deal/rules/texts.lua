-- What stands in a section as one text in lower case, prose and rows, for rules that look for words.

local texts = {}

local function add_row(parts, row)
  for _, fact in pairs(row) do
    if type(fact) == "table" and fact.text then parts[#parts + 1] = fact.text end
  end
end

---@param rows Row[]
---@return string
function texts.of_rows(rows)
  local parts = {}
  for _, row in ipairs(rows) do
    add_row(parts, row)
  end
  return table.concat(parts, "\n"):lower()
end

---@param section Section
---@return string
function texts.of(section)
  local prose = section.text.text:lower()
  if #section.rows == 0 then return prose end
  return prose .. "\n" .. texts.of_rows(section.rows)
end

---@param text string in lower case
---@param phrases string[] in lower case, taken literally
---@return string? the first phrase that the text holds
function texts.phrase_in(text, phrases)
  for i = 1, #phrases do
    if text:find(phrases[i], 1, true) then return phrases[i] end
  end
end

local function any_says(list, phrases)
  for i = 1, #list do
    if texts.phrase_in(list[i].text:lower(), phrases) then return true end
  end
  return false
end

local function tables_say(tables, phrases)
  for _, found in ipairs(tables) do
    for _, row in ipairs(found.rows) do
      if texts.phrase_in(table.concat(row, "\n"):lower(), phrases) then return true end
    end
  end
  return false
end

---Whether the notes in which sections stand say one of the phrases anywhere: in prose, in a list or in a row.
---@param deal Deal
---@param kinds string[] of sections
---@param phrases string[] in lower case
---@return boolean
function texts.notes_say(deal, kinds, phrases)
  local wanted = {}
  for _, kind in ipairs(kinds) do
    for _, path in ipairs(deal.sections[kind].notes) do
      wanted[path] = true
    end
  end
  for _, note in ipairs(deal.notes) do
    if wanted[note.path] then
      if any_says(note.paragraphs, phrases) or any_says(note.items, phrases) then return true end
      if tables_say(note.tables, phrases) then return true end
    end
  end
  return false
end

return texts
