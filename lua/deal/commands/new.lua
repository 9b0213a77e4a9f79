-- A deal folder with a note for each step.

local deals = require "deal.commands.shared.deals"
local file = require "dealwright.file"
local output = require "deal.terminal.output"
local runtime = require "dealwright.runtime"
local system = require "dealwright.system"
local template = require "deal.edit.template"

local command = {
  summary = "a deal folder with seven notes to fill in",
  examples = {
    { "dealwright new acme", "the folder acme, account Acme" },
    { 'dealwright new deals/acme-fleet --account "Acme GmbH"', "when the folder's name is not the account's" },
    { "dealwright new acme --dry-run", "what would be written" },
  },
  arguments = {
    { "name", complete = "folder", help = "the folder to make; its last part is the deal's name" },
    { "--account", value = "ACCOUNT", help = "the company (default: the deal's name, capitalised)" },
    deals.arguments.playbook,
    { "--dry-run", help = "write nothing, say what would be written" },
    deals.arguments.folder,
  },
}

local built_in = "enterprise"

local function templates_of(playbook)
  local found = {}
  for _, step in ipairs(playbook.steps) do
    local stem = "/" .. step.note .. ".md"
    local text = runtime.read("templates/" .. playbook.name .. stem) or runtime.read("templates/" .. built_in .. stem)
    if text then found[#found + 1] = { name = step.note .. ".md", text = text } end
  end
  return found
end

local function capitalised(name)
  local words = name:gsub("[_%-]+", " ")
  return (words:gsub("^%l", string.upper):gsub(" %l", string.upper))
end

---@return table<string, string>? values for the templates
---@return string? message
local function values_for(name, account)
  local own = name:match "([^/]+)/*$"
  if not own or own == "." or own == ".." then return nil, ("'%s' is no name for a deal"):format(name) end
  for _, text in ipairs { name, account or "" } do
    if text:find "%c" or not utf8.len(text) then return nil, "a name is one line of text" end
  end
  return { name = own, account = account or capitalised(own), today = system.today() }
end

local function taken(folder, notes)
  for _, note in ipairs(notes) do
    if file.kind(folder .. "/" .. note.name) ~= "missing" then return folder .. "/" .. note.name end
  end
end

local function create(folder, notes, values)
  local made, message = file.make_folder(folder)
  if not made then return message end
  for _, note in ipairs(notes) do
    local path = folder .. "/" .. note.name
    local created
    created, message = file.create(path, template.fill(note.text, values))
    if not created then return message end
    output.write(path .. "\n")
  end
end

---@param options table
---@return integer
function command.run(options)
  local playbook = deals.prepare(options)
  if not playbook then return 2 end
  local values, message = values_for(options.name, options.account)
  if not values then return output.failed("new: " .. message) end
  local folder, notes = options.name:gsub("(.)/+$", "%1"), templates_of(playbook)
  local other = taken(folder, notes)
  if other then return output.failed(("new: %s is there already; nothing was written"):format(other)) end
  if options.dry_run then
    for _, note in ipairs(notes) do
      output.write(("would write %s/%s\n"):format(folder, note.name))
    end
    return 0
  end
  message = create(folder, notes, values)
  if message then return output.failed("new: " .. message) end
  output.write(("\nStart with %s/%s (account: %s), then: dealwright check %s\n"):format(
    folder,
    notes[1].name,
    values.account,
    folder
  ))
  return 0
end

return command
