describe("gate", function()
  local gate = require "dealwright.gate"
  local today = "2026-03-10"

  -- "must held content": a result in words
  local function result(code, words)
    return {
      code = code,
      level = words:find "should" and "should" or "must",
      held = words:find "held" ~= nil,
      assumed = words:find "assumed" ~= nil,
      content = words:find "content" ~= nil,
    }
  end

  local function judge(list, waivers, reached)
    local results = {}
    for i, words in ipairs(list) do results[i] = result("rule/" .. i, words) end
    return gate.judge(results, waivers or {}, today, reached ~= false)
  end

  local function waiver(code, last_day)
    return { rule = code, why = "agreed", by = "Ada Park", ["until"] = last_day }
  end

  describe("the verdict", function()
    it("is passed when every must holds", function()
      local it = judge { "must held content", "should content" }
      assert.equal("passed", it.verdict)
      assert.same({ 1, 1, 0 }, { it.passed, it.total, it.open })
    end)

    it("is assumed when every must holds, one only by an assumption", function()
      assert.equal("assumed", judge({ "must held content", "must held assumed content" }).verdict)
    end)

    it("does not care for an assumption in a should, or in a rule that does not hold", function()
      assert.equal("passed", judge({ "must held content", "should held assumed" }).verdict)
      assert.equal("open", judge({ "must assumed content" }).verdict)
    end)

    it("is open when a must fails, however many hold", function()
      local it = judge { "must held content", "must held content", "must" }
      assert.equal("open", it.verdict)
      assert.same({ 2, 3, 1 }, { it.passed, it.total, it.open })
    end)

    it("is waived when every failing must is set aside, and says which", function()
      local it = judge({ "must held content", "must" }, { waiver "rule/2" })
      assert.equal("waived", it.verdict)
      assert.same({ "rule/2" }, it.waived)
      assert.same({ 1, 2, 0 }, { it.passed, it.total, it.open })
    end)

    it("prefers waived to assumed", function()
      assert.equal("waived", judge({ "must held assumed content", "must" }, { waiver "rule/2" }).verdict)
    end)

    it("stays passed when only a should is waived", function()
      local it = judge({ "must held content", "should" }, { waiver "rule/2" })
      assert.equal("passed", it.verdict)
      assert.same({ "rule/2" }, it.waived)
    end)

    it("is not due when the step is not reached and a must is open", function()
      assert.equal("not_due", judge({ "must held content", "must" }, {}, false).verdict)
    end)

    it("is not due when the step is not reached and nothing is written", function()
      assert.equal("not_due", judge({ "must held" }, {}, false).verdict)
      assert.equal("not_due", judge({}, {}, false).verdict)
    end)

    it("is passed ahead of time when all is there", function()
      assert.equal("passed", judge({ "must held content" }, {}, false).verdict)
    end)

    it("is passed where nothing is asked", function()
      assert.equal("passed", judge({}).verdict)
      assert.equal("passed", judge({ "should content" }).verdict)
    end)
  end)

  describe("the score", function()
    local cases = {
      { 1, "no content", { "must", "must" } },
      { 1, "no content, though a rule holds", { "must held", "should held" } },
      { 1, "no rules", {} },
      { 2, "no must holds", { "must content", "must" } },
      { 2, "less than half", { "must held content", "must", "must" } },
      { 3, "exactly half", { "must held content", "must" } },
      { 3, "all but one", { "must held content", "must held", "must held", "must" } },
      { 3, "shoulds do not make up for a must", { "must content", "must held", "should held", "should held" } },
      { 4, "all musts, not all shoulds", { "must held content", "should held", "should" } },
      { 4, "no musts, a should open", { "should content" } },
      { 5, "all", { "must held content", "should held" } },
      { 5, "all musts, no shoulds", { "must held content" } },
      { 5, "no musts, all shoulds", { "should held content" } },
    }
    for _, case in ipairs(cases) do
      it(("is %d: %s"):format(case[1], case[2]), function() assert.equal(case[1], judge(case[3]).score) end)
    end

    it("is 4 at most with a waiver in use, of a must or a should", function()
      assert.equal(4, judge({ "must held content", "must" }, { waiver "rule/2" }).score)
      assert.equal(4, judge({ "must held content", "should" }, { waiver "rule/2" }).score)
    end)

    it("is not lowered by a waiver of a rule that holds", function()
      local it = judge({ "must held content" }, { waiver "rule/1" })
      assert.same({ 5, "passed", {} }, { it.score, it.verdict, it.waived })
    end)

    it("counts what is there before the step is reached", function()
      assert.equal(3, judge({ "must held content", "must" }, {}, false).score)
    end)

    it("says which rules would raise it", function()
      assert.same({ "rule/2" }, judge({ "must held content", "must", "should" }).raised_by)
      assert.same({ "rule/2" }, judge({ "must held content", "should" }).raised_by)
      assert.same({ "rule/1", "rule/2" }, judge({ "must content", "should" }, { waiver "rule/1" }).raised_by)
      assert.same({ "rule/2" }, judge({ "must content", "must" }, { waiver "rule/1" }).raised_by)
      assert.same({}, judge({ "must held content" }).raised_by)
      assert.same({ "rule/1" }, judge({ "must", "should" }).raised_by)
    end)
  end)

  describe("a waiver", function()
    local function with(it) return judge({ "must content" }, { it }) end

    it("counts through its last day and not after it", function()
      assert.equal("waived", with(waiver("rule/1", today)).verdict)
      assert.equal("waived", with(waiver("rule/1", "2026-12-31")).verdict)
      local over = with(waiver("rule/1", "2026-03-09"))
      assert.same({ "open", { "rule/1" }, {}, {} }, { over.verdict, over.expired, over.waived, over.rejected })
    end)

    for _, field in ipairs { "why", "by" } do
      for name, value in pairs { missing = false, blank = " \t", ["not text"] = 7 } do
        it(("whose `%s` is %s does not count"):format(field, name), function()
          local bad = waiver "rule/1"
          bad[field] = value or nil
          local it = with(bad)
          assert.same({ "open", { "rule/1" }, {} }, { it.verdict, it.rejected, it.waived })
        end)
      end
    end

    local no_days = { "", "soon", "2026-13-01", "2026-02-29", "2026-3-1", "2026-03-1a", "03/04/2026", true, 2026 }
    for _, day in ipairs(no_days) do
      it(("until %s does not count"):format(tostring(day)), function()
        assert.same({ "rule/1" }, with(waiver("rule/1", day)).rejected)
      end)
    end

    it("until a leap day counts", function() assert.equal("waived", with(waiver("rule/1", "2028-02-29")).verdict) end)

    it("of another rule, or of none, changes nothing", function()
      assert.equal("open", with(waiver "rule/10").verdict)
      assert.equal("open", with({ why = "agreed", by = "Ada Park" }).verdict)
    end)

    it("without a rule is not one of a rule without a name", function()
      assert.equal("open", gate.judge({ { code = "", level = "must" } }, { {} }, today, true).verdict)
    end)

    it("that counts wins over one that does not, in either order", function()
      local good, over, bad = waiver "rule/1", waiver("rule/1", "2020-01-01"), { rule = "rule/1" }
      for _, list in ipairs { { good, over, bad }, { bad, over, good }, { over, good, bad } } do
        local it = judge({ "must content" }, list)
        assert.same({ "waived", {}, {} }, { it.verdict, it.expired, it.rejected })
      end
    end)

    it("that is over is named before one that is not complete", function()
      local over, bad = waiver("rule/1", "2020-01-01"), { rule = "rule/1" }
      assert.same({ "rule/1" }, judge({ "must content" }, { over, bad }).expired)
      assert.same({ "rule/1" }, judge({ "must content" }, { bad, over }).expired)
    end)
  end)

  describe("wrong use raises:", function()
    local good = { { code = "rule/1", level = "must" } }
    local cases = {
      ["results that are no list"] = { nil, {}, today },
      ["waivers that are no list"] = { good, nil, today },
      ["a result that is no table"] = { { 1 }, {}, today },
      ["a result without a code"] = { { { level = "must" } }, {}, today },
      ["another level"] = { { { code = "a", level = "could" } }, {}, today },
      ["no level"] = { { { code = "a" } }, {}, today },
      ["a waiver that is no table"] = { good, { "rule/1" }, today },
      ["a day that is none"] = { good, {}, "2026-02-30" },
      ["no day"] = { good, {}, nil },
    }
    for name, arguments in pairs(cases) do
      it(name, function()
        assert.has_error(function() gate.judge(arguments[1], arguments[2], arguments[3], true) end)
      end)
    end
  end)

  it("judges ten thousand results and a thousand waivers", function()
    local results, waivers = {}, {}
    for i = 1, 10000 do results[i] = { code = "r/" .. i, level = "must", content = true } end
    for i = 1, 1000 do waivers[i] = waiver("r/" .. i) end
    assert.same(9000, gate.judge(results, waivers, today, true).open)
  end)
end)
