local finds = require("deals").finds

describe("intake/account-named", function()
  it("is silent where the account has a name", function()
    assert.same({}, finds("intake/account-named", "**Account:** Northgate Freight"))
    assert.same({}, finds("intake/account-named", "---\naccount: Northgate Freight\n---\n# Deal"))
  end)

  it(
    "finds a placeholder, where it stands",
    function()
      assert.same({ "1_intake.md:2 no account is named" }, finds("intake/account-named", "# Deal\n**Account:** TBD"))
    end
  )

  it(
    "finds nothing where an account should be",
    function() assert.same({ "1_intake.md:1 no account is named" }, finds("intake/account-named", "# Deal")) end
  )

  it(
    "finds a crowd",
    function()
      assert.same(
        { '1_intake.md:1 "Various" is not one account' },
        finds("intake/account-named", "**Account:** Various")
      )
    end
  )
end)

describe("intake/use-case-named", function()
  it(
    "is silent where somebody's work is named",
    function()
      assert.same({}, finds("intake/use-case-named", "**Use case:** customs documents for inbound road freight"))
    end
  )

  it(
    "finds a wish",
    function()
      assert.same(
        { '1_intake.md:1 "Help me sell to enterprise accounts" is a wish, not a use case' },
        finds("intake/use-case-named", "**Use case:** Help me sell to enterprise accounts")
      )
    end
  )

  it(
    "finds a placeholder",
    function()
      assert.same({ "1_intake.md:1 no use case is named" }, finds("intake/use-case-named", "**Use case:** <use case>"))
    end
  )
end)

describe("intake/sold-and-changes", function()
  it("is silent where both are said", function()
    local note = "**What we sell:** Clearline, which fills forms\n**What changes:** 20 minutes instead of 3 hours"
    assert.same({}, finds("intake/sold-and-changes", note))
  end)

  it(
    "finds that nothing says either",
    function()
      assert.same(
        { "1_intake.md:1 nothing says what is sold and what changes if they buy" },
        finds("intake/sold-and-changes", "# Deal")
      )
    end
  )
end)

describe("intake/statement-short", function()
  it(
    "is silent about one line",
    function() assert.same({}, finds("intake/statement-short", "**What changes:** cleared in 20 minutes")) end
  )

  it("finds a statement that nobody repeats", function()
    local found = finds("intake/statement-short", "**What we sell:** " .. ("many words "):rep(40))
    assert.same({ "1_intake.md:1 80 words; more than 60 are not one line" }, found)
  end)
end)

describe("intake/outcome-measurable", function()
  it(
    "is silent where a figure says what changes",
    function() assert.same({}, finds("intake/outcome-measurable", "**Outcome:** cleared in 20 minutes")) end
  )

  it(
    "finds an outcome without a figure",
    function()
      assert.same(
        { "1_intake.md:1 what changes has no figure" },
        finds("intake/outcome-measurable", "**Outcome:** better efficiency")
      )
    end
  )
end)

describe("intake/value", function()
  it("is silent about an amount", function()
    local found, said = finds("intake/value", "**Target value:** $85,000 a year")
    assert.same({}, found)
    assert.is_nil(said)
  end)

  it("lets an assumption pass as one", function()
    local found, said = finds("intake/value", "**Target value:** $85,000 (assumed)")
    assert.same({}, found)
    assert.equal("assumed", said)
  end)

  it(
    "finds a placeholder",
    function() assert.same({ "1_intake.md:1 no target value" }, finds("intake/value", "**Target value:** TBD")) end
  )
end)

describe("intake/timeline", function()
  it("is silent about a date of the decision", function()
    assert.same({}, finds("intake/timeline", "**Decision date:** 2026-06-18"))
    assert.same({}, finds("intake/timeline", "**Timeline:** decision in June, live by 2026-09-01"))
  end)

  it(
    "lets an assumption pass as one",
    function()
      assert.equal("assumed", select(2, finds("intake/timeline", "**Timeline:** live by 2026-09-01 (assumed)")))
    end
  )

  it(
    "finds a placeholder",
    function() assert.same({ "1_intake.md:1 no timeline" }, finds("intake/timeline", "**Timeline:** TBD")) end
  )
end)

describe("intake/stall", function()
  it("is silent about one of the four", function()
    for _, stall in ipairs { "no decision", "Procurement", "security: a review takes four months", "pilot" } do
      assert.same({}, finds("intake/stall", "**Most likely stall:** " .. stall))
    end
  end)

  it(
    "does not take the explanation for a second stall",
    function()
      assert.same({}, finds("intake/stall", "**Most likely stall:** no decision; security has signed off already"))
    end
  )

  it(
    "finds that several cannot be the likeliest",
    function()
      assert.same(
        { "1_intake.md:1 procurement and security cannot all be the most likely stall" },
        finds("intake/stall", "**Most likely stall:** security, or procurement, or they just go quiet")
      )
    end
  )

  it(
    "finds a stall that is none of the four",
    function()
      assert.same(
        { '1_intake.md:1 "the weather" is none of the four stalls' },
        finds("intake/stall", "**Most likely stall:** the weather")
      )
    end
  )

  it(
    "finds nothing where the stall should be",
    function() assert.same({ "1_intake.md:1 the most likely stall is not named" }, finds("intake/stall", "# Deal")) end
  )
end)

