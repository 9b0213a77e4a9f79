describe("the seven steps", function()
  local steps = require("deal.playbook").enterprise().steps
  local names = { "intake", "committee", "champion", "decision", "pilot", "procurement", "close" }

  it("are the seven of the workflow, in its order", function()
    local found = {}
    for i, step in ipairs(steps) do
      found[i] = step.name
      assert.equal(i, step.number)
      assert.equal(i .. "_" .. step.name, step.note)
    end
    assert.same(names, found)
  end)

  it("own sections whose kinds no other step has", function()
    local owners = {}
    for _, step in ipairs(steps) do
      for kind, section in pairs(step.sections) do
        assert.is_nil(owners[kind], kind)
        owners[kind] = step.name
        assert.equal(step.note, section.note)
      end
    end
  end)

  it("name sections by phrases in lower case, each of one section only", function()
    local owners = {}
    for _, step in ipairs(steps) do
      for kind, section in pairs(step.sections) do
        assert.is_true(#section.words > 0, kind)
        for _, phrase in ipairs(section.words) do
          assert.equal(phrase:lower(), phrase)
          assert.is_nil(owners[phrase], ("%s: %s and %s"):format(phrase, kind, tostring(owners[phrase])))
          owners[phrase] = kind
        end
      end
    end
  end)

  it("name a section by its own title", function()
    for _, step in ipairs(steps) do
      for kind, section in pairs(step.sections) do
        local title, found = section.title:lower(), false
        for _, phrase in ipairs(section.words) do
          found = found or title:find(phrase, 1, true) ~= nil
        end
        assert.is_true(found, kind .. ": " .. title)
      end
    end
  end)
end)
