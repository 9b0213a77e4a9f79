describe("text", function()
  local text = require "dealwright.text"

  describe("width", function()
    local cases = { [""] = 0, abc = 3, ["é"] = 1, ["e\u{301}"] = 1, ["日本"] = 4, ["😀"] = 2, ["\xff\xfe"] = 2 }
    for words, width in pairs(cases) do
      it(("of %q is %d"):format(words, width), function() assert.equal(width, text.width(words)) end)
    end
  end)

  describe("fold", function()
    local cases = {
      [""] = "",
      ["Économic BUYER"] = "économic buyer",
      ["E\u{301}conomic"] = "économic",
      ["STRASSE"] = "strasse",
      ["Straße"] = "strasse",
      ["Ａｃｍｅ"] = "acme",
      ["ﬁnance"] = "finance",
      ["\xffABC"] = "\xffABC",
      ["A\0B"] = "a\0b",
    }
    for words, folded in pairs(cases) do
      it(("of %q is %q"):format(words, folded), function() assert.equal(folded, text.fold(words)) end)
    end

    it("of a fold is itself", function()
      for words in pairs(cases) do
        assert.equal(text.fold(words), text.fold(text.fold(words)))
      end
    end)
  end)

  describe("distance", function()
    local cases = {
      { "", "", 0 },
      { "status", "status", 0 },
      { "staus", "status", 1 },
      { "", "abc", 3 },
      { "kitten", "sitting", 3 },
      { ("a"):rep(64), "", 64 },
      { ("a"):rep(64), ("b"):rep(64), 64 },
      { ("a"):rep(65), "a", 66 },
    }
    for _, case in ipairs(cases) do
      it(("of %.8s and %.8s is %d, both ways"):format(case[1], case[2], case[3]), function()
        assert.equal(case[3], text.distance(case[1], case[2]))
        assert.equal(case[3], text.distance(case[2], case[1]))
      end)
    end
  end)
end)
