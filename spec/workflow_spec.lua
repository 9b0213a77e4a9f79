describe("a deal's standing", function()
  local deals = require "deals"
  local playbook = require "deal.playbook"
  local runtime = require "dealwright.runtime"

  local intake = [[
---
account: Northgate Freight
---
# Intake

**Use case:** customs documents for inbound road freight
**What we sell:** Clearline, which fills customs forms from the freight papers
**What changes:** a truck is cleared in 20 minutes instead of 3 hours
**Target value:** $85,000 a year
**Timeline:** decision on 2026-06-18, live by 2026-09-01
**Most likely stall:** no decision: nobody is blamed for waiting trucks
**Closed-won:** order form signed, kickoff scheduled, first value milestone planned

## Assumptions and unknowns

- Unknown: who signs above $50,000

## Validation plan

- [ ] Ask the controller who signs above $50,000. Owner: Dana Reyes, 2026-05-08
]]

  local function new_deal()
    local notes = {}
    for _, path in ipairs(runtime.files "templates/enterprise/") do
      local text = runtime.read(path):gsub("{{(%a+)}}", { name = "acme", account = "Acme", today = "2026-05-01" })
      notes[path:match "[^/]+$"] = text
    end
    return notes
  end

  local function step(standing, name)
    for _, it in ipairs(standing.steps) do
      if it.name == name then return it end
    end
  end

  it("that is new begins with the few things to do first", function()
    local standing = deals.standing(new_deal())
    local first = {}
    for _, finding in ipairs(standing.findings) do
      if finding.reached then first[#first + 1] = finding.code end
    end
    assert.same({
      "intake/use-case-named",
      "intake/sold-and-changes",
      "intake/value",
      "intake/timeline",
      "intake/stall",
    }, first)
    assert.equal("intake", standing.current)
    assert.equal("Acme", standing.name)
    assert.equal(1, step(standing, "intake").score)
  end)

  it("of a new deal has one finding for each later step", function()
    local standing = deals.standing(new_deal())
    local later = {}
    for _, finding in ipairs(standing.findings) do
      if not finding.reached then later[#later + 1] = finding.code end
    end
    assert.same({
      "committee/map",
      "champion/note",
      "decision/note",
      "pilot/note",
      "procurement/note",
      "close/note",
    }, later)
    for _, it in ipairs(standing.steps) do
      assert.equal(it.name == "intake" and "open" or "not_due", it.verdict)
    end
  end)

  it("moves to the first step whose gate is open", function()
    local standing = deals.standing { ["1_intake.md"] = intake }
    assert.same({}, deals.listed(standing, "intake"))
    assert.equal("passed", step(standing, "intake").verdict)
    assert.equal(5, step(standing, "intake").score)
    assert.equal("committee", standing.current)
    assert.equal("open", step(standing, "committee").verdict)
  end)

  it("is in the step that a note states, and the steps before are reached too", function()
    for _, stated in ipairs { "pilot", "5", "5_pilot", "Pilot as a business case" } do
      local standing = deals.standing { ["1_intake.md"] = "---\nstep: " .. stated .. "\n---\n# Deal" }
      assert.equal("pilot", standing.current)
      for _, finding in ipairs(standing.findings) do
        local later = finding.step == "procurement" or finding.step == "close"
        assert.equal(not later, finding.reached, finding.code)
      end
    end
  end)

  it("takes today from the caller, else from a note, else from the clock", function()
    local note = "---\nas_of: 2026-04-27\n---\n# Deal"
    assert.equal("2026-05-01", deals.standing(note).today)
    assert.equal("2026-04-27", deals.standing(note, { today = false }).today)
    assert.equal("2026-03-01", deals.standing("# Deal", { today = false, clock = "2026-03-01" }).today)
  end)

  it("with a waiver counts the rule as set aside", function()
    local waived = intake:gsub(
      "account: Northgate Freight",
      "%0\nwaive:\n  - { rule: intake/value, why: they never tell, by: Ana Lind, until: 2026-12-31 }"
    )
    local note = waived:gsub("%*%*Target value.-\n", "")
    local standing = deals.standing { ["1_intake.md"] = note }
    assert.same({}, deals.listed(standing, "intake"))
    assert.equal("waived", step(standing, "intake").verdict)
    assert.equal(4, step(standing, "intake").score)
  end)

  it("passes on assumptions only when the validation plan names them", function()
    local assumed = intake:gsub("%$85,000 a year", "$85,000 a year (assumed)")
    local standing = deals.standing { ["1_intake.md"] = assumed }
    assert.same({
      "intake/assumptions-validated 1_intake.md:9 "
        .. "the target value is assumed, and the validation plan does not name it",
    }, deals.listed(standing, "intake"))
    standing = deals.standing {
      ["1_intake.md"] = assumed .. "- [ ] Confirm the target value. Owner: Dana Reyes, 2026-05-09\n",
    }
    assert.equal("assumed", step(standing, "intake").verdict)
  end)

  it("is nothing for a loose note without an account or the content of three steps", function()
    assert.is_nil(deals.standing(intake, { certain = false }))
    local pack = intake
      .. "\n## Mutual action plan\n\n| Milestone | Owner | Due |\n|---|---|---|\n"
      .. "| Signature | Ruth | 2026-05-20 |\n\n## Pilot plan\n\n**Goal:** justify the spend\n"
    assert.is_table(deals.standing(pack, { certain = false }))
    local general = pack:gsub("account: Northgate Freight\n", "")
    assert.is_nil(deals.standing(general, { certain = false }))
  end)

  it("of a folder without a word is a standing all the same", function()
    local standing = deals.standing({}, { path = "acme" })
    assert.equal(0, standing.notes)
    assert.equal("intake", standing.current)
    assert.is_true(#standing.findings > 0)
  end)

  it("is the same on every run", function()
    local json = require "dealwright.json"
    local first = json.encode(deals.standing(new_deal()))
    for _ = 1, 5 do
      assert.equal(first, json.encode(deals.standing(new_deal())))
    end
  end)

  it("survives a rule that raises", function()
    local book = playbook.extend(playbook.enterprise(), {
      rules = {
        ["intake/ours"] = {
          level = "must",
          needs = "x",
          why = "y",
          remedy = "z",
          covers = {},
          check = function(deal) return deal.nothing.at end,
        },
      },
    })
    local standing = deals.standing({ ["1_intake.md"] = intake }, nil, book)
    local found = deals.listed(standing, "note")
    assert.equal(1, #found)
    assert.matches("^note/rule%-failed 1_intake.md:1 the rule intake/ours could not be judged", found[1])
  end)
end)
