local deals = require "deals"

local function found(waiver, code)
  local standing = deals.standing { ["1_intake.md"] = "---\nwaive:\n  - " .. waiver .. "\n---\n# Deal" }
  local lines = {}
  for _, line in ipairs(deals.listed(standing, "deal")) do
    if line:find(code, 1, true) == 1 then lines[#lines + 1] = line:sub(#code + 2) end
  end
  return lines, standing
end

local whole = "{ rule: pilot/seriousness, why: no pilot, by: Ana Lind, until: %s }"

describe("deal/waiver-expired", function()
  it(
    "is silent until the last day",
    function() assert.same({}, (found(whole:format "2026-05-01", "deal/waiver-expired"))) end
  )

  it(
    "finds a waiver that is over",
    function()
      assert.same(
        { "1_intake.md:3 the waiver of pilot/seriousness was over on 2026-04-30" },
        (found(whole:format "2026-04-30", "deal/waiver-expired"))
      )
    end
  )
end)

describe("deal/waiver-incomplete", function()
  it(
    "is silent about one that says why and by whom",
    function()
      assert.same({}, (found("{ rule: pilot/seriousness, why: no pilot, by: Ana Lind }", "deal/waiver-incomplete")))
    end
  )

  it(
    "finds what is missing",
    function()
      assert.same(
        { "1_intake.md:3 the waiver lacks a reason (why) and a name (by), and does not count" },
        (found("{ rule: pilot/seriousness }", "deal/waiver-incomplete"))
      )
    end
  )

  it(
    "finds a day that is none",
    function()
      assert.same(
        { "1_intake.md:3 the waiver ends on a day that is none: until, and does not count" },
        (found(whole:format "soon", "deal/waiver-incomplete"))
      )
    end
  )
end)

describe("deal/waiver-unknown", function()
  it(
    "finds a misspelled rule",
    function()
      assert.same(
        { "1_intake.md:3 no rule is called pilot/serious" },
        (found("{ rule: pilot/serious, why: x, by: Ana Lind }", "deal/waiver-unknown"))
      )
    end
  )
end)
