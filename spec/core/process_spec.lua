-- The tests of frames and workers in C, for what no script can do; they stand beside the program that runs this.
local lfs = require "lfs"

local build = lfs.symlinkattributes("/proc/self/exe", "target"):match "^(.*)/"

describe("the process layer", function()
  for name, about in pairs {
    frames_test = "reads frames however the stream is cut, and refuses hostile ones",
    workers_test = "outlives workers that crash, hang, lie, or die between tasks",
  } do
    it(about, function()
      local run = assert(io.popen(build .. "/" .. name .. " 2>/dev/null; echo code $?"))
      assert.equal("code 0\n", run:read "a")
      run:close()
    end)
  end
end)
