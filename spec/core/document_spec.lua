describe("document", function()
  local document = require "dealwright.document"

  local function parse(text) return document.parse(text, "note.md") end

  it("reads headings with the sections they open", function()
    local text = "# Deal\n\nUnder\n======\n\n### Deep ###\n# Next"
    local note = parse(text)
    local found = {}
    for i, it in ipairs(note.headings) do
      found[i] = { it.level, it.text, text:sub(it.first + 1, it.last), it.ends, it.parent }
    end
    assert.same({
      { 1, "Deal", "# Deal", 8, 0 },
      { 1, "Under", "Under\n======", 35, 0 },
      { 3, "Deep", "### Deep ###", 35, 2 },
      { 1, "Next", "# Next", 41, 0 },
    }, found)
  end)
end)
