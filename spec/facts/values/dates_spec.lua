local dates = require "deal.facts.values.dates"

local anchors = { day = "2026-03-02", start = "2026-04-06" } -- Mondays

---A date as text: its day, with the first one where it is a range.
local function read(text, given)
  local date, problem = dates.parse(text, given)
  if not date then return problem or "nothing" end
  return date.from and date.from .. ".." .. date.iso or date.iso
end

local function all(cases, given)
  for _, case in ipairs(cases) do
    it(("%q is %s"):format(case[1], case[2]), function() assert.equal(case[2], read(case[1], given)) end)
  end
end

describe(
  "a date with its year:",
  function()
    all {
      { "2026-05-12", "2026-05-12" },
      { "2026-05-12, 14:00, Fernwick", "2026-05-12" },
      { "decision on 2026-05-12, signature by 2026-05-20", "2026-05-12" },
      { "2026/5/7", "2026-05-07" },
      { "12 May 2026", "2026-05-12" },
      { "12th of May, 2026", "2026-05-12" },
      { "May 12, 2026", "2026-05-12" },
      { "Sept. 3rd 2026", "2026-09-03" },
      { "12-May-2026", "2026-05-12" },
      { "by June 20, 2026", "2026-06-20" },
      { "EOD Friday, 2026-05-08", "2026-05-08" },
      { "31.12.2026", "2026-12-31" },
      { "3.4.2026", "2026-04-03" },
      { "13/04/2026", "2026-04-13" },
      { "04/13/2026", "2026-04-13" },
      { "05/05/2026", "2026-05-05" },
      { "04/13/26", "2026-04-13" },
    }
  end
)

describe(
  "a span:",
  function()
    all {
      { "2026-04-07 to 2026-05-07", "2026-04-07..2026-05-07" },
      { "2026-04-07 – 2026-05-07", "2026-04-07..2026-05-07" },
      { "10-14 March 2026", "2026-03-10..2026-03-14" },
      { "Mar 10-14, 2026", "2026-03-10..2026-03-14" },
      { "March 2026", "2026-03-01..2026-03-31" },
      { "2026-02", "2026-02-01..2026-02-28" },
      { "mid March 2026", "2026-03-11..2026-03-20" },
      { "end of March 2026", "2026-03-22..2026-03-31" },
      { "Q3 2026", "2026-07-01..2026-09-30" },
      { "2026-Q1", "2026-01-01..2026-03-31" },
      { "Q4/26", "2026-10-01..2026-12-31" },
      { "H2 2026", "2026-07-01..2026-12-31" },
      { "2026-W12", "2026-03-16..2026-03-22" },
      { "2026", "2026-01-01..2026-12-31" },
    }
  end
)

describe("a date without its year, or counted from somewhere:", function()
  all({
    { "Mar 10", "2026-03-10" },
    { "10 March", "2026-03-10" },
    { "by June 20", "2026-06-20" },
    { "Jan 15", "2026-01-15" },
    { "Dec 20", "2025-12-20" },
    { "Oct 1", "2026-10-01" },
    { "Q1", "2026-01-01..2026-03-31" },
    { "Week 3", "2026-04-20..2026-04-26" },
    { "W2-W4", "2026-04-13..2026-05-03" },
    { "Weeks 1-2", "2026-04-06..2026-04-19" },
    { "Day 10", "2026-04-16" },
    { "T+5", "2026-04-11" },
    { "Friday", "2026-03-06" },
    { "EOD Friday", "2026-03-06" },
    { "tomorrow", "2026-03-03" },
    { "next week", "2026-03-09..2026-03-15" },
    { "end of quarter", "2026-03-31" },
    { "EOM", "2026-03-31" },
    { "mid March, moved to April", "2026-04-01..2026-04-30" },
  }, anchors)

  it("says what it was counted from", function()
    assert.equal("2026-03-02", dates.parse("Mar 10", anchors).anchor)
    assert.equal("2026-04-06", dates.parse("Week 3", anchors).anchor)
    assert.is_nil(dates.parse("2026-03-10", anchors).anchor)
  end)

  it("is asked about where there is nothing to count from", function()
    for _, text in ipairs { "Mar 10", "Q1", "Week 3", "T+5", "Friday", "next week" } do
      assert.equal("unanchored", read(text))
    end
  end)
end)

describe(
  "a date that cannot be known:",
  function()
    all {
      { "03/04/2026", "ambiguous" },
      { "3-4-2026", "ambiguous" },
      { "03/04", "ambiguous" },
      { "2026-02-30", "impossible" },
      { "2026-13-01", "impossible" },
      { "31 April 2026", "impossible" },
      { "before summer", "nothing" },
      { "as long as they need", "nothing" },
      { "SOC 2 Type II", "nothing" },
      { "we may sign", "nothing" },
      { "5 of 6 users", "nothing" },
      { "v2.1", "nothing" },
      { "$96,000 a year", "nothing" },
      { "ISO 27001", "nothing" },
      { "", "nothing" },
    }
  end
)

describe("precision", function()
  it("is said", function()
    for text, precision in pairs {
      ["2026-05-12"] = "day",
      ["May 2026"] = "month",
      ["Q2 2026"] = "quarter",
      ["2026-W12"] = "week",
      ["2026"] = "year",
    } do
      assert.equal(precision, dates.parse(text).precision)
    end
  end)
end)

describe("hostile text", function()
  it("is read in time that grows with it", function()
    for _, piece in ipairs { "1-", "mar ", "12 ", "week ", "2026-", "T+", "03/", "Q1 - ", "\xE2\x80\x93", "(" } do
      local long = piece:rep(20000)
      local start = os.clock()
      dates.parse(long, anchors)
      assert.is_true(os.clock() - start < 1, piece)
    end
  end)
end)
