describe("system", function()
  local system = require "dealwright.system"
  local lfs = require "lfs"

  it("has a clock that never goes back", function()
    local first = system.seconds()
    assert.is_true(system.seconds() >= first)
  end)

  it("says the day as YYYY-MM-DD", function()
    assert.matches("^%d%d%d%d%-%d%d%-%d%d$", system.today())
    assert.equal(os.date "%Y-%m-%d", system.today())
  end)

  it("has at least one core and a width", function()
    assert.is_true(system.cores() >= 1)
    assert.is_true(system.columns() > 0)
  end)

  it("knows a stream that is no terminal", function() assert.is_boolean(system.is_terminal(1)) end)

  it("changes the folder, or says why not", function()
    local here = lfs.currentdir()
    assert.is_true(system.change_folder "/")
    assert.equal("/", lfs.currentdir())
    assert.is_true(system.change_folder(here))
    assert.same({ nil, "/no/such: No such file or directory", "io" }, { system.change_folder "/no/such" })
    assert.equal(here, lfs.currentdir())
  end)

  it("names the versions of what really runs", function()
    local versions = system.versions()
    assert.equal(_VERSION:match "[%d.]+", versions.lua:match "^%d+%.%d+")
    assert.matches("^%d+%.%d+%.%d+", versions.dealwright)
    assert.matches("^%d+%.%d+", versions.utf8proc)
  end)
end)
