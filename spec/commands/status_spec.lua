local program = require "program"

local intake = "---\ndeal: acme\nas_of: 2026-03-10\naccount: Acme GmbH\n---\n# Intake\n\n**Use case:** payroll\n"

describe("status", function()
  local folder
  before_each(function() folder = program.write(program.folder(), { ["acme/1_intake.md"] = intake }) end)
  after_each(function() program.remove(folder) end)

  local function status(...) return program.run({ "status", ... }, { folder = folder }) end

  it("shows the seven steps and what to do next", function()
    local ran = status "acme"
    assert.equal(0, ran.code, ran.err)
    assert.matches("^Acme GmbH +as of 2026%-03%-10\nacme\n", ran.out)
    assert.matches("\n> 1  %u.- OPEN ", ran.out)
    for number = 2, 7 do
      assert.matches(("\n  %d  %%u.- not due yet "):format(number), ran.out)
    end
    assert.matches("\nTo do next:\n  1. .-\n     acme/1_intake.md:%d+:%d+  intake/", ran.out)
  end)

  it("is the same from inside the deal's folder but for the path", function()
    local inside = program.run({ "status" }, { folder = folder .. "/acme" })
    assert.equal(0, inside.code, inside.err)
    assert.matches("\n     1_intake.md:%d+:%d+  intake/", inside.out)
  end)

  it("is a line for each deal of a folder of deals", function()
    program.write(folder, { ["beta/1_intake.md"] = intake })
    assert.matches("^1 %u[^\n]+ %d+ to do +acme\n1 %u[^\n]+ %d+ to do +beta\n$", status(".").out)
  end)

  it("says what is wrong with a path, and gives 2", function()
    local ran = status "nowhere"
    assert.equal(2, ran.code)
    assert.equal("dealwright: nowhere: no such note or folder\n", ran.err)
  end)
end)
