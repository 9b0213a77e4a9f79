-- One field of a deal changed, by a patch of the note that it stands in.

local deals = require "deal.commands.shared.deals"
local output = require "deal.terminal.output"
local suggest = require "deal.terminal.suggest"

local command = {
  summary = "change one field of a deal, and not one byte beside it",
  examples = {
    { "dealwright set acme acv=120000", "a property of the front matter, or the line **ACV:**" },
    { 'dealwright set acme "champion=[[Dana Ruiz]]"', "quoted where YAML needs it" },
    { "dealwright set acme stall=procurement --dry-run", "what would change" },
  },
  arguments = {
    { "deal", complete = "file", help = "a deal's folder, or one note of it" },
    { "assignment", help = "field=value; field= empties it" },
    { "--new", help = "add the field even if its name is close to one that is there" },
    { "--dry-run", help = "write nothing, show what would change" },
    deals.arguments.playbook,
    deals.arguments.folder,
  },
  details = "The field is looked for where facts found it, then as a property in front matter, then as a label such as "
    .. "**Stage:**. Where there is none it is added to the front matter of the deal's first note.",
}

---The one deal that a path names.
---@return DealInput?
---@return string? message
local function input_of(path, playbook)
  local file, vault = require "dealwright.file", require "deal.vault"
  if file.kind(path) ~= "folder" then return vault.one_deal(path, playbook.steps) end
  local inputs, message = vault.deals(path, playbook.steps)
  if not inputs then return nil, message end
  local found
  for input in inputs do
    if input.certain and found then
      return nil, ("%s holds several deals, such as %s and %s; name one"):format(path, found.path, input.path)
    end
    found = input.certain and input or found
  end
  if found then return found end
  return vault.one_deal(path, playbook.steps)
end

---Notes that may be changed: current ones that could be read.
local function current_notes(input, deal)
  local unreadable, notes = {}, {}
  for _, note in ipairs(input.notes) do
    unreadable[note.path] = note.unreadable ~= nil
  end
  for _, note in ipairs(deal.notes) do
    if not unreadable[note.path] and not deal.is_record[note.path] then notes[#notes + 1] = note end
  end
  return notes
end

---The name of a fact by any of the words that the playbook knows for it.
local function field_name(playbook, name)
  local normal = require("deal.edit.places").normal
  local wanted = normal(name)
  for field, words in pairs(playbook.fields) do
    if normal(field) == wanted then return field end
    for _, word in ipairs(words) do
      if normal(word) == wanted then return field end
    end
  end
end

---The note that a new field goes to: the one that declares the deal, else the first step's, else the first.
local function home(notes, playbook)
  local first_step = playbook.steps[1].note .. ".md"
  local of_step
  for _, note in ipairs(notes) do
    if note.front.by_key.deal then return note end
    if not of_step and note.path:sub(-#first_step) == first_step then of_step = note end
  end
  return of_step or notes[1]
end

local function meant_another(notes, playbook, name)
  local known = require("deal.edit.places").names(notes)
  for field in pairs(playbook.fields) do
    known[#known + 1] = field
  end
  return suggest.nearest(name, known)
end

---@return Change?
---@return string? message
local function change_of(notes, deal, playbook, options)
  local field = require "deal.edit.field"
  local name, value = options.name, options.value
  local canonical = field_name(playbook, name)
  local place, message = field.find(notes, name, canonical and deal.snapshot[canonical])
  if message then return nil, message end
  if place then return field.replace(place, value) end
  local other = not canonical and not options.new and meant_another(notes, playbook, name)
  if other then
    return nil, ("no field '%s'; did you mean %s? (--new adds it all the same)"):format(name, other)
  end
  return field.add(home(notes, playbook), name, value)
end

local function show(change, dry_run)
  local function marked(mark, text) return text == "" and "" or text:gsub("[^\n]+", mark .. " %0") .. "\n" end
  local clean = require("deal.report.clean").for_terminal
  local title = ("%s:%d:%s\n"):format(change.path, change.line, dry_run and " would change" or "")
  local lines = marked("-", change.before:gsub("\r", "")) .. marked("+", change.after:gsub("\r", ""))
  output.write((title .. lines):gsub("[^\n]+", clean))
end

local function parse(assignment)
  local name, value = assignment:match "^%s*(.-)%s*=(.*)$"
  if not name or name == "" then return nil, ("'%s' is no assignment; write field=value"):format(assignment) end
  if not utf8.len(assignment) or name:find "%c" then return nil, "a field's name and its value are text in UTF-8" end
  return name, value:match "^%s*(.-)%s*$"
end

---@param values table
---@return integer
function command.run(values)
  local playbook = deals.prepare(values)
  if not playbook then return 2 end
  local name, value = parse(values.assignment)
  if not name then return output.failed("set: " .. value) end
  local input, message = input_of(values.deal, playbook)
  if not input then return output.failed("set: " .. message) end
  local deal = require("deal.workflow").read(input, playbook)
  local notes = current_notes(input, deal)
  if #notes == 0 then return output.failed(("set: %s: no note here that could be changed"):format(values.deal)) end
  local change
  change, message = change_of(notes, deal, playbook, { name = name, value = value, new = values.new })
  if not change then return output.failed("set: " .. message) end
  if change.old_text == change.new_text then
    output.write(("%s:%d: it says so already\n"):format(change.path, change.line))
    return 0
  end
  if not values.dry_run then
    local replaced
    replaced, message = require("dealwright.file").replace(change.path, change.old_text, change.new_text)
    if not replaced then return output.failed("set: " .. message) end
  end
  show(change, values.dry_run)
  return 0
end

return command
