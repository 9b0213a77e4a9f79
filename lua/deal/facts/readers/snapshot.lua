-- The deal's snapshot: front matter, labels, tables of names and values, headings, the first paragraph. A field may
-- be said in many places; the surest and nearest one counts, the others are kept beside it.

local fact = require "deal.facts.fact"
local placeholders = require "deal.facts.values.placeholders"
local plain = require "deal.facts.values.plain"
local vocabulary = require "deal.facts.vocabulary"

local snapshot = {}

---Kinds of cells of the fields; all others are text.
local cells_of = {
  acv = "money",
  decision_date = "date",
  start_date = "date",
  signature_date = "date",
  stall = "stall",
  account = "text",
}

---Fields that mean something else in the front matter of any other note.
local only_of_deal = { start_date = true, stage = true, step = true, timeline = true, statement = true, outcome = true }

---Steps, beside the first, whose notes may say a field by a label.
local said_in = {
  decision_date = { decision = true, pilot = true },
  signature_date = { close = true, decision = true },
  start_date = { close = true },
  closed_won = { close = true },
  statement = {},
  timeline = {},
  outcome = { pilot = true },
  product = {},
  account = {},
}

---How near a place is to where the field belongs; lower counts first.
local rank = { front = 1, label = 2, pair = 3, heading = 4, far_label = 6, far_front = 7, paragraph = 8, record = 10 }
local grade_rank = { stated = 0, assumed = 20, placeholder = 40, missing = 60 }

local function place(document, first, last) return { path = document.path, first = first, last = last } end

