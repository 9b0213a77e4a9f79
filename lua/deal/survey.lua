-- Deals out of paths, worked on by workers, results in path order. The parent reads notes and hands them over;
-- whatever happens to a worker costs its own deal one finding.

local file = require "dealwright.file"
local json = require "dealwright.json"
local system = require "dealwright.system"
local vault = require "deal.vault"
local workers = require "dealwright.workers"

---@class SurveyOptions
---@field paths string[]                        notes, deals or vaults; "-" is standard input
---@field playbook Playbook
---@field work fun(input: DealInput): table|string|nil  runs in a worker; nil: no deal after all
---@field visit fun(result: table|string)              runs here, in path order
---@field fault fun(input: DealInput, fault: table): table|string  what stands for a deal that its worker died of
---@field skipped fun(path: string, why: string)?
---@field failed fun(message: string)           a path that could not be read
---@field idle fun(deals: integer)?             called now and then while waiting
---@field workers integer?                      default: one per core
---@field seconds number?                       a deal's deadline, default 10

---@class SurveyTotals
---@field deals integer
---@field notes integer read, loose ones included

local survey = {}

---A deal in pieces: what it is called, then name and text of every note.
local function pack(input)
  local pieces = { string.pack("<s4s4I1", input.id, input.path, input.certain and 1 or 0) }
  for i, note in ipairs(input.notes) do
    pieces[2 * i] = string.pack("<s4s4I4", note.path, note.unreadable or "", #note.text)
    pieces[2 * i + 1] = note.text
  end
  return pieces
end

local function unpack(payload)
  local id, path, certain, at = string.unpack("<s4s4I1", payload)
  local notes = {}
  while at <= #payload do
    local note, unreadable, text
    note, unreadable, text, at = string.unpack("<s4s4s4", payload, at)
    notes[#notes + 1] = { path = note, text = text, unreadable = unreadable ~= "" and unreadable or nil }
  end
  return { id = id, path = path, notes = notes, certain = certain == 1 }
end

---A worker's reply: nothing, a text as it is, or a table as JSON.
local function reply_of(result)
  if not result then return "" end
  return type(result) == "string" and "t" .. result or "j" .. json.encode(result)
end

local function result_of(reply)
  local kind = reply:byte(1)
  if not kind then return nil end
  return kind == 116 and reply:sub(2) or json.decode(reply:sub(2))
end

local function handler(work)
  return function(payload) return reply_of(work(unpack(payload))) end
end

---@param notes NoteText[]
---@param options SurveyOptions
---@return table<integer, table> the faults of those that stop their reader, by index
local function faults_of(notes, options)
  local faults, given = {}, 0
  workers.run {
    count = options.workers or system.cores(),
    seconds = options.seconds,
    handler = function(payload)
      local note = unpack(payload).notes[1]
      require("dealwright.document").parse(note.text, note.path)
      return ""
    end,
    next = function()
      given = given + 1
      return notes[given] and pack { id = "", path = "", notes = { notes[given] }, certain = true }
    end,
    done = function(index, _, fault) faults[index] = fault end,
  }
  return faults
end

---A deal without the notes that killed its worker; nil where no note is to blame that was not left out already.
local function without_killers(input, options)
  local faults = faults_of(input.notes, options)
  if next(faults) == nil then return nil end
  local kept = table.move(input.notes, 1, #input.notes, 1, {})
  for i, fault in pairs(faults) do
    kept[i] = { path = kept[i].path, text = "", unreadable = "this note stopped its reader: " .. fault.message }
  end
  return { id = input.id, path = input.path, notes = kept, certain = input.certain }
end

local function run_jobs(options, inputs, visit)
  local waiting, sent = {}, 0
  local function again(input)
    local rest, result = without_killers(input, options), nil
    if not rest then return nil end
    run_jobs(options, function()
      local only = rest
      rest = nil
      return only
    end, function(_, found) result = found end)
    return result
  end
  workers.run {
    count = options.workers or system.cores(),
    seconds = options.seconds,
    handler = handler(options.work),
    next = function()
      local input = inputs()
      if not input then return nil end
      sent = sent + 1
      waiting[sent] = input
      return pack(input)
    end,
    done = function(index, reply, fault)
      local input = waiting[index]
      waiting[index] = nil
      if fault then visit(input, #input.notes > 1 and again(input) or options.fault(input, fault))
      else visit(input, result_of(reply)) end
    end,
    idle = options.idle and function() options.idle(sent) end,
  }
end

local function standard_input()
  local note = { path = "-", text = io.read "a" or "" }
  return { id = "-", path = "-", notes = { note }, certain = true }
end

local function alone(input)
  return function()
    local only = input
    input = nil
    return only
  end
end

local function has_settings(path)
  return file.kind(path .. "/.dealwright") == "folder"
end

---@param options SurveyOptions
---@return SurveyTotals
function survey.run(options)
  local totals = { deals = 0, notes = 0 }
  local steps = options.playbook.steps

  local function visit(input, result)
    totals.notes = totals.notes + #input.notes
    if not result then
      local why = "no deal: it names no account, or has not the content of three steps"
      if options.skipped then options.skipped(input.path, why) end
      return
    end
    totals.deals = totals.deals + 1
    options.visit(result)
  end

  local function run_one(path)
    local input, message = vault.one_deal(path, steps)
    if not input then return options.failed(message) end
    if #input.notes == 0 then return options.failed(path .. ": no notes here (*.md); `dealwright new` makes a deal") end
    run_jobs(options, alone(input), visit)
  end

  local function run_folder(path)
    local inputs, message = vault.deals(path, steps, options.skipped)
    if not inputs then return options.failed(message) end
    local before, notes = totals.deals, totals.notes
    run_jobs(options, inputs, visit)
    if totals.deals > before or has_settings(path) then return end
    totals.notes = notes
    run_one(path)
  end

  for _, path in ipairs(options.paths) do
    local kind = path == "-" and "input" or file.kind(path)
    if kind == "input" then run_jobs(options, alone(standard_input()), visit)
    elseif kind == "folder" then run_folder(path)
    elseif kind == "file" then run_one(path)
    else options.failed(path .. ": no such note or folder") end
  end
  return totals
end

return survey
