-- Sections: which headings, labels, tables and lists of the current notes belong to which kind, settled in one pass.

local headings = require "deal.facts.headings"
local mapping = require "deal.facts.mapping"
local plain = require "deal.facts.values.plain"
local rows = require "deal.facts.readers.rows"
local section_reader = require "deal.facts.readers.section"

local sections = {}

local none = {}

---@class Layout what the parts of one current note belong to
---@field document Document
---@field stem string its file's name without ending
---@field step string?
---@field kinds table<integer, string> kind of section by heading; 0: before the first
---@field topics Topic[] by heading
---@field main boolean of the deal itself: holds `deal:`, is of the first step, or is the only note

local function place(document, first, last) return { path = document.path, first = first, last = last } end

---@param compiled Vocabulary
---@return table<string, Section>
function sections.none(compiled)
  local found = {}
  for kind in pairs(compiled.step_of) do
    found[kind] = section_reader.new(kind)
  end
  return found
end

local function note_in(section, document)
  local notes = section.notes
  if notes[#notes] ~= document.path then notes[#notes + 1] = document.path end
end

local function find_section(section, document, first, last)
  note_in(section, document)
  if section.found then return end
  section.found, section.at = true, place(document, first, last)
end

---The step and the sections of a note's headings.
---@param compiled Vocabulary
---@param document Document
---@return Layout
function sections.layout(compiled, document)
  local stem = document.path:match "([^/]*)$":gsub("%.[%w]+$", "")
  local step, own = headings.of_note(compiled, stem)
  local kinds, topics, steps = { [0] = own }, {}, { [0] = step }
  for i, heading in ipairs(document.headings) do
    local topic = headings.topic(compiled, heading.text)
    topics[i] = topic
    local around = steps[heading.parent]
    if topic.step and topic.step_score >= 0.75 then
      around = topic.step
      step = step or (i == 1 and topic.step) or nil
    end
    local named = headings.section(topic, around, kinds[heading.parent])
    kinds[i] = named and named.kind or kinds[heading.parent]
    steps[i] = named and named.step or around
  end
  return {
    document = document,
    step = step,
    kinds = kinds,
    topics = topics,
    steps = steps,
    tables_of = {},
    understood = {},
    stem = stem,
  }
end

local function add_headings(deal, layout)
  local document, kinds = layout.document, layout.kinds
  if kinds[0] then find_section(deal.sections[kinds[0]], document, 0, 0) end
  for i, heading in ipairs(document.headings) do
    local kind = kinds[i]
    if kind and kind ~= kinds[heading.parent] then
      find_section(deal.sections[kind], document, heading.first, heading.last)
    end
  end
  local seen = {}
  for _, kind in pairs(kinds) do
    if not seen[kind] then
      seen[kind] = true
      if kind == "snapshot" then layout.holds_snapshot = true end
      local layouts = rawget(deal.sections[kind], "layouts")
      layouts[#layouts + 1] = layout
    end
  end
end

---The section that gets the rows of a table: the one it stands in when that holds such rows, else their owner.
local function section_for(deal, compiled, kind, within, step)
  local inside = within and compiled.step_of[within].sections[within]
  if inside and inside.rows == kind then return within end
  if step then
    for i = 1, #compiled.playbook.steps do
      local own = compiled.playbook.steps[i]
      if own.name == step then
        local candidates = {}
        for name, section in pairs(own.sections) do
          if section.rows == kind then candidates[#candidates + 1] = name end
        end
        table.sort(candidates)
        if candidates[1] then return candidates[1] end
      end
    end
  end
  local owner = compiled.owner_of[kind]
  return owner and deal.sections[owner] and owner or within
end

local function topic_of(layout, section) return layout.topics[section] end

---A row that names its subject counts, whatever else it lacks; a seat of the committee even without a name.
local function is_named(columns, main, cells)
  if main == "name" then return true end
  local text = cells[columns.fields[main] or 0]
  return text ~= nil and section_reader.counts(plain(text))
end

---Remembers how a table was understood, for whoever asks.
local function understood(layout, found, columns, target, named)
  local list = layout.understood
  list[#list + 1] = { found = found, columns = columns, target = target, named = named }
end

---A table of names and values belongs to the snapshot when it names some of its fields, else to where it stands.
local function add_pairs(deal, layout, found, named)
  local within = layout.kinds[found.section]
  if named > 0 then
    layout.pairs = layout.pairs or {}
    layout.pairs[#layout.pairs + 1] = found
  end
  understood(layout, found, nil, named > 0 and "snapshot" or nil, named)
  if within then table.insert(rawget(deal.sections[within], "found_tables"), found) end
end

local function add_table(deal, reader, layout, found)
  local compiled, document = reader.vocabulary, layout.document
  local within = layout.kinds[found.section]
  local topic = topic_of(layout, found.section)
  local step = layout.steps[found.section]
  local named = mapping.named_rows(compiled, found)
  if named then
    add_pairs(deal, layout, found, named)
    return
  end
  local columns = mapping.columns(compiled, document, found, { section = within, step = step, topic = topic })
  local kind = columns.kind
  local target = kind and section_for(deal, compiled, kind, within, step) or within
  understood(layout, found, columns, target)
  if not target then return end
  local section = deal.sections[target]
  if target ~= within then find_section(section, document, found.first, found.last) end
  table.insert(rawget(section, "found_tables"), found)
  section.tables = section.tables + 1
  layout.tables_of[target] = true
  if not kind then return end
  local table_kind = compiled.playbook.tables[kind]
  local source = rows.source_of_table(reader, document, found, columns, table_kind, topic and topic.seller)
  for i = 1, #found.rows do
    local cells = found.rows[i]
    if is_named(columns, table_kind.main, cells) or rows.has_content(cells) then
      section.rows[#section.rows + 1] = rows.of_table(source, cells)
    end
  end
end

local function add_items(deal, reader, layout)
  local document, compiled = layout.document, reader.vocabulary
  local sources = {}
  for i = 1, #document.items do
    local item = document.items[i]
    local kind = layout.kinds[item.section]
    local section_kind = kind and compiled.step_of[kind].sections[kind]
    local rows_kind = section_kind and section_kind.rows
    local table_kind = rows_kind and compiled.playbook.tables[rows_kind]
    local lists = table_kind and (table_kind.lists or "alone")
    local wanted = lists == "always" or (lists == "alone" and not layout.tables_of[kind])
    if wanted and item.depth == 1 and section_reader.speaks(item.text) then
      local source = sources[item.section]
      if not source then
        source = {
          reader = reader,
          document = document,
          section = item.section,
          kind = rows_kind,
          columns = table_kind.columns,
          main = table_kind.main,
          owner_first = table_kind.owner_first,
          path = document.path,
          reads = none,
        }
        sources[item.section] = source
      end
      local list = deal.sections[kind].rows
      list[#list + 1] = rows.of_item(source, item)
    end
  end
end

---A label may be all there is of a section: `**Kickoff:** 2026-06-02`. Fields of the snapshot are not meant.
local function add_labels(deal, compiled, layout)
  local document = layout.document
  for i = 1, #document.labels do
    local label = document.labels[i]
    local topic = headings.topic(compiled, label.label)
    local best = topic.sections[1]
    if
      best
      and best.score == 1
      and not topic.field
      and layout.kinds[label.section] ~= best.kind
      and (layout.step == best.step or not layout.step)
      and best.kind ~= "committee"
    then
      local section = deal.sections[best.kind]
      find_section(section, document, label.label_first, label.last)
      table.insert(rawget(section, "labels"), label)
    end
  end
end

---Takes a current note into the deal's sections.
---@param deal Deal
---@param reader Reader
---@param layout Layout
function sections.add(deal, reader, layout)
  add_headings(deal, layout)
  for i = 1, #layout.document.tables do
    local found = layout.document.tables[i]
    add_table(deal, reader, layout, found)
  end
  add_items(deal, reader, layout)
  add_labels(deal, reader.vocabulary, layout)
end

local function heading_mappings(mappings, compiled, layout)
  local document, kinds = layout.document, layout.kinds
  for i, heading in ipairs(document.headings) do
    local kind = kinds[i]
    if kind and kind ~= kinds[heading.parent] then
      local score = 0
      for _, candidate in ipairs(layout.topics[i].sections) do
        if candidate.kind == kind then score = candidate.score end
      end
      mappings[#mappings + 1] = {
        at = place(document, heading.first, heading.last),
        kind = kind,
        step = compiled.step_of[kind].name,
        score = score,
        columns = {},
      }
    end
  end
end

local function table_mappings(mappings, compiled, layout)
  for i = 1, #layout.understood do
    local it = layout.understood[i]
    local step = it.target and compiled.step_of[it.target]
    local share = it.named and #it.found.rows > 0 and it.named / #it.found.rows or 0
    mappings[#mappings + 1] = {
      at = place(layout.document, it.found.first, it.found.last),
      kind = it.columns and it.columns.kind or it.named and it.target or nil,
      step = step and step.name,
      score = it.columns and it.columns.score or share,
      columns = it.columns and it.columns.columns or {},
    }
  end
end

---How headings and tables were understood, in order of notes.
---@param compiled Vocabulary
---@param layouts Layout[]
---@return Mapping[]
function sections.mappings(compiled, layouts)
  local mappings = {}
  for i = 1, #layouts do
    local layout = layouts[i]
    heading_mappings(mappings, compiled, layout)
    table_mappings(mappings, compiled, layout)
  end
  return mappings
end

local function by_stem(layouts)
  local stems, steps = {}, {}
  for i = 1, #layouts do
    local layout = layouts[i]
    stems[layout.stem] = layout
    if layout.step and not steps[layout.step] then steps[layout.step] = layout end
  end
  return stems, steps
end

---Gives every section that was not found the place where it would be written: at the end of its note, or in a note
---of its own.
---@param deal Deal
---@param compiled Vocabulary
---@param layouts Layout[]
function sections.settle(deal, compiled, layouts)
  local stems, steps = by_stem(layouts)
  for kind, section in pairs(deal.sections) do
    if not section.found then
      local step = compiled.step_of[kind]
      local wanted = step.sections[kind].note or step.note
      local layout = stems[wanted] or steps[step.name] or (#layouts == 1 and layouts[1])
      if layout then
        local size = #layout.document.text
        section.at = place(layout.document, size, size)
      else
        section.at = { path = wanted .. ".md", first = 0, last = 0 }
      end
    end
  end
end

return sections
