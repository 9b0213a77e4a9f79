-- What was read from a deal's notes, from where, how sure, and by which mapping.

local deals = require "deal.commands.shared.deals"
local output = require "deal.terminal.output"

local command = {
  summary = "what was read from the notes, from where, how sure and why",
  examples = {
    { "dealwright facts acme", "on the screen" },
    { "dealwright facts acme --json | jq .deals[0].snapshot.acv", "for a program" },
  },
  arguments = {
    { "deal", count = "?", complete = "file", help = "a deal's folder or note (default: this folder)" },
    { "--json", help = "one JSON object" },
    deals.arguments.today,
    deals.arguments.playbook,
    deals.arguments.no_color,
    deals.arguments.folder,
  },
}

local function read(playbook)
  local workflow, facts, clean = require "deal.workflow", require "deal.report.facts", require "deal.report.clean"
  return function(input)
    if input.certain == false and not workflow.standing(input, playbook) then return nil end
    return clean.data(facts.plain(workflow.read(input, playbook)))
  end
end

local function fault(input, message) return { id = input.id, path = input.path, fault = message } end

local function write_json(schema)
  local encode, separator = require("dealwright.json").encode, "\n"
  output.write(('{"schema": %d, "deals": ['):format(schema))
  return function(plain)
    output.write(separator .. encode(plain))
    separator = ",\n"
  end, function() output.write "\n]}\n" end
end

local function write_text(options)
  local report, separator = require "deal.report.facts_text", ""
  return function(plain)
    output.write(separator .. report.screen(plain, options))
    separator = "\n"
  end, function() end
end

---@param values table
---@return integer
function command.run(values)
  local playbook = deals.prepare(values)
  if not playbook then return 2 end
  local write, finish
  if values.json then
    write, finish = write_json(require("deal.report.facts").schema)
  else
    write, finish = write_text { colored = output.colored(values.no_color) }
  end
  local faults = 0
  local _, failed = deals.survey(values, playbook, {
    paths = { values.deal or "." },
    work = read(playbook),
    fault = fault,
    visit = function(plain)
      if not plain.fault then return write(plain) end
      faults = faults + 1
      output.failed(("%s could not be read: %s"):format(plain.path, plain.fault))
    end,
  })
  finish()
  return (failed or faults > 0) and 2 or 0
end

return command
