-- How much slower this run is than a plain one: valgrind takes thirty times as long, a busy machine twice.

local pace = {}

local plain = 0.004 -- seconds of processor time that the loop below takes in a release build

local function measure()
  local start = os.clock()
  for _ = 1, 1000000 do
  end
  return math.max(1, (os.clock() - start) / plain)
end

local factor = measure()

---A bound on time, as it is for a plain run.
---@param bound number seconds
---@return number seconds for this run
function pace.seconds(bound) return bound * factor end

---@param work fun()
---@return number seconds of processor time, as a plain run would take
function pace.taken(work)
  local start = os.clock()
  work()
  return (os.clock() - start) / factor
end

return pace
