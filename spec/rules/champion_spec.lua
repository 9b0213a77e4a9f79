local finds = require("deals").finds

-- Each section of the kit: what is found where it is not written, and where it is.
local sections = {
  { "champion/memo", "## Internal memo", "internal memo" },
  { "champion/security-page", "## One-pager: IT and security", "one-pager for IT and security" },
  { "champion/procurement-page", "## One-pager: procurement", "one-pager for procurement" },
  { "champion/legal-page", "## One-pager: legal", "one-pager for legal" },
  { "champion/buyer-page", "## One-pager: economic buyer", "one-pager for the economic buyer" },
  { "champion/talk-track", "## Talk track", "talk track for the champion" },
  { "champion/proof", "## Proof", "proof, and no plan to make it" },
}

for _, it_is in ipairs(sections) do
  local code, heading, called = it_is[1], it_is[2], it_is[3]
  describe(code, function()
    it(
      "is silent where something is written",
      function() assert.same({}, finds(code, heading .. "\n\nWe pay for waiting twice.")) end
    )

    it(
      "finds a section with nothing in it",
      function()
        assert.same(
          { "3_champion.md:3 nothing is written in the " .. called .. " yet" },
          finds(code, "# Kit\n\n" .. heading .. "\n\n<!-- one page -->\nTBD")
        )
      end
    )

    it("finds that it is missing", function()
      local found = finds(code, "# Notes\n\nCalled Dana.")
      assert.equal(1, #found)
      assert.equal("there is no " .. called, found[1]:match "^%S+ (.*)")
    end)
  end)
end

describe("champion/note", function()
  it(
    "is silent as soon as something of the kit is written",
    function() assert.same({}, finds("champion/note", "## Talk track\n\nWe pay for waiting twice.")) end
  )

  it(
    "finds a kit of placeholders",
    function()
      assert.same(
        { "3_champion.md:3 nothing is written for step 3, champion enablement" },
        finds("champion/note", "# Kit\n\n## Internal memo\n\nTBD\n\n## Talk track\n\nTBD")
      )
    end
  )

  it(
    "finds nothing at all",
    function()
      assert.same(
        { "3_champion.md:1 nothing is written for step 3, champion enablement" },
        finds("champion/note", { ["1_intake.md"] = "**Account:** Acme" })
      )
    end
  )
end)

describe("champion/objections", function()
  it("is silent about a table with rows", function()
    local note = "## Objections and answers\n\n| Objection | Answer |\n|---|---|\n| Too late | It is not |"
    assert.same({}, finds("champion/objections", note))
  end)

  it("finds a table without", function()
    local found = finds("champion/objections", "## Objections and answers\n\n| Objection | Answer |\n|---|---|\n")
    assert.equal(1, #found)
  end)
end)

describe("champion/memo-short", function()
  it(
    "is silent about a page",
    function() assert.same({}, finds("champion/memo-short", "## Internal memo\n\n" .. ("word "):rep(300))) end
  )

  it(
    "finds a memo that nobody reads to its end",
    function()
      assert.same(
        { "3_champion.md:1 the memo has 700 words; about 500 fit on a page" },
        finds("champion/memo-short", "## Internal memo\n\n" .. ("word "):rep(700))
      )
    end
  )
end)
