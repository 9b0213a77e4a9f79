local program = require "program"

local intake = "---\r\ndeal: acme\r\nacv: 85000 # a year\r\n---\r\n# Intake\r\n\r\n**Use case:** TBD  \r\n"

describe("set", function()
  local folder, note
  before_each(function()
    folder = program.write(program.folder(), {
      ["acme/1_intake.md"] = intake,
      ["acme/2_committee.md"] = "# Committee\n\n**Owner:** Dana\n",
      ["acme/meetings/2026-03-01 call.md"] = "# Call on 2026-03-01\n\n**Use case:** as they said it\n",
    })
    note = folder .. "/acme/1_intake.md"
  end)
  after_each(function() program.remove(folder) end)

  local function set(...) return program.run({ "set", ... }, { folder = folder }) end

  it("changes a property and shows what it changed", function()
    local ran = set("acme", "acv=120000")
    assert.equal(0, ran.code, ran.err)
    assert.equal("acme/1_intake.md:3:\n- acv: 85000 # a year\n+ acv: 120000 # a year\n", ran.out)
    assert.equal((intake:gsub("85000", "120000")), program.read(note))
  end)

  it("changes a label of a current note, not of a record", function()
    local ran = set("acme", "Use case=payroll for drivers")
    assert.equal(0, ran.code, ran.err)
    assert.equal((intake:gsub("TBD", "payroll for drivers")), program.read(note))
  end)

  it("finds a field by any name that the playbook knows", function()
    assert.equal(0, set("acme", "annual contract value=1").code)
    assert.equal((intake:gsub("85000", "1")), program.read(note))
  end)

  it("adds what is nowhere to the front matter of the deal's own note", function()
    local ran = set("acme", "champion=[[Dana Ruiz]]")
    assert.equal('acme/1_intake.md:4:\n+ champion: "[[Dana Ruiz]]"\n', ran.out)
    assert.equal((intake:gsub("year\r\n", 'year\r\nchampion: "[[Dana Ruiz]]"\r\n')), program.read(note))
  end)

  it("asks where a new name looks like a slip", function()
    local ran = set("acme", "acvv=1")
    assert.equal(2, ran.code)
    assert.equal("dealwright: set: no field 'acvv'; did you mean acv? (--new adds it all the same)\n", ran.err)
    assert.equal(intake, program.read(note))
    assert.equal(0, set("acme", "acvv=1", "--new").code)
  end)

  it("writes nothing in a dry run, and nothing where all is said already", function()
    assert.matches("acme/1_intake.md:3: would change\n- acv", set("acme", "acv=1", "--dry-run").out, 1, true)
    assert.equal(intake, program.read(note))
    local ran = set("acme", "acv=85000")
    assert.equal("acme/1_intake.md:3: it says so already\n", ran.out)
    assert.equal(0, ran.code)
  end)

  it("takes one note of a deal, where several have the field", function()
    program.write(folder, { ["acme/3_champion.md"] = "# Champion\n\n**Owner:** Kim\n" })
    local ran = set("acme", "owner=Lee")
    assert.equal(2, ran.code)
    assert.matches("acme/2_committee.md:3, acme/3_champion.md:3; name the note", ran.err, 1, true)
    assert.equal(0, set("acme/3_champion.md", "owner=Lee").code)
    assert.equal("# Champion\n\n**Owner:** Lee\n", program.read(folder .. "/acme/3_champion.md"))
  end)

  it("refuses what is not one deal and one assignment", function()
    program.write(folder, { ["beta/1_intake.md"] = intake })
    local cases = {
      { ".", "acv=1", "holds several deals" },
      { "nowhere", "acv=1", "nowhere" },
      { "acme", "acv", "write field=value" },
      { "acme", "=1", "write field=value" },
      { "acme", "acv=\xff", "UTF-8" },
    }
    for _, case in ipairs(cases) do
      local ran = set(case[1], case[2])
      assert.equal(2, ran.code, case[2])
      assert.matches(case[3], ran.err, 1, true)
      assert.equal(1, select(2, ran.err:gsub("\n", "")))
    end
    assert.equal(intake, program.read(note))
  end)

  it("leaves a note alone that may not be written", function()
    os.execute("chmod a-w '" .. note .. "'")
    local ran = set("acme", "acv=1")
    assert.equal(2, ran.code)
    assert.matches("acme/1_intake.md", ran.err, 1, true)
    assert.equal(intake, program.read(note))
  end)
end)
