-- What every rule file has, whatever it asks for.
local deals = require "deals"
local playbook = require "deal.playbook"

describe("every rule", function()
  local book = playbook.enterprise()
  local groups = { deal = true, note = true }
  for _, step in ipairs(book.steps) do
    groups[step.name] = true
  end

  local function is_sentence(text)
    return type(text) == "string" and text:find '^["%u%d]' ~= nil and text:find "%S%s+%S" ~= nil
  end

  for _, code in ipairs(deals.codes()) do
    local rule = book.rules[code]
    it(code .. " has what explain shows", function()
      assert.is_true(rule.level == "must" or rule.level == "should")
      assert.is_true(is_sentence(rule.needs), "needs")
      assert.is_nil(rule.needs:find "%.$", "needs ends without a full stop")
      assert.is_true(is_sentence(rule.why), "why")
      assert.is_not_nil(rule.why:find '[."]$', "why ends with a full stop")
      assert.is_not_nil(rule.remedy:find "^%l", "remedy starts with a verb in lower case")
      assert.is_nil(rule.remedy:find "%.$", "remedy ends without a full stop")
      assert.is_true(#rule.example > 0)
      assert.is_true(#rule.covers > 0)
      assert.is_function(rule.check)
    end)

    it(code .. " is in a group that exists, and waits only for rules that exist", function()
      assert.is_true(groups[code:match "^[^/]*"])
      for _, first in ipairs(rule.after or {}) do
        assert.is_not_nil(book.rules[first], first)
      end
    end)
  end

  it("has nothing that is not in the contract", function()
    local known = { level = 1, covers = 1, needs = 1, why = 1, remedy = 1, example = 1, after = 1, check = 1 }
    for code, rule in pairs(book.rules) do
      for key in pairs(rule) do
        assert.is_not_nil(known[key], code .. "." .. key)
      end
    end
  end)
end)

describe("codes of parser and reader findings", function()
  local source = require "house.source"

  it("each have a rule", function()
    local rules, missing = playbook.enterprise().rules, {}
    local function collect(path)
      for code in source.read(path):gmatch '"(note/[%l-]+)"' do
        if not rules[code] then missing[#missing + 1] = code .. " in " .. path end
      end
    end
    for _, path in ipairs(source.files("core/document", "%.[ch]$")) do
      collect(path)
    end
    for _, path in ipairs(source.files("lua/deal/facts", "%.lua$")) do
      collect(path)
    end
    assert.same({}, missing)
  end)
end)

describe("the example of", function()
  local rules = playbook.enterprise().rules
  for _, code in ipairs(deals.codes()) do
    local group = code:match "^[^/]*"
    if group ~= "note" and group ~= "deal" then
      it(code .. " satisfies it", function() assert.same({}, (deals.finds(code, rules[code].example))) end)
    end
  end
end)
