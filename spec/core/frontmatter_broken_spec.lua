describe("front matter", function()
  local pace = require "pace"
  local document = require "dealwright.document"
  local front_matter = require "front_matter"
  local parse, values, finding = front_matter.parse, front_matter.values, front_matter.finding

  describe("that is not YAML", function()
    it("keeps every field, typed where its own lines are YAML", function()
      local fields, _, front = values [=[
acv: 50000
created: {{date}}
title: Acme: renewal
tags:
  - deal
  - q3
owner: @ada
attendees: [[Ada Park]], [[Bo]]
done: true
]=]
      assert.equal("lines", front.kind)
      assert.same({
        acv = 50000,
        created = "{{date}}",
        title = "Acme: renewal",
        tags = { "deal", "q3" },
        owner = "@ada",
        attendees = "[[Ada Park]], [[Bo]]",
        done = true,
      }, fields)
    end)

    it("keeps lists with broken items, and text of several lines", function()
      assert.same({ people = { "@ada", "Bo", 5, "x: y: z" }, note = "a: b: c\n  more", empty = "null", last = 1 },
        (values "people:\n  - @ada\n  - \"Bo\"\n  - 5\n  - x: y: z\nnote: a: b: c\n  more\nempty:\nlast: 1\n"))
    end)

    it("keeps its fields when all lines are indented", function()
      assert.same({ a = "{{x}}", b = 2 }, (values "  a: {{x}}\n  b: 2\n"))
    end)

    it("has exact ranges too", function()
      local text = "---\r\na: {{x}}  \r\n  \r\nb: @x\r\nc:\r\n- @y\r\n---\r\n"
      local front = document.parse(text, "note.md").front
      local found = {}
      for i, field in ipairs(front.fields) do
        found[i] = text:sub(field.key_first + 1, field.key_last) .. "|" .. text:sub(field.first + 1, field.last)
      end
      assert.same({ "a|{{x}}", "b|@x", "c|- @y" }, found)
      local item = front.fields[3].value[1]
      assert.same({ "@y", "@y" }, { item.value, text:sub(item.first + 1, item.last) })
    end)

    local remedies = {
      { "a placeholder", "created: {{date}}", "front matter is not YAML: a placeholder without quotes",
        'fill the placeholder in, or quote it: "{{date}}"' },
      { "wikilinks", "with: [[Acme]], [[Bo]]", "front matter is not YAML: a wikilink without quotes",
        'quote the wikilink: "[[Acme]], [[Bo]]"' },
      { "a colon", "title: Acme: renewal", "front matter is not YAML: a colon in a value without quotes",
        'quote the value: "Acme: renewal"' },
      { "quotes inside", 'title: the "x": y', "front matter is not YAML: a colon in a value without quotes",
        "quote the value: 'the \"x\": y'" },
      { "a sign", "owner: @ada", "front matter is not YAML: a value that starts with a sign of YAML's",
        'quote the value: "@ada"' },
      { "an open quote", 'title: "Acme', "front matter is not YAML: a quote that does not end where the value ends",
        "close the quote at the end of the value, or put other quotes around the whole value" },
      { "a line without a key", "hello there", "front matter is not YAML: a line without a key",
        "write it as `key: value`, or move it below the front matter" },
      { "a tag", "id: !secret x", "front matter is not YAML: a tag ('!...') has no meaning here",
        "remove the tag; quote the value to keep it as text" },
      { "a line separator", "a: b\xE2\x80\xA8c", "front matter is not YAML: an invisible line separator",
        "delete the invisible character, or write the line anew" },
    }
    for _, case in ipairs(remedies) do
      it("says what to do about " .. case[1], function()
        assert.same({ "note/broken-front-matter", case[2], case[3], case[4], "lines" },
          finding("first: 1\n" .. case[2] .. "\nlast: 2\n"))
      end)
    end

    it("says what to do about a tab", function()
      assert.same({ "note/broken-front-matter", "- x", "front matter is not YAML: a tab at the start of the line",
        "indent with spaces", "lines" }, finding "tags:\n\t- x\n")
    end)

    it("says what to do about the sign of a block scalar on its own line", function()
      assert.same({ "note/broken-front-matter", "|", "front matter is not YAML: `|` or `>` on a line of its own",
        "put the sign behind the key: `key: |`", "lines" }, finding "a:\n|\n  text\nb: 1\n")
    end)

    it("is found once, however many lines are wrong", function()
      assert.equal("a: {{x}}", finding("a: {{x}}\nb: {{y}}\nc: [[\n")[2])
    end)
  end)

  describe("with unquoted wikilinks", function()
    it("gives them as text, and says to quote them", function()
      assert.same({ "note/unquoted-wikilink", "[[Acme|Acme Inc]]",
        "a wikilink without quotes is a list in a list to YAML", 'quote the wikilink: "[[Acme|Acme Inc]]"', "yaml" },
        finding "account: [[Acme|Acme Inc]] # x\n")
      assert.same({ account = "[[Acme]]", people = { "[[Ada Park]]", "[[Bo, Li]]" }, next = 1 },
        (values "account: [[Acme]]\npeople:\n  - [[Ada Park]]\n  - [[Bo, Li]]\nnext: 1\n"))
    end)

    it("leaves lists in lists alone", function()
      assert.same({ a = { { 1 }, { 2 } }, b = { { "x" } }, c = { {} } },
        (values "a: [[1], [2]]\nb:\n  - [x]\nc: [[]]\n"))
    end)
  end)

  describe("with anchors, aliases and second documents", function()
    it("does not follow them, and keeps their text", function()
      local fields, findings = values "a: &x 1\nb: *x\nc: 3\n"
      assert.same({ a = "&x 1", b = "*x", c = 3 }, fields)
      assert.same({ "note/yaml-alias", "an anchor ('&x') has no meaning in front matter" },
        { findings[1].code, findings[1].message })
      assert.equal("note/yaml-alias", finding("b: *x\n")[1])
    end)

    it("does not read a second document", function()
      local fields, findings = values "a: 1\n--- # again\nb: 2\n"
      assert.same({ 1, 2 }, { fields.a, fields.b })
      assert.equal("note/broken-front-matter", findings[1].code)
    end)
  end)

  describe("over a limit", function()
    local function timed(body)
      local before = os.clock()
      local front, findings = parse(body)
      assert.is_true(os.clock() - before < pace.seconds(1))
      return front, findings
    end

    it("of depth is read line by line, and quickly", function()
      local deep = {
        "a: " .. ("["):rep(60000), "a: " .. ("{"):rep(60000), "a: " .. ("[\n"):rep(30000), ("- "):rep(32000),
        "a: " .. ("[{a: "):rep(10000), "a: " .. ("- "):rep(30000) .. "x", "a:\n" .. ("? "):rep(30000),
      }
      for _, body in ipairs(deep) do
        local _, findings = timed(body .. "\nb: 1\n")
        assert.equal(1, #findings)
      end
      local front, findings = timed("a: " .. ("["):rep(65) .. ("]"):rep(65) .. "\nb: 1\n")
      assert.same({ "note/front-matter-limit", "front matter is nested more than 64 deep" },
        { findings[1].code, findings[1].message })
      assert.equal(1, front.by_key.b.value)
    end)

    it("of depth counts the note's own map as one", function()
      assert.equal("yaml", timed("a: " .. ("["):rep(63) .. ("]"):rep(63) .. "\n").kind)
      assert.equal("lines", timed("a: " .. ("["):rep(64) .. ("]"):rep(64) .. "\n").kind)
    end)

    it("of values stops there", function()
      local _, findings = timed("a: [" .. ("1,"):rep(10001) .. "]\nb: 1\n")
      assert.same({ "note/front-matter-limit", "front matter has more than 10000 values" },
        { findings[1].code, findings[1].message })
      local many = {}
      for i = 1, 6000 do many[i] = "k" .. i .. ": " .. i end
      assert.equal("note/front-matter-limit", select(2, timed(table.concat(many, "\n") .. "\n"))[1].code)
    end)

    it("of size is read line by line", function()
      local front, findings = timed("a: 1\nb: " .. ("x"):rep(65536) .. "\nc: {{x}}\n")
      assert.same({ "note/front-matter-limit", "front matter is larger than 65536 bytes" },
        { findings[1].code, findings[1].message })
      assert.same({ 1, 65536, "{{x}}" }, { front.by_key.a.value, #front.by_key.b.value, front.by_key.c.value })
    end)

    it("of time is not reached by any repetition", function()
      for _, unit in ipairs { "a:\n", "a: [[\n", "- a: b\n", "{{x}}: y\n", "'", '"', "a: &x *x\n", "%TAG ! x\n",
        "# c\n", "a: |\n", "? a\n: b\n", "\t", "é: è\n", "\r", "[a: ", "!t ", "a: \xFF\n", "a\0: b\n" } do
        timed(unit:rep(60000 // #unit) .. "\n")
      end
    end)
  end)

  it("keeps its fields around bytes that are not text, which read as question marks", function()
    local front = parse "a: \xFF\xFE\nb: 1\nc: \0\n"
    assert.same({ "??", 1, "?" }, { front.by_key.a.value, front.by_key.b.value, front.by_key.c.value })
  end)
end)
