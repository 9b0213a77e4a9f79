local lfs = require "lfs"
local build = lfs.symlinkattributes("/proc/self/exe", "target"):match "^(.*)/"

describe("a lack of memory", function()
  it("at any allocation is an error that leaves nothing behind, in front matter, patches and people", function()
    local run = assert(io.popen(build .. "/memory_test 2>&1; echo code $?"))
    assert.equal("code 0\n", run:read "a")
    run:close()
  end)
end)
