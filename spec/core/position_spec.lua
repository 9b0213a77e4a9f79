describe("position", function()
  local position = require "dealwright.position"

  local function at(text, offset)
    local it = position.locate(text, { offset })[1]
    return { it.line, it.column, it.byte_column }
  end

  it("counts lines and columns from 1", function()
    assert.same({ 1, 1, 1 }, at("one\ntwo", 0))
    assert.same({ 1, 4, 4 }, at("one\ntwo", 3))
    assert.same({ 2, 1, 1 }, at("one\ntwo", 4))
    assert.same({ 2, 4, 4 }, at("one\ntwo", 7))
  end)

  it("counts columns in code points, with bytes beside", function()
    assert.same({ 1, 2, 3 }, at("é€😀x", 2))
    assert.same({ 1, 3, 6 }, at("é€😀x", 5))
    assert.same({ 1, 4, 10 }, at("é€😀x", 9))
  end)

  it("ends lines at \\n, \\r\\n and a lone \\r", function()
    assert.same({ 4, 1, 1 }, at("a\r\nb\rc\nd", 7))
    assert.same({ 2, 1, 1 }, at("a\r\nb\rc\nd", 3))
    assert.same({ 3, 1, 1 }, at("a\r\nb\rc\nd", 5))
  end)

  it("takes bytes that are not UTF-8 as one column each", function() assert.same({ 1, 3, 3 }, at("\xff\xfex", 2)) end)

  it("clamps offsets behind the end", function()
    assert.same({ 2, 2, 2 }, at("a\nb", 1000))
    assert.same({ 1, 1, 1 }, at("", 1))
  end)

  it("locates many in the order asked for", function()
    local lines = {}
    for i, it in ipairs(position.locate("a\nb\nc", { 4, 0, 2 })) do lines[i] = it.line end
    assert.same({ 3, 1, 2 }, lines)
    assert.same({}, position.locate("a", {}))
  end)

  it("gives the line around an offset without its ending", function()
    local text = "one\r\ntwo\nthree"
    for offset = 0, 3 do assert.same({ 0, 3 }, { position.line(text, offset) }) end
    assert.same({ 5, 8 }, { position.line(text, 6) })
    assert.same({ 9, 14 }, { position.line(text, 99) })
    assert.same({ 0, 3 }, { position.line(text, -5) })
    assert.same({ 0, 0 }, { position.line("", 0) })
  end)

  it("raises for what is no text or no list", function()
    assert.has_error(function() position.locate(nil, {}) end)
    assert.has_error(function() position.locate("a", 1) end)
    assert.has_error(function() position.line("a") end)
  end)
end)
