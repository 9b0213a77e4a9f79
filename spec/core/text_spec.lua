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

  describe("holds", function()
    local cases = {
      { "We fear No Decision most", { "no decision" } },
      { "nothing\n> but the status\n>   quo here", { "do nothing", "status quo" } },
      { "poc", { "poc" } },
      { "x a b", { "a b" } },
      { "ends with é", { "é" } },
      { "the last of many", { "a1", "last" } },
    }
    for _, case in ipairs(cases) do
      it(("says that %q has one of %s"):format(case[1], table.concat(case[2], ", ")), function()
        assert.is_true(text.holds(case[1], case[2]))
      end)
    end
    local others = {
      { "", { "poc" } },
      { "po", { "poc" } },
      { "nodecision", { "no decision" } },
      { "no. decision", { "no decision" } },
      { "no ", { "no decision" } },
      { "anything", {} },
      { "[z]", { "{z}", "@z" } },
    }
    for _, case in ipairs(others) do
      it(("says that %q has none of %s"):format(case[1], table.concat(case[2], ", ")), function()
        assert.is_false(text.holds(case[1], case[2]))
      end)
    end

    it("takes any number of phrases", function()
      local phrases = {}
      for i = 1, 100 do
        phrases[i] = ("phrase %d."):format(i)
      end
      assert.is_true(text.holds("this is phrase  97.", phrases))
      assert.is_false(text.holds("this is phrase 101.", phrases))
    end)

    it("finds what string.find finds, in random texts", function()
      local function random(length)
        return (("x"):rep(length):gsub("x", function() return string.char(math.random(97, 99)) end))
      end
      for _ = 1, 2000 do
        local words, phrase = random(math.random(0, 12)), random(math.random(1, 5))
        assert.equal(words:find(phrase, 1, true) ~= nil, text.holds(words, { "zz", phrase }), words .. " " .. phrase)
      end
    end)

    it("takes only phrases that are texts and not empty", function()
      assert.has_error(function() text.holds("a", { "" }) end)
      assert.has_error(function() text.holds("a", { 1 }) end)
      assert.has_error(function() text.holds("a", "a") end)
    end)
  end)

  describe("words", function()
    it("are runs of what is not blank", function()
      assert.equal(0, text.words "")
      assert.equal(0, text.words " \t\r\n")
      assert.equal(3, text.words "two|three -\nfour\n")
    end)

    it("of a range are those that stand in it, in part or whole", function()
      assert.equal(2, text.words("one two three", 1, 6))
      assert.equal(1, text.words("one two three", 8))
      assert.equal(0, text.words("one two three", 13))
    end)

    it("need a range inside of the text", function()
      assert.has_error(function() text.words("one", -1) end)
      assert.has_error(function() text.words("one", 2, 1) end)
      assert.has_error(function() text.words("one", 0, 4) end)
    end)
  end)
end)
