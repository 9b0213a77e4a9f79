-- Every system call of a save fails, is cut short, or is the last thing that happens; and at every one of them somebody
-- else changes the note. The note is wholly old or wholly new, and nobody's text is lost.
local lfs = require "lfs"
local program = require "program"

local executable = assert(lfs.symlinkattributes("/proc/self/exe", "target"))
local library = executable:gsub("[^/]*$", "dealwright_faults.so")
local errors = { EIO = 5, EINTR = 4, ENOSPC = 28, EINVAL = 22 }
local kinds = { EIO = { "once", "on" }, EINTR = { "once" }, ENOSPC = { "once", "on" }, EINVAL = { "once", "on" } }

local old_text, new_text = ("old\n"):rep(9000), ("new text\n"):rep(7000)
local theirs = "theirs, written in the meantime\n"

describe("a save", function()
  local folder, note, log

  before_each(function()
    folder = program.folder()
    note, log = folder .. "/note.md", folder .. ".log"
  end)
  after_each(function()
    program.remove(folder)
    os.remove(log)
  end)

  local function write(path, text)
    local out = assert(io.open(path, "wb"))
    out:write(text)
    out:close()
  end

  -- What is read from files, so that texts are no arguments of a shell.
  local texts = program.write(program.folder(), { old = old_text, new = new_text })
  teardown(function() program.remove(texts) end)

  local function save(action, faults)
    local words = { "ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0", "LD_PRELOAD=" .. library }
    for name, value in pairs(faults) do words[#words + 1] = ("FAULT_%s='%s'"):format(name, value) end
    words[#words + 1] = ("%s lua spec/faults/save.lua %s %s %s"):format(executable, action, note, texts)
    local out = assert(io.popen("exec 2>&1; " .. table.concat(words, " ") .. "; echo status $?"))
    local text = out:read "a"
    out:close()
    return text:match "^%l*", text
  end

  local function names()
    local list = {}
    for name in lfs.dir(folder) do
      if name ~= "." and name ~= ".." then list[#list + 1] = name end
    end
    table.sort(list)
    return list
  end

  local function calls_of(action)
    assert.equal("done", (save(action, { LOG = log })))
    local list = {}
    for line in io.lines(log) do list[#list + 1] = line end
    os.remove(log)
    return list
  end

  local function reset(action)
    for _, name in ipairs(names()) do os.remove(folder .. "/" .. name) end
    if action == "replace" then write(note, old_text) end
  end

  -- Runs the save once for every call and kind of fault, and lets `judge` look at what is there.
  local function at_every_call(action, faults, judge)
    reset(action)
    local calls = calls_of(action)
    assert(#calls > 7, "the calls of a save are not seen")
    for number, name in ipairs(calls) do
      reset(action)
      faults.AT = number
      local result, said = save(action, faults)
      local found = lfs.attributes(note) and program.read(note) or nil
      local ok, message = pcall(judge, result, found, name, said)
      if not ok then error(("%s at call %d, %s: %s\n%s"):format(faults.KIND, number, name, message, said), 0) end
    end
  end

  local function judge_replace(result, found)
    assert(found == old_text or found == new_text, "the note is neither old nor new")
    if result == "done" then assert(found == new_text, "said to be done, but is old") end
  end

  local function judge_create(result, found)
    assert(found == nil or found == new_text, "the note is there in part")
    if result == "done" then assert(found, "said to be done, but is not there") end
  end

  local judges = { replace = judge_replace, create = judge_create }

  for action, judge in pairs(judges) do
    for name, number in pairs(errors) do
      for _, kind in ipairs(kinds[name]) do
        it(("to %s is whole when a call fails with %s, %s"):format(action, name, kind), function()
          at_every_call(action, { KIND = kind, ERRNO = number }, function(result, found, call, said)
            judge(result, found)
            local kept = said:match "is kept beside it as (%S+)"
            if kept then assert(program.read(folder .. "/" .. kept) == old_text, "the kept text is another") end
            local is_written = kept or said:find("written, but", 1, true)
            if result ~= "done" and not is_written and action == "replace" then
              assert(found == old_text, "failed, but is new")
            end
            if kind == "once" and call ~= "unlinkat" then
              assert(#names() <= 1, "leaves " .. table.concat(names(), " "))
            end
          end)
        end)
      end
    end

    it("to " .. action .. " goes on when a call does half of what is asked", function()
      at_every_call(action, { KIND = "short" }, function(result, found)
        assert(result == "done" and found == new_text, result)
      end)
    end)

    for _, kind in ipairs { "kill", "part" } do
      it(("to %s is whole when the process is killed (%s), and a later save cleans up"):format(action, kind), function()
        at_every_call(action, { KIND = kind }, function(result, found)
          judge(result, found)
          write(note, old_text)
          local _, said = save("replace", { CLOCK = 7200 })
          assert(said:find "^done", said)
          assert(#names() == 1, "leaves " .. table.concat(names(), " "))
        end)
      end)
    end

    it("to " .. action .. " is whole and leaves nothing when it is interrupted", function()
      at_every_call(action, { KIND = "interrupt" }, function(result, found)
        judge(result, found)
        assert(#names() <= 1, "leaves " .. table.concat(names(), " "))
      end)
    end)
  end

  for _, kind in ipairs { "write", "rename" } do
    it("never loses what somebody else puts there (" .. kind .. "), whenever that is", function()
      at_every_call("replace", { KIND = kind, NOTE = note, THEIRS = theirs }, function(result, found)
        assert(found == theirs, "their text is gone")
        assert(result == "done" or result == "changed", result)
        assert(#names() == 1, "leaves " .. table.concat(names(), " "))
      end)
    end)
  end

  it("compares and renames where the file system cannot exchange", function()
    for _, number in ipairs { 22, 38, 95 } do
      reset "replace"
      assert.equal("done", (save("replace", { CALL = "renameat2", AT = 1, KIND = "once", ERRNO = number })))
      assert.equal(new_text, program.read(note))
      assert.same({ "note.md" }, names())
    end
    reset "create"
    assert.equal("done", (save("create", { CALL = "renameat2", AT = 1, KIND = "once", ERRNO = 22 })))
    assert.same({ "note.md" }, names())
  end)

  it("refuses where the owner cannot be kept", function()
    reset "replace"
    os.execute("chown 1234:2345 " .. note .. " 2>/dev/null")
    if lfs.attributes(note, "uid") ~= 1234 then return pending "only root gives files away" end
    local result, said = save("replace", { CALL = "fchown", AT = 1, KIND = "once", ERRNO = 1 })
    assert.equal("refused", result)
    assert.matches("its owner and group cannot be kept: Operation not permitted", said)
    assert.equal(old_text, program.read(note))
    assert.same({ "note.md" }, names())
  end)

  it("leaves alone what a killed save holds of somebody else's, and what is young", function()
    reset "replace"
    local save_of_theirs = ".dealwright-save-999999999-0-0000000000000001-0000000000000002"
    write(folder .. "/" .. save_of_theirs, theirs)
    write(folder .. "/.dealwright-new-999999999-0", "ours")
    assert.equal("done", (save("replace", {})))
    assert.same({ ".dealwright-new-999999999-0", save_of_theirs, "note.md" }, names())
    write(note, old_text)
    assert.equal("done", (save("replace", { CLOCK = 7200 })))
    assert.same({ save_of_theirs, "note.md" }, names())
  end)
end)
