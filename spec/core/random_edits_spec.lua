-- Random edits of the notes that others wrote: what is outside an edit stays as it is to the byte, and undoing an edit
-- restores the note.
local corpus = os.getenv "DEALWRIGHT_CORPUS"
local edits = os.getenv "DEALWRIGHT_CAMPAIGN" == "whole" and 10000 or 200
local seed = 20260310

describe("random edits", function()
  local lfs = require "lfs"
  local document = require "dealwright.document"
  local file = require "dealwright.file"
  local patch = require "dealwright.patch"
  local program = require "program"

  if not corpus or not lfs.attributes(corpus) then
    it("leave the rest of a note alone", function() pending "DEALWRIGHT_CORPUS names no folder of notes" end)
    return
  end

  -- Marsaglia's xorshift: the same edits on every machine.
  local state = seed
  local function random(most)
    state = state ~ (state << 13)
    state = state ~ (state >> 7)
    state = state ~ (state << 17)
    return (state >> 1) % (most + 1)
  end

  local function notes_below(folder, list)
    for name in lfs.dir(folder) do
      local path = folder .. "/" .. name
      local kind = not name:find "^%." and lfs.attributes(path, "mode")
      if kind == "directory" then notes_below(path, list) end
      if kind == "file" and name:find "%.md$" then list[#list + 1] = path end
    end
    return list
  end

  local notes = notes_below(corpus, {})
  table.sort(notes)

  local words = {
    "", "x", "Größe €", "日本", "\n", "two\nlines", "| cell |", "# heading\n", "---\n", "\tindented", "🟡", ": ",
  }

  -- A place that parts neither a character nor a line ending.
  local function place(text, most)
    local at = random(most)
    while at > 0 and at < #text do
      local here = text:byte(at + 1)
      if not (here & 0xC0 == 0x80 or (here == 10 and text:byte(at) == 13)) then break end
      at = at - 1
    end
    return at
  end

  local function random_patches(text)
    local places = {}
    for i = 1, 2 * (1 + random(3)) do places[i] = place(text, #text) end
    table.sort(places)
    local list = {}
    for i = 1, #places, 2 do
      local it = { first = places[i], last = places[i + 1], replacement = words[1 + random(#words - 1)] }
      table.insert(list, 1 + random(#list), it)
    end
    return list
  end

  -- The same edit by other means.
  local function expected(text, patches)
    local list = table.move(patches, 1, #patches, 1, {})
    table.sort(list, function(a, b)
      if a.first ~= b.first then return a.first < b.first end
      return a.last < b.last
    end)
    local parts, at = {}, 0
    for _, it in ipairs(list) do
      parts[#parts + 1] = text:sub(at + 1, it.first)
      parts[#parts + 1] = it.replacement
      at = it.last
    end
    parts[#parts + 1] = text:sub(at + 1)
    return table.concat(parts)
  end

  -- Two inserts at one place have no order by offsets alone.
  local function is_ambiguous(patches)
    local seen = {}
    for _, it in ipairs(patches) do
      local key = it.first == it.last and it.first
      if key and seen[key] then return true end
      seen[key or {}] = true
    end
    return false
  end

  local function edit(path, text, number)
    local patches = random_patches(text)
    local changed, undo, code = patch.apply(text, patches)
    local where = ("seed %d, edit %d, %s"):format(seed, number, path)
    if not changed then
      assert(code == "format" and undo:find "would join two line endings", where .. ": " .. undo)
      return false
    end
    assert(is_ambiguous(patches) or changed == expected(text, patches), where .. ": bytes outside the edit differ")
    assert(patch.apply(changed, undo) == text, where .. ": undo does not restore the note")
    return changed
  end

  it(("leave the rest of a note alone, %d times"):format(edits), function()
    local folder = program.folder()
    local saved = folder .. "/note.md"
    local done, number = 0, 0
    while done < edits do
      number = number + 1
      local path = notes[1 + random(#notes - 1)]
      local text = assert(file.read(path))
      local is_editable = utf8.len(text) and not text:find "\0"
      local changed = is_editable and edit(path, text, number)
      if changed then
        done = done + 1
        if done % 20 == 1 then
          os.remove(saved)
          assert(file.create(saved, text))
          assert(file.replace(saved, text, changed))
          assert.equal(changed, file.read(saved))
          assert(file.replace(saved, changed, text))
          assert.equal(text, file.read(saved))
        end
      end
    end
    program.remove(folder)
  end)

  local function fields_of(text)
    local note = document.parse(text, "note.md")
    return note.front, note.findings
  end

  it("of a front matter value change that value alone", function()
    local tried = 0
    for _, path in ipairs(notes) do
      local text = assert(file.read(path))
      local front, findings = fields_of(text)
      local usable = front.kind == "yaml" and #front.fields > 0 and #findings == 0
      local index = usable and 1 + random(#front.fields - 1)
      local field = usable and front.fields[index]
      if field and type(field.value) ~= "table" and tried < edits then
        tried = tried + 1
        local replacement = (field.first == field.last and " " or "") .. '"new: value"'
        local changed = patch.apply(text, { { first = field.first, last = field.last, replacement = replacement } })
        local after = fields_of(changed)
        assert.equal(#front.fields, #after.fields, path)
        for i, it in ipairs(after.fields) do
          assert.equal(front.fields[i].key, it.key)
          if i == index then assert.equal("new: value", it.value) end
          if i ~= index and type(it.value) ~= "table" then assert.equal(front.fields[i].value, it.value) end
        end
      end
    end
    assert(tried > 50, tried .. " values were tried")
  end)
end)
