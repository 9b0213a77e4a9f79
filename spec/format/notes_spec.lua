-- Runs every example of notes.md: the notes of an example, and the facts below them.

local document = require "dealwright.document"
local facts = require "deal.facts"
local playbook = require "deal.playbook"
local waivers = require "deal.workflow.waivers"

local today = "2026-04-27"
local page_path = "spec/format/notes.md"

local function read_page()
  local file = assert(io.open(page_path, "rb"))
  local text = file:read "a"
  file:close()
  return document.parse(text, page_path)
end

---The word after a fence's kind, and the lines between its two fences.
local function fence_content(page, fence)
  local first_line, body = page.text:sub(fence.first + 1, fence.last):match "^(.-)\n(.*)\n```%s*$"
  return first_line:match "^```%S+%s+(.+)$" or "note.md", body
end

local function heading_of(page, fence) return fence.section > 0 and page.headings[fence.section].text or "" end

---@return {title: string, notes: {path: string, text: string}[], wanted: string}[]
local function examples_of(page)
  local examples, notes = {}, {}
  for _, fence in ipairs(page.fences) do
    local path, body = fence_content(page, fence)
    if fence.info == "markdown" then
      notes[#notes + 1] = { path = path, text = body .. "\n" }
    elseif fence.info == "facts" then
      examples[#examples + 1] = { title = heading_of(page, fence), notes = notes, wanted = body }
      notes = {}
    end
  end
  return examples
end

local function read_deal(notes)
  local documents = {}
  for i, note in ipairs(notes) do
    documents[i] = document.parse(note.text, note.path)
  end
  return facts.read {
    id = "example",
    path = ".",
    notes = documents,
    playbook = playbook.enterprise(),
    today = today,
  }
end

local function show_number(number) return ("%.15g"):format(number) end

local function show_money(money)
  local low = money.low and show_number(money.low) .. "-" or ""
  local per = money.per and "/" .. money.per or ""
  local currency = money.currency and " " .. money.currency or ""
  return (money.approximate and "~" or "") .. low .. show_number(money.amount) .. currency .. per
end

local function show_owners(owners)
  local names = {}
  for i, owner in ipairs(owners) do
    names[i] = owner.name or owner.role or owner.side
  end
  return table.concat(names, ", ")
end

local function show_value(value)
  if type(value) ~= "table" then return tostring(value) end
  if value.iso then return value.from and value.from ~= value.iso and value.from .. ".." .. value.iso or value.iso end
  if value.amount then return show_money(value) end
  return show_owners(value)
end

---A fact as the page writes it.
local function show_fact(fact)
  if fact.grade == "missing" then return "(missing)" end
  if fact.grade == "placeholder" then return fact.text .. " (placeholder)" end
  return show_value(fact.value) .. (fact.grade == "assumed" and " (assumed)" or "")
end

local function show_section(section)
  if not section.found then return "not found" end
  return section.empty and "empty" or "found"
end

local function show_findings(deal)
  local codes = {}
  for _, note in ipairs(deal.notes) do
    for _, found in ipairs(note.findings) do
      codes[#codes + 1] = found.code
    end
  end
  for _, found in ipairs(deal.findings) do
    codes[#codes + 1] = found.code
  end
  table.sort(codes)
  return table.concat(codes, ", ")
end

local function show_waived(deal)
  local codes = {}
  for code in pairs(waivers.judge(waivers.read(deal), deal.today)) do
    codes[#codes + 1] = code
  end
  table.sort(codes)
  return table.concat(codes, ", ")
end

local function person_field(deal, name, field)
  for _, person in ipairs(deal.people) do
    if person.name == name then
      return field == "roles" and table.concat(person.roles, ", ") or show_fact(person[field])
    end
  end
  return "nobody"
end

---What the page calls it, looked up in the deal.
local function look_up(deal, name)
  if name == "findings" then return show_findings(deal) end
  if name == "waived" then return show_waived(deal) end
  local kind = name:match "^section (%S+)$"
  if kind then return show_section(deal.sections[kind]) end
  local who, person_part = name:match "^person (.+) (%S+)$"
  if who then return person_field(deal, who, person_part) end
  local section, number, field = name:match "^(%S+) (%d+) (%S+)$"
  if not section then return show_fact(deal.snapshot[name]) end
  local row = deal.sections[section].rows[tonumber(number)]
  return row and show_fact(row[field]) or "no such row"
end

describe("the page about notes", function()
  local examples = examples_of(read_page())

  it("has examples", function() assert.is_true(#examples > 15) end)

  for number, example in ipairs(examples) do
    it(("is true in example %d, %s"):format(number, example.title), function()
      local deal, read = read_deal(example.notes), {}
      for line in example.wanted:gmatch "[^\n]+" do
        local name = line:match "^(.-) = "
        read[#read + 1] = ("%s = %s"):format(name, look_up(deal, name))
      end
      assert.equal(example.wanted, table.concat(read, "\n"))
    end)
  end
end)
