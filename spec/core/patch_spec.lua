describe("patch", function()
  local patch = require "dealwright.patch"

  local function change(first, last, replacement) return { first = first, last = last, replacement = replacement } end

  it("changes the range and nothing else", function()
    assert.equal("acv: 90000 # agreed\n", (patch.apply("acv: 50000 # agreed\n", { change(5, 10, "90000") })))
  end)

  it("takes changes in any order", function()
    assert.equal("A b C", (patch.apply("a b c", { change(4, 5, "C"), change(0, 1, "A") })))
  end)

  it("inserts where the range is empty, also at the very end", function()
    assert.equal("one two", (patch.apply("one", { change(3, 3, " two") })))
    assert.equal("text", (patch.apply("", { change(0, 0, "text") })))
  end)

  it("keeps the order of two inserts at one place, before a replacement that starts there", function()
    assert.equal("a12Xc", (patch.apply("abc", { change(1, 2, "X"), change(1, 1, "1"), change(1, 1, "2") })))
  end)

  it("returns the text as it is for no changes", function()
    local text, undo = patch.apply("text", {})
    assert.equal("text", text)
    assert.same({}, undo)
  end)

  it("answers with the patches that lead back", function()
    local before = "one two three four"
    local after, undo = patch.apply(before, {
      change(4, 8, ""), change(0, 3, "eleven"), change(8, 8, "x"), change(8, 8, "y"), change(18, 18, "!"),
    })
    assert.equal("eleven xythree four!", after)
    assert.equal(before, (patch.apply(after, undo)))
  end)

  it("leads back from neighbours that are emptied", function()
    local after, undo = patch.apply("abcdef", { change(1, 3, ""), change(3, 3, "y"), change(3, 5, "") })
    assert.equal("ayf", after)
    assert.equal("abcdef", (patch.apply(after, undo)))
  end)

  local refused = {
    { "ranges that overlap", "abcdef", { change(0, 3, "x"), change(2, 4, "y") }, "two changes overlap at byte 2" },
    { "a range given twice", "abcdef", { change(0, 3, "x"), change(0, 3, "y") }, "two changes overlap at byte 0" },
    { "an insert inside a replaced range", "abcdef", { change(0, 3, "x"), change(1, 1, "y") },
      "two changes overlap at byte 1" },
    { "a range outside the text", "abc", { change(2, 4, "x") }, "bytes 2 to 4 are not in a text of 3" },
    { "a range that runs backwards", "abc", { change(2, 1, "x") }, "bytes 2 to 1 are not in a text of 3" },
    { "a place inside a character", "a€c", { change(2, 4, "x") }, "byte 2 is inside a character" },
    { "an end inside a character", "a€c", { change(1, 3, "x") }, "byte 3 is inside a character" },
    { "a place inside a line ending", "a\r\nb", { change(2, 2, "x") }, "byte 2 is inside a line ending" },
    { "a join of two line endings", "a\rx\nb", { change(2, 3, "") },
      "the change at byte 2 would join two line endings" },
    { "a text that is not UTF-8", "a\xFFb", { change(0, 1, "x") }, "the text is not UTF-8, or holds NUL" },
    { "a text with NUL", "a\0b", { change(0, 1, "x") }, "the text is not UTF-8, or holds NUL" },
    { "a replacement that is not UTF-8", "ab", { change(0, 1, "\xC3") },
      "the replacement for bytes 0 to 1 is not text" },
  }
  for _, case in ipairs(refused) do
    it("refuses " .. case[1], function() assert.same({ nil, case[4], "format" }, { patch.apply(case[2], case[3]) }) end)
  end

  it("raises for what is not a patch", function()
    assert.error_matches(function() patch.apply("a", { { first = 0, last = 1 } }) end, "'replacement' is not a string")
    assert.error_matches(function() patch.apply("a", { { first = -1, last = 1, replacement = "" } }) end,
        "not an offset")
    assert.error_matches(function() patch.apply("a", { 5 }) end, "patch 1 is not a table")
  end)
end)
