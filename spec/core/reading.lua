-- A note's blocks as lines, from Document and from cmark-gfm itself (spec/core/reference.c), to be compared.
local document = require "dealwright.document"

local lfs = require "lfs"
local reading = {}

local function add_table(blocks, it)
  blocks[#blocks + 1] = { it.first, ("table %d %d"):format(#it.rows, #it.header) }
  local function add_row(row)
    for column = 1, #it.header do
      blocks[#blocks + 1] = { it.first, "cell " .. (row[column] or "") }
    end
  end
  add_row(it.header)
  for _, row in ipairs(it.rows) do add_row(row) end
end

local function add_fence(blocks, it, text)
  local inside = text:sub(it.first + 1, it.last):gsub("\r\n?", "\n")
  local mark, info = inside:match "^([`~]+)[ \t]*([^%s]*)"
  local _, ends = inside:gsub("\n", "")
  local prefix = text:sub(1, it.first):match "[^\r\n]*$"
  local before, closing = inside:match "[^\n]*$":match("^([ \t>]*)(" .. mark:sub(1, 1) .. "+)[ \t]*$")
  local is_closed = ends > 0 and closing and #closing >= #mark and #before:gsub("\t", "    ") <= #prefix + 3
    and select(2, before:gsub(">", "")) == select(2, prefix:gsub(">", ""))
  blocks[#blocks + 1] = { it.first, ("fence %d %s"):format(math.max(0, ends - (is_closed and 1 or 0)), info) }
end

-- A callout's first line, which is its title, opens its first paragraph.
local function with_titles(note, text)
  local texts = {}
  for i, it in ipairs(note.paragraphs) do texts[i] = { it.first, it.text } end
  for _, callout in ipairs(note.callouts) do
    local line = text:sub(callout.first + 1, callout.last):match "%[![^\r\n]*"
    local title_only = { callout.first, line }
    for _, it in ipairs(texts) do
      local before = text:sub(callout.first + 1, it[1])
      if it[1] > callout.first and select(2, before:gsub("\n", "")) == 1 and before:find "\n[> \t]*$" then
        it[2], title_only = line:match "^(.-)[ \t]*$" .. " " .. it[2], nil
        break
      end
    end
    texts[#texts + 1] = title_only
  end
  return texts
end

---The blocks that Document reports, in order.
---@param text string
---@return string[]
function reading.ours(text)
  local note, blocks = document.parse(text, "note.md"), {}
  for _, it in ipairs(note.items) do
    local box = ({ [" "] = "_", X = "x" })[it.task] or it.task or "."
    local kind = it.ordered and "ordered" or "bullet"
    blocks[#blocks + 1] = { it.first, ("item %d %s %s %s"):format(it.depth, kind, box, it.text) }
  end
  for _, it in ipairs(note.headings) do
    blocks[#blocks + 1] = { it.first, ("heading %d %s"):format(it.level, it.text) }
  end
  for _, it in ipairs(with_titles(note, text)) do blocks[#blocks + 1] = { it[1], "paragraph " .. it[2] } end
  for _, it in ipairs(note.tables) do add_table(blocks, it) end
  for _, it in ipairs(note.fences) do add_fence(blocks, it, text) end
  for number, it in ipairs(blocks) do it[3] = number end
  table.sort(blocks, function(a, b)
    if a[1] ~= b[1] then return a[1] < b[1] end
    return a[3] < b[3]
  end)
  for i, it in ipairs(blocks) do blocks[i] = it[2] end
  return blocks
end

local function own_folder() return (lfs.symlinkattributes("/proc/self/exe", "target"):gsub("/[^/]*$", "")) end

---What cmark-gfm reports, a list of lines for each note.
---@param texts string[]
---@return string[][]
function reading.theirs(texts)
  local input, notes, note = os.tmpname(), {}, {}
  local file <close> = assert(io.open(input, "wb"))
  for _, text in ipairs(texts) do file:write(#text, "\n", text) end
  file:flush()
  local reference <close> = assert(io.popen(("'%s/dw_reference' <'%s'"):format(own_folder(), input)))
  for line in reference:lines() do
    if line == "end" then
      notes[#notes + 1], note = note, {}
    else
      note[#note + 1] = line
    end
  end
  os.remove(input)
  return notes
end

return reading
