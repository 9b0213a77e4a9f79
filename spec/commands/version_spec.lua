local json = require "dealwright.json"
local program = require "program"

describe("version", function()
  it("names the program and the Lua that runs", function()
    local ran = program.run { "version" }
    assert.equal(0, ran.code)
    assert.matches("^dealwright %d+%.%d+%.%d+\n", ran.out)
    assert.matches("\n  lua +5%.4%.%d+\n", ran.out)
    assert.equal(ran.out, program.run({ "--version" }).out)
  end)

  it("gives the same as JSON", function()
    local versions = json.decode(program.run({ "version", "--json" }).out)
    assert.matches("^5%.4%.", versions.lua)
    assert.is_string(versions.dealwright)
    assert.is_string(versions.jansson)
    assert.matches("^0%.2%.", versions.libyaml)
    assert.matches("gfm", versions["cmark-gfm"])
    assert.is_string(versions.utf8proc)
  end)
end)
