local document = require "dealwright.document"
local field = require "deal.edit.field"
local patch = require "dealwright.patch"

---Sets a field in one note; gives the new text, or nil and why not.
local function set(text, name, value, fact)
  local note = document.parse(text, "acme.md")
  local place, message = field.find({ note }, name, fact)
  local change
  if place then
    change, message = field.replace(place, value)
  elseif not message then
    change, message = field.add(note, name, value)
  end
  if not change then return nil, message end
  assert.equal(change.new_text, (patch.apply(text, change.patches)))
  return change.new_text, change
end

---What one note's text becomes: only `before` turns into `after`, all else is the same to the byte.
local function becomes(text, before, after) return (text:gsub(before, (after:gsub("%%", "%%%%")), 1)) end

describe("a property in front matter", function()
  local text = table.concat({
    "---",
    "# the deal, as agreed",
    "account:   Acme   # a comment",
    'stage: "Commit"',
    "owner: 'Ruiz'",
    "acv: 85000",
    "signed: false",
    "champion:",
    "tags: [a, b]",
    "people:",
    "  - Dana",
    "---",
    "# Acme",
    "",
    "acv: 1 in the text is no property  ",
    "",
  }, "\n")

  it("is changed, and its spacing and comment stay", function()
    assert.equal(becomes(text, "Acme   #", "Beta GmbH   #"), set(text, "account", "Beta GmbH"))
    assert.equal(becomes(text, "85000", "120000"), set(text, "acv", "120000"))
    assert.equal(becomes(text, "false", "true"), set(text, "signed", "true"))
  end)

  it("keeps its quotes, and gets some where YAML needs them", function()
    assert.equal(becomes(text, '"Commit"', '"Best \\"Case\\""'), set(text, "stage", 'Best "Case"'))
    assert.equal(becomes(text, "'Ruiz'", "'O''Hara'"), set(text, "owner", "O'Hara"))
    assert.equal(becomes(text, "85000", '"[[Acme]]"'), set(text, "acv", "[[Acme]]"))
    assert.equal(becomes(text, "85000", '"no: really"'), set(text, "acv", "no: really"))
    assert.equal(becomes(text, "85000", [["two\nlines"]]), set(text, "acv", "two\nlines"))
  end)

  it("is filled in where it was empty, and emptied", function()
    assert.equal(becomes(text, "champion:", "champion: Dana Ruiz"), set(text, "champion", "Dana Ruiz"))
    assert.equal(becomes(text, "acv: 85000", "acv: "), set(text, "acv", ""))
  end)

  it("is found whatever its case, dashes and underscores", function()
    assert.equal(becomes(text, "Acme   #", "Beta   #"), set(text, "Account", "Beta"))
    local dated = "---\ndecision_date: 2026-03-10\n---\n"
    assert.equal("---\ndecision_date: 2026-04-01\n---\n", set(dated, "Decision-Date", "2026-04-01"))
  end)

  it("is left alone where it holds a list or a map", function()
    local changed, message = set(text, "people", "Dana")
    assert.is_nil(changed)
    assert.equal("acme.md:11: people holds a list; change it in the note", message)
    assert.is_nil(set(text, "tags", "a"))
  end)

  it("survives CRLF and a byte order mark", function()
    local windows = "\xEF\xBB\xBF" .. text:gsub("\n", "\r\n")
    assert.equal(becomes(windows, "85000", "90000"), set(windows, "acv", "90000"))
    assert.equal(becomes(windows, "champion:", "champion: Dana"), set(windows, "champion", "Dana"))
  end)

  it("is a block of several lines as well", function()
    local block = "---\nwhy: >-\n  two\n  lines\nacv: 1\n---\n"
    assert.equal("---\nwhy: one line\nacv: 1\n---\n", set(block, "why", "one line"))
  end)
end)

