local stakeholder = require "dealwright.stakeholder"

local function person(name, fields)
  fields = fields or {}
  fields.name = name
  return fields
end

describe("the path of trust", function()
  local function path(list, edges, from, to)
    for i, edge in ipairs(edges) do
      edges[i] = { from = edge[1], relation = edge[2], to = edge[3] }
    end
    local found = stakeholder.path(list, edges, from, to)
    return found and table.concat(found.people, " "), found and found.cost
  end

  local function met(name, fields)
    local one = person(name, fields)
    one.contact_depth = one.contact_depth or "in_depth"
    return one
  end

  it("leads from whom we met to the target", function()
    local list = { met "Ann", person "Bo", person "Cy" }
    assert.equal("1 2 3", path(list, { { 1, "reports_to", 2 }, { 2, "reports_to", 3 } }, nil, 3))
  end)

  it("is the target alone when we met them", function()
    assert.same({ "1", 1 }, { path({ met "Ann" }, {}, nil, 1) })
  end)

  it("is none when nobody was met, or nothing leads there", function()
    assert.is_nil(path({ person "Ann", person "Bo" }, { { 1, "influences", 2 } }, nil, 2))
    assert.is_nil(path({ met "Ann", person "Bo" }, {}, nil, 2))
  end)

  it("between two people starts at the first, met or not", function()
    assert.equal("2 1", path({ person "Ann", person "Bo" }, { { 2, "influences", 1 } }, 2, 1))
    assert.same({ "2", 0 }, { path({ person "Ann", person "Bo" }, {}, 2, 2) })
  end)

  it("prefers those who are for us", function()
    local edges = function() return { { 1, "influences", 3 }, { 2, "influences", 3 } } end
    local ann, bo, cy = met("Ann", { stance = "neutral" }), met("Bo", { stance = "advocate" }), person "Cy"
    assert.equal("2 3", path({ ann, bo, cy }, edges(), nil, 3))
    bo.stance = "sceptic"
    assert.equal("1 3", path({ ann, bo, cy }, edges(), nil, 3))
  end)

  it("prefers influence, and deep contact", function()
    local edges = function() return { { 1, "influences", 3 }, { 2, "influences", 3 } } end
    local list = { met "Ann", met("Bo", { influence = "inner_circle" }), person "Cy" }
    assert.equal("2 3", path(list, edges(), nil, 3))
    list = { met("Ann", { contact_depth = "brief" }), met("Bo", { contact_depth = "multiple" }), person "Cy" }
    assert.equal("2 3", path(list, edges(), nil, 3))
  end)

  it("goes a longer way round an opponent", function()
    local list = { met "Ann", person("Bo", { stance = "opponent" }), person "Cy", person "Di" }
    local edges = { { 1, "influences", 2 }, { 2, "influences", 4 }, { 1, "influences", 3 }, { 3, "influences", 4 } }
    assert.equal("1 3 4", path(list, edges, nil, 4))
  end)

  it("may end at an opponent", function()
    assert.equal("1 2", path({ met "Ann", person("Bo", { stance = "opponent" }) }, { { 1, "influences", 2 } }, nil, 2))
  end)

  it("does not lead from one to another who are in conflict, whatever else they are", function()
    local list = { met "Ann", person "Bo" }
    assert.is_nil(path(list, { { 1, "reports_to", 2 }, { 2, "conflicts_with", 1 } }, nil, 2))
    assert.is_nil(path(list, { { 1, "conflicts_with", 2 }, { 1, "influences", 2 } }, nil, 2))
  end)

  it("costs what the header says", function()
    local ann = met("Ann", { stance = "supporter", influence = "political_structure", contact_depth = "multiple" })
    -- contact 1 and 1; then 1 for the stance, 1 for the influence, 1 for the contact, 2 for the step up
    assert.same({ "1 2", 7 }, { path({ ann, person "Bo" }, { { 1, "reports_to", 2 } }, nil, 2) })
    -- down to a report 1, to somebody influenced 1, against the influence 3
    assert.same({ "1 2", 6 }, { path({ ann, person "Bo" }, { { 2, "reports_to", 1 } }, nil, 2) })
    assert.same({ "1 2", 6 }, { path({ ann, person "Bo" }, { { 1, "influences", 2 } }, nil, 2) })
    assert.same({ "1 2", 8 }, { path({ ann, person "Bo" }, { { 2, "influences", 1 } }, nil, 2) })
  end)

  it("of equal ones is over fewer people, then over those listed first", function()
    local list = { met "Ann", met "Bo", person "Cy" }
    assert.equal("1 3", path(list, { { 2, "influences", 3 }, { 1, "influences", 3 } }, nil, 3))
  end)

  -- The same by trying every way.
  local function by_hand(list, edges, to)
    local stance = { advocate = 0, supporter = 1, neutral = 2, sceptic = 4, opponent = math.huge }
    local influence = { inner_circle = 0, political_structure = 1 }
    local contact = { in_depth = 0, multiple = 1, brief = 2 }
    local least, used = math.huge, {}
    local function walk(at, cost)
      if cost >= least then return end
      if at == to then
        least = cost
        return
      end
      used[at] = true
      local one, shunned = list[at], {}
      cost = cost + (stance[one.stance] or 2) + (influence[one.influence] or 2) + (contact[one.contact_depth] or 3)
      for _, edge in ipairs(edges) do
        local other = edge[1] == at and edge[3] or edge[3] == at and edge[1]
        if other and edge[2] == "conflicts_with" then shunned[other] = true end
      end
      for _, edge in ipairs(edges) do
        local on = edge[1] == at and { edge[3], edge[2] == "reports_to" and 2 or 1 }
          or edge[3] == at and { edge[1], edge[2] == "reports_to" and 1 or 3 }
        if on and not shunned[on[1]] and not used[on[1]] then walk(on[1], cost + on[2]) end
      end
      used[at] = nil
    end
    for i, one in ipairs(list) do
      if contact[one.contact_depth] then walk(i, 1 + contact[one.contact_depth]) end
    end
    return least < math.huge and least or nil
  end

  it("is the cheapest of all ways, over a thousand small committees", function()
    math.randomseed(7)
    local function any(...) return (select(math.random(select("#", ...)), ...)) end
    for _ = 1, 1000 do
      local list, edges = {}, {}
      for i = 1, math.random(2, 7) do
        list[i] = {
          name = "P" .. i,
          stance = any("advocate", "supporter", "neutral", "sceptic", "opponent", nil),
          influence = any("inner_circle", "political_structure", "outside", nil),
          contact_depth = any("none", "brief", "multiple", "in_depth", nil, nil),
        }
      end
      for i = 1, math.random(0, 12) do
        edges[i] = {
          math.random(#list),
          any("reports_to", "influences", "influences", "conflicts_with"),
          math.random(#list),
        }
      end
      local expected = by_hand(list, edges, #list)
      local _, cost = path(list, edges, nil, #list)
      assert.equal(expected, cost)
    end
  end)
end)
