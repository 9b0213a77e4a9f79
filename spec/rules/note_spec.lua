local deals = require "deals"

local function listed(text) return deals.listed(deals.standing { ["1_intake.md"] = text }, "note") end

describe("rules about notes", function()
  it(
    "are silent about a note that can be read",
    function() assert.same({}, listed "---\naccount: Acme\n---\n# Deal\n") end
  )

  it("pass on what the parser of front matter found, with its place", function()
    local found = listed "---\nacv: 1\nacv: 2\n---\n# Deal\n"
    assert.equal(1, #found)
    assert.matches("^note/duplicate%-key 1_intake.md:3 ", found[1])
  end)

  it("pass on front matter that is not YAML", function()
    local found = listed "---\naccount: [Acme\n---\n# Deal\n"
    assert.equal(1, #found)
    assert.matches("^note/broken%-front%-matter 1_intake.md:", found[1])
  end)

  it("say which note could not be read, and judge the others", function()
    local notes = {
      { path = "1_intake.md", text = "", unreadable = "permission denied" },
      { path = "2_committee.md", text = "## Champion plan\n\nFind one." },
    }
    local standing = deals.standing({}, { notes = notes })
    assert.same({ "note/unreadable 1_intake.md:1 permission denied" }, deals.listed(standing, "note"))
  end)
end)