describe("a new property", function()
  it("goes to the end of the front matter", function()
    local _, change = set("---\na: 1 # x\n---\nbody", "acv", "5")
    assert.equal("---\na: 1 # x\nacv: 5\n---\nbody", change.new_text)
    assert.equal("", change.before)
    assert.equal("acv: 5", change.after)
    assert.equal(3, change.line)
  end)

  it("gets a front matter where there is none, behind a byte order mark, with the note's line endings", function()
    assert.equal("---\nacv: 5\n---\n\n# Acme\n", set("# Acme\n", "acv", "5"))
    assert.equal("---\nacv: 5\n---\n\n# Acme\n", set("\n# Acme\n", "acv", "5"))
    assert.equal("\xEF\xBB\xBF---\r\nacv: 5\r\n---\r\n\r\n# Acme\r\n", set("\xEF\xBB\xBF# Acme\r\n", "acv", "5"))
    assert.equal("---\nacv: 5\n---\n", set("", "acv", "5"))
  end)

  it("fills an empty front matter", function()
    assert.equal("---\nacv: 5\n---\n# Acme\n", set("---\n---\n# Acme\n", "acv", "5"))
  end)

  it("quotes key and value where needed", function()
    assert.equal('---\n"a: b": "[[x]]"\n---\n', set("---\n---\n", "a: b", "[[x]]"))
  end)

  it("joins front matter that is not YAML without mending it", function()
    assert.equal("---\ndate: {{date}}\nacv: 5\n---\n", set("---\ndate: {{date}}\n---\n", "acv", "5"))
  end)
end)

describe("a label", function()
  it("is changed in its line, bold or not", function()
    assert.equal("**Stage:** Commit  \n- x\n", set("**Stage:** Pipeline  \n- x\n", "stage", "Commit"))
    assert.equal("**Stage**: Commit\n", set("**Stage**: Pipeline\n", "stage", "Commit"))
    assert.equal("stage:: Commit\n", set("stage:: Pipeline\n", "stage", "Commit"))
  end)

  it("is filled in where it was empty", function()
    assert.equal("**Stage:** Commit\n", set("**Stage:**\n", "stage", "Commit"))
    assert.equal("**Stage:** Commit\n", set("**Stage:** \n", "stage", "Commit"))
  end)

  it("is one line", function()
    local changed, message = set("**Stage:** x\n", "stage", "a\nb")
    assert.is_nil(changed)
    assert.matches("acme.md:1 is one line", message, 1, true)
  end)

  it("is left alone where the value would be read as something else", function()
    local changed, message = set("**Stage:** x\n", "stage", "<!-- hidden -->")
    assert.is_nil(changed)
    assert.matches("would be read as something else", message, 1, true)
  end)

  it("is not chosen among several of its name", function()
    local changed, message = set("**Owner:** a\n\n**Owner:** b\n", "owner", "c")
    assert.is_nil(changed)
    assert.matches("owner stands in several places: acme.md:1, acme.md:3;", message, 1, true)
  end)

  it("gives way to a property of the same name", function()
    assert.equal("---\nstage: b\n---\n**Stage:** x\n", set("---\nstage: a\n---\n**Stage:** x\n", "stage", "b"))
  end)
end)

describe("a fact's place", function()
  local function fact(text, part)
    local first, last = text:find(part, 1, true)
    return { grade = "stated", at = { path = "acme.md", first = first - 1, last = last } }
  end

  it("says which of several is meant, under another name too", function()
    local text = "**Owner:** a\n\n**Owner:** b\n"
    assert.equal("**Owner:** a\n\n**Owner:** c\n", set(text, "owner", "c", fact(text, "b")))
    text = "**Annual value:** $85K\n"
    assert.equal("**Annual value:** $90K\n", set(text, "acv", "$90K", fact(text, "$85K")))
  end)

  it("may be a table's cell, in which a bar is escaped", function()
    local text = "| Field | Value |\n|---|---|\n| ACV | $85K |\n| Stage | x |\n"
    assert.equal((text:gsub("$85K", "$90K", 1)), set(text, "acv", "$90K", fact(text, "$85K")))
    assert.equal((text:gsub("$85K", "a \\| b", 1)), set(text, "acv", "a | b", fact(text, "$85K")))
  end)
end)

describe("a note that is not UTF-8", function()
  it("is never changed", function()
    local changed, message = set("**Stage:** \xff\n", "stage", "x")
    assert.is_nil(changed)
    assert.matches("acme.md is not text in UTF-8", message, 1, true)
  end)
end)
