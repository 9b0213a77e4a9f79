-- Others' notes: every folder read as a deal, and each note as a deal of its own.

local document = require "dealwright.document"
local facts = require "deal.facts"
local playbook = require "deal.playbook"

local corpus = os.getenv "DEALWRIGHT_CORPUS"

local function notes_below(folder)
  local list, pipe = {}, assert(io.popen(("find '%s' -name '*.md' -type f | sort"):format(folder)))
  for path in pipe:lines() do
    list[#list + 1] = path
  end
  pipe:close()
  return list
end

local function read(documents)
  return facts.read {
    id = "deal",
    path = ".",
    today = "2026-04-27",
    notes = documents,
    playbook = playbook.enterprise(),
  }
end

---Asks for everything, so that nothing stays unread.
local function exhaust(deal)
  local count = 0
  for _, section in pairs(deal.sections) do
    count = count + (section.empty and 0 or 1) + section.words + #section.text.text
    for _, row in ipairs(section.rows) do
      for _ in pairs(row) do
        count = count + 1
      end
    end
  end
  return count + #deal.mappings + #deal.people
end

---Every place is inside of its note.
local function check_places(deal)
  local sizes = {}
  for _, note in ipairs(deal.notes) do
    sizes[note.path] = #note.text
  end
  local function check(at)
    local size = sizes[at.path] or 0
    assert(at.first >= 0 and at.first <= at.last and at.last <= size, at.path .. ": a place outside of the note")
  end
  for _, person in ipairs(deal.people) do
    check(person.at)
  end
  for _, found in ipairs(deal.findings) do
    check(found.at)
  end
  for _, section in pairs(deal.sections) do
    for _, row in ipairs(section.rows) do
      for _, made in pairs(row) do
        if type(made) == "table" then check(made.at or made) end
      end
    end
  end
end

describe("others' notes", function()
  it("are read without an error, quickly, with places inside of them", function()
    if not corpus then return pending "DEALWRIGHT_CORPUS is not set" end
    local by_folder, read_alone = {}, 0
    for _, path in ipairs(notes_below(corpus)) do
      local file = assert(io.open(path, "rb"))
      local parsed = document.parse(file:read "a", path)
      file:close()
      local folder = path:match "^(.*)/"
      by_folder[folder] = by_folder[folder] or {}
      table.insert(by_folder[folder], parsed)
      local start = os.clock()
      local deal = read { parsed }
      exhaust(deal)
      check_places(deal)
      assert(os.clock() - start < 1, path .. " takes longer than a second")
      read_alone = read_alone + 1
    end
    for _, documents in pairs(by_folder) do
      local deal = read(documents)
      exhaust(deal)
      check_places(deal)
    end
    assert.is_true(read_alone > 0)
  end)
end)
