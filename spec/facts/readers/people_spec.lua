local read = require "facts.read"

local function person(deal, name)
  for _, found in ipairs(deal.people) do
    if found.name == name then return found end
  end
  error("nobody is called " .. name)
end

describe("people", function()
  it("of several tables are one when they have one name", function()
    local deal = read {
      ["2_committee.md"] = [=[
# Buying committee

| Name | Title | Role | Influence | Stance | Last met |
|---|---|---|---|---|---|
| [[Marit Halvorsen]] | Director | Champion | political structure | loves it | 2026-04-24 |

## What each person needs

| Person | Goal | Concern | Evidence they need | Next action | Owner | Due |
|---|---|---|---|---|---|---|
| Marit Halvorsen | lower dwell times | being left alone | pilot figures | rehearse | Nadia | 2026-05-07 |
]=],
    }
    assert.equal(1, #deal.people)
    local marit = person(deal, "Marit Halvorsen")
    assert.same({ "champion" }, marit.roles)
    assert.equal("stated", marit.grade)
    assert.equal("political_structure", marit.influence.value)
    assert.equal("advocate", marit.stance.value)
    assert.equal("2026-04-24", marit.last_met.value.iso)
    assert.equal("being left alone", marit.concern.value)
    assert.equal("pilot figures", marit.evidence.value)
    assert.equal("rehearse", marit.next_action.value)
    assert.equal("Nadia", marit.owner.value[1].name)
  end)

  it("keep their names apart in any script", function()
    local deal = read {
      ["2_committee.md"] = [[
| Name | Role |
|---|---|
| 王伟 | Champion |
| 李娜 | Legal |
| José Núñez | Finance |
| Élodie | User |
]],
    }
    assert.equal(4, #deal.people)
    assert.equal("José Núñez", person(deal, "José Núñez").name)
  end)

  it("have every fact, the missing ones too", function()
    local deal = read { ["2_committee.md"] = "| Name | Role |\n|---|---|\n| Ruth | Economic buyer |\n" }
    local ruth = person(deal, "Ruth")
    for _, field in ipairs { "title", "goal", "concern", "evidence", "next_action", "owner", "due", "last_met" } do
      assert.equal("missing", ruth[field].grade)
      assert.equal("2_committee.md", ruth[field].at.path)
    end
  end)

  it("are assumed, or empty chairs", function()
    local deal = read {
      ["2_committee.md"] = [[
| Name | Role |
|---|---|
| General counsel (assumed) | Legal |
| TBD (CFO?) | Economic buyer |
| someone in Procurement | Procurement |
| | User |
| | |
]],
    }
    assert.equal(4, #deal.people)
    assert.equal("assumed", person(deal, "General counsel").grade)
    for i, role in ipairs { "economic_buyer", "procurement", "user" } do
      assert.equal("", deal.people[i + 1].name)
      assert.same({ role }, deal.people[i + 1].roles)
      assert.equal("placeholder", deal.people[i + 1].grade)
    end
  end)

  it("are named by labels and front matter", function()
    local deal = read {
      ["1_intake.md"] = "---\neconomic_buyer: Ruth Adebayo\n---\n",
      ["2_committee.md"] = "## Champion plan\n\n**Primary champion:** Marit Halvorsen, Director of Transportation\n",
    }
    assert.same({ "economic_buyer" }, person(deal, "Ruth Adebayo").roles)
    assert.same({ "champion" }, person(deal, "Marit Halvorsen").roles)
    assert.equal("Director of Transportation", person(deal, "Marit Halvorsen").title.value)
  end)

  it("are headings with labels below", function()
    local deal = read {
      ["contacts.md"] = [[
# Contacts

## Dana Reyes - VP of Engineering

**Goal:** fewer incidents
**Stance:** supportive
**Role:** Champion

## Champion

Owen Trask, Head of Inbound
]],
    }
    local dana = person(deal, "Dana Reyes")
    assert.equal("VP of Engineering", dana.title.value)
    assert.equal("fewer incidents", dana.goal.value)
    assert.equal("supporter", dana.stance.value)
    assert.same({ "champion" }, dana.roles)
    assert.same({ "champion" }, person(deal, "Owen Trask").roles)
  end)

  it("are not made of a list's labels and sentences", function()
    local deal = read {
      ["2_committee.md"] = [[
## Buying committee

- **Email:**
- Manages a team of 20 engineers
- Will need to review our documents
- **Dana Reyes** - VP Engineering, champion
]],
    }
    assert.equal(1, #deal.people)
    assert.same({ "champion" }, deal.people[1].roles)
  end)

  it("of our own team are not the buyer's", function()
    local deal = read {
      ["notes.md"] = [[
## Our team

| Name | Role | Notes |
|---|---|---|
| Colm Ferrante | Champion of the account | ours |
]],
    }
    assert.same({}, deal.people)
  end)

  it("were met on the day of the last meeting they came to", function()
    local meeting = "---\ndate: %s\ntype: meeting\nattendees: [Ruth Adebayo, Marit]\n---\n"
    local deal = read {
      ["2_committee.md"] = "| Name | Role |\n|---|---|\n| Ruth Adebayo | Finance |\n| Marit Halvorsen | Champion |\n",
      ["meetings/a.md"] = meeting:format "2026-03-19",
      ["meetings/b.md"] = meeting:format "2026-02-01",
    }
    assert.equal("2026-03-19", person(deal, "Ruth Adebayo").last_met.value.iso)
    assert.equal("2026-03-19", person(deal, "Marit Halvorsen").last_met.value.iso)
  end)

  it("are one when a shorter name can only be theirs, and stay apart when it fits several", function()
    local deal = read {
      ["2_committee.md"] = [[
| Name | Role | Goal |
|---|---|---|
| J. Adebayo | Finance |  |
| Ruth Keel | Champion | |
| M. Orloff | Legal | |
| Jane Adebayo |  | fewer write-offs |
| Mara Orloff | User | |
| Max Orloff | Procurement | |
]],
    }
    assert.equal("fewer write-offs", person(deal, "Jane Adebayo").goal.text)
    assert.same({ "finance" }, person(deal, "Jane Adebayo").roles)
    assert.equal(5, #deal.people)
    assert.same({ "legal" }, person(deal, "M. Orloff").roles)
  end)
end)
