-- One note, read: a note as text, and what is found in it. Ranges are shown by the bytes that they hold.
local document = require "dealwright.document"

local function parse(text) return document.parse(text, "note.md") end

local function raw(note, it) return note.text:sub(it.first + 1, it.last) end

---Of each item of a list, the fields named, and its bytes.
local function found(note, list, ...)
  local all = {}
  for i, it in ipairs(note[list]) do
    local fields = {}
    for n, name in ipairs { ... } do
      fields[n] = name == "raw" and raw(note, it) or it[name]
    end
    all[i] = fields
  end
  return all
end

local function cells(note, row)
  local all = {}
  for i, text in ipairs(row) do
    all[i] = { text, note.text:sub(row.at[2 * i - 1] + 1, row.at[2 * i]) }
  end
  return all
end

local function rows(note, number)
  local all = { cells(note, note.tables[number].header) }
  for _, row in ipairs(note.tables[number].rows) do all[#all + 1] = cells(note, row) end
  return all
end

local function codes(note)
  local all = {}
  for i, it in ipairs(note.findings) do all[i] = it.code end
  return all
end

describe("document", function()
  it("hands out the bytes as read, its path, and lists that are never nil", function()
    local note = parse ""
    assert.equal("", note.text)
    assert.equal("note.md", note.path)
    assert.is_true(note.editable)
    assert.equal("none", note.front.kind)
    for _, list in ipairs {
      "headings", "tables", "items", "labels", "paragraphs", "links", "wikilinks", "callouts", "fences", "comments",
      "findings",
    } do
      assert.same({}, note[list], list)
    end
  end)

  it("raises for arguments of the wrong kind", function()
    assert.error_matches(function() document.parse(nil, "note.md") end, "string expected")
    assert.error_matches(function() document.parse "text" end, "string expected")
  end)
end)

describe("memory:", function()
  it("each allocation that fails is one failure, and nothing is lost by it", function()
    local build = require "lfs".symlinkattributes("/proc/self/exe", "target"):match "^(.*)/"
    local run <close> = assert(io.popen(build .. "/document_test 2>&1; echo code $?"))
    assert.equal("code 0\n", run:read "a")
  end)
end)

describe("headings:", function()
  it("open sections that end at the next heading of the same or a higher level", function()
    local note = parse "# Deal\n\nUnder\n======\n\n### Deep ###\n# Next"
    assert.same({
      { 1, "Deal", "# Deal", 8, 0 }, { 1, "Under", "Under\n======", 35, 0 }, { 3, "Deep", "### Deep ###", 35, 2 },
      { 1, "Next", "# Next", 41, 0 },
    }, found(note, "headings", "level", "text", "raw", "ends", "parent"))
  end)

  it("find their parents over levels that were left out, with several first ones", function()
    local note = parse "### a\n# b\n#### c\n## d\n### e\n# f\n"
    assert.same({ { "a", 0 }, { "b", 0 }, { "c", 2 }, { "d", 2 }, { "e", 4 }, { "f", 0 } },
      found(note, "headings", "text", "parent"))
    assert.same({ { 6 }, { 28 }, { 17 }, { 28 }, { 28 }, { 32 } }, found(note, "headings", "ends"))
  end)

  it("may be empty, indented, closed by marks, and hold marks of their own", function()
    local note = parse "#\n   ## a # b ##\n### \\#\n"
    assert.same({ { "", "#" }, { "a # b", "## a # b ##" }, { "\\#", "### \\#" } },
      found(note, "headings", "text", "raw"))
  end)

  it("underlined ones may have several lines, a link definition before them, and start with a mark", function()
    local note = parse "[a]: b\n#one\ntwo  \n---\nafter\n"
    assert.same({ { 2, "#one two", "#one\ntwo  \n---" } }, found(note, "headings", "level", "text", "raw"))
    assert.same({ { "after", 1 } }, found(note, "paragraphs", "text", "section"))
  end)

  it("stand in quotes and items too", function()
    local note = parse "> # a\n> b\n> ---\n\n- ## c\n"
    assert.same({ { 1, "a", "# a" }, { 2, "b", "b\n> ---" }, { 2, "c", "## c" } },
      found(note, "headings", "level", "text", "raw"))
  end)

  it("are not what stands in code, comments or text", function()
    local note = parse "```\n# a\n```\n    # b\n\n<!--\n# c\n-->\n\n#d\n"
    assert.same({}, note.headings)
  end)
end)

describe("tables:", function()
  it("have a header and rows, with the place of every cell", function()
    local note = parse "## T\n\n| Owner | Due |\n|---|:-:|\n| Dana  | Mar 3 |\n"
    assert.same({ { { "Owner", "Owner" }, { "Due", "Due" } }, { { "Dana", "Dana" }, { "Mar 3", "Mar 3" } } },
      rows(note, 1))
    local it = note.tables[1]
    assert.equal(1, it.section)
    assert.equal("| Owner | Due |\n|---|:-:|\n| Dana  | Mar 3 |", raw(note, it))
    assert.equal("| Dana  | Mar 3 |", raw(note, it.rows[1]))
  end)

  it("may follow a line of a paragraph", function()
    local note = parse "The plan\nis this:\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    assert.same({ { "The plan is this:", "The plan\nis this:" } }, found(note, "paragraphs", "text", "raw"))
    assert.same({ { { "a", "a" }, { "b", "b" } }, { { "1", "1" }, { "2", "2" } } }, rows(note, 1))
  end)

  it("read \\| as a pipe, also in the paragraph before them, and keep its bytes", function()
    local note = parse "x \\| y\n| a \\| b | c |\n|--|--|\n| `1 \\| 2` | \\\\| |\n"
    assert.same({ { "x \\| y", "x \\| y" } }, found(note, "paragraphs", "text", "raw"))
    assert.same({ { { "a | b", "a \\| b" }, { "c", "c" } }, { { "`1 | 2`", "`1 \\| 2`" }, { "\\|", "\\\\|" } } },
      rows(note, 1))
  end)

  it("need no pipes at the sides", function()
    local note = parse "a | b\n--|--\n1 | 2\n"
    assert.same({ { { "a", "a" }, { "b", "b" } }, { { "1", "1" }, { "2", "2" } } }, rows(note, 1))
  end)

  it("are as ragged as written, and end at a blank line or another block", function()
    local note = parse "| a | b |\n|-|-|\n| 1 |\n| 1 | 2 | 3 |\n4\n\n| 5 | 6 |\n"
    assert.same({
      { { "a", "a" }, { "b", "b" } }, { { "1", "1" } }, { { "1", "1" }, { "2", "2" }, { "3", "3" } },
      { { "4", "4" } },
    }, rows(note, 1))
    assert.same({ { "| 5 | 6 |" } }, found(note, "paragraphs", "text"))
    assert.equal(3, #parse("| a |\n|-|\n| 1 |\n# b\n\n|c|\n|-|\n> d\n\n|e|\n|-|\n").tables)
  end)

  it("say where an empty cell is to be written: behind the space after its pipe", function()
    local note = parse "|  | b |\n|-|-|\n||   |\n"
    assert.same({ { "", "" }, { "b", "b" } }, cells(note, note.tables[1].header))
    assert.same({ 2, 2, 5, 6 }, note.tables[1].header.at)
    assert.same({ 16, 16, 18, 18 }, note.tables[1].rows[1].at)
  end)

  it("may have no rows, and end the note without a line ending", function()
    local note = parse "| a |\n|---|"
    assert.same({}, note.tables[1].rows)
    assert.equal("| a |\n|---|", raw(note, note.tables[1]))
    note = parse "| a |\n|---|\n| b"
    assert.same({ { "b", "b" } }, cells(note, note.tables[1].rows[1]))
  end)

  it("end at a pipe alone, which is no row", function()
    local note = parse "| a |\n|---|\n| 1 |\n|\n| 2 |\n"
    assert.same({ { { "a", "a" } }, { { "1", "1" } } }, rows(note, 1))
  end)

  it("stand in lists, quotes and callouts", function()
    local note = parse(table.concat({
      "- | a | b |", "  |---|---|", "  | 1 | 2 |", "", "> > | c |", "> > |---|", "> > | 3 |", "> > 4", "",
      "> [!note] T", "> | d |", "> |---|", "> | 5 |", "",
    }, "\n"))
    assert.same({ { { "a", "a" }, { "b", "b" } }, { { "1", "1" }, { "2", "2" } } }, rows(note, 1))
    assert.same({ { { "c", "c" } }, { { "3", "3" } }, { { "4", "4" } } }, rows(note, 2))
    assert.same({ { { "d", "d" } }, { { "5", "5" } } }, rows(note, 3))
    assert.equal("| c |\n> > |---|\n> > | 3 |\n> > 4", raw(note, note.tables[2]))
  end)

  it("hold wikilinks whose alias is written behind \\|; a bare pipe parts cells", function()
    local note = parse "| who |\n|---|\n| [[Dana Reyes\\|Dana]] |\n| [[Dana|x]] |\n"
    assert.same({ { "Dana Reyes", "Dana", "[[Dana Reyes\\|Dana]]" } },
      found(note, "wikilinks", "target", "alias", "raw"))
    assert.equal("[[Dana Reyes|Dana]]", note.tables[1].rows[1][1])
    assert.same({ { "[[Dana", "[[Dana" }, { "x]]", "x]]" } }, cells(note, note.tables[1].rows[2]))
  end)

  it("are right behind multi-byte text, tabs, and any line ending", function()
    for _, ending in ipairs { "\n", "\r\n", "\r" } do
      local note = parse(("é–\t\n|\tä\t| 日本 |\n|---|---|\n| é |\t✅ x\t|\n"):gsub("\n", ending))
      assert.same({ { { "ä", "ä" }, { "日本", "日本" } }, { { "é", "é" }, { "✅ x", "✅ x" } } },
        rows(note, 1))
    end
  end)

  it("are not what stands in code or without a delimiter row that fits", function()
    assert.same({}, parse("```\n| a |\n|---|\n```\n\n| a | b |\n|---|\n\n    | a |\n    |---|\n").tables)
  end)

  it("leave comments out of their cells", function()
    local note = parse "| a <!-- x --> | %% y %% |\n|---|---|\n| <!-- z --> | b %% w %% c |\n"
    assert.same({ "a", "" }, { table.unpack(note.tables[1].header) })
    assert.same({ "", "b c" }, { table.unpack(note.tables[1].rows[1]) })
  end)
end)

describe("items:", function()
  it("have text, depth, kind and section", function()
    local note = parse "# H\n- one\n  more\n  1. two\n     + three\n- four\n"
    assert.same({
      { "one more", 1, false, "one\n  more", 1 }, { "two", 2, true, "two", 1 }, { "three", 3, false, "three", 1 },
      { "four", 1, false, "four", 1 },
    }, found(note, "items", "text", "depth", "ordered", "raw", "section"))
  end)

  it("are tasks where a box with any one character but a digit starts them", function()
    local note = parse "- [ ] a\n- [x] b\n- [-] c\n1. [✓] d\n- [1] e\n- [x](f)\n- [ ]\n- [xx] g\n> - [/] h\n"
    assert.same({
      { " ", 3, "a" }, { "x", 11, "b" }, { "-", 19, "c" }, { "✓", 28, "d" }, { [3] = "[1] e" }, { [3] = "[x](f)" },
      { " ", 55, "" }, { [3] = "[xx] g" }, { "/", 72, "h" },
    }, found(note, "items", "task", "task_at", "text"))
  end)

  it("say where the text of an empty one is to be written", function()
    local note = parse "-\n- \n1. \n- [ ] \n"
    assert.same({ { 1, 1 }, { 4, 4 }, { 8, 8 }, { 15, 15 } }, found(note, "items", "first", "last"))
  end)

  it("have no text of their own where another block stands first", function()
    local note = parse "- # a\n- - b\n- ```\n  c\n  ```\n"
    assert.same({ { "" }, { "" }, { "b" }, { "" } }, found(note, "items", "text"))
  end)

  it("keep further paragraphs as paragraphs", function()
    local note = parse "- a\n\n  b\n  c\n"
    assert.same({ { "b c", "b\n  c" } }, found(note, "paragraphs", "text", "raw"))
  end)
end)

describe("paragraphs:", function()
  it("join their lines by a space and say whether they are quoted", function()
    local note = parse "a\n  b  \nc\n\n> d\n> e\nf\n"
    assert.same({ { "a b c", "a\n  b  \nc", false }, { "d e f", "d\n> e\nf", true } },
      found(note, "paragraphs", "text", "raw", "quoted"))
  end)

  it("leave link definitions out", function()
    assert.same({ { "text" } }, found(parse "[a]: /b\n[c]: /d 'e'\ntext\n", "paragraphs", "text"))
  end)

  it("are none where only comments stand", function()
    assert.same({}, parse("%% a %%\n\n  <!-- b --> \n\n%%c%% <!-- d -->\n").paragraphs)
  end)

  it("belong to the nearest heading above, 0 before the first", function()
    assert.same({ { "a", 0 }, { "b", 1 }, { "c", 2 } },
      found(parse "a\n# H\nb\n## I\nc\n", "paragraphs", "text", "section"))
  end)
end)

describe("callouts and quotes:", function()
  it("callouts have a kind, a title and their whole block", function()
    local note = parse "> [!WARNING]- Budget at **risk**\n> gone by June\n\n> [!todo]\n> - [ ] x\n"
    assert.same({ { "warning", "Budget at **risk**", "> [!WARNING]- Budget at **risk**\n> gone by June" },
      { "todo", "", "> [!todo]\n> - [ ] x" } }, found(note, "callouts", "kind", "title", "raw"))
    assert.same({ { "gone by June" } }, found(note, "paragraphs", "text"))
    assert.same({ { "x", " " } }, found(note, "items", "text", "task"))
  end)

  it("callouts are only what opens a quote", function()
    assert.same({}, parse("[!note] a\n\n> a\n> [!note] b\n\n> [note] c\n").callouts)
  end)
end)

describe("fences:", function()
  it("have the first word behind them and reach to their closing line", function()
    local note = parse "~~~lua x\n```\n~~~\nt\n```\n"
    assert.same({ { "lua", "~~~lua x\n```\n~~~" }, { "", "```" } }, found(note, "fences", "info", "raw"))
  end)

  it("end with the quote or item that they stand in, or with the note", function()
    local note = parse "> ```\n> a\n```\nb\n\nc\n"
    assert.same({ { "```\n> a" }, { "```\nb\n\nc" } }, found(note, "fences", "raw"))
    assert.same({ { "```\n  a" } }, found(parse "- ```\n  a\n- b\n", "fences", "raw"))
    assert.same({ { "```\n  a\n  ````" } }, found(parse "- ```\n  a\n  ````\nb\n", "fences", "raw"))
    assert.same({ { "```" } }, found(parse "a\n```", "fences", "raw"))
  end)
end)

describe("front matter:", function()
  it("stands before the note, which keeps its places", function()
    local note = parse "---\ndeal: Acme\nacv: 85000\n---\n# H\n\n| a |\n|---|\n"
    assert.equal("yaml", note.front.kind)
    assert.equal("deal: Acme\nacv: 85000\n", note.text:sub(note.front.body_first + 1, note.front.body_last))
    assert.same({ "integer", 85000, "85000" },
      { note.front.by_key.acv.kind, note.front.by_key.acv.value, raw(note, note.front.by_key.acv) })
    assert.same({ { "H", "# H" } }, found(note, "headings", "text", "raw"))
    assert.same({ { { "a", "a" } } }, rows(note, 1))
  end)

  it("gives its lists and maps in order, and the first field of each key", function()
    local front = parse("---\na: [1, x]\nb:\n  c: true\na: 2\n---\n").front
    assert.same({ "a", "b", "a" }, { front.fields[1].key, front.fields[2].key, front.fields[3].key })
    assert.equal("list", front.by_key.a.kind)
    assert.same({ 1, "x" }, { front.by_key.a.value[1].value, front.by_key.a.value[2].value })
    assert.is_true(front.by_key.b.value[1].value)
    assert.equal("c", front.by_key.b.value[1].key)
  end)

  it("may stand behind a byte order mark, which is no text", function()
    local note = parse "\xEF\xBB\xBF---\na: 1\n---\n# H\n"
    assert.same({ { "H", "# H" } }, found(note, "headings", "text", "raw"))
    note = parse "\xEF\xBB\xBF# H\n\n- a\n"
    assert.same({ { "H", "# H" } }, found(note, "headings", "text", "raw"))
    assert.same({ { "a", "a" } }, found(note, "items", "text", "raw"))
    assert.same({ { { "a", "a" } } }, rows(parse "\xEF\xBB\xBF| a |\n|---|\n", 1))
  end)
end)

describe("bytes that are not text:", function()
  it("a note that is not UTF-8 is read with ? in their place, and not editable", function()
    local note = parse "# caf\xE9 ok\n\n- \xFF\xFEx é\n"
    assert.is_false(note.editable)
    assert.same({ { "caf? ok", "# caf\xE9 ok" } }, found(note, "headings", "text", "raw"))
    assert.same({ { "??x é" } }, found(note, "items", "text"))
    assert.same({ "note/not-utf8" }, codes(note))
    assert.same({ 5, 5 }, { note.findings[1].first, note.findings[1].last })
  end)

  it("so is one with NUL", function()
    local note = parse "# a\0b\n\0\0c\n"
    assert.is_false(note.editable)
    assert.same({ { "a?b" } }, found(note, "headings", "text"))
    assert.same({ "note/nul-bytes" }, codes(note))
    assert.equal("# a\0b\n\0\0c\n", note.text)
  end)

  it("a note in UTF-16 is not read", function()
    for _, text in ipairs { "\xFF\xFE#\0 \0a\0", "\xFE\xFF\0#\0 \0a", "#\0 \0a\0b\0", "\0#\0 \0a\0b" } do
      local note = parse(text)
      assert.same({ "note/utf16" }, codes(note))
      assert.same({}, note.headings)
      assert.is_false(note.editable)
    end
  end)
end)
