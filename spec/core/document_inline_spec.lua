-- What stands inside the lines of a note: labels, links, wikilinks, comments; and limits.
local document = require "dealwright.document"

local function parse(text) return document.parse(text, "note.md") end

local function raw(note, it) return note.text:sub(it.first + 1, it.last) end

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

describe("labels:", function()
  local written = {
    { "**Account:** Acme", "Account", "Acme", "bold" },
    { "**Account**: Acme Corp. ", "Account", "Acme Corp.", "bold" },
    { "__Account:__ Acme", "Account", "Acme", "bold" },
    { "***Account:*** Acme", "Account", "Acme", "bold" },
    { "*Account:* Acme", "Account", "Acme", "bold" },
    { "**[[Account]]:** Acme", "Account", "Acme", "bold" },
    { "- **Account:** Acme", "Account", "Acme", "bold" },
    { "- [ ] **Account:** Acme", "Account", "Acme", "bold" },
    { "1. **Account:** Acme", "Account", "Acme", "bold" },
    { "> **Account:** Acme", "Account", "Acme", "bold" },
    { "✅ **Account:** Acme", "Account", "Acme", "bold" },
    { "**Account:** Acme\\", "Account", "Acme", "bold" },
    { "**Account:** Acme<br>", "Account", "Acme", "bold" },
    { "**Économie visée :** 10 %", "Économie visée", "10 %", "bold" },
    { "account:: Acme", "account", "Acme", "field" },
    { "- account:: Acme", "account", "Acme", "field" },
    { "Close date: 2026-03-10", "Close date", "2026-03-10", "plain" },
    { "- Owner: Dana", "Owner", "Dana", "plain" },
    { "Risk/impact (high): 3", "Risk/impact (high)", "3", "plain" },
    { "What they care about: cost", "What they care about", "cost", "plain" },
  }
  for _, case in ipairs(written) do
    it("reads " .. case[1], function()
      local note = parse(case[1] .. "\n")
      assert.same({ { case[2], case[3], case[4], case[3] } }, found(note, "labels", "label", "value", "kind", "raw"))
      local it = note.labels[1]
      assert.equal(case[2], note.text:sub(it.label_first + 1, it.label_first + #case[2]))
    end)
  end

  local others = {
    "This is a sentence that goes on: and on", "http://example.com/a", "at 10:30 we met", "std::vector is a class",
    "a `b: c` d", "![x: y](z)", "[a: b](c)", "**bold** text", "**bold** and more: text", "10: 20", ": x", "a:b",
    "{{deal}}: x", "# Heading: two", "```\nOwner: Dana\n```", "    Owner: Dana",
  }
  for _, text in ipairs(others) do
    it("none in " .. text:gsub("\n", " / "), function() assert.same({}, parse(text .. "\n").labels) end)
  end

  it("are read on every line of a paragraph", function()
    assert.same({ { "A", "1" }, { "B", "2" }, { "C", "3" } },
      found(parse "**A:** 1\nB: 2\n  C: 3\n", "labels", "label", "value"))
  end)

  it("several in bold stand on a line, parted by signs", function()
    assert.same({ { "A", "1, 2" }, { "B", "x y" }, { "C", "3" }, { "D", "" } },
      found(parse "**A:** 1, 2 | **B**: x y · **C:** 3 — **D:**\n", "labels", "label", "value"))
    assert.same({ { "A", "what **b** says" } }, found(parse "**A:** what **b** says\n", "labels", "label", "value"))
  end)

  it("fields in brackets stand anywhere", function()
    assert.same({ { "due", "2026-01-02", "field" }, { "by", "Dana", "field" } },
      found(parse "send it [due:: 2026-01-02] (by:: Dana)\n", "labels", "label", "value", "kind"))
  end)

  it("without a value say where it is to be written: behind one space", function()
    local note = parse "**A:**\n\n- **B:** \n\nC: <!-- tbd -->\n\nd::\n"
    assert.same({ { "A", "", 6, 6 }, { "B", "", 17, 17 }, { "C", "", 22, 22 }, { "d", "", 39, 39 } },
      found(note, "labels", "label", "value", "first", "last"))
  end)

  it("leave comments out of their values", function()
    local note = parse "**A:** <!-- x --> one <!-- y --> two %% z %%\n"
    assert.same({ { "one two", "one <!-- y --> two" } }, found(note, "labels", "value", "raw"))
  end)
end)

describe("links:", function()
  it("have a text and a target", function()
    local note = parse '[a *b*](c.md "d") and [](<e f>) <https://x.y/z> <me@x.y> ![alt](i(1).png)\n'
    assert.same({
      { "a *b*", "c.md", '[a *b*](c.md "d")' }, { "", "e f", "[](<e f>)" },
      { "https://x.y/z", "https://x.y/z", "<https://x.y/z>" }, { "me@x.y", "me@x.y", "<me@x.y>" },
      { "alt", "i(1).png", "![alt](i(1).png)" },
    }, found(note, "links", "text", "target", "raw"))
  end)

  it("are found in headings, items and cells, with their sections", function()
    local note = parse "# [a](b)\n- [c](d)\n\n| [e](f) |\n|---|\n| [g](h) |\n"
    assert.same({ { "a", 1 }, { "c", 1 }, { "e", 1 }, { "g", 1 } }, found(note, "links", "text", "section"))
  end)

  it("an image inside a link counts, a link inside a link does not hold another", function()
    assert.same({ { "a", "i" }, { "![a](i)", "t" }, { "y", "u" } },
      found(parse "[![a](i)](t) [x [y](u)](z)\n", "links", "text", "target"))
  end)

  local others = {
    "`[a](b)`", "\\[a](b)", "[a] (b)", "[a](b c)", "[a](b", "<a b>", "<b>", "[a]", "``[a](b) ` ``", "[a](b 'c)",
    "    [a](b)", "<!-- [a](b) -->", "%% [a](b) %%",
  }
  for _, text in ipairs(others) do
    it("none in " .. text, function() assert.same({}, parse(text .. "\n").links) end)
  end

  it("may span lines, and follow code that never ends", function()
    assert.same({ { "a\nb", "c" } }, found(parse "`x [a\nb](c) ``\n", "links", "text", "target"))
  end)
end)

describe("wikilinks:", function()
  it("have a target, a heading, an alias, and may embed", function()
    local note = parse "[[Dana Reyes]] [[plan#Next steps|the plan]] ![[map.png]] [[#Here]] [[a#^b1]]\n"
    assert.same({
      { "Dana Reyes", false, "[[Dana Reyes]]" }, { "plan", false, "[[plan#Next steps|the plan]]" },
      { "map.png", true, "![[map.png]]" }, { "", false, "[[#Here]]" }, { "a", false, "[[a#^b1]]" },
    }, found(note, "wikilinks", "target", "embed", "raw"))
    assert.same({ nil, "Next steps", nil, "Here", "^b1" }, {
      note.wikilinks[1].heading, note.wikilinks[2].heading, note.wikilinks[3].heading, note.wikilinks[4].heading,
      note.wikilinks[5].heading,
    })
    assert.equal("the plan", note.wikilinks[2].alias)
  end)

  it("are no links, and stand on one line outside code", function()
    local note = parse "[[a]](b) `[[c]]` [[d\ne]] \\[[f]] [[]] [[g]\n"
    assert.same({ { "a" } }, found(note, "wikilinks", "target"))
  end)
end)

describe("comments:", function()
  it("are read and are no content, on one line or several", function()
    local note = parse "# H <!-- a -->\n\none <!-- b\nc --> two\n\n<!-- d -->\n\n%% e\n\nf %%\n\nthree %%g%% four\n"
    assert.same({
      { "a", "<!-- a -->", 1 }, { "b\nc", "<!-- b\nc -->", 1 }, { "d", "<!-- d -->", 1 },
      { "e\n\nf", "%% e\n\nf %%", 1 },
      { "g", "%%g%%", 1 },
    }, found(note, "comments", "text", "raw", "section"))
    assert.same({ { "H" } }, found(note, "headings", "text"))
    assert.same({ { "one two" }, { "three four" } }, found(note, "paragraphs", "text"))
  end)

  it("in percent signs hide whole blocks where they start a line", function()
    local note = parse "a\n\n%%\n# b\n\n| c |\n|---|\n- d\n%%\n\n# e\n\n- f %% g %%\n"
    assert.same({ { "e" } }, found(note, "headings", "text"))
    assert.same({}, note.tables)
    assert.same({ { "f" } }, found(note, "items", "text"))
    assert.same({ { 0 }, { 1 } }, found(note, "comments", "section"))
  end)

  it("in percent signs are none in code, nor unless they end", function()
    local note = parse "`%% a %%`\n\n```\n%% b %%\n```\n\nup 10%% this year\n\nup 20%%\n"
    assert.same({}, note.comments)
    assert.same({ { "`%% a %%`" }, { "up 10%% this year" }, { "up 20%%" } }, found(note, "paragraphs", "text"))
  end)

  it("in HTML are none in code, nor unless they end", function()
    local note = parse "`<!-- a -->` <!-- b\n\nc --> d\n"
    assert.same({}, note.comments)
    assert.same({ { "`<!-- a -->` <!-- b" }, { "c --> d" } }, found(note, "paragraphs", "text"))
  end)

  it("in a block of HTML end where they end, or with the note", function()
    local note = parse "<div>\n<!-- a -->\n</div>\n\n<!-- b\n\n# c\n"
    assert.same({ { "a", "<!-- a -->" }, { "b\n\n# c", "<!-- b\n\n# c\n" } }, found(note, "comments", "text", "raw"))
    assert.same({}, note.headings)
  end)
end)

describe("limits:", function()
  local function refused(text, code, message)
    local note = parse(text)
    assert.same({ { code, message } }, found(note, "findings", "code", "message"))
    assert.same({ 0, 0, 0, 0 }, { #note.headings, #note.tables, #note.items, #note.paragraphs })
    return note.findings[1]
  end

  it("a note over 1 MB is not read", function()
    refused(("a\n"):rep(1 << 19) .. "b", "note/too-large",
      "the note has 1048577 bytes, over the limit of 1048576; it was not read")
    assert.same({}, parse(("a\n"):rep(1 << 19)).findings)
  end)

  it("nor one with a line over 256 KB, which is pointed at", function()
    local finding = refused("# a\n" .. ("b"):rep((256 << 10) + 1), "note/long-line",
      "the line has 262145 bytes, over the limit of 262144; the note was not read")
    assert.equal(4, finding.first)
  end)

  it("nor one with over 100 lists and quotes inside each other", function()
    local finding = refused("# a\n\n" .. (">"):rep(101) .. "b\n", "note/too-deep",
      "over 100 lists and quotes inside each other; the note was not read")
    assert.equal(5, finding.first)
    assert.same({}, parse((">"):rep(100) .. "b\n").findings)
  end)

  it("but spaces alone are not depth", function()
    assert.same({}, parse("- a\n" .. (" "):rep(900) .. "b\n\n```\n" .. (" "):rep(900) .. "- c\n```\n").findings)
  end)

  it("nor one with a table of over 200 columns", function()
    refused(("|a"):rep(201) .. "|\n" .. ("|-"):rep(201) .. "|\n", "note/table-limit",
      "the table has 201 columns, over the limit of 200; the note was not read")
    assert.same({}, parse(("|a"):rep(200) .. "|\n" .. ("|-"):rep(200) .. "|\n").findings)
  end)

  it("nor one with a table of over 50,000 cells, counted as if no row were short", function()
    local head = ("|a"):rep(200) .. "|\n" .. ("|-"):rep(200) .. "|\n"
    assert.same({}, parse(head .. ("|b\n"):rep(249)).findings)
    refused(head .. ("|b\n"):rep(250), "note/table-limit",
      "the table has over 50000 cells; the note was not read")
  end)
end)