describe("intake/closed-won", function()
  it("is silent where all three are in it", function()
    local note = "**Closed-won:** order form signed, kickoff scheduled, first value milestone planned"
    assert.same({}, finds("intake/closed-won", note))
  end)

  it(
    "finds what is left out",
    function()
      assert.same(
        { "1_intake.md:1 closed-won is defined without a kickoff that is scheduled and the first value milestone" },
        finds("intake/closed-won", "**Closed-won:** signed order form")
      )
    end
  )

  it(
    "finds that it is not defined",
    function() assert.same({ "1_intake.md:1 closed-won is not defined" }, finds("intake/closed-won", "# Deal")) end
  )
end)

describe("intake/assumptions-listed", function()
  it(
    "is silent about a list",
    function()
      assert.same({}, finds("intake/assumptions-listed", "## Assumptions and unknowns\n\n- Unknown: who signs"))
    end
  )

  it(
    "finds a list with nothing in it",
    function()
      assert.same(
        { "1_intake.md:1 nothing is written in the list of assumptions and unknowns yet" },
        finds("intake/assumptions-listed", "## Assumptions and unknowns\n\n- TBD")
      )
    end
  )
end)

describe("intake/validation-plan", function()
  it("is silent about a table or a list", function()
    local plan = "## Validation plan\n\n| What | Owner | Due |\n|---|---|---|\n| budget | Dana Reyes | 2026-05-08 |"
    assert.same({}, finds("intake/validation-plan", plan))
    local list = "## Validation plan\n\n- [ ] Ask the controller for the budget. Owner: Dana Reyes, 2026-05-08"
    assert.same({}, finds("intake/validation-plan", list))
  end)

  it("is silent where the assumptions have owners and dates themselves", function()
    local note = "## Assumptions\n\n| Assumption | How we validate | Owner | Due |\n|---|---|---|---|\n"
      .. "| budget exists | ask the controller | Dana Reyes | 2026-05-08 |"
    assert.same({}, finds("intake/validation-plan", note))
  end)

  it("finds that there is none", function()
    local found = finds("intake/validation-plan", "# Deal")
    assert.equal(1, #found)
    assert.matches("there is no validation plan$", found[1])
  end)
end)

describe("intake/validation-owned", function()
  local header = "## Validation plan\n\n| What | Owner | Due | Status |\n|---|---|---|---|\n"

  it("is silent about a line with both, and about one that is done", function()
    local rows = "| budget | Dana Reyes | 2026-05-08 | open |\n| signer | | | done |"
    assert.same({}, finds("intake/validation-owned", header .. rows))
  end)

  it(
    "finds what a line lacks, at the line",
    function()
      assert.same({
        "1_intake.md:5 this line of the validation plan lacks an owner and a date",
        "1_intake.md:6 this line of the validation plan lacks a date",
      }, finds("intake/validation-owned", header .. "| budget | | | |\n| signer | Dana Reyes | TBD | open |"))
    end
  )
end)

describe("intake/assumptions-validated", function()
  local value = "**Target value:** $85,000 (assumed)\n\n## Validation plan\n\n"

  it("is silent where the plan names what is assumed", function()
    local note = value .. "- [ ] Confirm the target value. Owner: Dana Reyes, 2026-05-08"
    local found, said = finds("intake/assumptions-validated", note)
    assert.same({}, found)
    assert.equal("assumed", said)
  end)

  it(
    "finds an assumption that nobody finds out",
    function()
      assert.same(
        { "1_intake.md:1 the target value is assumed, and the validation plan does not name it" },
        finds("intake/assumptions-validated", value .. "- [ ] Ask who signs. Owner: Dana Reyes, 2026-05-08")
      )
    end
  )

  it("has nothing to say where nothing is assumed", function()
    local found, said = finds("intake/assumptions-validated", "**Target value:** $85,000")
    assert.same({}, found)
    assert.is_nil(said)
  end)
end)

describe("intake/doing-nothing-counted", function()
  it("is silent where no decision is the stall, or doing nothing is written about", function()
    assert.same({}, finds("intake/doing-nothing-counted", "**Most likely stall:** no decision"))
    local note = "# Deal\n\n## Deal snapshot\n\nCompetition: doing nothing, and a spreadsheet\n"
    assert.same({}, finds("intake/doing-nothing-counted", note))
  end)

  it("finds that only vendors are counted", function()
    local found = finds("intake/doing-nothing-counted", "**Most likely stall:** security\n\nCompetition: Northgate")
    assert.same({ "1_intake.md:1 doing nothing is not counted as a competitor" }, found)
  end)
end)
