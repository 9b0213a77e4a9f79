local finds = require("deals").finds

describe("decision/note", function()
  it(
    "is silent as soon as something is written",
    function() assert.same({}, finds("decision/note", "## Cost of doing nothing\n\nRates rise in July.")) end
  )

  it(
    "finds nothing",
    function()
      assert.same(
        { "4_decision.md:1 nothing is written for step 4, decision and mutual action plan" },
        finds("decision/note", { ["1_intake.md"] = "**Account:** Acme" })
      )
    end
  )
end)

describe("decision/doing-nothing", function()
  it("is silent where it is written about, under any of its names", function()
    for _, heading in ipairs { "Cost of doing nothing", "Cost of inaction", "If we do nothing", "Status quo" } do
      assert.same({}, finds("decision/doing-nothing", "## " .. heading .. "\n\nTwo carriers raise their rates."))
    end
  end)

  it(
    "finds a heading without content",
    function()
      assert.same(
        { "4_decision.md:1 nothing is written in the account of what doing nothing costs yet" },
        finds("decision/doing-nothing", "## Cost of doing nothing\n\n**What breaks:** TBD")
      )
    end
  )
end)

describe("decision/guide", function()
  it("is silent about options", function()
    local note = "## Decision guide\n\n| Option | Cost |\n|---|---|\n| Do nothing | $872,960 a year |"
    assert.same({}, finds("decision/guide", note))
  end)

  it("finds that there is none", function()
    local found = finds("decision/guide", "## Cost of doing nothing\n\nMuch.")
    assert.equal(1, #found)
    assert.matches("there is no decision guide$", found[1])
  end)
end)

describe("decision/plan", function()
  it("is silent about a plan with rows", function()
    local note = "## Mutual action plan\n\n| Milestone | Owner | Due |\n|---|---|---|\n| Signature | Ana | 2026-05-20 |"
    assert.same({}, finds("decision/plan", note))
  end)

  it("finds a plan of placeholders", function()
    local note = "## Mutual action plan\n\n| Milestone | Owner | Due |\n|---|---|---|\n| TBD | TBD | TBD |"
    assert.same({ "4_decision.md:1 nothing is written in the mutual action plan yet" }, finds("decision/plan", note))
  end)

  it(
    "finds prose where rows should be",
    function()
      assert.same(
        { "4_decision.md:1 the mutual action plan has no rows" },
        finds("decision/plan", "## Mutual action plan\n\nWe sign in May.")
      )
    end
  )
end)
