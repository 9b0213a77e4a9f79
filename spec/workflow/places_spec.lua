describe("places of findings", function()
  local places = require "deal.workflow.places"

  local function located(found, texts, options)
    local input = { path = "deals/acme", notes = {} }
    local deal = { id = "acme", notes = {} }
    for path, text in pairs(texts) do
      input.notes[#input.notes + 1] = { path = path, text = text }
      deal.notes[#deal.notes + 1] = { path = path, text = text }
    end
    for key, value in pairs(options or {}) do
      input[key] = value
    end
    for _, it in ipairs(found) do
      it.level, it.message = "must", it.message or "x"
    end
    return places.locate(found, input, deal, { intake = true, committee = false })
  end

  local function at(path, first, last) return { path = path, first = first, last = last } end

  it("are lines and columns, in code points and in bytes", function()
    local text = "# Café\nné: TBD\n"
    local first = text:find "TBD" - 1
    local findings = located({ { code = "intake/a", at = at("a.md", first, first + 3) } }, { ["a.md"] = text })
    assert.same({ line = 2, column = 5, byte_column = 6 }, findings[1].range.start)
    assert.same({ line = 2, column = 8, byte_column = 9 }, findings[1].range["end"])
    assert.equal("né: TBD", findings[1].source)
  end)

  it("are in order of path, place and code", function()
    local findings = located({
      { code = "intake/b", at = at("b.md", 0, 1) },
      { code = "intake/z", at = at("a.md", 2, 3) },
      { code = "intake/a", at = at("a.md", 2, 3) },
      { code = "intake/c", at = at("a.md", 0, 1) },
    }, { ["a.md"] = "abcdef", ["b.md"] = "abc" })
    local order = {}
    for i, finding in ipairs(findings) do
      order[i] = finding.path .. " " .. finding.code
    end
    assert.same({ "a.md intake/c", "a.md intake/a", "a.md intake/z", "b.md intake/b" }, order)
  end)

  it("say which steps are reached; notes and the deal always are", function()
    local found = {}
    for i, code in ipairs { "committee/a", "deal/a", "intake/a", "note/a" } do
      found[i] = { code = code, at = at("a.md", 0, 0) }
    end
    local reached = {}
    for _, finding in ipairs(located(found, { ["a.md"] = "" })) do
      reached[finding.step] = finding.reached
    end
    assert.same({ committee = false, deal = true, intake = true, note = true }, reached)
  end)

  it("in a note that is not there yet stand in the deal's folder", function()
    local findings = located({ { code = "intake/a", at = at("3_champion.md", 0, 0) } }, {
      ["deals/acme/1_intake.md"] = "# Intake",
    })
    assert.equal("deals/acme/3_champion.md", findings[1].path)
    assert.equal(1, findings[1].range.start.line)
    assert.equal("", findings[1].source)
  end)

  it("in a note that is not there yet stand at the top of a deal that is one note", function()
    local findings = located({ { code = "intake/a", at = at("3_champion.md", 0, 0) } }, { ["acme.md"] = "# Acme" }, {
      path = "acme.md",
    })
    assert.equal("acme.md", findings[1].path)
    assert.equal("# Acme", findings[1].source)
  end)

  it("of related things are there too", function()
    local findings = located({
      { code = "intake/a", at = at("a.md", 0, 1), related = { { path = "b.md", first = 2, last = 3, message = "b" } } },
      { code = "intake/b", at = at("a.md", 0, 1), related = {} },
    }, { ["a.md"] = "abc", ["b.md"] = "\n\nb" })
    assert.equal(3, findings[1].related[1].range.start.line)
    assert.equal("b.md", findings[1].related[1].path)
    assert.equal("b", findings[1].related[1].message)
    assert.is_nil(findings[2].related)
  end)
end)
