-- A deal's notes into its facts. Opens no file and knows no Markdown: documents come in, a Deal goes out.

local people = require "deal.facts.readers.people"
local records = require "deal.facts.readers.records"
local sections = require "deal.facts.readers.sections"
local snapshot = require "deal.facts.readers.snapshot"
local vocabulary = require "deal.facts.vocabulary"

local facts = {}

---The playbook's words, compiled once for each playbook.
---@param playbook Playbook
---@return Vocabulary
function facts.vocabulary(playbook) return vocabulary.of(playbook) end

---Notes of a day apart from the current ones. A deal of nothing but records has them all for
---current, the newest first.
local function sort_notes(deal)
  local current, of_day = {}, {}
  for _, document in ipairs(deal.notes) do
    local day = #deal.notes > 1 and records.day(document)
    if day then
      of_day[#of_day + 1] = { document = document, day = day }
    else
      current[#current + 1] = document
    end
  end
  for _, record in ipairs(of_day) do
    deal.is_record[record.document.path] = true
  end
  table.sort(of_day, function(a, b)
    if a.day ~= b.day then return a.day < b.day end
    return a.document.path < b.document.path
  end)
  if current[1] then return current, of_day end
  for i = #of_day, 1, -1 do
    current[#current + 1] = of_day[i].document
  end
  return current, of_day
end

---The notes that speak for the whole deal: with a `deal:` key, of the first step, or the only one.
local function mark_main(layouts, first_step)
  local any = false
  for _, layout in ipairs(layouts) do
    local keys = layout.document.front.by_key
    layout.main = keys.deal ~= nil or keys.deal_id ~= nil or keys.deal_name ~= nil or layout.step == first_step
    any = any or layout.main
  end
  if not any and layouts[1] then layouts[1].main = true end
end

---How notes were understood is worked out when somebody asks: rules never do.
local layouts_of = setmetatable({}, { __mode = "k" })

local meta = {}

function meta.__index(deal, key)
  if key ~= "mappings" then return nil end
  local mappings = sections.mappings(vocabulary.of(deal.playbook), layouts_of[deal])
  rawset(deal, "mappings", mappings)
  return mappings
end

---@param input FactsInput
---@return Deal
function facts.read(input)
  local compiled = vocabulary.of(input.playbook)
  local deal = {
    id = input.id,
    path = input.path,
    today = input.today,
    notes = input.notes,
    is_record = {},
    snapshot = {},
    sections = sections.none(compiled),
    people = {},
    findings = {},
    playbook = input.playbook,
  }
  local reader = { vocabulary = compiled, findings = deal.findings, unanchored = {} }
  local current, of_day = sort_notes(deal)
  local layouts = {}
  for i, document in ipairs(current) do
    layouts[i] = sections.layout(compiled, document)
    sections.add(deal, reader, layouts[i])
  end
  local first = input.playbook.steps[1]
  mark_main(layouts, first and first.name)
  sections.settle(deal, compiled, layouts)
  snapshot.read(deal, reader, layouts, of_day)
  people.read(deal, reader, layouts, of_day)
  layouts_of[deal] = layouts
  return setmetatable(deal, meta)
end

return facts
