local headings = require "deal.facts.headings"
local playbook = require "deal.playbook"
local vocabulary = require "deal.facts.vocabulary"

local compiled = vocabulary.of(playbook.enterprise())

local function section_of(text, step, within)
  local found = headings.section(headings.topic(compiled, text), step, within)
  return found and found.kind
end

describe("a heading", function()
  for text, kind in pairs {
    ["Mutual action plan"] = "plan",
    ["4. Mutual Action Plan (MAP)"] = "plan",
    ["Step 4: Mutual action plan"] = "plan",
    ["## 🎯 Success Metrics & KPIs"] = "metrics",
    ["**Risks**"] = "risks",
    ["Key risks"] = "risks",
    ["Risk Register"] = "risks",
    ["Red flags 🚩"] = "risks",
    ["Next 3 actions"] = "next_steps",
    ["Immediate Actions"] = "next_steps",
    ["Open questions"] = "questions",
    ["Known gaps"] = "assumptions",
    ["Buying Committee"] = "committee",
    ["Stakeholder map"] = "committee",
    ["ROI (draft, from our calculator)"] = "roi",
    ["Talk track for the champion"] = "talk_track",
    ["Go/No-Go criteria"] = "verdict",
  } do
    it(("%q is about %s"):format(text, kind), function() assert.equal(kind, section_of(text)) end)
  end

  it("that says nothing known is about nothing", function()
    for _, text in ipairs { "Weather", "Products of interest", "", "***", "2026", "a/b/c", "Discovery questions" } do
      assert.is_nil(section_of(text))
    end
  end)

  it("goes by where it stands when its words fit two sections", function()
    assert.equal("guide", section_of("Decision criteria", "decision"))
    assert.equal("memo", section_of("Memo for Gerrit (draft)", "champion"))
    assert.is_nil(section_of("Champion material", "champion"))
  end)

  it("goes on with the section it stands in unless it clearly names another", function()
    assert.is_nil(section_of("Assumptions of the ROI", "pilot", "roi"))
    assert.equal("risks", section_of("Risks", "pilot", "pilot"))
  end)

  it("about our own people is told apart", function()
    assert.is_true(headings.topic(compiled, "Our team").seller)
    assert.is_true(headings.topic(compiled, "Vendor contacts").seller)
    assert.is_false(headings.topic(compiled, "Customer team").seller)
  end)
end)

describe("a note's name", function()
  for stem, wanted in pairs {
    ["4_decision"] = { "decision" },
    ["committee"] = { "committee" },
    ["mutual action plan"] = { "decision", "plan" },
    ["risk-register"] = { "close", "risks" },
    ["README"] = {},
  } do
    it(
      ("%q says %s"):format(stem, wanted[1] or "nothing"),
      function() assert.same(wanted, { headings.of_note(compiled, stem) }) end
    )
  end
end)
