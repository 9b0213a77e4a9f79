-- Deals for specs, from notes that stand in the spec as text.

local playbook = require "deal.playbook"
local places = require "deal.workflow.places"

local deals = {}

local function sorted_notes(notes)
  local list = {}
  for path, text in pairs(notes) do
    list[#list + 1] = { path = path, text = text }
  end
  table.sort(list, function(a, b) return a.path < b.path end)
  return list
end

---@param notes table<string, string>|string texts by path; one text is 1_intake.md
---@param options table? fields of a DealInput; `today = false`: none given
---@return DealInput
function deals.input(notes, options)
  if type(notes) == "string" then notes = { ["1_intake.md"] = notes } end
  local input = { id = "acme", path = ".", notes = sorted_notes(notes), today = "2026-05-01" }
  for key, value in pairs(options or {}) do
    input[key] = value
  end
  if input.today == false then input.today = nil end
  return input
end

---@param notes table<string, string>|string
---@param options table?
---@param book Playbook?
---@return Standing
function deals.standing(notes, options, book)
  return require("deal.workflow").standing(deals.input(notes, options), book or playbook.enterprise())
end

local function described(findings)
  local lines = {}
  for i, finding in ipairs(findings) do
    lines[i] = ("%s:%d %s"):format(finding.path, finding.range.start.line, finding.message)
  end
  return lines
end

---What one rule finds, alone: "path:line message", in order.
---@param code string
---@param notes table<string, string>|string texts by path; one text stands in the note of the rule's step
---@return string[]
---@return string? what the check said
function deals.finds(code, notes)
  local book = playbook.enterprise()
  local rule, group = assert(book.rules[code], code), code:match "^[^/]*"
  if type(notes) == "string" then
    for _, step in ipairs(book.steps) do
      if step.name == group then notes = { [step.note .. ".md"] = notes } end
    end
  end
  local input = deals.input(notes)
  local deal = require("deal.workflow").read(input, book)
  local found = {}
  local said = rule.check(
    deal,
    function(it)
      found[#found + 1] = { code = code, level = rule.level, at = it.at, message = it[1], related = it.related }
    end,
    { reported = {}, waivers = {} }
  )
  return described(places.locate(found, input, deal, {})), said
end

---@return string[] the codes of all built-in rules, sorted
function deals.codes()
  local codes = {}
  for code in pairs(playbook.enterprise().rules) do
    codes[#codes + 1] = code
  end
  table.sort(codes)
  return codes
end

---The findings of a whole standing: "code path:line message".
---@param standing Standing
---@param group string? of one group only
---@return string[]
function deals.listed(standing, group)
  local lines = {}
  for _, finding in ipairs(standing.findings) do
    if not group or finding.step == group then
      local line = finding.range.start.line
      lines[#lines + 1] = ("%s %s:%d %s"):format(finding.code, finding.path, line, finding.message)
    end
  end
  return lines
end

return deals
