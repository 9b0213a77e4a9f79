local document = require "dealwright.document"
local records = require "deal.facts.readers.records"

local function day(path, text) return records.day(document.parse(text or "", path)) end

describe("a record", function()
  it("is a note of a day: by its name, its folder, its type or who came", function()
    assert.equal("2026-03-19", day "2026-03-19 call with the CFO.md")
    assert.equal("2026-03-19", day("meetings/cfo.md", "---\ndate: 2026-03-19\n---\n"))
    assert.equal("2026-03-19", day("cfo.md", "---\ndate: 2026-03-19\ntype: call\n---\n"))
    assert.equal("2026-03-19", day("cfo.md", "---\ndate: 2026-03-19\nattendees: [Ruth]\n---\n"))
    assert.equal("2026-03-19", day("discovery-call.md", "# Call\n\n**Date:** 2026-03-19\n"))
  end)

  it("is no note that merely has a date, nor one of a day unknown", function()
    assert.is_nil(day("1_intake.md", "---\ndate: 2026-03-19\n---\n"))
    assert.is_nil(day "meetings/cfo.md")
    assert.is_nil(day "4_decision.md")
  end)

  it("names those who came", function()
    local names = records.attendees(document.parse('---\nattendees: [Ruth Adebayo, "[[Marit]]"]\n---\n', "a.md"))
    assert.same({ "Ruth Adebayo", "[[Marit]]" }, names)
    names = records.attendees(document.parse("---\nparticipants: Ruth, Marit; Nadia\n---\n", "a.md"))
    assert.same({ "Ruth", "Marit", "Nadia" }, names)
  end)
end)
