describe("file", function()
  local file = require "dealwright.file"
  local lfs = require "lfs"
  local folder

  before_each(function()
    folder = os.tmpname()
    os.remove(folder)
    assert(lfs.mkdir(folder))
  end)
  after_each(function() os.execute("chmod -R u+rwX " .. folder .. " && rm -rf " .. folder) end)

  local function path(name) return folder .. "/" .. name end

  local function write(name, text)
    local out = assert(io.open(path(name), "wb"))
    out:write(text)
    out:close()
    return path(name)
  end

  local function run(command)
    local out = assert(io.popen(command:gsub("$F", folder) .. " 2>&1"))
    local text = out:read "a"
    return text:gsub("\n$", ""), out:close()
  end

  local function names()
    local list = {}
    for name in lfs.dir(folder) do
      if name ~= "." and name ~= ".." then list[#list + 1] = name end
    end
    table.sort(list)
    return list
  end

  describe("read", function()
    it("gives every byte", function()
      local text = "\xEF\xBB\xBFa\r\nb\0c" .. ("x"):rep(100000)
      assert.equal(text, file.read(write("note.md", text)))
      assert.equal("", file.read(write("empty.md", "")))
    end)

    it("refuses what is larger than the limit", function()
      local it = write("note.md", "12345")
      assert.equal("12345", file.read(it, 5))
      assert.same({ nil, it .. ": is larger than 4 bytes", "limit" }, { file.read(it, 4) })
    end)

    it("says what is in the way", function()
      assert.same({ nil, path "gone.md" .. ": No such file or directory", "io" }, { file.read(path "gone.md") })
      assert.same({ nil, folder .. ": is a folder", "io" }, { file.read(folder) })
      run "mkfifo $F/pipe"
      assert.same({ nil, path "pipe" .. ": is not a plain file", "io" }, { file.read(path "pipe") })
    end)

    it("raises for a path with NUL in it", function()
      assert.error_matches(function() file.read "a\0b" end, "path holds NUL")
    end)
  end)

  describe("kind", function()
    it("tells files, folders, other things and nothing apart", function()
      write("note.md", "")
      run "mkfifo $F/pipe; ln -s note.md $F/link.md; ln -s gone $F/dangling"
      local kinds = {}
      for _, name in ipairs { "note.md", "", "pipe", "link.md", "dangling", "gone", "note.md/x" } do
        kinds[#kinds + 1] = file.kind(path(name))
      end
      assert.same({ "file", "folder", "other", "file", "missing", "missing", "missing" }, kinds)
    end)
  end)

  describe("make_folder", function()
    it("makes the folders above too, and is content with what is there", function()
      assert.is_true(file.make_folder(path "a/b/c"))
      assert.is_true(file.make_folder(path "a/b/c/"))
      assert.equal("folder", file.kind(path "a/b/c"))
    end)

    it("refuses where a file stands in the way", function()
      write("a", "")
      assert.same({ nil, path "a" .. ": Not a directory", "io" }, { file.make_folder(path "a") })
      assert.same({ nil, path "a/b" .. ": Not a directory", "io" }, { file.make_folder(path "a/b") })
    end)
  end)

  describe("create", function()
    it("writes a new file with the usual permissions, and leaves nothing else", function()
      assert.is_true(file.create(path "new.md", "text\n"))
      assert.equal("text\n", file.read(path "new.md"))
      write("usual.md", "")
      assert.equal(run "stat -c %a $F/usual.md", run "stat -c %a $F/new.md")
      assert.same({ "new.md", "usual.md" }, names())
    end)

    it("never overwrites: not a file, not a folder, not a link that leads nowhere", function()
      write("taken.md", "old")
      run "ln -s gone $F/link.md; mkdir $F/folder.md"
      for _, name in ipairs { "taken.md", "link.md", "folder.md" } do
        assert.same({ nil, path(name) .. ": is there already", "refused" }, { file.create(path(name), "new") })
      end
      assert.equal("old", file.read(path "taken.md"))
      assert.same({ "folder.md", "link.md", "taken.md" }, names())
    end)

    it("says so when the folder is missing", function()
      assert.same({ nil, path "no/new.md" .. ": No such file or directory", "io" },
        { file.create(path "no/new.md", "") })
    end)
  end)

  describe("replace", function()
    it("puts the new text in the old one's place, and leaves nothing else", function()
      local it = write("note.md", "old")
      assert.is_true(file.replace(it, "old", "new and longer"))
      assert.equal("new and longer", file.read(it))
      assert.is_true(file.replace(it, "new and longer", ""))
      assert.equal("", file.read(it))
      assert.same({ "note.md" }, names())
    end)

    it("leaves a file alone that holds something else than what was read", function()
      local it = write("note.md", "theirs")
      local message = it .. ": was changed by somebody else since it was read, and is left alone"
      for _, old in ipairs { "ours", "their", "theirs!", "Theirs", "" } do
        assert.same({ nil, message, "changed" }, { file.replace(it, old, "new") })
      end
      assert.equal("theirs", file.read(it))
      assert.same({ "note.md" }, names())
    end)

    it("leaves a file alone that another process changes between reading and saving", function()
      local it = write("note.md", "old\n")
      local text = file.read(it)
      run "echo theirs >> $F/note.md"
      local _, message, code = file.replace(it, text, "new\n")
      assert.same({ it .. ": was changed by somebody else since it was read, and is left alone", "changed" },
        { message, code })
      assert.equal("old\ntheirs\n", file.read(it))
      run "printf 'old\\n' > $F/other; mv $F/other $F/note.md"
      assert.is_true(file.replace(it, text, "new\n"))
    end)

    it("keeps permissions and owner", function()
      local it = write("note.md", "old")
      run "chmod 2640 $F/note.md; chown 1234:2345 $F/note.md; chmod 640 $F/note.md"
      local before = run "stat -c '%a %u %g' $F/note.md"
      assert.is_true(file.replace(it, "old", "new"))
      assert.equal(before, run "stat -c '%a %u %g' $F/note.md")
    end)

    it("keeps extended attributes", function()
      local it = write("note.md", "old")
      local set = "python3 -c \"import os; os.setxattr('$F/note.md', 'user.tag', b'blue')\""
      if not select(2, run(set)) then return pending "no python3, or no extended attributes here" end
      assert.is_true(file.replace(it, "old", "new"))
      assert.equal("b'blue'", run "python3 -c \"import os; print(os.getxattr('$F/note.md', 'user.tag'))\"")
    end)

    it("writes through a symbolic link, which survives", function()
      lfs.mkdir(path "sub")
      write("sub/note.md", "old")
      run "ln -s sub/note.md $F/link.md"
      assert.is_true(file.replace(path "link.md", "old", "new"))
      assert.equal("new", file.read(path "sub/note.md"))
      assert.equal("sub/note.md", run "readlink $F/link.md")
    end)

    it("refuses a file with several names", function()
      local it = write("note.md", "old")
      run "ln $F/note.md $F/other.md"
      assert.same({ nil, it .. ": has 2 hard links, which a save would part", "refused" },
        { file.replace(it, "old", "new") })
      assert.equal("old", file.read(it))
    end)

    it("refuses a read-only file", function()
      local it = write("note.md", "old")
      run "chmod 444 $F/note.md"
      assert.same({ nil, it .. ": is read-only", "refused" }, { file.replace(it, "old", "new") })
      assert.equal("old", file.read(it))
    end)

    it("says what is in the way", function()
      assert.same({ nil, path "gone.md" .. ": No such file or directory", "io" },
        { file.replace(path "gone.md", "", "") })
      assert.same({ nil, folder .. ": is a folder", "io" }, { file.replace(folder, "", "") })
    end)

    it("works with a relative path in the current folder", function()
      local before = lfs.currentdir()
      write("note.md", "old")
      lfs.chdir(folder)
      local created, replaced = file.create("new.md", "text"), file.replace("note.md", "old", "new")
      lfs.chdir(before)
      assert.same({ true, true }, { created, replaced })
      assert.equal("new", file.read(path "note.md"))
    end)

    it("leaves young temporary files and files of others with such names alone", function()
      local it = write("note.md", "old")
      write(".dealwright-new-999999999-0", "young")
      write(".dealwright-config", "theirs")
      assert.is_true(file.replace(it, "old", "new"))
      assert.same({ ".dealwright-config", ".dealwright-new-999999999-0", "note.md" }, names())
    end)
  end)
end)
