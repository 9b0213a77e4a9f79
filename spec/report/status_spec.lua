local findings = require "report.findings"
local status = require "deal.report.status"
local width = require("dealwright.text").width

local function step(number, name, title, verdict, score)
  local judged = { number = number, name = name, title = title, verdict = verdict, score = score }
  judged.passed, judged.total, judged.open = 2, 6, 4
  return judged
end

local function standing(list)
  return {
    id = "acme",
    path = "deals/acme",
    name = "Acme GmbH",
    today = "2026-03-10",
    current = "committee",
    steps = {
      step(1, "intake", "Intake and qualification", "passed", 5),
      step(2, "committee", "Buying committee and champion", "open", 2),
      step(3, "champion", "Champion enablement", "not_due", 1),
    },
    findings = list,
    notes = 7,
    skipped = {},
  }
end

local function must(number, more)
  local code = "committee/c" .. number
  local finding = findings.at("x", "x", { step = "committee", code = code, remedy = "do " .. number })
  for key, value in pairs(more or {}) do
    finding[key] = value
  end
  return finding
end

describe("the status screen", function()
  it("shows each step's verdict, score and musts, and where the deal is", function()
    local screen = status.screen(standing {}, {})
    assert.matches("^Acme GmbH +as of 2026%-03%-10\ndeals/acme\n", screen)
    assert.matches("\n  1  Intake and qualification +passed +5 of 5  2/6\n", screen)
    assert.matches("\n> 2  Buying committee and champion +OPEN +2 of 5  2/6 +<%- here\n", screen)
    assert.matches("\n  3  Champion enablement +not due yet +1 of 5", screen)
    assert.matches("\n1 of 3 steps score 4 or 5", screen, 1, true)
  end)

  it("ends with the first open musts, earlier steps first, those not due left out", function()
    local list = { must(1), must(2), must(3), must(4) }
    list[5] = must(5, { step = "intake" })
    list[6] = must(6, { reached = false })
    list[7] = must(7, { level = "should" })
    local screen = status.screen(standing(list), {})
    assert.matches("To do next:\n  1. do 5\n     acme/1_intake.md:5:1  committee/c5\n  2. do 1\n", screen, 1, true)
    assert.matches("\n     and 2 more: dealwright check deals/acme\n$", screen)
  end)

  it("offers shoulds when nothing must be done, and says when nothing is left", function()
    local screen = status.screen(standing { must(7, { level = "should" }) }, {})
    assert.matches("Nothing must be done now. To raise the score:\n  1. do 7\n", screen, 1, true)
    assert.matches("\nNothing is left to do in the steps reached.\n$", status.screen(standing {}, {}))
  end)

  it("fits 80 columns and 24 lines, wide names and long remedies too", function()
    local long = standing { must(1, { remedy = ("日本 word "):rep(12) }), must(2), must(3), must(4) }
    long.name, long.steps[1].title = ("日本"):rep(60), ("A long title "):rep(9)
    long.path = "deals/acme"
    local screen, lines = status.screen(long, {}), 0
    for line in screen:gmatch "[^\n]*" do
      assert.is_true(width(line) <= 80, line)
      lines = lines + 1
    end
    assert.is_true(lines <= 24)
  end)

  it("says the same with colours as without", function()
    local list = { must(1) }
    local colored = status.screen(standing(list), { colored = true })
    assert.equal(status.screen(standing(list), {}), (colored:gsub("\27%[[%d;]*m", "")))
  end)

  it("is a line for a deal among many", function()
    assert.equal(
      "2 Buying committee and champion    1 to do       deals/acme\n",
      status.line(standing { must(1) })
    )
  end)
end)
