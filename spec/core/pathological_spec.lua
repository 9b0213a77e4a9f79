-- Inputs that have made parsers of Markdown take too long: ten times the bytes may take at most 15 times the time, each
-- is read within a second, and memory stays under 256 MB. A process each, so that none pays for another's memory.
local inputs = require "core.pathological"
local program = require "program"

local whole = os.getenv "DEALWRIGHT_CAMPAIGN" == "whole"
local is_sanitized = os.getenv "ASAN_OPTIONS" ~= nil
local sizes = whole and { 1000, 10000, 100000, 1000000 } or { 1000, 10000, 100000 }
local longest_growth, too_short_to_compare, most_memory = 15, 0.002, 256 << 10

local script = [[
  package.path = arg[1] .. "/spec/?.lua"
  local document = require "dealwright.document"
  local make = require "core.pathological"[arg[2] ]
  for i = 3, #arg do
    local size = math.tointeger(arg[i])
    local text = make(size):sub(1, size)
    local best = math.huge
    for _ = 1, 3 do
      collectgarbage()
      local started = os.clock()
      document.parse(text, "note.md")
      best = math.min(best, os.clock() - started)
    end
    print(best)
  end
  print(io.open "/proc/self/status":read "a":match "VmHWM:%s*(%d+)")
]]

---The seconds for each size, and the peak of memory in KB.
local function measure(folder, name)
  local words = { "lua", folder .. "/measure.lua", require "lfs".currentdir(), name }
  for _, size in ipairs(sizes) do words[#words + 1] = tostring(size) end
  local ran = program.run(words)
  assert.equal("", ran.err)
  local times = {}
  for number in ran.out:gmatch "[^\n]+" do times[#times + 1] = tonumber(number) end
  return times, table.remove(times)
end

local function slow_step(times)
  for i = 2, #times do
    local growth = times[i] / times[i - 1]
    if times[i] > too_short_to_compare and growth > longest_growth then
      return ("%d bytes took %.1f times as long as %d"):format(sizes[i], growth, sizes[i - 1])
    end
  end
end

describe("pathological input:", function()
  local folder

  setup(function() folder = program.write(program.folder(), { ["measure.lua"] = script }) end)
  teardown(function() program.remove(folder) end)

  local names = {}
  for name in pairs(inputs) do names[#names + 1] = name end
  table.sort(names)

  for _, name in ipairs(names) do
    it(name, function()
      local slow, times, memory
      for _ = 1, 3 do -- a busy machine is no proof
        times, memory = measure(folder, name)
        slow = slow_step(times)
        if not slow then break end
      end
      assert(is_sanitized or not slow, slow)
      assert(is_sanitized or times[#times] < 1, ("%.2f s"):format(times[#times]))
      assert(is_sanitized or memory < most_memory, ("%d KB of memory"):format(memory))
    end)
  end
end)
