local program = require "program"

describe("the front door", function()
  it("shows examples and all commands when called with nothing", function()
    local ran = program.run {}
    assert.equal(0, ran.code)
    assert.matches("dealwright new acme", ran.out)
    assert.matches("\n  version +the versions", ran.out)
    assert.equal(ran.out, program.run({ "--help" }).out)
  end)

  it("answers a word that is no command with one line, the nearest command, and 2", function()
    local ran = program.run { "versoin" }
    assert.equal(2, ran.code)
    assert.equal("dealwright: no command 'versoin'; did you mean version? (dealwright -h lists them)\n", ran.err)
    assert.equal("", ran.out)
  end)

  it("does not take a module's name for a command", function()
    assert.equal(2, program.run({ "init" }).code)
    assert.equal(2, program.run({ "../lua" }).code)
    assert.equal(2, program.run({ "" }).code)
  end)

  it("answers an unknown option with the nearest one", function()
    local ran = program.run { "version", "--jsno" }
    assert.equal(2, ran.code)
    assert.matches("version: unknown option '%-%-jsno'; did you mean %-%-json%?", ran.err)
  end)

  it("names the choices where a value is none of them", function()
    local ran = program.run { "help", "--completion", "csh" }
    assert.equal(2, ran.code)
    assert.matches("must be one of 'bash', 'zsh', 'fish'", ran.err)
  end)

  it("gives every command a help that starts with what it does and examples", function()
    for entry in program.run({ "-h" }).out:match("Commands.-\n(.*)"):gmatch "[^\n]+" do
      local name = entry:match "^  (%l+)"
      local ran = program.run { name, "-h" }
      assert.equal(0, ran.code)
      assert.matches("^dealwright " .. name .. ": .-\n\n  dealwright " .. name, ran.out)
      assert.matches("\nUsage: dealwright " .. name, ran.out)
      for line in ran.out:gmatch "[^\n]+" do
        assert.is_true(#line <= 100, line)
      end
    end
  end)
end)
