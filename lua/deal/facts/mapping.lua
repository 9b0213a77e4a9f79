-- Which kind of table a table is, and which field each of its columns: by the words of the headers, by the heading
-- above, and by what the cells say where words are not enough.

local dates = require "deal.facts.values.dates"
local placeholders = require "deal.facts.values.placeholders"
local plain = require "deal.facts.values.plain"
local statuses = require "deal.facts.values.statuses"
local vocabulary = require "deal.facts.vocabulary"

local mapping = {}

local threshold = 0.5 -- below, a table is left alone
local sampled = 4 -- cells of a column that are looked at
local none = {}

---@class Columns how the columns of a table of one kind are understood
---@field kind string?
---@field score number
---@field fields table<string, integer> column by field
---@field columns table<string, {field: string?, score: number}> by header text
---@field by table<string, string> what facts say of their column, by field
---@field owner_sides string[]? sides of an owner column's parts, in order

---@class Hints what stands around a table
---@field section string? kind of section
---@field step string?
---@field topic Topic?   of the heading above

---@param compiled Vocabulary
---@param header string
---@return ColumnUse[]
local function uses_of(compiled, header)
  local uses = compiled.known.column[header]
  if uses then return uses end
  local normal = vocabulary.normal(header)
  uses = compiled.columns[normal]
  if not uses then uses = compiled.columns[normal:gsub("%s*%b()", "")] end
  if not uses then uses = compiled.columns[normal:gsub("s$", "")] end
  if not uses then
    local last = normal:match "%s(%S+)$"
    local weaker = {}
    for _, use in ipairs(last and #last > 3 and compiled.columns[last] or none) do
      weaker[#weaker + 1] = { kind = use.kind, field = use.field, score = use.score * 0.6, weight = use.weight }
    end
    uses = weaker
  end
  return vocabulary.keep(compiled, "column", header, uses)
end

local cell_tests = {}

function cell_tests.date(_, text) return dates.looks_like(text) end

function cell_tests.money(_, text) return text:find "%d" ~= nil and not text:find "%a%a%a%a" end

function cell_tests.status(compiled, text) return statuses.parse(text, compiled.statuses) ~= nil end

function cell_tests.role(compiled, text) return #vocabulary.roles(compiled, text) > 0 end

function cell_tests.person(_, text) return not text:find "%d" and #text < 50 end

function cell_tests.owner(_, text) return #text < 60 and not text:find "^[%d$]" end

function cell_tests.number(_, text) return text:find "%d" ~= nil end

cell_tests.percent = cell_tests.number

---How much the cells of a column look like what they should be; half when nothing can be said.
local function cells_agree(compiled, found, column, cells)
  local test = cell_tests[cells]
  if not test then return 0.5 end
  local seen, agreed = 0, 0
  for _, row in ipairs(found.rows) do
    local text = row[column]
    if text and text ~= "" and placeholders.grade(plain(text)) == "stated" then
      seen = seen + 1
      if test(compiled, plain(text)) then agreed = agreed + 1 end
      if seen == sampled then break end
    end
  end
  return seen == 0 and 0.5 or agreed / seen
end

---What a note says a column is: a field of any kind that has it, or of the kind it names.
local function given_uses(compiled, wanted)
  local kind, field = wanted:match "^([%w_]+)%.([%w_]+)$"
  local uses = {}
  for name, table_kind in pairs(compiled.playbook.tables) do
    if table_kind.columns[field or wanted] and (not kind or kind == name) then
      uses[#uses + 1] = { kind = name, field = field or wanted, score = 1, weight = 2 }
    end
  end
  return uses
end

local function uses_in(compiled, header, given)
  local wanted = given and given[vocabulary.normal(header)]
  return wanted and given_uses(compiled, wanted) or uses_of(compiled, header)
end

---What the columns may be in a table of a kind, best first, going by words alone.
local function claims_of(compiled, found, kind, given)
  local claims = {}
  for column = 1, #found.header do
    for _, use in ipairs(uses_in(compiled, found.header[column], given)) do
      if use.kind == kind then
        local rank = use.score + use.weight * 0.05
        claims[#claims + 1] =
          { column = column, field = use.field, score = use.score, weight = use.weight, rank = rank, words = rank }
      end
    end
  end
  return claims
end

---Where two columns claim a field, or one column claims two, cells decide.
---@return boolean whether cells were asked
local function ask_cells(compiled, found, kind, claims)
  local columns, by_field, by_column, asked = compiled.playbook.tables[kind].columns, {}, {}, false
  for _, claim in ipairs(claims) do
    by_field[claim.field] = (by_field[claim.field] or 0) + 1
    by_column[claim.column] = (by_column[claim.column] or 0) + 1
  end
  for _, claim in ipairs(claims) do
    local cells = columns[claim.field].cells
    if cells and (by_field[claim.field] > 1 or by_column[claim.column] > 1 or cells == "role") then
      asked = true
      local agreed = cells_agree(compiled, found, claim.column, cells)
      claim.rank = claim.words + agreed - (agreed == 0 and 1.5 or 0.5)
    end
  end
  return asked
end

local function by_rank(a, b)
  if a.rank ~= b.rank then return a.rank > b.rank end
  if a.column ~= b.column then return a.column < b.column end
  return a.field < b.field
end

local function choose(claims)
  table.sort(claims, by_rank)
  local fields, taken, chosen = {}, {}, {}
  for _, claim in ipairs(claims) do
    if not fields[claim.field] and not taken[claim.column] and claim.rank > 0.3 then
      fields[claim.field], taken[claim.column] = claim.column, true
      chosen[#chosen + 1] = claim
    end
  end
  return fields, chosen
end

---0 to 1: how much of the table is explained, how typical that is, and what the surroundings say.
local function score_of(compiled, kind, chosen, count, hints)
  local table_kind = compiled.playbook.tables[kind]
  local explained, typical = 0, 0
  for _, claim in ipairs(chosen) do
    explained = explained + math.min(1, claim.score)
    typical = typical + (claim.weight - 1) * math.min(1, claim.score)
  end
  local score, supported = 0.55 * explained / count + math.min(0.25, 0.08 * typical), false
  local section = hints.section and compiled.step_of[hints.section].sections[hints.section]
  local speaks = section and section.rows == kind or compiled.owner_of[kind] == hints.section and hints.section ~= nil
  if speaks then
    score, supported = score + 0.3, true
  elseif hints.topic and (hints.topic.tables[kind] or 0) > 0.3 then
    score, supported = score + 0.25 * hints.topic.tables[kind], true
  end
  local owner = compiled.owner_of[kind]
  if hints.step and owner and compiled.step_of[owner].name == hints.step then score = score + 0.12 end
  if table_kind.needs_heading and not supported then score = score - 0.25 end
  if #chosen < table_kind.least then score = score - 0.3 end
  return math.max(0, math.min(1, score))
end

local function candidate_kinds(compiled, found, given)
  local kinds, seen = {}, {}
  for column = 1, #found.header do
    for _, use in ipairs(uses_in(compiled, found.header[column], given)) do
      if not seen[use.kind] then
        kinds[#kinds + 1], seen[use.kind] = use.kind, true
      end
    end
  end
  table.sort(kinds)
  return kinds
end

---The sides that a header names in order: `Owner (Customer / Vendor)`.
local function sides_in(compiled, header)
  local first, second = header:lower():match "(%a+)%s*/%s*(%a+)"
  local one, other = compiled.sides[first or ""], compiled.sides[second or ""]
  return one and other and { one, other } or nil
end

local function describe(compiled, found, kind, score, fields, chosen)
  local result = { kind = kind, score = score, fields = fields, columns = {}, by = {} }
  for _, header in ipairs(found.header) do
    result.columns[plain(header)] = { score = 0 }
  end
  for _, claim in ipairs(chosen) do
    local header = plain(found.header[claim.column])
    result.columns[header] = { field = claim.field, score = math.max(0, math.min(1, claim.rank)) }
    result.by[claim.field] = "column " .. header
    if claim.field == "owner" then result.owner_sides = sides_in(compiled, header) end
  end
  return result
end

local function best_kind(compiled, found, hints, given)
  local best, best_score, best_claims = nil, threshold, nil
  for _, kind in ipairs(candidate_kinds(compiled, found, given)) do
    local claims = claims_of(compiled, found, kind, given)
    local _, chosen = choose(claims)
    local score = score_of(compiled, kind, chosen, #found.header, hints)
    if score > best_score then
      best, best_score, best_claims = kind, score, claims
    end
  end
  return best, best_score, best_claims
end

---@class Verdict what words alone say of a table, and what they leave to the cells
---@field kind string?
---@field score number
---@field claims table[]?
---@field columns Columns? when cells have nothing to say

local function judge(compiled, found, hints, given)
  local kind, score, claims = best_kind(compiled, found, hints, given)
  return { kind = kind, score = kind and score or 0, claims = claims }
end

---@return Columns
local function understand(compiled, found, verdict)
  if verdict.columns then return verdict.columns end
  local kind, claims = verdict.kind, verdict.claims
  local asked = kind and ask_cells(compiled, found, kind, claims)
  local fields, chosen = {}, none
  if kind then
    fields, chosen = choose(claims)
  end
  local columns = describe(compiled, found, kind, verdict.score, fields, chosen)
  if not asked then verdict.columns = columns end
  return columns
end

---Columns that a note's front matter settles: `columns: {Header: field}` or `{Header: kind.field}`.
local function given_columns(document)
  local field = document.front.by_key.columns
  if not field or field.kind ~= "map" then return nil end
  local given = {}
  for _, entry in ipairs(field.value) do
    if type(entry.value) == "string" then given[vocabulary.normal(entry.key)] = entry.value end
  end
  return given
end

---@param compiled Vocabulary
---@param document Document
---@param found Table
---@param hints Hints
---@return Columns
function mapping.columns(compiled, document, found, hints)
  local given = given_columns(document)
  if given then return understand(compiled, found, judge(compiled, found, hints, given)) end
  local tables = ""
  for kind, score in pairs(hints.topic and hints.topic.tables or none) do
    if score > 0.3 then tables = tables .. kind end
  end
  local key = table.concat(found.header, "\0") .. "\0" .. (hints.section or "") .. "\0" .. (hints.step or "") .. tables
  local verdict = compiled.known.mapping[key]
  if not verdict then verdict = vocabulary.keep(compiled, "mapping", key, judge(compiled, found, hints)) end
  return understand(compiled, found, verdict)
end

local key_words = {
  field = true,
  attribute = true,
  property = true,
  key = true,
  detail = true,
  info = true,
  parameter = true,
  [""] = true,
  item = true,
  aspect = true,
  element = true,
  question = true,
}
local value_words = {
  value = true,
  details = true,
  detail = true,
  information = true,
  answer = true,
  description = true,
  data = true,
  [""] = true,
  info = true,
}

---How many rows of a table name a field of the snapshot; nil when it is no table of names and values.
---@param compiled Vocabulary
---@param found Table
---@return integer?
function mapping.named_rows(compiled, found)
  local count, first, second = #found.header, found.header[1], found.header[2]
  if count < 2 or count > 4 or not value_words[vocabulary.normal(second)] then return nil end
  local named = 0
  for _, row in ipairs(found.rows) do
    if row[1] and vocabulary.field(compiled, row[1]) then named = named + 1 end
  end
  return (key_words[vocabulary.normal(first)] or named > 1) and named or nil
end

return mapping
