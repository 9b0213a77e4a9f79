local plain = require "deal.facts.values.plain"

describe("text without its markup:", function()
  for _, case in ipairs {
    { "as it is", "as it is" },
    { "**Decision meeting**", "Decision meeting" },
    { "*likely* and _maybe_ and `code`", "likely and maybe and code" },
    { "[SOC 2](https://example.com/a)", "SOC 2" },
    { "[[Marit Halvorsen]]", "Marit Halvorsen" },
    { "[[people/marit#notes|Marit]]", "Marit" },
    { "![[figure.png]]", "figure.png" },
    { "~~2026-03-01~~ 2026-04-02", "2026-04-02" },
    { "one<br>two", "one, two" },
    { "<b>bold</b> <name>", "bold <name>" },
    { "a \\* b", "a * b" },
    { "R&amp;D", "R&D" },
    { "snake_case_name", "snake_case_name" },
    { "2 * 3 * 4", "2 * 3 * 4" },
    { "~$40k", "~$40k" },
    { "[X]", "[X]" },
  } do
    it(("%q is %q"):format(case[1], case[2]), function() assert.equal(case[2], plain(case[1])) end)
  end

  it("is made in time that grows with it", function()
    for _, piece in ipairs { "*", "**a", "[", "[[", "_a", "`", "~~", "<b", "\\", "![[a|" } do
      local start = os.clock()
      plain(piece:rep(10000))
      assert.is_true(os.clock() - start < 1, piece)
    end
  end)
end)
