-- The two example deals are what README says they are, and its recording is what the program prints.

local lfs = require "lfs"
local program = require "program"

local here = lfs.currentdir()

local function run(...) return program.run({ ... }, { folder = here }) end

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  return text
end

describe("the example deals:", function()
  it("nothing is to settle in the complete one, shoulds included", function()
    local ran = run("check", "--level", "should", "examples/complete")
    assert.same({ 0, "" }, { ran.code, ran.err })
    local status = run("status", "examples/complete")
    assert.equal(0, status.code)
    local _, full = status.out:gsub("5 of 5", "")
    assert.equal(7, full)
  end)

  it("the complete one stays so on any day, for it says as of when it is", function()
    assert.equal("", run("check", "-q", "examples/complete").out)
    assert.truthy(run("status", "examples/complete").out:find("as of 2026-04-27", 1, true))
  end)

  it("the stalled one has musts open in every step that it has reached", function()
    local ran = run("check", "-q", "examples/stalled")
    assert.equal(1, ran.code)
    for _, step in ipairs { "intake", "committee", "champion", "decision", "pilot", "procurement" } do
      assert.truthy(ran.out:find("must " .. step .. "/", 1, true), "nothing is open in " .. step)
    end
  end)

  it("README's recording is what the program prints", function()
    local recording = assert(read("README.md"):match "\n```console\n(.-)\n```\n", "README has no recording")
    local out
    for line in recording:gmatch "[^\n]+" do
      local words = line:match "^%$ dealwright (.+)$"
      if words then
        local list = {}
        for word in words:gmatch "%S+" do
          list[#list + 1] = word
        end
        out = "\n" .. run(table.unpack(list)).out
      elseif line ~= "..." then
        assert(out:find("\n" .. line .. "\n", 1, true), "not printed any more: " .. line)
      end
    end
  end)
end)
