-- The manual page (roff), written from the command table.

local help = require "deal.terminal.help"
local system = require "dealwright.system"

local manual = {}

local intro = [[
Dealwright reads the Markdown notes about an enterprise deal and says what still keeps the buyer from saying yes:
which step of seven the deal is in, which rules of that step do not hold, where in which note, and what to do about
it. It changes a note only when told to, and only the bytes that have to change.]]

local exit_codes = {
  { "0", "There is nothing to report." },
  { "1", "There are findings." },
  { "2", "It could not be done; a line on standard error says why." },
  { "130", "It was interrupted." },
}

local environment = {
  { "NO_COLOR", "When set and not empty, nothing is coloured." },
  { "DEALWRIGHT_RUNTIME", "A folder whose Lua modules and templates are used instead of those in the program." },
}

local function escaped(text)
  text = text:gsub("\\", "\\e"):gsub("%-", "\\-"):gsub("`", "\\(ga")
  return (text:gsub("^([.'])", "\\&%1"):gsub("\n([.'])", "\n\\&%1"))
end

local function add_heading(parts, kind, title) parts[#parts + 1] = (".%s %s"):format(kind, escaped(title)) end

local function add_item(parts, term, text)
  parts[#parts + 1] = ".TP\n.B " .. escaped(term)
  parts[#parts + 1] = escaped(text)
end

local function add_command(parts, name, command)
  add_heading(parts, "SS", name)
  parts[#parts + 1] = ".B " .. escaped(help.usage(name, command))
  parts[#parts + 1] = ".PP\n" .. escaped(command.summary:gsub("^%l", string.upper)) .. "."
  for _, argument in ipairs(command.arguments) do
    add_item(parts, help.shape(argument), help.meaning(argument) .. ".")
  end
  if command.details then parts[#parts + 1] = ".PP\n" .. escaped(command.details) end
  for _, example in ipairs(command.examples) do
    parts[#parts + 1] = (".PP\n.RS\n.B %s\n.br\n%s\n.RE"):format(escaped(example[1]), escaped(example[2]))
  end
end

---@param named {name: string, command: Command}[]
---@return string
function manual.page(named)
  local parts = { ('.TH DEALWRIGHT 1 "" "dealwright %s" "User commands"'):format(system.versions().dealwright) }
  add_heading(parts, "SH", "NAME")
  parts[#parts + 1] = "dealwright \\- what still keeps the buyer from saying yes, read from deal notes"
  add_heading(parts, "SH", "SYNOPSIS")
  for _, entry in ipairs(named) do
    parts[#parts + 1] = ".B " .. escaped(help.usage(entry.name, entry.command)) .. "\n.br"
  end
  add_heading(parts, "SH", "DESCRIPTION")
  parts[#parts + 1] = escaped(intro)
  add_heading(parts, "SH", "COMMANDS")
  for _, entry in ipairs(named) do
    add_command(parts, entry.name, entry.command)
  end
  add_heading(parts, "SH", "EXIT STATUS")
  for _, item in ipairs(exit_codes) do
    add_item(parts, item[1], item[2])
  end
  add_heading(parts, "SH", "ENVIRONMENT")
  for _, item in ipairs(environment) do
    add_item(parts, item[1], item[2])
  end
  return table.concat(parts, "\n") .. "\n"
end

return manual
