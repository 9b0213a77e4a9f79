local program = require "program"

describe("explain", function()
  it("tells a rule's need, why, remedy and an example", function()
    local ran = program.run { "explain", "intake/account-named" }
    assert.equal(0, ran.code)
    local parts = "^intake/account%-named  must\n\nNeeds   %u.-\nWhy     %u.-\nTo do   %l.-\nLevel   .-\n\nExample\n  "
    assert.matches(parts, ran.out)
    assert.equal(ran.out, program.run({ "explain", "account-named" }).out)
  end)

  it("lists a step's rules, or all of them, by step", function()
    local step = program.run({ "explain", "intake" }).out
    assert.matches("^Step 1: ", step)
    assert.not_matches("committee/", step)
    local all = program.run({ "explain" }).out
    assert.is_true(all:find("Step 2:", 1, true) > all:find("Step 1:", 1, true))
    assert.is_true(all:find("In a note's text", 1, true) > all:find("Step 7:", 1, true))
  end)

  it("gives codes alone to shells", function()
    local codes = program.run({ "explain", "--codes" }).out
    assert.matches("^intake/[%l-]+\n", codes)
    for line in codes:gmatch "[^\n]+" do
      assert.matches("^[%l_]+/[%l%d-]+$", line)
    end
  end)

  it("suggests the nearest rule", function()
    local ran = program.run { "explain", "intake/acount-named" }
    assert.equal(2, ran.code)
    assert.equal(
      "dealwright: explain: no rule 'intake/acount-named'; did you mean intake/account-named? "
        .. "(dealwright explain lists them)\n",
      ran.err
    )
    assert.equal(2, program.run({ "explain", "--playbook", "nobodys" }).code)
  end)
end)
