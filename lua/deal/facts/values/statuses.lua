-- What a status cell says: by words, by marks, and whether the two contradict each other.

local statuses = {}

---@class StatusWords
---@field words table<string, string> status by phrase in lower case
---@field marks table<string, string> status by mark: anything that is no word
---@field longest integer words in the longest phrase

---@param lists table<string, string[]> as a playbook has them
---@return StatusWords
function statuses.compile(lists)
  local compiled = { words = {}, marks = {}, longest = 1 }
  for status, list in pairs(lists) do
    for _, phrase in ipairs(list) do
      local kind = phrase:find "^[%w]" and compiled.words or compiled.marks
      kind[phrase] = status
      local _, spaces = phrase:gsub("%s", "")
      compiled.longest = math.max(compiled.longest, spaces + 1)
    end
  end
  return compiled
end

local function by_words(lower, compiled)
  local whole = compiled.words[lower]
  if whole then return whole end
  local starts, ends = {}, {}
  for first, after in lower:gmatch "()[%w'/]+[%w'/%-]*()" do
    starts[#starts + 1], ends[#ends + 1] = first, after - 1
    if #starts == 8 then break end
  end
  for i = 1, #starts do
    for length = math.min(compiled.longest, #starts - i + 1), 1, -1 do
      local found = compiled.words[lower:sub(starts[i], ends[i + length - 1])]
      if found then return found end
    end
  end
end

local function by_mark(text, compiled)
  local box = text:match "^%[.%]"
  if box then return compiled.marks[box:lower()] end
  for mark in text:gmatch "[\xC2-\xF4][\x80-\xBF]+" do
    local found = compiled.marks[mark]
    if found then return found end
  end
end

---Done against anything else, or a mark of nothing begun against done.
local function contradict(mark, words)
  if mark == words then return false end
  if mark == "done" or words == "done" then return true end
  return mark == "cancelled" and words ~= "not_applicable"
end

---@param text string
---@param compiled StatusWords
---@return string? status not_started | in_progress | on_hold | done | cancelled | not_applicable; nil: none of them
---@return boolean contradiction the mark says one thing, the words another: then the words are believed
function statuses.parse(text, compiled)
  local lower = text:lower()
  local words = by_words(lower, compiled)
  if not text:find "^[\x80-\xff%[]" and not text:find "[\xE2\xF0]" then return words, false end
  local mark = by_mark(text, compiled)
  if not mark then return words, false end
  if not words then return mark, false end
  return words, contradict(mark, words)
end

return statuses
