local json = require "dealwright.json"
local program = require "program"

local intake = [[
---
deal: acme
as_of: 2026-03-10
---
# Intake

**Account:** <name>
**Use case:** payroll for drivers
**Target value:** $85,000 a year
**Timeline:** TBD
]]

describe("check", function()
  local folder
  before_each(function() folder = program.write(program.folder(), { ["acme/1_intake.md"] = intake }) end)
  after_each(function() program.remove(folder) end)

  local function check(...) return program.run({ "check", ... }, { folder = folder }) end

  it("shows what is open with its place, its rule and what to do, and ends with 1", function()
    local ran = check "acme"
    assert.equal(1, ran.code, ran.err)
    assert.equal("", ran.err)
    assert.matches("acme/1_intake.md:7:14: must intake/account-named  ", ran.out, 1, true)
    assert.matches("\n  7 | **Account:** <name>\n    |              ^^^^^^\n  to do: ", ran.out, 1, true)
    assert.matches("as of 2026%-03%-10", ran.out)
    assert.matches("\n1 deal, 1 note: %d+ musts.- to settle\n$", ran.out)
    assert.not_matches("\27", ran.out)
  end)

  it("finds the deals below this folder when no path is given", function()
    program.write(folder, { ["beta/1_intake.md"] = intake })
    local ran = check()
    assert.matches("\n2 deals, 2 notes: ", ran.out)
    assert.is_true(ran.out:find("acme/1_intake", 1, true) < ran.out:find("beta/1_intake", 1, true))
    assert.equal(ran.out, program.run({ "check", "-C", folder }).out)
  end)

  it("counts later steps in a line, and shows them when asked", function()
    assert.matches("\n%+ %d+ findings in later steps", check("acme").out)
    local all = check("acme", "--all")
    assert.matches("must close/", all.out)
    assert.not_matches("in later steps", all.out)
  end)

  it("shows one rule, or one group", function()
    local one = check("acme", "--rule", "intake/account-named", "-q").out
    assert.equal(1, select(2, one:gsub("\n", "")))
    for line in check("acme", "--rule", "intake", "-q").out:gmatch "[^\n]+" do
      assert.matches(" intake/", line)
    end
    local ran = check("acme", "--rule", "intake/acount-named")
    assert.equal(2, ran.code)
    assert.matches("did you mean intake/account-named?", ran.err, 1, true)
  end)

  it("shows musts alone with --level must", function()
    for line in check("acme", "--all", "--level", "must", "-q").out:gmatch "[^\n]+" do
      assert.matches(": must ", line)
    end
  end)

  it("is one object as JSON, also where there is nothing to say", function()
    local report = json.decode(check("acme", "--format", "json").out)
    assert.equal(1, report.schema)
    assert.equal(1, report.totals.deals)
    assert.equal("acme/1_intake.md", report.findings[1].path)
    local empty = check("acme", "--format", "json", "--rule", "note/duplicate-key")
    assert.same({}, json.decode(empty.out).findings)
    assert.equal(0, empty.code)
  end)

  it("speaks SARIF and GitHub", function()
    local sarif = json.decode(check("acme", "--format", "sarif").out)
    assert.equal("2.1.0", sarif.version)
    assert.is_true(#sarif.runs[1].tool.driver.rules > 10)
    assert.is_true(#sarif.runs[1].results > 0)
    for line in check("acme", "--format", "github").out:gmatch "[^\n]+" do
      assert.matches("^::%l+ file=acme/1_intake.md,line=%d+", line)
    end
  end)

  it("reads a note from standard input", function()
    local ran = program.run({ "check", "-" }, { input = intake })
    assert.equal(1, ran.code, ran.err)
    assert.matches("-:7:14: must intake/account-named", ran.out, 1, true)
  end)

  it("judges as of the day asked for", function()
    assert.matches("as of 2026%-01%-02", check("acme", "--today", "2026-01-02").out)
    for _, day in ipairs { "2026-02-30", "2026-13-01", "tomorrow", "2026-1-1" } do
      local ran = check("acme", "--today", day)
      assert.equal(2, ran.code)
      assert.matches("'" .. day .. "' is no date; write it as 2026-03-10", ran.err, 1, true)
    end
  end)

  it("says of each path that cannot be read why, and checks the others", function()
    program.write(folder, { ["empty/readme.txt"] = "" })
    local ran = check("missing", "empty", "acme")
    assert.equal(2, ran.code)
    assert.matches("dealwright: missing: no such note or folder\n", ran.err, 1, true)
    assert.matches("dealwright: empty: no notes here", ran.err, 1, true)
    assert.equal(2, select(2, ran.err:gsub("\n", "")))
    assert.matches("intake/account%-named", ran.out)
    assert.equal(2, check("-C", "missing").code)
  end)

  it("checks the rest of a vault whatever one note holds", function()
    program.write(folder, {
      ["bad/1_intake.md"] = "---\ndeal: bad\n---\n\0\xff\xfe" .. ("\27[31m"):rep(9),
      ["broken/1_intake.md"] = "---\ndeal: [\n---\n# Broken\n",
    })
    local ran = check "."
    assert.equal(1, ran.code, ran.err)
    assert.matches("acme/1_intake.md:7:14: must intake/account-named", ran.out, 1, true)
    assert.matches("bad/1_intake.md:", ran.out, 1, true)
    assert.matches("broken/1_intake.md:", ran.out, 1, true)
    assert.not_matches("[%z\1-\8\11-\31]", ran.out)
    assert.is_truthy(json.decode(check(".", "--format", "json").out))
  end)

  it("gives the same with one worker as with four", function()
    for i = 1, 9 do
      program.write(folder, { ["deal" .. i .. "/1_intake.md"] = intake })
    end
    assert.equal(check("--workers", "1").out, check("--workers", "4").out)
    assert.equal(2, check("--workers", "0").code)
  end)

  it("ends quietly where nobody reads on, and clearly on a full disk", function()
    local _, _, code = os.execute(("cd %s && %s check 2>err | true; test ! -s err"):format(folder, program.path))
    assert.equal(0, code)
    _, _, code = os.execute(("cd %s && %s check >/dev/full 2>err"):format(folder, program.path))
    assert.equal(2, code)
    assert.equal("dealwright: cannot write the output: No space left on device\n", program.read(folder .. "/err"))
  end)
end)
