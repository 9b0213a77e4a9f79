-- Standings as workers give them, and what stands for a deal that could not be judged.

local system = require "dealwright.system"

local judged = {}

---@param playbook Playbook
---@return fun(input: DealInput): Standing?
function judged.work(playbook)
  local workflow, clean = require "deal.workflow", require "deal.report.clean" -- a worker opens no files
  workflow.prepare(playbook)
  return function(input)
    local standing = workflow.standing(input, playbook)
    return standing and clean.data(standing)
  end
end

---@param input DealInput
---@param message string
---@return Standing with one finding
function judged.fault(input, message)
  local top = { line = 1, column = 1, byte_column = 1 }
  local finding = {
    code = "note/unreadable",
    level = "must",
    step = "note",
    reached = true,
    deal = input.id,
    path = input.notes[1] and input.notes[1].path or input.path,
    range = { start = top, ["end"] = top },
    message = "this deal could not be judged: " .. message,
    source = "",
  }
  return {
    id = input.id,
    path = input.path,
    name = input.id,
    today = input.today or system.today(),
    current = "",
    steps = {},
    findings = { finding },
    notes = #input.notes,
    skipped = {},
  }
end

return judged
