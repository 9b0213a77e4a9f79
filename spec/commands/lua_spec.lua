local program = require "program"

local function lua(script, words)
  local folder = program.write(program.folder(), { ["script.lua"] = script })
  local ran = program.run(table.move(words or {}, 1, #(words or {}), 3, { "lua", "script.lua" }), { folder = folder })
  program.remove(folder)
  return ran
end

describe("lua", function()
  it("gives the file its words as arg and as ...", function()
    local ran = lua("print(arg[0], arg[1], arg[2], ...)", { "a b", "-h" })
    assert.equal("script.lua\ta b\t-h\ta b\t-h\n", ran.out)
  end)

  it("ends with what the file returns or exits with", function()
    assert.equal(0, lua("return nil").code)
    assert.equal(7, lua("return 7").code)
    assert.equal(3, lua("os.exit(3)").code)
  end)

  it("shows an error with the file's own traceback, and gives 2", function()
    local ran = lua "local function inner() error 'no luck' end\ninner()"
    assert.equal(2, ran.code)
    assert.matches("dealwright: script.lua:1: no luck\nstack traceback:", ran.err)
    assert.matches("script.lua:2: in main chunk\n$", ran.err)
  end)

  it("says where a file is not Lua, or not there", function()
    assert.matches("script.lua:1: .* near", lua("x =").err)
    local ran = program.run { "lua", "missing.lua" }
    assert.equal(2, ran.code)
    assert.equal("dealwright: cannot open missing.lua: No such file or directory\n", ran.err)
    assert.equal(2, program.run({ "lua" }).code)
  end)

  it("reads standard input as -", function()
    assert.equal("42\n", program.run({ "lua", "-" }, { input = "print(42)" }).out)
  end)

  it("does not load the command line parser", function()
    assert.equal("nil\n", lua("print(package.loaded.argparse)").out)
  end)
end)
