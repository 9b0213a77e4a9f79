-- What every command over deals declares and does alike: where to work, which playbook, which day.

local output = require "deal.terminal.output"
local system = require "dealwright.system"

local deals = {}

local days = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

---@param text string
---@return string? day YYYY-MM-DD
---@return string? message
local function day_of(text)
  local year, month, day = text:match "^(%d%d%d%d)%-(%d%d)%-(%d%d)$"
  year, month, day = tonumber(year), tonumber(month), tonumber(day)
  local longest = month and days[month] or 0
  if month == 2 and (year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)) then longest = 29 end
  if day and day >= 1 and day <= longest then return text end
  return nil, ("'%s' is no date; write it as 2026-03-10"):format(text)
end

local function count_of(text)
  local number = math.tointeger(tonumber(text))
  if number and number >= 1 and number <= 64 then return number end
  return nil, ("'%s' is no number of workers; write one from 1 to 64"):format(text)
end

deals.arguments = {
  today = { "--today", value = "DATE", check = day_of, help = "judge as of that day, not as_of or the clock" },
  playbook = { "--playbook", value = "NAME", help = "the way of selling to check against" },
  no_color = { "--no-color", help = "no colours, on a terminal too (so does NO_COLOR)" },
  folder = { "-C", value = "DIR", complete = "folder", help = "go to that folder first" },
  workers = { "--workers", value = "N", check = count_of, help = "processes at work (default: one for each core)" },
}

---Goes to the folder asked for and loads the playbook.
---@param values table
---@return Playbook? nil: it was said why not
function deals.prepare(values)
  if values.C then
    local gone, message = system.change_folder(values.C)
    if not gone then return output.failed(message) and nil end
  end
  local playbook, message = require("deal.playbook").load(values.playbook)
  if not playbook then return output.failed(message) and nil end
  return playbook
end

local function described(fault)
  if fault.reason ~= "error" then return fault.message end
  return "this is a fault in the program, please report it: " .. fault.message
end

---@class DealsJob
---@field paths string[]
---@field work fun(input: DealInput): table|string|nil         in a worker: plain data, or nil: no deal after all
---@field visit fun(result: table|string)                     here, in path order
---@field fault fun(input: DealInput, message: string): table|string what stands for a deal whose worker died

---Runs a job over the deals below some paths.
---@param values table the command's values: today, workers, verbose
---@param playbook Playbook
---@param job DealsJob
---@return SurveyTotals
---@return boolean failed a path could not be read: it was said why
function deals.survey(values, playbook, job)
  local failed, show = false, output.progress()
  local clock = system.today()
  local totals = require("deal.survey").run {
    paths = job.paths,
    playbook = playbook,
    workers = values.workers,
    work = function(input)
      input.today, input.clock = values.today, clock
      return job.work(input)
    end,
    visit = job.visit,
    fault = function(input, fault) return job.fault(input, described(fault)) end,
    skipped = values.verbose and function(path, why) output.note(("skipped %s: %s"):format(path, why)) end or nil,
    failed = function(message)
      output.failed(message)
      failed = true
    end,
    idle = function(done) show(("%d deals checked"):format(done)) end,
  }
  return totals, failed
end

return deals
