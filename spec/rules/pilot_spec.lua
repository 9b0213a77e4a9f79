local finds = require("deals").finds

describe("pilot/note", function()
  it(
    "is silent as soon as something is written",
    function() assert.same({}, finds("pilot/note", "## Pilot plan\n\n**Goal:** justify the spend")) end
  )

  it(
    "finds nothing",
    function()
      assert.same(
        { "5_pilot.md:1 nothing is written for step 5, pilot as a business case" },
        finds("pilot/note", { ["1_intake.md"] = "**Account:** Acme" })
      )
    end
  )
end)

describe("pilot/plan", function()
  it("is silent about a plan", function()
    assert.same({}, finds("pilot/plan", "## Pilot plan\n\n**Goal:** justify the spend"))
    assert.same({}, finds("pilot/plan", "## POC scope\n\nOne site, 30 days."))
  end)

  it(
    "finds a plan of placeholders",
    function()
      assert.same(
        { "5_pilot.md:1 nothing is written in the pilot plan yet" },
        finds("pilot/plan", "## Pilot plan\n\n**Goal:** TBD\n**Scope:** TBD")
      )
    end
  )
end)

describe("pilot/metrics", function()
  it("is silent about measures", function()
    local note = "## Success metrics\n\n| Metric | Baseline | Target |\n|---|---|---|\n| Detention hours | 61 | 34 |"
    assert.same({}, finds("pilot/metrics", note))
  end)

  it("finds a table of placeholders", function()
    local note = "## Success metrics\n\n| Metric | Baseline | Target |\n|---|---|---|\n| TBD | TBD | TBD |"
    assert.same({ "5_pilot.md:1 nothing is written in the table of success metrics yet" }, finds("pilot/metrics", note))
  end)
end)

describe("pilot/return", function()
  it("is silent about figures", function()
    local note = "## ROI and assumptions\n\n| Category | Year 0 | Year 1 |\n|---|---|---|\n| Benefits | $0 | $163,751 |"
    assert.same({}, finds("pilot/return", note))
  end)

  it("finds that there is none", function()
    local found = finds("pilot/return", "# Pilot\n\nIt works.")
    assert.equal(1, #found)
    assert.matches("there is no computation of the return$", found[1])
  end)
end)

describe("pilot/buy-criteria", function()
  it("is silent about both", function()
    local note = "## Buy and don't-buy criteria\n\n**Buy when:** 34 hours\n**Don't buy when:** fewer than 60 %"
    assert.same({}, finds("pilot/buy-criteria", note))
  end)

  it(
    "finds a heading without content",
    function()
      assert.same(
        { "5_pilot.md:1 nothing is written in the list of criteria for buying and for not buying yet" },
        finds("pilot/buy-criteria", "## Buy and don't-buy criteria\n\n**Buy when:** TBD")
      )
    end
  )
end)

describe("pilot/seriousness", function()
  it("is silent about gates, a paid pilot, or front matter that says so", function()
    local gates = "## Seriousness gates\n\n| Gate | What was agreed |\n|---|---|\n| Buyer owner | Dana Reyes |"
    assert.same({}, finds("pilot/seriousness", gates))
    assert.same({}, finds("pilot/seriousness", "## Pilot plan\n\nA paid pilot of $9,500."))
    assert.same({}, finds("pilot/seriousness", "---\npaid: true\n---\n## Pilot plan\n\n30 days."))
  end)

  it("finds a free pilot that nobody owns", function()
    local found = finds("pilot/seriousness", "---\npaid: false\n---\n## Pilot plan\n\n30 days, free.")
    assert.equal(1, #found)
    assert.matches("the pilot is neither paid nor has seriousness gates$", found[1])
  end)
end)
