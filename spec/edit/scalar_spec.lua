local scalar = require "deal.edit.scalar"

describe("a value for YAML", function()
  it("stays plain where every reader takes it for the same", function()
    for _, value in ipairs { "Acme GmbH", "120000", "-5", "2026-03-10", "true", "a, b", "O'H", "https://x.y", "日" } do
      assert.equal(value, scalar.yaml(value))
    end
  end)

  it("gets quotes where it would be read as something else", function()
    local quoted = {
      "no", "On", "null", "~", "[[Acme]]", "see [[Acme]]", "a: b", "a #b", "- x", "-", "? x", ": x", "#x", "&x", "*x",
      "!x",
      "{x}", "[x]", "|", ">", "%x", "@x", "`x`", "x:", "'x'", " x", "x ", "12:30", "---", "...", ",x",
    }
    for _, value in ipairs(quoted) do
      assert.equal('"' .. value .. '"', scalar.yaml(value))
    end
  end)

  it("escapes what a quoted value cannot hold", function()
    assert.equal([["a\nb\t\x1b"]], scalar.yaml "a\nb\t\27")
    assert.equal([["\"a\" \\"]], scalar.yaml [["a" \]])
  end)

  it("keeps the quotes that stood there", function()
    assert.equal("'it''s'", scalar.yaml("it's", "'old'"))
    assert.equal('"plain"', scalar.yaml("plain", '"old"'))
    assert.equal([["a\nb"]], scalar.yaml("a\nb", "'old'"))
    assert.equal('""', scalar.yaml("", '"old"'))
    assert.equal("", scalar.yaml("", "old"))
  end)
end)

describe("a value for a cell", function()
  it("escapes what would end the cell", function() assert.equal([[a \| b]], scalar.cell "a | b") end)
end)
