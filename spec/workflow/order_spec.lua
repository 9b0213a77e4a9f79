describe("the order of rules", function()
  local order = require "deal.workflow.order"

  local function codes(rules)
    local list = {}
    for i, entry in ipairs(order.of { rules = rules }) do
      list[i] = entry.code
    end
    return list
  end

  it(
    "is by code where no rule waits",
    function() assert.same({ "a/x", "a/y", "b/x" }, codes { ["b/x"] = {}, ["a/y"] = {}, ["a/x"] = {} }) end
  )

  it(
    "puts a rule behind those it keeps quiet for",
    function()
      assert.same(
        { "c/x", "b/x", "a/x" },
        codes {
          ["a/x"] = { after = { "b/x" } },
          ["b/x"] = { after = { "c/x" } },
          ["c/x"] = {},
        }
      )
    end
  )

  it(
    "leaves out a rule that does not exist",
    function() assert.same({ "a/x" }, codes { ["a/x"] = { after = { "gone/x" } } }) end
  )

  it("is computed once a playbook", function()
    local book = { rules = { ["a/x"] = {} } }
    assert.equal(order.of(book), order.of(book))
  end)

  it("refuses rules that wait for each other", function()
    assert.has_error(
      function() codes { ["a/x"] = { after = { "b/x" } }, ["b/x"] = { after = { "a/x" } } } end,
      "rule a/x waits for itself"
    )
  end)
end)
