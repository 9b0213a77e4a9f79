-- Every claim of the first two steps is watched over by a rule, and rules cover only claims that exist.
describe("the rules cover the workflow:", function()
  local rules = require("deal.playbook").enterprise().rules
  local claims, order = {}, {}
  for line in io.lines "doc/workflow.md" do
    local number, text = line:match "^%- %*%*(%d+%.%d+)%*%* (.+)"
    if number then
      assert(not claims[number], number .. " stands there twice")
      claims[number], order[#order + 1] = text, number
    end
  end

  local covered = {}
  for code, rule in pairs(rules) do
    for _, number in ipairs(rule.covers) do
      covered[number] = covered[number] or {}
      table.insert(covered[number], code)
    end
  end

  it("claims are numbered one after the other", function()
    local step, count = 0, 0
    for _, number in ipairs(order) do
      local own, place = number:match "^(%d+)%.(%d+)$"
      if tonumber(own) ~= step then
        step, count = step + 1, 0
      end
      count = count + 1
      assert.equal(step .. "." .. count, own .. "." .. place)
    end
    assert.is_true(step >= 7)
  end)

  for _, number in ipairs(order) do
    if number:find "^[12]%." then
      it(number .. " " .. claims[number], function() assert.is_table(covered[number]) end)
    end
  end

  for number, codes in pairs(covered) do
    it(
      ("%s, of %s, is a claim"):format(number, table.concat(codes, ", ")),
      function() assert.is_string(claims[number]) end
    )
  end

  it("every step has rules that cover its own claims", function()
    local steps = {}
    for code, rule in pairs(rules) do
      for _, number in ipairs(rule.covers) do
        local group = code:match "^[^/]*"
        steps[group] = steps[group] or {}
        steps[group][tonumber(number:match "^%d+")] = true
      end
    end
    for i, step in ipairs(require("deal.playbook").enterprise().steps) do
      assert.is_true(steps[step.name][i], step.name)
    end
  end)
end)
