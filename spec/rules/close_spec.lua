local finds = require("deals").finds

describe("close/note", function()
  it(
    "is silent as soon as something is written",
    function() assert.same({}, finds("close/note", "## Kickoff\n\n2026-06-02, 10:00")) end
  )

  it(
    "finds nothing",
    function()
      assert.same(
        { "7_close.md:1 nothing is written for step 7, close and start" },
        finds("close/note", { ["1_intake.md"] = "**Account:** Acme" })
      )
    end
  )
end)

-- Each section of the close: a note that has it, and how its absence is called.
local sections = {
  {
    "close/signature",
    "## Signature plan\n\n| Side | Who signs | Date |\n|---|---|---|\n| Buyer | Ruth | 2026-05-20 |",
    "there is no signature plan",
  },
  { "close/kickoff", "## Kickoff\n\n**Kickoff:** 2026-06-02, 10:00", "there is no kickoff" },
  {
    "close/first-value",
    "## First value milestone\n\nBy day 21 six trucks in ten arrive with a slot.",
    "there is no first value milestone",
  },
  {
    "close/risks",
    "## Risks\n\n| Risk | Owner |\n|---|---|\n| Fewer than 60 % book | Dana Reyes |",
    "there is no list of risks",
  },
  {
    "close/questions",
    "## Open questions\n\n- Who answers drivers in the first week?",
    "there is no list of open questions",
  },
  {
    "close/next-steps",
    "## Next steps\n\n- [ ] Send the sheet. Owner: Dana Reyes, 2026-05-04",
    "there is no list of next steps",
  },
}

for _, section in ipairs(sections) do
  local code, note, message = section[1], section[2], section[3]
  describe(code, function()
    it("is silent where it is written", function() assert.same({}, finds(code, note)) end)

    it("finds that it is missing", function()
      local found = finds(code, "# Notes\n\nCalled Dana.")
      assert.equal(1, #found)
      assert.equal(message, found[1]:match "^%S+ (.*)")
    end)

    it("finds that only its heading is there", function()
      local found = finds(code, note:match "^[^\n]*" .. "\n\nTBD\n")
      assert.equal(1, #found)
      assert.matches("^7_close.md:1 nothing is written in the ", found[1])
    end)
  end)
end
