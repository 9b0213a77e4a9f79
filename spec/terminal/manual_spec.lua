local program = require "program"

describe("the manual page", function()
  local page = program.run({ "help", "--man" }).out

  it("has the sections that man expects", function()
    assert.matches('^%.TH DEALWRIGHT 1 "" "dealwright %d', page)
    for _, section in ipairs { "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT" } do
      assert.matches("\n.SH " .. section .. "\n", page, 1, true)
    end
  end)

  it("has no line that roff would take for a request of its own", function()
    for line in page:gmatch "[^\n]+" do
      if line:find "^[.']" then assert.matches("^%.%u%u?%f[%W]", (line:gsub("^%.br$", ".BR"))) end
    end
  end)

  it("describes every command with its options", function()
    assert.matches("\n.SS check\n", page, 1, true)
    assert.matches("\n.B \\-\\-format FORMAT\n", page, 1, true)
  end)
end)
