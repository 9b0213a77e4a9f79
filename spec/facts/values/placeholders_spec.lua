local placeholders = require "deal.facts.values.placeholders"

local cases = {
  placeholder = {
    "TBD",
    "tbd",
    "TBD (CFO?)",
    "TBD, Bram will find a slot",
    "TODO",
    "?",
    "???",
    "____",
    "$____",
    "...",
    "-",
    "—",
    "<name>",
    "<date>",
    "{{date}}",
    "{customer_name}",
    "[X]",
    "[Name]",
    "[Customer Name]",
    "[X] weeks (typically 2-4)",
    "savings of [X] a year",
    "saves [AMOUNT] a year",
    "Dear {{name}},",
    "H/M/L",
    "High/Medium/Low",
    "Yes / No",
    "Pass / Fail",
    "low | medium | high",
    "prospecting | discovery | demo",
    "not known yet",
    "someone in Procurement",
    "to be determined",
  },
  stated = {
    "N/A",
    "n/a",
    "none",
    "no",
    "yes",
    "0",
    "5 of 6",
    "<5 minutes",
    ">99.9%",
    "[[Marit Halvorsen]]",
    "[SOC 2](a.pdf)",
    "IT/Security",
    "AE/SE",
    "Q1/Q2 plan",
    "What is the risk if carriers do not book?",
    "why?",
    "~$40k",
    "about 40",
    "x-ray unit",
    "unknown-cause analysis",
    "(internal)",
    "Ruth (CFO)",
    "see [1] and [2]",
    "<https://example.com>",
    "a | b",
    "snake_case_name",
    "in progress",
    "2026-05-12",
  },
  assumed = {
    "$80k?",
    "integration?",
    "Ruth Adebayo (assumed)",
    "45 % (assumed, from two customers)",
    "Q3 (tbc)",
    "Dana (assumption)",
    "assumed: $80k",
    "CFO (unconfirmed)",
    "[assumed] CFO",
  },
  missing = { "" },
}

describe("what is written", function()
  for grade, texts in pairs(cases) do
    for _, text in ipairs(texts) do
      it(("%q is %s"):format(text, grade), function() assert.equal(grade, placeholders.grade(text)) end)
    end
  end

  it("as an assumption keeps its value", function()
    assert.equal("$80k", placeholders.bare "$80k?")
    assert.equal("Ruth Adebayo", placeholders.bare "Ruth Adebayo (assumed)")
    assert.equal("45 %", placeholders.bare "45 % (assumed, from two customers)")
    assert.equal("$80k", placeholders.bare "assumed: $80k")
    assert.equal("Ruth (CFO)", placeholders.bare "Ruth (CFO) (assumed)")
  end)

  it("is judged alike when it is long", function()
    local long = ("a sentence of some words "):rep(8)
    assert.equal("stated", placeholders.grade(long))
    assert.equal("placeholder", placeholders.grade(long .. "with [X] in it"))
    assert.equal("placeholder", placeholders.grade("TBD, " .. long))
    assert.equal("assumed", placeholders.grade(long .. "(assumed)"))
  end)

  it("is judged in time that grows with it", function()
    for _, piece in ipairs { "[", "{{", "<a", "____", "(", "a/", "a|", "?", "[a](" } do
      local start = os.clock()
      placeholders.grade(piece:rep(20000))
      assert.is_true(os.clock() - start < 1, piece)
    end
  end)
end)
