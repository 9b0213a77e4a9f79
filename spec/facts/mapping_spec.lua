local read = require "facts.read"

---The kind of the only table, and what its columns are.
local function map(text, path)
  local deal = read { [path or "notes.md"] = text }
  for _, mapping in ipairs(deal.mappings) do
    if next(mapping.columns) then
      local fields = {}
      for header, column in pairs(mapping.columns) do
        fields[header] = column.field
      end
      return mapping.kind, fields, mapping.score
    end
  end
end

describe("a table", function()
  it("of a plan is found by its columns alone, with any of their names", function()
    local kind, fields, score = map [[
| # | Activity | Owner (Customer / Vendor) | Target Date | State | Dependencies |
|---|---|---|---|---|---|
| 1 | Legal review | Sabine / Colm | 2026-05-01 | done | - |
]]
    assert.equal("plan", kind)
    assert.same({
      ["#"] = "number",
      ["Activity"] = "milestone",
      ["Owner (Customer / Vendor)"] = "owner",
      ["Target Date"] = "due",
      ["State"] = "status",
      ["Dependencies"] = "depends_on",
    }, fields)
    assert.is_true(score > 0.5 and score <= 1)
  end)

  it("of people is told by the cells: a role is a buying role here", function()
    local kind, fields = map [[
| Role | Name | Title | Influence |
|---|---|---|---|
| Economic Buyer | Person5 | CEO | High |
| Champion | Person2 | VP of Engineering | High |
]]
    assert.equal("committee", kind)
    assert.equal("role", fields.Role)
  end)

  it("of people is told by the cells: a role is a job title here, and authority the buying role", function()
    local kind, fields = map [[
| Name | Role | Authority | Notes |
|---|---|---|---|
| Sarah Chen | VP Patient Experience | Champion | drove the deal |
| James Wu | Chief Medical Officer | Executive Sponsor | board |
]]
    assert.equal("committee", kind)
    assert.same({ Name = "name", Role = "title", Authority = "role", Notes = "notes" }, fields)
  end)

  it("of a kind that columns cannot vouch for needs a heading", function()
    local rows = "| Name | Title | Notes |\n|---|---|---|\n| Harriet Kwong | VP Sales | travels |\n"
    assert.equal("signature", (map("## Signature plan\n\n" .. rows)))
    assert.not_equal("signature", (map("## Territories\n\n" .. rows)))
  end)

  it("that fits nothing is left alone, and says so", function()
    local kind, fields, score = map "| Tool | Purpose | Cost/Month |\n|---|---|---|\n| a | b | c |\n"
    assert.is_nil(kind)
    assert.same({}, fields)
    assert.equal(0, score)
  end)

  it("is what front matter says its columns are", function()
    local kind, fields = map [[
---
columns:
  Wer: plan.buyer_owner
  Schritt: milestone
  Bis: due
---
| Schritt | Wer | Bis |
|---|---|---|
| Entscheidung | Ruth | 2026-05-12 |
]]
    assert.equal("plan", kind)
    assert.same({ Schritt = "milestone", Wer = "buyer_owner", Bis = "due" }, fields)
  end)

  it("with empty, doubled or endless headers does no harm", function()
    map "| | | |\n|---|---|---|\n| a | b | c |\n"
    map "| Owner | Owner | Owner |\n|---|---|---|\n| a | b | c |\n"
    local wide = ("| Owner "):rep(150) .. "|\n" .. ("|---"):rep(150) .. "|\n" .. ("| x "):rep(150) .. "|\n"
    local start = os.clock()
    map(wide)
    assert.is_true(os.clock() - start < 1)
  end)
end)
