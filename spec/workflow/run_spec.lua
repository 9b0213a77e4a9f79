describe("running rules", function()
  local run = require "deal.workflow.run"
  local nowhere = { path = "1_intake.md", first = 0, last = 0 }

  local function fails(deal, finding) finding { at = deal.at, "it is missing" } end
  local function holds() end
  local function assumes() return "assumed" end
  local function raises() error "attempt to sell nothing" end

  local function ran(rules, options)
    local it = {
      playbook = { rules = rules, steps = { { name = "intake" }, { name = "committee" } } },
      deal = { at = { path = "1_intake.md", first = 3, last = 5 } },
      content = { intake = true },
      findings = {},
      failed = {},
      dropped = {},
      waived = {},
      context = { reported = {}, waivers = {} },
      nowhere = nowhere,
    }
    for key, value in pairs(options or {}) do
      it[key] = value
    end
    for _, rule in pairs(rules) do
      rule.level, rule.remedy, rule.needs = rule.level or "must", rule.remedy or "write it", "It is there"
    end
    return run.rules(it), it.findings
  end

  local function codes(findings)
    local list = {}
    for i, finding in ipairs(findings) do
      list[i] = finding.code
    end
    return list
  end

  it("gives every rule of a step a result", function()
    local results, findings = ran {
      ["intake/a"] = { check = fails },
      ["intake/b"] = { check = holds, level = "should" },
      ["committee/c"] = { check = assumes },
      ["note/d"] = { check = fails },
    }
    assert.same({
      { code = "intake/a", level = "must", held = false, assumed = false, content = true },
      { code = "intake/b", level = "should", held = true, assumed = false, content = true },
    }, results.intake)
    assert.same({ { code = "committee/c", level = "must", held = true, assumed = true } }, results.committee)
    assert.same({ "intake/a", "note/d" }, codes(findings))
  end)

  it("takes place and message from the check, and level and remedy from the rule", function()
    local _, findings = ran { ["intake/a"] = { check = fails } }
    assert.same({
      code = "intake/a",
      group = "intake",
      level = "must",
      message = "it is missing",
      remedy = "write it",
      at = { path = "1_intake.md", first = 3, last = 5 },
    }, findings[1])
  end)

  it("prefers the remedy of the finding", function()
    local _, findings = ran { ["intake/a"] = { check = function(_, finding) finding { "x", remedy = "ask" } end } }
    assert.equal("ask", findings[1].remedy)
    assert.equal(nowhere, findings[1].at)
  end)

  it("keeps a rule quiet behind one that fails, and counts it as open", function()
    local results, findings = ran {
      ["intake/a"] = { check = fails, after = { "intake/b" } },
      ["intake/b"] = { check = fails },
      ["intake/c"] = { check = holds, after = { "intake/a" } },
    }
    assert.same({ "intake/b" }, codes(findings))
    assert.equal(3, #results.intake)
    for _, result in ipairs(results.intake) do
      assert.is_false(result.held)
    end
  end)

  it("shows no finding of a waived rule, and forgets the rules that keep quiet behind it", function()
    local results, findings = ran({
      ["intake/a"] = { check = fails, after = { "intake/b" } },
      ["intake/b"] = { check = fails },
    }, { waived = { ["intake/b"] = true } })
    assert.same({}, findings)
    assert.equal(1, #results.intake)
    assert.equal("intake/b", results.intake[1].code)
    assert.is_false(results.intake[1].held)
  end)

  it("makes one finding of a rule that raises, and goes on", function()
    local _, findings = ran { ["intake/a"] = { check = raises }, ["intake/b"] = { check = fails } }
    assert.same({ "note/rule-failed", "intake/b" }, codes(findings))
    assert.matches("intake/a could not be judged: .*attempt to sell nothing$", findings[1].message)
    assert.equal(nowhere, findings[1].at)
  end)

  it("makes a finding of a rule that raises something that is no text", function()
    local _, findings = ran { ["intake/a"] = { check = function() error(nil) end } }
    assert.same({ "note/rule-failed" }, codes(findings))
  end)

  it("does not go on when memory has ended", function()
    assert.has_error(function()
      ran { ["intake/a"] = { check = function() error("not enough memory", 0) end } }
    end, "not enough memory")
  end)

  it("passes on what was found under a code that no rule stands for", function()
    local found = { at = nowhere, "this is odd" }
    local _, findings = ran({}, { context = { reported = { ["note/odd"] = { found } }, waivers = {} } })
    assert.same({ "note/odd" }, codes(findings))
    assert.equal("should", findings[1].level)
  end)
end)
