local findings = require "report.findings"
local text = require "deal.report.text"

local function report(list, options, hidden) return findings.written(text.new(options or {}), list, hidden) end

describe("the text report", function()
  it("shows the deal, the place, the line with a mark, and what to do", function()
    assert.equal(
      [[
Acme GmbH (acme), step 2 of 2: Committee, as of 2026-03-10

acme/1_intake.md:5:14: must intake/account-named  the account is a placeholder
  5 | **Account:** <name>
    |              ^^^^^^
  to do: write the company's name

1 deal, 7 notes: 1 must to settle
]],
      report { findings.at("**Account:** <name>", "<name>") }
    )
  end)

  it("puts the mark below wide characters and tabs", function()
    local shown = report { findings.at("日本\tÄ <name>", "<name>") }
    assert.matches("\n  5 | 日本    Ä <name>\n    |           ^^^^^^\n", shown, 1, true)
    assert.matches("acme/1_intake.md:5:6:", shown, 1, true)
  end)

  it("cuts a long line around the place, within the terminal", function()
    local row = ("| word "):rep(60) .. "| TBD " .. ("| word "):rep(60)
    for line in report({ findings.at(row, "TBD") }, { columns = 60 }):gmatch "[^\n]+" do
      if line:find "|" then assert.is_true(utf8.len(line) <= 60, line) end
    end
    assert.matches("….*| TBD |.*…\n    | +%^%^%^\n", report({ findings.at(row, "TBD") }, { columns = 60 }))
  end)

  it("shows one mark where something is to be added, and no excerpt of an empty line", function()
    local missing = findings.at("## Stall", "## Stall")
    missing.range.start = missing.range["end"]
    assert.matches("  5 | ## Stall\n    |         ^\n", report { missing }, 1, true)
    assert.not_matches("|", report { findings.at("  ", "  ") }, 1, true)
  end)

  it("shows no excerpt where a whole note is meant", function()
    local whole = findings.at("---", "---")
    whole.range.start = { line = 1, column = 1, byte_column = 1 }
    whole.range["end"] = whole.range.start
    assert.not_matches("|", report { whole }, 1, true)
  end)

  it("marks to the end of the line what goes on below it", function()
    local long = findings.at("## Why now", "## Why now")
    long.range["end"] = { line = 9, column = 1, byte_column = 1 }
    assert.matches("    | ^^^^^^^^^^\n", report { long }, 1, true)
  end)

  it("spells out what would control the terminal", function()
    local hostile = "a\27[2J\7b\u{202e}c\u{9b}d\xffe"
    local shown = report({ findings.at(hostile, "b", { message = hostile, remedy = hostile, path = hostile }) }, {})
    assert.not_matches("[\0-\9\11-\31\127]", shown)
    assert.not_matches("\u{202e}", shown, 1, true)
    assert.matches("a\\x1b[2J\\x07b\\u{202e}c\\u{9b}d\\xffe", shown, 1, true)
    assert.is_truthy(utf8.len(shown))
  end)

  it("counts later steps' findings in one line", function()
    local shown = report({ findings.at("x", "x") }, {}, 12)
    assert.matches("\n+ 12 findings in later steps, not due yet (--all shows them)\n", shown, 1, true)
  end)

  it("says nothing of a deal in which all is well", function()
    assert.equal("", text.new({}).deal(findings.standing, {}, 3))
    local totals = { deals = 3, notes = 1, must = 0, should = 0, later = 3 }
    assert.equal("3 deals, 1 note: nothing to settle\n", text.new({}).finish(totals))
    assert.equal("no deal was found\n", text.new({}).finish { deals = 0, notes = 0, must = 0, should = 0 })
  end)

  it("is one line a finding when quiet", function()
    assert.equal(
      "acme/1_intake.md:5:1: should note/x  m\n",
      report({ findings.at("x", "x", { code = "note/x", level = "should", message = "m" }) }, { quiet = true }, 4)
    )
  end)

  it("wraps what to do on a terminal", function()
    local long = findings.at("x", "x", { remedy = ("word "):rep(12) .. "end" })
    local shown = report({ long }, { columns = 40, wrapped = true })
    assert.matches("\n  to do: word word word word word word\n         word word", shown, 1, true)
    assert.matches("word end\n", report({ long }, { columns = 40 }), 1, true)
  end)

  it("names related places", function()
    local at = { line = 3, column = 2, byte_column = 2 }
    local related = { { path = "acme/plan.md", range = { start = at, ["end"] = at }, message = "it says 10 May" } }
    local shown = report { findings.at("x", "x", { related = related }) }
    assert.matches("\n  see also: acme/plan.md:3:2: it says 10 May\n", shown, 1, true)
  end)

  it("says the same with colours as without", function()
    local list = { findings.at("**Account:** <name>", "<name>") }
    local colored = report(list, { colored = true })
    assert.matches("\27%[1;31mmust\27%[0m", colored)
    assert.equal(report(list), (colored:gsub("\27%[[%d;]*m", "")))
  end)
end)
