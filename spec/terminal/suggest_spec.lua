local suggest = require "deal.terminal.suggest"

describe("suggest", function()
  local commands = { "check", "facts", "set", "status" }

  it("finds a word with a slip in it", function()
    assert.equal("check", suggest.nearest("chekc", commands))
    assert.equal("facts", suggest.nearest("Fact", commands))
    assert.equal("set", suggest.nearest("ste", commands))
  end)

  it("finds a rule without its group", function()
    assert.equal("intake/account-named", suggest.nearest("acount-named", { "close/x", "intake/account-named" }))
  end)

  it("does not guess when nothing is near", function()
    assert.is_nil(suggest.nearest("plan", commands))
    assert.is_nil(suggest.nearest("", commands))
    assert.equal("", suggest.hint("frobnicate", commands))
  end)
end)