local function stall_of(compiled, text)
  local lower = text:lower():gsub("[_%-]+", " ")
  local best, best_at
  for phrase in pairs(compiled.stalls) do
    local at = lower:find(phrase, 1, true)
    local free = at and not lower:find("^%w", at + #phrase) and not lower:sub(1, at - 1):find "%w$"
    if free and (not best_at or at < best_at or (at == best_at and #phrase > #best)) then
      best, best_at = phrase, at
    end
  end
  return best and compiled.stalls[best]
end

local function offer(found, field, made, order)
  made.order = order + grade_rank[made.grade]
  local best = found[field]
  if not best then
    found[field] = made
  elseif made.order < best.order then
    made.others = best.others or {}
    made.others[#made.others + 1], best.others = best, nil
    found[field] = made
  else
    best.others = best.others or {}
    best.others[#best.others + 1] = made
  end
end

local function stall_once(compiled, text)
  local stall = compiled.known.stall[text]
  if stall == nil then stall = vocabulary.keep(compiled, "stall", text, stall_of(compiled, text) or false) end
  return stall or nil
end

---A statement of a field whose value nobody has asked for yet.
local unread = {}

function unread.__index(made, key)
  if key ~= "value" then return nil end
  local source = rawget(made, "source")
  setmetatable(made, nil)
  made.source = nil
  local reader, cells = source.reader, cells_of[source.field]
  if cells == "stall" then
    if fact.is_known(made) then made.value = stall_once(reader.vocabulary, plain(made.text)) end
  else
    fact.evaluate(reader, cells, made, source.around, source.row)
  end
  return made.value
end

local function read(reader, field, text, at, by, around, row)
  local source = { reader = reader, field = field, around = around, row = row }
  return setmetatable(
    { text = text, at = at, grade = placeholders.grade(plain(text)), by = by, source = source },
    unread
  )
end

local function read_front(reader, found, layout)
  local document = layout.document
  for i = 1, #document.front.fields do
    local field = document.front.fields[i]
    local name = vocabulary.field(reader.vocabulary, field.key)
    if name and type(field.value) ~= "table" and (layout.main or not only_of_deal[name]) then
      local text = document.text:sub(field.first + 1, field.last):match "^[\"']?(.-)[\"']?$"
      local around = { document = document, section = 0 }
      local made =
        read(reader, name, text, place(document, field.first, field.last), "front matter " .. field.key, around)
      offer(found, name, made, layout.main and rank.front or rank.far_front)
    end
  end
end

---The text of a label, to the end of its paragraph where it goes on below.
local function whole_value(document, index)
  local label, following = document.labels[index], document.labels[index + 1]
  local text, at = document.text, label.last + 1
  if label.value == "" or text:byte(at) ~= 10 and text:byte(at) ~= 13 then return label.value end
  local value = label.value
  while true do
    local line, after = text:match("^\r?\n([^\r\n]+)()", at)
    if not line or line:find "^%s*[%-*+>|#<%%`=]" or line:find "^%s*%d+[.)]%s" then return value end
    if following and following.label_first < after then return value end
    value, at = value .. " " .. line:match "^%s*(.-)%s*$", after
  end
end

local function label_rank(layout, label, field)
  local section = layout.kinds[label.section]
  if section == "snapshot" or layout.step == "intake" then return rank.label end
  local steps = said_in[field]
  if layout.step and steps then return steps[layout.step] and rank.far_label or nil end
  if layout.step then return rank.far_label + 1 end
  return section and rank.far_label or rank.label + 1
end

local function read_labels(reader, found, layout, offset)
  local document = layout.document
  for index, label in ipairs(document.labels) do
    local field = vocabulary.field(reader.vocabulary, label.label)
    local order = field and (offset or label_rank(layout, label, field))
    if order then
      local around = { document = document, section = label.section }
      local text = whole_value(document, index)
      local made = read(reader, field, text, place(document, label.first, label.last), "label " .. label.label, around)
      offer(found, field, made, order)
    end
  end
end

local function read_pairs(reader, found, layout)
  for _, pairs_table in ipairs(layout.pairs or {}) do
    local own = layout.kinds[pairs_table.section] == "snapshot" or layout.step == "intake" or not layout.step
    for i = 1, #pairs_table.rows do
      local row = pairs_table.rows[i]
      local field = row[1] and vocabulary.field(reader.vocabulary, row[1])
      if field and row[2] then
        local at = place(layout.document, row.at[3], row.at[4])
        local around = { document = layout.document, section = pairs_table.section }
        local made = read(reader, field, row[2], at, "row " .. plain(row[1]), around, row)
        offer(found, field, made, own and rank.pair or rank.far_label)
      end
    end
  end
end

local function starts_with_label(document, paragraph)
  for i = 1, #document.labels do
    local label = document.labels[i]
    if label.label_first >= paragraph.last then return false end
    if label.label_first >= paragraph.first then return label.label_first - paragraph.first < 4 end
  end
  return false
end

---What stands right under a heading that names a field.
local function read_headings(reader, found, layout)
  local document = layout.document
  if layout.step and layout.step ~= "intake" then return end
  for index, heading in ipairs(document.headings) do
    local field = layout.topics[index].field
    if field then
      local first
      for _, list in ipairs { document.paragraphs, document.items } do
        for i = 1, #list do
          local item = list[i]
          if item.section == index and not (first and first.first <= item.first) then
            first = item
            break
          end
        end
      end
      if first and not starts_with_label(document, first) then
        local made = read(
          reader,
          field,
          first.text,
          place(document, first.first, first.last),
          "heading " .. plain(heading.text),
          { document = document, section = index }
        )
        offer(found, field, made, rank.heading)
      end
    end
  end
end

---The first sentence of prose in the snapshot or the deal's main note says what the deal is.
local function read_first_paragraph(reader, found, layout)
  local document = layout.document
  if not layout.main and layout.step ~= "intake" and not layout.holds_snapshot then return end
  for i = 1, #document.paragraphs do
    local paragraph = document.paragraphs[i]
    local kind = layout.kinds[paragraph.section]
    local own = kind == "snapshot" or (kind == nil and layout.main)
    if own and not paragraph.quoted and not starts_with_label(document, paragraph) then
      local _, words = paragraph.text:gsub("%S+", "")
      local heading = document.headings[paragraph.section]
      local early = paragraph.section <= 1 or kind == "snapshot" and not layout.topics[paragraph.section].field
      if words >= 5 and early and (not heading or heading.level <= 2) then
        local made = read(
          reader,
          "statement",
          paragraph.text,
          place(document, paragraph.first, paragraph.last),
          "first paragraph",
          nil
        )
        offer(found, "statement", made, rank.paragraph)
      end
      return
    end
  end
end

---Where a field that nobody wrote would be written.
local function place_for(deal, layouts)
  for i = 1, #layouts do
    local layout = layouts[i]
    if layout.main and layout.document.front.kind == "yaml" then
      local last = layout.document.front.body_last
      return place(layout.document, last, last)
    end
  end
  local section = deal.sections.snapshot
  if section and section.found then
    for i = 1, #layouts do
      local layout = layouts[i]
      if layout.document.path == section.at.path then
        for _, heading in ipairs(layout.document.headings) do
          if heading.first == section.at.first then return place(layout.document, heading.ends, heading.ends) end
        end
      end
    end
  end
  return section and section.at or { path = deal.path, first = 0, last = 0 }
end

---An amount without a currency takes the deal's.
local function settle_currency(deal, found)
  local stated = found.currency and found.currency.value
  local acv = found.acv and found.acv.value
  deal.currency = type(stated) == "string" and stated:upper():match "^%u%u%u$" or (acv and acv.currency)
  if acv and not acv.currency and deal.currency then
    local copy = { currency = deal.currency }
    for key, value in pairs(acv) do
      copy[key] = value
    end
    found.acv.value = copy
  end
end

---Reads the snapshot of a deal into `deal.snapshot` and `deal.currency`.
---@param deal Deal
---@param reader Reader
---@param layouts Layout[] of the current notes
---@param records {document: Document, day: string}[] oldest first
function snapshot.read(deal, reader, layouts, records)
  local found = {}
  for i = 1, #layouts do
    local layout = layouts[i]
    read_front(reader, found, layout)
    read_labels(reader, found, layout)
    read_pairs(reader, found, layout)
    read_headings(reader, found, layout)
    read_first_paragraph(reader, found, layout)
  end
  for i = #records, 1, -1 do
    local layout = { document = records[i].document, kinds = {}, topics = {} }
    read_labels(reader, found, layout, rank.record + (#records - i) / (#records + 1))
  end
  settle_currency(deal, found)
  reader.currency = deal.currency
  local at
  for field in pairs(reader.vocabulary.playbook.fields) do
    if not found[field] then
      at = at or place_for(deal, layouts)
      found[field] = fact.missing(at)
    end
    local made = found[field]
    local _ = made.value
    made.order = nil
  end
  deal.snapshot = found
end

return snapshot
