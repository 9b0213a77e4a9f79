local statuses = require "deal.facts.values.statuses"

local compiled = statuses.compile(require "deal.facts.words.statuses")

describe("a status:", function()
  for _, case in ipairs {
    { "done", "done" },
    { "Completed", "done" },
    { "✅", "done" },
    { "✅ done", "done" },
    { "[x]", "done" },
    { "[X]", "done" },
    { "[ ]", "not_started" },
    { "[/]", "in_progress" },
    { "[-]", "cancelled" },
    { "⬜", "not_started" },
    { "⬜ not started", "not_started" },
    { "Not Started", "not_started" },
    { "In Progress", "in_progress" },
    { "🟡 on track", "in_progress" },
    { "🔴 waiting", "on_hold" },
    { "waiting for the vendor form", "on_hold" },
    { "Blocked", "on_hold" },
    { "cancelled", "cancelled" },
    { "N/A", "not_applicable" },
    { "signed on 2026-02-27", "done" },
    { "whatever", "nil" },
  } do
    it(("%q is %s"):format(case[1], case[2]), function()
      local status, contradiction = statuses.parse(case[1], compiled)
      assert.equal(case[2], tostring(status))
      assert.is_false(contradiction)
    end)
  end

  it("whose mark and word contradict each other says what the word says", function()
    assert.same({ "in_progress", true }, { statuses.parse("✅ in progress", compiled) })
    assert.same({ "done", true }, { statuses.parse("⬜ done", compiled) })
    assert.same({ "on_hold", true }, { statuses.parse("[x] blocked", compiled) })
  end)
end)
