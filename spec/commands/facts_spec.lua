local json = require "dealwright.json"
local program = require "program"

local intake = "---\ndeal: acme\naccount: Acme GmbH\n---\n# Intake\n\n**Timeline:** TBD\n"

describe("facts", function()
  local folder
  before_each(function() folder = program.write(program.folder(), { ["acme/1_intake.md"] = intake }) end)
  after_each(function() program.remove(folder) end)

  local function facts(...) return program.run({ "facts", ... }, { folder = folder }) end

  it("tells each fact with its place, its grade and what found it", function()
    local ran = facts "acme"
    assert.equal(0, ran.code, ran.err)
    assert.matches("\n  account +Acme GmbH +stated\n +acme/1_intake.md:3  front matter account\n", ran.out)
    assert.matches("\n  timeline +TBD +placeholder\n +acme/1_intake.md:7  label Timeline\n", ran.out)
    assert.matches("\n  missing: ", ran.out)
    assert.matches("\n  intake +snapshot ", ran.out)
  end)

  it("gives the same as JSON", function()
    local object = json.decode(facts("acme", "--json").out)
    assert.equal(1, object.schema)
    local deal = object.deals[1]
    assert.equal("acme", deal.path)
    local account = deal.snapshot.account
    assert.equal("Acme GmbH", account.text)
    assert.equal("stated", account.grade)
    assert.same({ path = "acme/1_intake.md", line = 3, column = 10 }, account.at)
    assert.equal("placeholder", deal.snapshot.timeline.grade)
    assert.same({ { path = "acme/1_intake.md", record = false } }, deal.notes)
  end)

  it("is valid JSON whatever the notes hold", function()
    program.write(folder, { ["acme/2_committee.md"] = "\0\xff| a |\n|---|\n| \xc3 |\27" })
    local ran = facts("acme", "--json")
    assert.is_truthy(json.decode(ran.out), ran.out)
    assert.not_matches("[%z\1-\8\11-\31]", facts("acme").out)
  end)

  it("is an object with no deals where there are none", function()
    local ran = facts("nowhere", "--json")
    assert.equal(2, ran.code)
    assert.same({}, json.decode(ran.out).deals)
  end)
end)
