local finds = require("deals").finds

describe("procurement/note", function()
  it(
    "is silent as soon as something is written",
    function() assert.same({}, finds("procurement/note", "## Cadence and escalation\n\nFridays 09:30.")) end
  )

  it(
    "finds nothing",
    function()
      assert.same(
        { "6_procurement.md:1 nothing is written for step 6, procurement and security" },
        finds("procurement/note", { ["1_intake.md"] = "**Account:** Acme" })
      )
    end
  )
end)

describe("procurement/tracker", function()
  local header = "## Tracker\n\n| Workstream | Task | Owner | Due | Status |\n|---|---|---|---|---|\n"

  it(
    "is silent about rows",
    function()
      assert.same({}, finds("procurement/tracker", header .. "| Legal | NDA signed | Dana Reyes | 2026-02-27 | done |"))
    end
  )

  it("finds that there is none", function()
    local found = finds("procurement/tracker", "# Papers\n\nWe will see.")
    assert.equal(1, #found)
    assert.matches("there is no tracker over procurement, legal, security and finance$", found[1])
  end)
end)

describe("procurement/packet", function()
  it("is silent about an index", function()
    local note = "## Security packet index\n\n| Document | Do we have it? |\n|---|---|\n| ISO 27001 | no |"
    assert.same({}, finds("procurement/packet", note))
  end)

  it("finds that there is none", function()
    local found = finds("procurement/packet", "# Papers\n\nWe will see.")
    assert.equal(1, #found)
    assert.matches("there is no index of the security packet$", found[1])
  end)
end)

describe("procurement/forms", function()
  it("is silent about an offer, in its section or beside the tracker", function()
    assert.same({}, finds("procurement/forms", "## Forms we pre-fill\n\n- Vendor form: offered on 2026-04-16"))
    local tracker = "## Tracker\n\n| Task | Owner | Due |\n|---|---|---|\n| NDA | Dana Reyes | 2026-02-27 |\n\n"
      .. "Offer made on 2026-04-16: we pre-fill the vendor form."
    assert.same({}, finds("procurement/forms", tracker))
  end)

  it("finds that nobody offered", function()
    local found = finds("procurement/forms", "## Cadence and escalation\n\nFridays.")
    assert.equal(1, #found)
    assert.matches("nobody has offered to pre%-fill their forms$", found[1])
  end)
end)

describe("procurement/cadence", function()
  it(
    "is silent about a cadence",
    function() assert.same({}, finds("procurement/cadence", "## Cadence and escalation\n\nFridays 09:30")) end
  )

  it("finds placeholders", function()
    local found = finds("procurement/cadence", "## Cadence and escalation\n\n**Cadence:** TBD\n**Escalation:** TBD")
    assert.equal(1, #found)
  end)
end)
