local program = require "program"

local function has(shell) return os.execute("command -v " .. shell .. " >/dev/null 2>&1") == true end

local function completions(shell)
  local ran = program.run { "help", "--completion", shell }
  assert.equal(0, ran.code)
  return ran.out
end

local function in_shell(command, script)
  local folder = program.write(program.folder(), { script = script })
  local ran, _, code = os.execute(("%s %s/script >%s/out 2>&1"):format(command, folder, folder))
  local said = program.read(folder .. "/out")
  program.remove(folder)
  return ran == true, said, code
end

---What bash offers for the last of some words.
local function offered(words)
  local script = completions "bash"
    .. ("COMP_WORDS=(%s)\nCOMP_CWORD=%d\n_dealwright\nprintf '%%s ' \"${COMPREPLY[@]}\"\n"):format(words.line, words.at)
  local _, said = in_shell("bash", script)
  return said
end

describe("completion", function()
  it("offers bash the commands, their options and an option's values", function()
    assert.equal("check ", offered { line = "dealwright che", at = 1 })
    assert.equal("--format ", offered { line = "dealwright check --fo", at = 2 })
    assert.equal("json ", offered { line = "dealwright check --format js", at = 3 })
    assert.equal("status ", offered { line = "dealwright help sta", at = 2 })
    assert.equal(" ", offered { line = "dealwright check some", at = 2 })
  end)

  for _, shell in ipairs { "bash", "zsh", "fish" } do
    it("is a script that " .. shell .. " can read", function()
      if not has(shell) then return pending(shell .. " is not installed") end
      local read, said = in_shell(shell .. " -n", completions(shell))
      assert.is_true(read, said)
    end)
  end

  it("offers fish the same", function()
    if not has "fish" then return pending "fish is not installed" end
    local _, said = in_shell("fish", completions "fish" .. "complete -C 'dealwright check --form'\n")
    assert.matches("^%-%-format\t", said)
  end)

  it("names every command and option in all three", function()
    for _, shell in ipairs { "bash", "zsh", "fish" } do
      local script = completions(shell)
      for _, word in ipairs { "status", "explain", "no%-color", "quiet", "today" } do
        assert.matches(word, script)
      end
    end
  end)
end)
