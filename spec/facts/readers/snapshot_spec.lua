local read = require "facts.read"

describe("the snapshot", function()
  it("has every field, and says where a missing one would be written", function()
    local text = "---\naccount: Acme\n---\n# Intake\n"
    local deal = read(text)
    for field in pairs(deal.playbook.fields) do
      assert.is_table(deal.snapshot[field], field)
    end
    assert.same({ path = "1_intake.md", first = 18, last = 18 }, deal.snapshot.acv.at)
    assert.equal("missing", deal.snapshot.acv.grade)
    local bare = "# Intake\n\n## Deal snapshot\n\n**Account:** Acme\n"
    assert.same({ path = "1_intake.md", first = #bare, last = #bare }, read(bare).snapshot.acv.at)
  end)

  it("is read from front matter, labels, tables of names and values, headings and the first paragraph", function()
    local deal = read [[
---
account: Brennhaven Foods
---
# Intake

Docktide gives every truck a slot, so that detention fees fall.

**Use case:** dock appointments

| Field | Value |
|---|---|
| Target value | $96,000 a year |
| Most likely stall | no decision: the COO has lived with it |

## Closed-won definition

Order form signed, kickoff scheduled, first value milestone planned.
]]
    local snapshot = deal.snapshot
    assert.equal("Brennhaven Foods", snapshot.account.value)
    assert.equal("front matter account", snapshot.account.by)
    assert.equal("dock appointments", snapshot.use_case.value)
    assert.equal("label Use case", snapshot.use_case.by)
    assert.same({ amount = 96000, currency = "USD", per = "year" }, snapshot.acv.value)
    assert.equal("row Target value", snapshot.acv.by)
    assert.equal("no_decision", snapshot.stall.value)
    assert.equal("Order form signed, kickoff scheduled, first value milestone planned.", snapshot.closed_won.value)
    assert.equal("first paragraph", snapshot.statement.by)
    assert.equal("USD", deal.currency)
  end)

  it("takes the surest statement, and keeps the others beside it", function()
    local deal = read {
      ["1_intake.md"] = "---\nacv: TBD\n---\n**ACV:** $80k?\n",
      ["notes.md"] = "**ACV:** $85,000\n",
    }
    local acv = deal.snapshot.acv
    assert.equal(85000, acv.value.amount)
    assert.equal("stated", acv.grade)
    assert.equal("notes.md", acv.at.path)
    local grades = {}
    for i, other in ipairs(acv.others) do
      grades[i] = other.grade
    end
    table.sort(grades)
    assert.same({ "assumed", "placeholder" }, grades)
  end)

  it("reads a label to the end of its paragraph", function()
    local deal = read "**Closed-won:** order form signed,\nkickoff scheduled\n**Trigger:** renewal\n\nMore.\n"
    assert.equal("order form signed, kickoff scheduled", deal.snapshot.closed_won.value)
    assert.equal("renewal", deal.snapshot.trigger.value)
  end)

  it("gives an amount without a currency the deal's", function()
    local acv = read("---\nacv: 96000\ncurrency: EUR\n---\n").snapshot.acv
    assert.same({ amount = 96000, currency = "EUR" }, acv.value)
  end)

  it("keeps the start of the pilot out of the deal's", function()
    local deal = read { ["1_intake.md"] = "# Intake\n", ["5_pilot.md"] = "---\nstart_date: 2026-04-07\n---\n" }
    assert.equal("missing", deal.snapshot.start_date.grade)
  end)

  it("takes what only records say, the newest first", function()
    local deal = read {
      ["1_intake.md"] = "# Intake\n",
      ["meetings/2026-02-03 call.md"] = "**Decision date:** 2026-03-31\n",
      ["meetings/2026-03-19 call.md"] = "**Decision date:** 2026-05-12\n",
    }
    assert.equal("2026-05-12", deal.snapshot.decision_date.value.iso)
    deal = read {
      ["1_intake.md"] = "**Decision date:** 2026-06-01\n",
      ["meetings/2026-03-19 call.md"] = "**Decision date:** 2026-05-12\n",
    }
    assert.equal("2026-06-01", deal.snapshot.decision_date.value.iso)
  end)

  for text, stall in pairs {
    ["no_decision"] = "no_decision",
    ["status quo"] = "no_decision",
    ["security review takes forever"] = "security",
    ["vendor onboarding in procurement"] = "procurement",
    ["endless POC"] = "pilot",
  } do
    it(
      ("takes %q for the stall %s"):format(text, stall),
      function() assert.equal(stall, read("**Most likely stall:** " .. text .. "\n").snapshot.stall.value) end
    )
  end

  it("has no value for a stall that is none of the four", function()
    local made = read("**Most likely stall:** the weather\n").snapshot.stall
    assert.is_nil(made.value)
    assert.equal("stated", made.grade)
  end)
end)
