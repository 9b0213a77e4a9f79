describe("front matter", function()
  local document = require "dealwright.document"
  local front_matter = require "front_matter"
  local patch = require "dealwright.patch"
  local parse, values, finding = front_matter.parse, front_matter.values, front_matter.finding

  describe("stands", function()
    local function kind(text) return document.parse(text, "note.md").front.kind end

    it("between two lines of three dashes at the very start", function()
      local front = document.parse("---\na: 1\n---\nbody", "note.md").front
      assert.same({ "yaml", 0, 13, 4, 9 },
        { front.kind, front.first, front.last, front.body_first, front.body_last })
    end)

    it("behind a byte order mark, with any line ending, closed by dots too", function()
      local front = document.parse("\xEF\xBB\xBF--- \r\na: x\r\n...\r\nbody", "note.md").front
      assert.same({ "yaml", 3, 20, 9, 15 },
        { front.kind, front.first, front.last, front.body_first, front.body_last })
      assert.equal("yaml", kind "---\ra: x\r---\r")
    end)

    it("also when it is empty or only a comment", function()
      assert.equal("yaml", kind "---\n---\n")
      assert.equal("yaml", kind "---\n# nothing yet\n---")
    end)

    it("not when it never ends, or does not begin the note", function()
      local texts = { "---\na: 1\n", "\n---\na: 1\n---\n", " ---\na: 1\n---\n", "----\na: 1\n---\n", "", "---" }
      for _, text in ipairs(texts) do
        assert.equal("none", kind(text))
        assert.same({}, document.parse(text, "note.md").front.fields)
      end
    end)

    it("not when there are no keys between two rules: that is ordinary text, and said", function()
      for _, body in ipairs { "Some text.\n", "- a\n- b\n", "# Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n" } do
        local front, findings = parse(body)
        assert.equal("none", front.kind)
        assert.equal("note/broken-front-matter", findings[1].code)
        assert.matches("begin the note with an empty line", findings[1].remedy)
      end
    end)
  end)

  describe("values", function()
    local function value(text)
      local front, findings = parse("key: " .. text .. "\n")
      assert.same({}, findings)
      return { front.fields[1].kind, front.fields[1].value }
    end

    local cases = {
      { "no", "string", "no" }, { "on", "string", "on" }, { "y", "string", "y" }, { "Yes", "string", "Yes" },
      { "2026-13-01", "string", "2026-13-01" }, { "2026-03-10", "string", "2026-03-10" },
      { "12:30", "string", "12:30" }, { "1_000", "string", "1_000" }, { "50,000", "string", "50,000" },
      { "true", "boolean", true }, { "True", "boolean", true }, { "FALSE", "boolean", false },
      { "tRUE", "string", "tRUE" }, { "~", "null" }, { "null", "null" }, { "NULL", "null" },
      { "nULL", "string", "nULL" },
      { "0o17", "integer", 15 }, { "0x1F", "integer", 31 }, { "017", "integer", 17 }, { "-5", "integer", -5 },
      { "+5", "integer", 5 }, { "0o8", "string", "0o8" }, { "0b11", "string", "0b11" },
      { "-0x1F", "string", "-0x1F" },
      { "9223372036854775807", "integer", math.maxinteger },
      { "9223372036854775808", "string", "9223372036854775808" },
      { "1.5", "number", 1.5 }, { ".5", "number", 0.5 }, { "5.", "number", 5.0 }, { "1e3", "number", 1000.0 },
      { "-1.5E-3", "number", -0.0015 }, { ".inf", "number", math.huge }, { "-.INF", "number", -math.huge },
      { ".", "string", "." }, { "1e", "string", "1e" }, { "e3", "string", "e3" }, { "1.2.3", "string", "1.2.3" },
      { ".Inf3", "string", ".Inf3" }, { "0x", "string", "0x" }, { "'5'", "string", "5" },
      { '"true"', "string", "true" },
      { '"caf\\u00e9 \\"x\\" \\/"', "string", 'café "x" /' }, { "'it''s'", "string", "it's" },
      { "Acme GmbH # the buyer", "string", "Acme GmbH" }, { "a#b", "string", "a#b" },
    }
    for _, case in ipairs(cases) do
      it("of `" .. case[1] .. "` are " .. case[2], function() assert.same({ case[2], case[3] }, value(case[1])) end)
    end

    it("may be not a number", function()
      local it = value ".NaN"
      assert.equal("number", it[1])
      assert.is_true(it[2] ~= it[2])
    end)

    it("may be lists and maps in each other, in both styles", function()
      assert.same({
        tags = { "deal", "q3" },
        people = { { name = "Ada Park", roles = { "champion" } }, { name = "Bo" } },
        empty = {},
        none = "null",
        flow = { a = 1, b = { "x", 2 } },
      }, (values [[
tags: [deal, q3]
people:
  - name: Ada Park
    roles:
    - champion
  - name: Bo
empty: []
none:
flow: {a: 1, b: [x, 2]}
]]))
    end)

    it("may be block scalars, folded or literal", function()
      assert.same({ why = "two lines\nin one\n", how = "kept\n  as is", last = "x" },
        (values "why: >\n  two\n  lines\n\n  in one\nhow: |-\n  kept\n    as is\n\nlast: x\n"))
    end)

    it("keep the order of their keys, and the first of each", function()
      local front, findings = parse "b: 1\na: 2\nb: 3\n"
      local keys = {}
      for i, field in ipairs(front.fields) do keys[i] = field.key end
      assert.same({ "b", "a", "b" }, keys)
      assert.equal(1, front.by_key.b.value)
      assert.same({ "note/duplicate-key", 14, 15, "the key 'b' stands here twice; the first is used" },
        { findings[1].code, findings[1].first, findings[1].last, findings[1].message })
    end)

    it("have their duplicate keys found in inner maps, but not across maps", function()
      assert.equal("note/duplicate-key", finding("a: {x: 1, x: 2}\n")[1])
      assert.same({}, (select(2, values "a: {x: 1}\nb: {x: 2}\nx: 3\n")))
    end)
  end)

  describe("ranges", function()
    local function texts(body)
      local text = "---\n" .. body .. "---\n"
      local found = {}
      local function visit(nodes)
        for _, node in ipairs(nodes) do
          if node.key then found[#found + 1] = text:sub(node.key_first + 1, node.key_last) end
          found[#found + 1] = text:sub(node.first + 1, node.last)
          if type(node.value) == "table" then visit(node.value) end
        end
      end
      visit(document.parse(text, "note.md").front.fields)
      return found
    end

    it("hold the scalar, its quotes included, not its comment", function()
      assert.same({ "a", "plain text", "'b'", '"in \\" quotes"', "c", "two\n  lines" },
        texts "a: plain text  # said Ada\n'b':   \"in \\\" quotes\" # x\nc: two\n  lines # y\n")
    end)

    it("are in bytes behind characters of several", function()
      assert.same({ "größe", "10 €", "naïve", "日本 ✅", "last", "x" }, texts "größe: 10 €\nnaïve: 日本 ✅\nlast: x\n")
    end)

    it("hold a block scalar with its header, without the line ending behind it", function()
      assert.same({ "a", "|  # keep\n  one\n\n  two", "b", ">-\n  x", "c", "1" },
        texts "a: |  # keep\n  one\n\n  two\n\n\nb: >-\n  x\n# note\nc: 1\n")
    end)

    it("reach from the first item to the end of the last in a block list or map", function()
      assert.same({ "a", "- x\n- y", "x", "y", "b", "c: 1\n  d:", "c", "1", "d", "", "e", "[ 1, 2 ]", "1", "2" },
        texts "a:\n- x\n- y # z\nb:\n  c: 1\n  d:\n\n# end\ne: [ 1, 2 ]\n")
    end)

    it("of an absent value are empty, right behind its colon or dash", function()
      local bodies = { "key:\nb: 1\n", "key:  # none\nb: 1\n", "key:   \n", "key: {inner: }\n", "key:\n  -\n" }
      for _, body in ipairs(bodies) do
        local text = "---\n" .. body .. "---\n"
        local node = document.parse(text, "note.md").front.fields[1]
        if type(node.value) == "table" then node = node.value[1] end
        assert.same({ "null", node.first }, { node.kind, node.last })
        local changed = patch.apply(text, { { first = node.first, last = node.last, replacement = " new" } })
        local again = document.parse(changed, "note.md").front.fields[1]
        if type(again.value) == "table" then again = again.value[1] end
        assert.equal("new", again.value)
      end
    end)

    it("can be replaced by another scalar, which is then read there and nowhere else", function()
      local body = [[
a: plain # comment
b: "quoted"
c: 'single'
d: |
  block
  text
e: [x, 'y', "z"]
f: {g: 1, h: [2, null]}
i:
  - one
  - j: two
    k: three
l: many
  lines
]]
      local text = "---\n" .. body .. "---\n"
      local function scalars(nodes, list)
        for _, node in ipairs(nodes) do
          if type(node.value) == "table" then scalars(node.value, list) else list[#list + 1] = node end
        end
        return list
      end
      local nodes = scalars(document.parse(text, "note.md").front.fields, {})
      assert.equal(14, #nodes)
      for i, node in ipairs(nodes) do
        local changed = patch.apply(text, { { first = node.first, last = node.last, replacement = '"new: one"' } })
        local again = document.parse(changed, "note.md")
        local found = scalars(again.front.fields, {})
        assert.same({}, again.findings)
        assert.equal(#nodes, #found)
        for other, it in ipairs(found) do
          if other == i then assert.equal("new: one", it.value) else assert.same(nodes[other].value, it.value) end
        end
      end
    end)
  end)
end)
