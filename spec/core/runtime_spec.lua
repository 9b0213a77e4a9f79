describe("runtime", function()
  local runtime = require "dealwright.runtime"
  local program = require "program"

  it("lists the modules of a package that are built in", function()
    local found = {}
    for _, name in ipairs(runtime.modules "deal.commands.") do found[name] = true end
    assert.is_true(found["deal.commands.lua"])
    assert.is_nil(found["deal.workflow"])
  end)

  it("knows no file that is not there", function()
    assert.is_nil(runtime.read "templates/none.md")
    assert.same({}, runtime.files "no/such/folder/")
  end)

  it("reads a folder instead where DEALWRIGHT_RUNTIME names one", function()
    local folder = program.write(program.folder(), {
      ["lua/deal/commands/init.lua"] = [[
        local runtime = require "dealwright.runtime"
        return { run = function()
          local modules, files = runtime.modules "deal.rules.", runtime.files "templates/"
          table.sort(modules)
          print(table.concat(modules, " "), table.concat(files, " "), runtime.read(files[1]), runtime.read "none")
          return 7
        end }]],
      ["lua/deal/rules/intake/one.lua"] = "",
      ["lua/deal/rules/two.lua"] = "",
      ["lua/deal/rules/notes.md"] = "",
      ["templates/x/1.md"] = "text",
    })
    local ran = program.run({}, { environment = { DEALWRIGHT_RUNTIME = folder } })
    program.remove(folder)
    local expected = "deal.rules.intake.one deal.rules.two\ttemplates/x/1.md\ttext\tnil\n"
    assert.same({ 7, expected, "" }, { ran.code, ran.out, ran.err })
  end)
end)
