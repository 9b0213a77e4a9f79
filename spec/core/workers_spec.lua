local pace = require "pace"
local system = require "dealwright.system"
local workers = require "dealwright.workers"

---Runs a list of payloads through a handler and gathers what became of each.
---@param payloads (string|string[])[]
---@param handler fun(payload: string): string
---@param options table?
---@return table[] outcomes {index, reply, fault}
local function run(payloads, handler, options)
  local outcomes, given = {}, 0
  local all = {
    handler = handler,
    next = function()
      given = given + 1
      return payloads[given]
    end,
    done = function(index, reply, fault) outcomes[#outcomes + 1] = { index = index, reply = reply, fault = fault } end,
  }
  for name, value in pairs(options or {}) do all[name] = value end
  assert(workers.run(all))
  return outcomes
end

local function numbers(count)
  local list = {}
  for i = 1, count do list[i] = tostring(i) end
  return list
end

local function children()
  collectgarbage() -- ends the commands whose pipes other specs forgot
  collectgarbage() -- pipes that other specs left open
  local file = assert(io.open("/proc/self/task/" .. assert(io.open("/proc/self/stat")):read("n") .. "/children"))
  return file:read("a")
end

describe("workers", function()
  it("answer every payload, in the order of the payloads", function()
    local outcomes = run(numbers(50), function(payload)
      if tonumber(payload) % 7 == 1 then for _ = 1, 1e6 do end end
      return payload .. "!"
    end, { count = 3 })
    assert.equal(50, #outcomes)
    for i, outcome in ipairs(outcomes) do assert.same({ index = i, reply = i .. "!" }, outcome) end
  end)

  it("see what the parent had when they were made, and leave the parent's state alone", function()
    local inherited = { word = "as it was" }
    local outcomes = run({ "a", "b" }, function(payload)
      inherited.word = inherited.word .. payload
      return inherited.word
    end)
    assert.equal("as it wasab", outcomes[2].reply)
    assert.equal("as it was", inherited.word)
  end)

  it("get payloads that are given in pieces whole", function()
    local outcomes = run({ { "one", "", " and ", "two" }, {}, "three" }, function(payload) return payload .. "!" end)
    assert.equal("one and two!", outcomes[1].reply)
    assert.equal("!", outcomes[2].reply)
    assert.equal("three!", outcomes[3].reply)
  end)

  it("do nothing at all when there is no payload", function()
    assert.same({}, run({}, function(payload) return payload end))
  end)

  it("pass any bytes, empty and large ones, both ways at once", function()
    local large = ("\0\255\n"):rep(1000 * 1000)
    local function double(payload) return payload .. payload end
    local outcomes = run({ "", large, large, large, large }, double, { count = 2 })
    assert.equal("", outcomes[1].reply)
    for i = 2, 5 do assert.equal(2 * #large, #outcomes[i].reply) end
    assert.is_true(outcomes[5].reply == large .. large)
  end)

  it("keep no more tasks between next and done than the window allows", function()
    local given, finished, most = 0, 0, 0
    assert(workers.run {
      count = 4,
      window = 3,
      handler = function(payload) return payload end,
      next = function()
        given = given + 1
        most = math.max(most, given - finished)
        return given <= 40 and "x" or nil
      end,
      done = function() finished = finished + 1 end,
    })
    assert.equal(40, finished)
    assert.is_true(most <= 3)
  end)

  it("call idle about every fifth of a second", function()
    local called, start = 0, system.seconds()
    run({ "x" }, function(payload)
      local stop = system.seconds() + 0.5
      while system.seconds() < stop do end
      return payload
    end, { idle = function() called = called + 1 end })
    assert.is_true(called >= 1 and called <= (system.seconds() - start) / 0.2)
  end)

  it("leave no process behind", function()
    run(numbers(8), function(payload) return payload end, { count = 4 })
    assert.equal("", children())
  end)
end)

describe("a fault is its own task's alone:", function()
  local function three(handler, options)
    local outcomes = run({ "good", "bad", "good", "good" }, function(payload)
      return payload == "bad" and handler() or payload
    end, options)
    for _, i in ipairs { 1, 3, 4 } do assert.equal("good", outcomes[i].reply) end
    assert.is_nil(outcomes[2].reply)
    return outcomes[2].fault
  end

  it("an error raised in the handler, with its traceback", function()
    local fault = three(function() error("no such thing") end)
    assert.equal("error", fault.reason)
    assert.matches("no such thing$", fault.message)
    assert.matches("stack traceback", fault.traceback)
    assert.matches("^stop$", three(function() error("stop", 0) end).message)
    assert.matches("^table: ", three(function() error({}) end).message)
  end)

  it("a handler that returns no string", function()
    assert.matches("must return a string, not a table", three(function() return {} end).message)
  end)

  it("a handler that never ends is killed at its deadline, and the others go on", function()
    local start = system.seconds()
    for _, count in ipairs { 1, 3 } do
      local fault = three(function() while true do end end, { seconds = 0.3, count = count })
      assert.same({ reason = "time", message = "took longer than 0.3 s" }, fault)
    end
    assert.is_true(system.seconds() - start < 5)
  end)

  it("a handler inside a pattern that never ends", function()
    local fault = three(function() return string.rep("a", 40000):match((".-"):rep(30) .. "b") end, { seconds = 0.3 })
    assert.equal("time", fault.reason)
  end)

  it("a handler that allocates without end", function()
    local fault = three(function()
      local held = {}
      while true do held[#held + 1] = ("x"):rep(1 << 20) .. #held end
    end, { seconds = 100 })
    assert.equal("memory", fault.reason)
    assert.matches("not enough memory", fault.message)
  end)

  it("a handler that asks for too much at once, and raises that as its own error", function()
    assert.equal("memory", three(function()
      local _, message = pcall(string.rep, "x", 1 << 30)
      error("deep inside: " .. message)
    end).reason)
  end)

  it("a handler that recurses without end", function()
    local function deeper() return 1 + deeper() end
    assert.equal("error", three(deeper, { seconds = pace.seconds(10) }).reason)
  end)

  it("a handler that leaves the process: without the parent's last words", function()
    local fault = three(function() os.exit(7) end)
    assert.same({ reason = "crashed", message = "the worker process left with exit code 7" }, fault)
    assert.equal("crashed", three(function() os.exit(true, true) end).reason)
  end)

  it("in every one of many tasks", function()
    local outcomes = run(numbers(30), function(payload)
      if tonumber(payload) % 2 == 0 then os.exit(1) end
      return payload
    end, { count = 3 })
    for i, outcome in ipairs(outcomes) do
      assert.equal(i, outcome.index)
      assert.equal(i % 2 == 0, outcome.fault ~= nil)
    end
  end)
end)

describe("the parent's own mistakes", function()
  local function failing(options)
    local all = {
      count = 2,
      handler = function(payload) return payload end,
      next = function() return "x" end,
      done = function() end,
    }
    for name, value in pairs(options) do all[name] = value end
    return pcall(workers.run, all)
  end

  it("end the workers, and are raised again as they were", function()
    local mistake = { "any value" }
    local function raise() error(mistake) end
    for _, name in ipairs { "next", "done", "idle" } do
      local ok, raised = failing { [name] = raise }
      assert.is_false(ok)
      assert.equal(mistake, raised)
      assert.equal("", children())
    end
  end)

  it("are told apart from those of a caller", function()
    assert.error_matches(function() workers.run() end, "table expected")
    for _, name in ipairs { "handler", "next", "done" } do
      local _, message = failing { [name] = 1 }
      assert.matches(name .. " must be a function", message)
    end
    for _, name in ipairs { "count", "seconds", "window" } do
      for _, value in ipairs { 0, -1, 0 / 0, "many", 1e300 } do
        local _, message = failing { [name] = value }
        assert.matches("must be", message)
      end
    end
    for _, payload in ipairs { true, { "a piece", {} } } do
      local _, message = failing { next = function() return payload end }
      assert.matches("next must return a string, a list of them or nil, not a [bt]", message)
    end
  end)
end)

describe("a worker", function()
  local function inside(handler) return run({ "x" }, handler)[1].reply end

  it("may print, which goes to standard error", function()
    local read, write = os.tmpname(), os.tmpname()
    local script = os.tmpname()
    assert(io.open(script, "w")):write([[
      io.write("before ")
      local given = false
      require("dealwright.workers").run {
        handler = function(payload) print("from inside") return payload end,
        next = function() if not given then given = true return "x" end end,
        done = function() io.write("after") end,
      }
    ]]):close()
    os.execute(("build/dealwright lua %s >%s 2>%s"):format(script, read, write))
    assert.equal("before after", assert(io.open(read)):read("a"))
    assert.equal("from inside\n", assert(io.open(write)):read("a"))
    for _, path in ipairs { read, write, script } do os.remove(path) end
  end)

  if not workers.confined() then
    return it("is confined", function() pending "the filter is off under sanitizers and valgrind" end)
  end

  it("opens no file, to read or to write", function()
    assert.matches("not permitted", inside(function() return select(2, io.open("/etc/passwd")) end))
    assert.matches("not permitted", inside(function() return select(2, io.open("/tmp/from-a-worker", "w")) end))
    assert.matches("not permitted", inside(function() return select(2, os.remove("/tmp/from-a-worker")) end))
    assert.matches("not permitted", inside(function() return select(2, os.rename("/tmp/a", "/tmp/b")) end))
  end)

  it("runs no program", function()
    assert.equal("nil", inside(function() return tostring((os.execute("true"))) end))
    assert.matches("not permitted", inside(function() return select(2, io.popen("true")) end))
  end)

  it("reads nothing from standard input", function()
    assert.equal("nil", inside(function() return tostring(io.read("l")) end))
  end)

  it("still computes, and knows the time", function()
    assert.equal("ok", inside(function()
      local list = {}
      for i = 1, 1e5 do list[i] = tostring(i) end
      collectgarbage()
      return os.time() > 0 and os.clock() >= 0 and #table.concat(list) > 0 and "ok" or "no"
    end))
  end)
end)
