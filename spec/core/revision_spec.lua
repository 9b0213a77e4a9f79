local lfs = require "lfs"
local program = require "program"
local revision = require "dealwright.revision"

local folder
before_each(function() folder = program.folder() end)
after_each(function() program.remove(folder) end)

local function git(words)
  local command = "git -C %s -c user.name=Ann -c user.email=ann@example.com -c commit.gpgsign=false %s >/dev/null 2>&1"
  assert(os.execute(command:format(folder, words)))
end

local function commit(files)
  if not lfs.attributes(folder .. "/.git") then git "init -q" end
  program.write(folder, files)
  git "add -A -f"
  git "commit -q --allow-empty -m step"
end

local function texts(notes)
  local found = {}
  for _, note in ipairs(notes) do found[note.path] = note.text end
  return found
end

describe("notes as of a commit", function()
  it("are what was committed, not what stands in the folder now", function()
    commit { ["a.md"] = "first\n" }
    commit { ["a.md"] = "second\n", ["b.md"] = "new\n" }
    program.write(folder, { ["a.md"] = "not committed\n" })
    assert.same({ ["a.md"] = "first\n" }, texts(assert(revision.notes(folder, "HEAD~1"))))
    assert.same({ ["a.md"] = "second\n", ["b.md"] = "new\n" }, texts(assert(revision.notes(folder, "HEAD"))))
  end)

  it("have any bytes, any size and any name", function()
    local files = {
      ["empty.md"] = "", ["no newline.md"] = "x", ["bytes.md"] = "\0\255\r\n100644 blob\n", ["é \"quoted\"\t.md"] = "é",
      ["large.md"] = ("line\n"):rep(200000), ["sub/deeper/n.markdown"] = "deep", ["new\nline.md"] = "odd",
    }
    commit(files)
    local notes, skipped = revision.notes(folder, "HEAD")
    assert.same(files, texts(notes))
    assert.same({}, skipped)
    for i = 2, #notes do assert.is_true(notes[i - 1].path < notes[i].path) end
  end)

  it("of a folder below the repository have paths below that folder, and leave out the rest", function()
    commit { ["deals/acme/1_intake.md"] = "in", ["deals/acme/x/2.md"] = "in", ["other.md"] = "out" }
    local found = texts(assert(revision.notes(folder .. "/deals/acme", "HEAD")))
    assert.same({ ["1_intake.md"] = "in", ["x/2.md"] = "in" }, found)
  end)

  it("are told by their names", function()
    commit { ["n.md"] = "", ["n.txt"] = "", [".hidden.md"] = "", [".obsidian/n.md"] = "", ["a/.b/n.md"] = "", md = "" }
    assert.same({ ["n.md"] = "" }, texts(assert(revision.notes(folder, "HEAD"))))
  end)

  it("leave out links, notes that are too large, copies of conflicts and names that are not UTF-8", function()
    lfs.link("n.md", folder .. "/link.md", true)
    commit {
      ["n.md"] = "n", ["large.md"] = ("x"):rep((1 << 20) + 1), ["bad\xFF.md"] = "",
      ["n (Ann's conflicted copy 2026-03-02).md"] = "",
    }
    local notes, skipped = revision.notes(folder, "HEAD")
    assert.same({ ["n.md"] = "n" }, texts(notes))
    local why = {}
    for _, entry in ipairs(skipped) do why[entry.path] = entry.why end
    assert.same({
      ["link.md"] = "a link",
      ["large.md"] = "larger than a note may be",
      ["bad\u{FFFD}.md"] = "its name is not UTF-8",
      ["n (Ann's conflicted copy 2026-03-02).md"] = "a copy left by a conflict of synchronisation",
    }, why)
  end)

  it("of a commit without notes are none", function()
    commit { ["n.txt"] = "" }
    assert.same({}, (revision.notes(folder, "HEAD")))
  end)

  it("do not depend on the repository that a hook runs in", function()
    commit { ["n.md"] = "n" }
    local script = folder .. "/../" .. folder:match "[^/]+$" .. ".lua"
    assert(io.open(script, "w"))
      :write('print(require("dealwright.revision").notes("' .. folder .. '", "HEAD")[1].text)')
      :close()
    local ran = program.run({ "lua", script }, { environment = { GIT_DIR = "/nowhere", GIT_WORK_TREE = "/nowhere" } })
    os.remove(script)
    assert.equal("n\n", ran.out)
  end)
end)

describe("a commit that cannot be read", function()
  local function refused(rev, where)
    local notes, message, code = revision.notes(where or folder, rev)
    assert.is_nil(notes)
    assert.is_nil(message:find "\n")
    return message, code
  end

  it("is said in git's words", function()
    commit { ["n.md"] = "" }
    local message, code = refused "no-such-branch"
    assert.matches("^git: .*no%-such%-branch", message)
    assert.equal("io", code)
    assert.matches("^git: ", (refused "HEAD:n.md"))
    assert.matches("^git: ", (refused "HEAD; touch x"))
    assert.matches("^git: .*no/such/folder", (refused("HEAD", "no/such/folder")))
  end)

  it("is said where there is no repository, and where there is no git", function()
    assert.matches("^git: not a git repository", (refused "HEAD"))
    local script = program.write(folder, { ["s.lua"] = 'print(require("dealwright.revision").notes(".", "HEAD"))' })
    local ran = program.run({ "lua", script .. "/s.lua" }, { environment = { PATH = "/nowhere" } })
    assert.equal("nil\tgit is not installed\tio\n", ran.out)
  end)

  it("is refused where its name could be taken for an option", function()
    commit { ["n.md"] = "" }
    for _, rev in ipairs { "", "-r", "--help", "--output=/tmp/x", ("x"):rep(300) } do
      local _, code = refused(rev)
      assert.equal("refused", code)
    end
  end)
end)
