local read = require "facts.read"

local plan = [[
## Mutual action plan

| # | Milestone | Owner (Customer / Vendor) | Due | Status |
|---|---|---|---|---|
| 1 | **Security review** | CISO / AE | 2026-04-30 | in progress |
| 2 | Pilot | Joint | Mar 10 | ✅ in progress |
| 3 | Decision meeting | Ruth | 03/04/2026 | |
]]

describe("a row of a table", function()
  local deal = read { ["4_decision.md"] = plan }
  local rows = deal.sections.plan.rows

  it("has every field of its kind, missing ones included", function()
    local fields = {}
    for field in pairs(rows[1]) do
      fields[field] = true
    end
    for field in pairs(deal.playbook.tables.plan.columns) do
      assert.is_true(fields[field], field)
      assert.is_table(rows[1][field])
    end
    assert.equal("plan", rows[1].kind)
    assert.equal("missing", rows[1].depends_on.grade)
  end)

  it("says where its cells stand, the empty ones too", function()
    local milestone, status = rows[1].milestone, rows[3].status
    assert.equal("**Security review**", plan:sub(milestone.at.first + 1, milestone.at.last))
    assert.equal("Security review", milestone.value)
    assert.equal("column Milestone", milestone.by)
    assert.equal("missing", status.grade)
    assert.equal("|\n", plan:sub(status.at.last + 1):match "%S\n")
  end)

  it("knows whose of two owners is whose", function()
    assert.same({ role = "it_security", side = "buyer" }, rows[1].buyer_owner.value[1])
    assert.equal("seller", rows[1].seller_owner.value[1].side)
    assert.equal("both", rows[2].buyer_owner.value[1].side)
    assert.equal("missing", rows[3].buyer_owner.grade)
  end)

  it("reports a date that could be two, one without a year, and a status against itself", function()
    local codes = {}
    for i, found in ipairs(deal.findings) do
      codes[i] = found.code
    end
    table.sort(codes)
    assert.same({ "note/ambiguous-date", "note/contradicting-status", "note/date-without-year" }, codes)
    assert.is_nil(rows[3].due.value)
    assert.equal("stated", rows[3].due.grade)
  end)
end)

describe("dates that need an anchor", function()
  local function due(notes)
    local deal = read(notes)
    local row = deal.sections.plan.rows[1]
    return row.due.value and row.due.value.iso, row.due.note
  end

  it("take it from the row", function()
    local iso, note = due [[
## Mutual action plan

| Milestone | Start | Due | Status |
|---|---|---|---|
| Pilot | 2025-12-15 | Jan 20 | done |
]]
    assert.equal("2026-01-20", iso)
    assert.equal("anchor: row 2025-12-15", note)
  end)

  it("take it from the heading above, before the note's date", function()
    local rows = "\n| Milestone | Due | Status |\n|---|---|---|\n| Pilot | Mar 10 | done |\n"
    assert.equal("2027-03-10", due("---\ndate: 2025-03-01\n---\n## Mutual action plan, 2027-01-04\n" .. rows))
    assert.equal("2025-03-10", due("---\ndate: 2025-03-01\n---\n## Mutual action plan\n" .. rows))
    assert.equal("2024-03-10", due { ["plan 2024-02-01.md"] = "## Mutual action plan\n" .. rows })
  end)

  it("never take it from the clock, and are reported once below a heading", function()
    local deal = read [[
## Mutual action plan

| Milestone | Due | Status |
|---|---|---|
| Pilot | Week 3 | open |
| Decision | Week 5 | open |
]]
    assert.is_nil(deal.sections.plan.rows[2].due.value)
    assert.equal(1, #deal.findings)
  end)
end)

describe("an item of a list", function()
  local function item(text)
    local row = read("## Next steps\n\n" .. text .. "\n").sections.next_steps.rows[1]
    local owner, due = row.owner.value, row.due.value
    return row.action.value, owner and owner[1].name, due and due.iso, row.status.value
  end

  for text, wanted in pairs {
    ["- [ ] Send the sheet. Owner: Marit Halvorsen, 2026-04-29"] = {
      "Send the sheet",
      "Marit Halvorsen",
      "2026-04-29",
      "not_started",
    },
    ["- [x] Ask for the limit (2026-03-27)"] = { "Ask for the limit", nil, "2026-03-27", "done" },
    ["- Who answers drivers? Curtis Maelgwyn, 2026-05-06"] = {
      "Who answers drivers?",
      "Curtis Maelgwyn",
      "2026-05-06",
    },
    ["- [ ] Bram: slot with Gerrit"] = { "slot with Gerrit", "Bram", nil, "not_started" },
    ["- Close the questions - Owner: Owen; Due: 2026-04-30"] = { "Close the questions", "Owen", "2026-04-30" },
    ["- follow up with Bram"] = { "follow up with Bram" },
  } do
    it(("%q is taken apart"):format(text), function()
      local action, owner, due, status = item(text)
      assert.same({ wanted[1], wanted[2] or "", wanted[3] or "", wanted[4] or "" }, {
        action,
        owner or "",
        due or "",
        status or "",
      })
    end)
  end

  it("says where its parts stand", function()
    local text = "## Next steps\n\n- [ ] Send it. Owner: Dana Reyes, 2026-04-29\n"
    local row = read(text).sections.next_steps.rows[1]
    for field, wanted in pairs { owner = "Dana Reyes", due = "2026-04-29", status = " " } do
      assert.equal(wanted, text:sub(row[field].at.first + 1, row[field].at.last))
    end
  end)
end)
