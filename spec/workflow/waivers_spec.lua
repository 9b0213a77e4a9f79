describe("waivers", function()
  local waivers = require "deal.workflow.waivers"

  local function scalar(key, text) return { key = key, kind = "string", value = text } end

  local function waiver(rule, why, by, last)
    local fields = { scalar("rule", rule), scalar("why", why), scalar("by", by) }
    if last then fields[4] = scalar("until", last) end
    return { kind = "map", value = fields, first = 10, last = 20 }
  end

  local function judged(field)
    local deal = { notes = { { path = "1_intake.md", front = { by_key = { waive = field } } } } }
    local given = waivers.read(deal)
    return waivers.judge(given, "2026-05-01"), given
  end

  local function list(...) return { kind = "list", value = { ... }, first = 0, last = 30 } end

  it("set a rule aside until their last day, that day included", function()
    local waived, given = judged(list(waiver("pilot/plan", "no pilot", "Ana Lind", "2026-05-01")))
    assert.same({ ["pilot/plan"] = true }, waived)
    assert.equal("counts", given[1].state)
    assert.same({ path = "1_intake.md", first = 10, last = 20 }, given[1].at)
  end)

  it(
    "count for good when they have no last day",
    function() assert.is_true((judged(list(waiver("pilot/plan", "no pilot", "Ana Lind"))))["pilot/plan"]) end
  )

  it("are over after their last day", function()
    local waived, given = judged(list(waiver("pilot/plan", "no pilot", "Ana Lind", "2026-04-30")))
    assert.same({}, waived)
    assert.equal("expired", given[1].state)
  end)

  it("do not count without a reason, a name or a rule, or with a day that is none", function()
    local waived, given = judged(
      list(
        waiver("pilot/plan", " ", "Ana Lind"),
        waiver("pilot/plan", "no pilot", nil),
        waiver(nil, "no pilot", "Ana Lind"),
        waiver("pilot/plan", "no pilot", "Ana Lind", "soon"),
        scalar(nil, "pilot/plan")
      )
    )
    assert.same({}, waived)
    for _, it in ipairs(given) do
      assert.equal("incomplete", it.state)
    end
  end)

  it("are none where there is no list, and one that does not count where there is something else", function()
    assert.same({}, select(2, judged(nil)))
    assert.same({}, select(2, judged { kind = "null", first = 0, last = 0 }))
    assert.equal("incomplete", select(2, judged(scalar(nil, "pilot/plan")))[1].state)
  end)
end)
