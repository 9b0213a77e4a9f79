local program = require "program"

---What the program writes to a terminal (`script`, of every Debian, plays one).
local function on_terminal(words, environment)
  local pipe = io.popen(("%s script -qec '%s %s' /dev/null </dev/null 2>&1"):format(environment, program.path, words))
  local said = pipe:read "a"
  pipe:close()
  return said
end

describe("output", function()
  if os.execute "command -v script >/dev/null 2>&1" ~= true then return pending "script is not installed" end

  it("is coloured on a terminal alone", function()
    assert.matches("\27%[", on_terminal("explain account-named", "TERM=xterm"))
    assert.not_matches("\27", program.run({ "explain", "account-named" }).out, 1, true)
  end)

  it("is not coloured where somebody said no", function()
    assert.not_matches("\27", on_terminal("explain account-named", "TERM=xterm NO_COLOR=1"), 1, true)
    assert.not_matches("\27", on_terminal("explain account-named --no-color", "TERM=xterm"), 1, true)
    assert.not_matches("\27", on_terminal("explain account-named", "TERM=dumb"), 1, true)
    assert.matches("\27", on_terminal("explain account-named", "TERM=xterm NO_COLOR="), 1, true)
  end)

  it("shows no control characters of a wrong word either", function()
    local ran = program.run { "\27[2Jcheck" }
    assert.equal(2, ran.code)
    assert.not_matches("\27", ran.err, 1, true)
  end)
end)
