local read = require "facts.read"

describe("sections", function()
  it("are all there, found or not", function()
    local deal = read "# Nothing much\n"
    for _, step in ipairs(deal.playbook.steps) do
      for kind in pairs(step.sections) do
        local section = deal.sections[kind]
        assert.is_false(section.found, kind)
        assert.is_true(section.empty)
        assert.same({}, section.rows)
        assert.same({}, section.notes)
        assert.equal("missing", section.text.grade)
        assert.equal(0, section.words)
        assert.is_string(section.at.path)
      end
    end
  end)

  it("are gathered from all notes", function()
    local deal = read {
      ["7_close.md"] = "## Risks\n\n- The board meets late\n",
      ["extra.md"] = "# Talk\n\n## Red flags\n\n- Champion changes jobs\n",
    }
    local risks = deal.sections.risks
    assert.same({ "7_close.md", "extra.md" }, risks.notes)
    assert.equal(2, #risks.rows)
    assert.equal("Champion changes jobs", risks.rows[2].risk.value)
  end)

  it("start at their heading", function()
    local text = "# Close\n\n## Kickoff\n\n2026-06-02 at Aldermoor\n"
    local kickoff = read({ ["7_close.md"] = text }).sections.kickoff
    assert.same({ path = "7_close.md", first = 9, last = 19 }, kickoff.at)
    assert.equal("2026-06-02 at Aldermoor", kickoff.text.text)
    assert.equal(3, kickoff.words)
  end)

  it("that are not there would be written at the end of their step's note, or in a note of its own", function()
    local text = "# Close\n\n## Kickoff\n"
    local deal = read { ["7_close.md"] = text, ["1_intake.md"] = "# Intake\n" }
    assert.same({ path = "7_close.md", first = #text, last = #text }, deal.sections.signature.at)
    assert.same({ path = "5_pilot.md", first = 0, last = 0 }, deal.sections.metrics.at)
  end)

  for name, text in pairs {
    ["placeholders"] = "## Talk track\n\nTBD\n\n- <name>\n- ...\n",
    ["comments"] = "## Talk track\n\n<!-- three sentences -->\n%% not yet %%\n",
    ["headings"] = "## Talk track\n\n### For the CFO\n\n### For the COO\n",
    ["labels without values"] = "## Talk track\n\n**Opening:**\n**Close:** TBD\n\n- Owner:\n- **Why it matters:**\n",
    ["a table of a template"] = "## Talk track\n\n| Who | Sentence |\n|---|---|\n| <name> | TBD |\n| | |\n",
  } do
    it("are empty with nothing but " .. name, function()
      local section = read({ ["3_champion.md"] = text }).sections.talk_track
      assert.is_true(section.found)
      assert.is_true(section.empty)
      assert.equal(0, section.words)
      assert.equal("placeholder", section.text.grade)
    end)
  end

  it("of a template have rows only for what somebody filled in", function()
    local deal = read [[
## Mutual action plan

| # | Milestone | Buyer owner | Seller owner | Due | Output |
|---|---|---|---|---|---|
| 1 | Security review | TBD | TBD | TBD | TBD |
| 2 | TBD | TBD | TBD | TBD | TBD |
]]
    assert.is_true(deal.sections.plan.empty)
    assert.equal(1, #deal.sections.plan.rows)
  end)

  it("may be one label long", function()
    local deal = read { ["7_close.md"] = "# Close\n\n**Kickoff:** 2026-06-02, at Aldermoor\n**Signature:** TBD\n" }
    assert.is_false(deal.sections.kickoff.empty)
    assert.is_true(deal.sections.signature.found)
    assert.is_true(deal.sections.signature.empty)
  end)

  it("go by the table where no heading names them", function()
    local deal = read {
      ["notes.md"] = [[
# Fenwold

| Risk | Likelihood | Mitigation |
|---|---|---|
| Migration until May | high | ask for a second reviewer |
]],
    }
    assert.is_true(deal.sections.risks.found)
    assert.equal("ask for a second reviewer", deal.sections.risks.rows[1].mitigation.value)
  end)

  it("keep the parts of their own headings, and give others theirs", function()
    local deal = read {
      ["5_pilot.md"] = [[
# Pilot plan

Goal: justify the spend.

## Scope

Two sites.

## Success metrics

- Hours saved
]],
    }
    assert.equal("Goal: justify the spend.\nTwo sites.", deal.sections.pilot.text.text)
    assert.equal("Hours saved", deal.sections.metrics.rows[1].metric.value)
  end)

  it("ignore records, whose day has passed", function()
    local deal = read {
      ["1_intake.md"] = "# Intake\n",
      ["meetings/2026-03-01 call.md"] = "## Risks\n\n- the old one\n",
    }
    assert.is_true(deal.is_record["meetings/2026-03-01 call.md"])
    assert.is_false(deal.sections.risks.found)
  end)
end)
