local program = require "program"

describe("new", function()
  local folder
  before_each(function() folder = program.folder() end)
  after_each(function() program.remove(folder) end)

  local function new(...) return program.run({ "new", ... }, { folder = folder }) end

  local function notes(deal)
    local pipe = io.popen("ls " .. folder .. "/" .. deal .. " 2>/dev/null")
    local names = pipe:read "a"
    pipe:close()
    return names
  end

  it("writes the seven notes of the steps and says where to start", function()
    local ran = new "acme-fleet"
    assert.equal(0, ran.code, ran.err)
    assert.equal(
      "1_intake.md\n2_committee.md\n3_champion.md\n4_decision.md\n5_pilot.md\n6_procurement.md\n7_close.md\n",
      notes "acme-fleet"
    )
    assert.matches("Start with acme-fleet/1_intake.md (account: Acme Fleet)", ran.out, 1, true)
    assert.matches("then: dealwright check acme-fleet\n", ran.out, 1, true)
  end)

  it("fills in the templates' placeholders", function()
    new("deals/acme", "--account", 'Acme "GmbH"')
    local intake = program.read(folder .. "/deals/acme/1_intake.md")
    assert.matches('\ndeal: "acme"\n', intake)
    assert.matches('\naccount: "Acme \\"GmbH\\""\n', intake, 1, true)
    assert.matches("\ncreated: %d%d%d%d%-%d%d%-%d%d\n", intake)
    for name in notes("deals/acme"):gmatch "%S+" do
      assert.not_matches("{{", program.read(folder .. "/deals/acme/" .. name), 1, true)
    end
  end)

  it("never overwrites: one note that is there stops it before anything is written", function()
    program.write(folder, { ["acme/4_decision.md"] = "mine" })
    local ran = new "acme"
    assert.equal(2, ran.code)
    assert.equal("dealwright: new: acme/4_decision.md is there already; nothing was written\n", ran.err)
    assert.equal("4_decision.md\n", notes "acme")
    assert.equal("mine", program.read(folder .. "/acme/4_decision.md"))
  end)

  it("joins notes of other names", function()
    program.write(folder, { ["acme/meetings/first.md"] = "# First" })
    assert.equal(0, new("acme").code)
    assert.equal("# First", program.read(folder .. "/acme/meetings/first.md"))
  end)

  it("writes nothing when asked only to say what it would do", function()
    local ran = new("acme", "--dry-run")
    assert.equal(0, ran.code)
    assert.matches("^would write acme/1_intake.md\n", ran.out)
    assert.equal("", notes ".")
  end)

  it("refuses names that are none and folders that cannot be", function()
    program.write(folder, { file = "" })
    for _, name in ipairs { "..", ".", "/", "a\27b", "a\nb", "\xff", "file" } do
      local ran = new(name)
      assert.equal(2, ran.code, name)
      assert.equal(1, select(2, ran.err:gsub("\n", "")), ran.err)
    end
    assert.equal("file\n", notes ".")
  end)

  it("names the playbooks there are", function()
    local ran = new("acme", "--playbook", "ours")
    assert.equal(2, ran.code)
    assert.matches("there is no playbook called ours; there is: enterprise", ran.err, 1, true)
  end)
end)
