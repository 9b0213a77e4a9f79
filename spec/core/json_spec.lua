describe("json", function()
  local json = require "dealwright.json"

  local function round(text) return json.encode(assert(json.decode(text))) end

  it("keeps an empty list a list", function()
    assert.equal("[]", json.encode(json.list {}))
    assert.equal("{}", json.encode {})
    assert.equal('{"a":[],"b":{}}', round '{"b":{},"a":[]}')
  end)

  it("writes keys in order, so that the same value gives the same bytes", function()
    assert.equal('{"a":1,"b":2,"c":3}', json.encode { c = 3, a = 1, b = 2 })
    assert.equal('{\n  "a": [\n    1\n  ]\n}', json.encode({ a = { 1 } }, 2))
  end)

  it("keeps integers and numbers apart", function()
    assert.equal("[1,1.5,-9223372036854775808]", round "[1,1.5,-9223372036854775808]")
    assert.equal("integer", math.type(json.decode "1"))
    assert.equal("float", math.type(json.decode "1.0"))
  end)

  it("keeps null, true and false", function()
    assert.equal('[null,true,false,"null"]', round '[null,true,false,"null"]')
    assert.equal(json.null, json.decode "null")
  end)

  it("keeps every character, NUL and those beyond 16 bits too", function()
    local text = 'a\0"\\\n\t\u{e9}\u{2028}\u{1F600}'
    assert.equal(text, json.decode(json.encode(text)))
  end)

  for name, value in pairs {
    ["a function"] = print,
    ["a key that is no string"] = { [2.5] = 1 },
    ["bytes that are not UTF-8"] = "\xff",
    ["a key that is not UTF-8"] = { ["\xff"] = 1 },
    ["no number"] = 0 / 0,
    ["infinity"] = { 1, { math.huge } },
    ["a list that holds a function"] = { 1, { print } },
  } do
    it("raises for " .. name, function()
      assert.error_matches(function() json.encode(value) end, "no JSON form")
    end)
  end

  it("raises for a circle", function()
    local circle = {}
    circle[1] = { it = circle }
    assert.error_matches(function() json.encode(circle) end, "no JSON form")
  end)

  for _, text in ipairs { "", "{", '{"a":1,}', "[1 2]", "nul", '"\xff"', '"\\ud800"', "1 2", ("["):rep(100000) } do
    it(("refuses %s, and says where"):format(json.encode((text:gsub("\xff", "?"))):sub(1, 20)), function()
      local value, message, code = json.decode(text)
      assert.is_nil(value)
      assert.equal("format", code)
      assert.matches("^line %d+, column %d+: ", message)
    end)
  end
end)
