local pace = require "pace"
local stakeholder = require "dealwright.stakeholder"

local function person(name, fields)
  fields = fields or {}
  fields.name = name
  return fields
end

local function people(names)
  local list = {}
  for i, name in ipairs(names) do
    list[i] = type(name) == "table" and name or person(name)
  end
  return list
end

-- "Jane Smith = J. Smith | Bo Li": who was found to be the same, in reading order.
local function groups(names)
  local list, found = people(names), {}
  for i, group in ipairs(stakeholder.resolve(list).groups) do
    local members = {}
    for j, index in ipairs(group.members) do
      members[j] = list[index].name or ""
    end
    found[i] = table.concat(members, " = ")
  end
  return table.concat(found, " | ")
end

describe("the same person:", function()
  local same = {
    { "Jane Smith", "jane smith" },
    { "JANE  SMITH", "Jane Smith " },
    { "Jane Smith", "J. Smith" },
    { "Jane Smith", "J Smith" },
    { "J. Smith", "Jane Smith" },
    { "Jane Smith", "Jane S." },
    { "Jane Smith", "Jane" },
    { "Jane Smith", "Smith" },
    { "Jane Smith", "Jane Q. Smith" },
    { "Jane Quinn Smith", "Jane Q. Smith" },
    { "J. Q. Smith", "Jane Quinn Smith" },
    { "Smith, Jane", "Jane Smith" },
    { "Jane Smith, CFO", "Jane Smith" },
    { "Jane Smith (CFO)", "Jane Smith" },
    { "Dr. Jane Smith", "Jane Smith PhD" },
    { "Mr. Smith", "Jane Smith" },
    { "jane.smith@acme.example", "Jane Smith" },
    { "José García", "Jose Garcia" },
    { "JOSE\u{301} GARCI\u{301}A", "José García" },
    { "Conor O'Brien", "Conor O’Brien" },
    { "Anne-Marie Roux", "Anne Marie Roux" },
    { "Ａｄａ Ｐａｒｋ", "Ada Park" },
    { "Élodie Roux", "É. Roux" },
    { "Łukasz Żak", "łukasz żak" },
    { "王小明", "王小明" },
    { "\xff\xfe", "\xff\xfe" },
    { "A B C D E F G H I J", "A B C D E F G H I J" },
  }
  for _, case in ipairs(same) do
    it(("%s and %s"):format(case[1]:gsub("\xff\xfe", "bytes"), case[2]:gsub("\xff\xfe", "bytes")), function()
      assert.equal(case[1] .. " = " .. case[2], groups(case))
    end)
  end

  local apart = {
    { "Jane Smith", "John Smith" },
    { "Jane Smith", "Jane Smyth" },
    { "Jane Smith", "K. Smith" },
    { "Jane Smith", "Jane T." },
    { "Jane Smith", "J." },
    { "Jane Smith", "J. S." },
    { "Jane A. Smith", "Jane B. Smith" },
    { "Jane Anne Smith", "Jane Anne Marie Smith" },
    { "John Smith Jr", "John Smith Sr" },
    { "王", "王小明" },
    { "", "" },
    { "", "Jane Smith" },
    { "-", "—" },
    { "Jane Smith", "\xff\xfe" },
  }
  for _, case in ipairs(apart) do
    it(("not %q and %q"):format(case[1], case[2]), function()
      assert.equal(case[1] .. " | " .. case[2], groups(case))
    end)
  end

  it("a family name alone, when one has it", function()
    assert.equal("J. Smith = Smith", groups { "J. Smith", "Smith" })
    assert.equal("Jane Smith = J. Smith = Smith = Jane", groups { "Jane Smith", "J. Smith", "Smith", "Jane" })
  end)

  it("who is called so by an alias", function()
    assert.equal("Jane Smith = Jay", groups { person("Jane Smith", { aliases = { "Jay" } }), "Jay" })
    assert.equal("Jay = Jane Smith", groups { "Jay", person("Jane Smith", { aliases = { "jay" } }) })
  end)

  it("along a chain of aliases, in any order", function()
    local a, b = person("Ada Park", { aliases = { "Beta" } }), person("Beta", { aliases = { "Gamma" } })
    assert.equal("Ada Park = Beta = Gamma", groups { a, b, "Gamma" })
    assert.equal("Gamma = Beta = Ada Park", groups { "Gamma", b, a })
  end)

  it("a short name of an alias", function()
    assert.equal("Janey = J. Smith", groups { person("Janey", { aliases = { "Jane Smith" } }), "J. Smith" })
  end)

  it("not two who share an alias", function()
    local list = people { person("Jane Smith", { aliases = { "JS" } }), person("Jo Stone", { aliases = { "JS" } }) }
    assert.equal("Jane Smith | Jo Stone", groups(list))
    assert.same({}, stakeholder.resolve(list).doubts)
  end)
end)

describe("a doubt", function()
  local function doubts(names) return stakeholder.resolve(people(names)).doubts end

  it("is said when a short name fits several, and nobody is guessed", function()
    local names = { "Jane Smith", "John Smith", "J. Smith", "Bo Li" }
    assert.equal("Jane Smith | John Smith | J. Smith | Bo Li", groups(names))
    assert.same({ { group = 3, candidates = { 1, 2 } } }, doubts(names))
  end)

  it("is said of a given name that two have", function()
    assert.same({ { group = 3, candidates = { 2, 1 } } }, doubts { "Jane Smith", "Jane Miller", "Jane" })
  end)

  it("is said of an alias that two claim", function()
    local names = { person("Jane Smith", { aliases = { "Jay" } }), person("Jo Ray", { aliases = { "Jay" } }), "Jay" }
    assert.same({ { group = 3, candidates = { 1, 2 } } }, doubts(names))
  end)

  it("about two claimants is no reason to take a third", function()
    local names = { "Sam Jones", person("Ada Park", { aliases = { "Sam" } }), person("Bo Li", { aliases = { "Sam" } }) }
    names[4] = "Sam"
    assert.equal("Sam Jones | Ada Park | Bo Li | Sam", groups(names))
  end)

  it("is settled by an alias", function()
    local names = { "Jane Smith", "John Smith", person("J. Smith", { aliases = { "Jane Smith" } }) }
    assert.equal("Jane Smith = J. Smith | John Smith", groups(names))
    assert.same({}, doubts(names))
  end)

  it("is settled when the claimants turn out to be one", function()
    local names = { person("J. Smith", { aliases = { "js" } }), person("Jane Smith", { aliases = { "js" } }), "JS" }
    assert.equal("J. Smith = Jane Smith = JS", groups(names))
    assert.same({}, doubts(names))
  end)

  it("is said once for a name that stands there often", function()
    assert.equal(1, #doubts { "Jane Smith", "John Smith", "J. Smith", "J. Smith", "j smith" })
  end)

  it("names eight candidates at most", function()
    local names = {}
    for i = 1, 20 do names[i] = "Jane Smith" .. string.char(96 + i) end
    names[21] = "Jane"
    assert.equal(8, #doubts(names)[1].candidates)
  end)
end)

describe("a group", function()
  local function first(list) return stakeholder.resolve(list).groups[1] end

  it("goes by the name that says most, and keeps all names as written", function()
    local group = first { person "J. Smith", person("Jane Smith", { aliases = { "JS" } }), person "jane smith" }
    assert.equal("Jane Smith", group.name)
    assert.same({ "Jane Smith", "J. Smith", "JS", "jane smith" }, group.names)
    assert.same({ 1, 2, 3 }, group.members)
  end)

  it("has every role of its members once", function()
    local group = first {
      person("Jane", { roles = { "champion", "user" } }),
      person("Jane", { roles = { "user", "legal" } }),
    }
    assert.same({ "champion", "user", "legal" }, group.roles)
  end)

  it("takes what was said last, and says what differs", function()
    local group = first {
      person("Jane", { stance = "sceptic", influence = "outside", contact_depth = "brief" }),
      person("Jane", { stance = "supporter", contact_depth = "brief" }),
      person "Jane",
    }
    assert.same({ "supporter", "outside", "brief" }, { group.stance, group.influence, group.contact_depth })
    assert.same({ "stance" }, group.differs)
  end)

  it("of a role without a name is each its own", function()
    local resolved = stakeholder.resolve { { roles = { "legal" } }, { name = "", roles = { "legal" } } }
    assert.same({ 1, 2 }, resolved.group_of)
    local group = resolved.groups[1]
    assert.same({ "", {}, { "legal" } }, { group.name, group.names, group.roles })
    assert.is_nil(group.stance)
  end)

  it("is told for everybody read", function()
    assert.same({ 1, 2, 1 }, stakeholder.resolve(people { "Jane Smith", "Bo Li", "Jane" }).group_of)
    assert.same({ groups = {}, group_of = {}, doubts = {} }, stakeholder.resolve {})
  end)
end)

describe("coverage", function()
  local wanted = { "champion", "economic_buyer", "legal" }

  local function coverage(...) return stakeholder.coverage({ ... }, wanted) end

  it("tells covered, unnamed and missing apart, in the order asked for", function()
    local found = coverage(person("Jane", { roles = { "champion" } }), person("", { roles = { "legal" } }))
    assert.same({ { "champion" }, { "legal" }, { "economic_buyer" } }, { found.covered, found.unnamed, found.missing })
    assert.same({ champion = { 1 }, economic_buyer = {}, legal = { 2 } }, found.holders)
  end)

  it("takes a name before a chair, in any order", function()
    local chair, jane = person("?", { roles = { "legal" } }), person("Jane", { roles = { "legal" } })
    assert.same({ "legal" }, coverage(chair, jane).covered)
    assert.same({ "legal" }, coverage(jane, chair).covered)
  end)

  it("finds who holds several of the roles wanted", function()
    local found = coverage(
      person("Jane", { roles = { "champion", "legal" } }),
      person("Bo", { roles = { "legal", "user" } }),
      person("", { roles = { "champion", "legal" } })
    )
    assert.same({ 1 }, found.several_roles)
  end)

  it("finds the only one met", function()
    local jane, bo = person("Jane", { contact_depth = "brief" }), person("Bo", { contact_depth = "none" })
    assert.same({ { 1 }, 1 }, { coverage(jane, bo).met, coverage(jane, bo).only_met })
    bo.contact_depth = "in_depth"
    assert.same({ { 1, 2 } }, { coverage(jane, bo).met, coverage(jane, bo).only_met })
    assert.same({ {} }, { coverage(person "Jane").met, coverage(person "Jane").only_met })
  end)

  it("takes the groups of resolve as they are", function()
    local resolved = stakeholder.resolve {
      person("Jane Smith", { roles = { "champion" } }),
      person("J. Smith", { roles = { "legal" }, contact_depth = "multiple" }),
    }
    local found = stakeholder.coverage(resolved.groups, wanted)
    assert.same({ { 1 }, 1 }, { found.several_roles, found.only_met })
  end)

  it("of nobody misses everything", function()
    assert.same(wanted, coverage().missing)
    assert.same({}, stakeholder.coverage({}, {}).missing)
  end)
end)

describe("five thousand people", function()
  local list, edges = {}, {}
  for i = 1, 5000 do
    list[i] = person(("%s%d %s%d"):format(i % 2 == 0 and "Jane" or "J.", i, "Smith", i // 50), {
      aliases = { "p" .. i },
      roles = { "user" },
      contact_depth = i == 1 and "brief" or nil,
    })
    if i > 1 then edges[i - 1] = { from = i, to = i - 1, relation = "reports_to" } end
  end

  it("are resolved, covered and walked in a moment", function()
    local took = pace.taken(function()
      local resolved = stakeholder.resolve(list)
      assert.equal(5000, #resolved.group_of)
      stakeholder.coverage(resolved.groups, { "champion", "user" })
      assert.equal(5000, #stakeholder.path(list, edges, nil, 5000).people)
    end)
    assert.is_true(took < 0.5, took .. " s")
  end)

  it("of one family do not take the square of the time", function()
    local family = {}
    for i = 1, 5000 do
      local middle = string.char(97 + i % 26, 97 + i // 26 % 26, 97 + i // 676 % 26)
      family[i] = person(i % 2 == 0 and ("Jane %s Smith"):format(middle) or ("Jo%s Smith"):format(middle))
    end
    family[5001] = person "J. Smith"
    local took = pace.taken(function() assert.equal(5001, #stakeholder.resolve(family).group_of) end)
    assert.is_true(took < 1, took .. " s")
  end)
end)

describe("wrong use raises:", function()
  local one = { { name = "Ann" }, { name = "Bo" } }
  local cases = {
    ["people that are no list"] = function() stakeholder.resolve(nil) end,
    ["a person that is no table"] = function() stakeholder.resolve { "Ann" } end,
    ["an alias that is no text"] = function() stakeholder.resolve { { name = "Ann", aliases = { 1 } } } end,
    ["an unknown stance"] = function() stakeholder.resolve { { name = "Ann", stance = "keen" } } end,
    ["an unknown influence"] = function() stakeholder.coverage({ { influence = "high" } }, {}) end,
    ["an unknown contact"] = function() stakeholder.coverage({ { contact_depth = "often" } }, {}) end,
    ["a role that is no text"] = function() stakeholder.coverage({}, { 1 }) end,
    ["an edge to nobody"] = function()
      stakeholder.path(one, { { from = 1, to = 3, relation = "influences" } }, 1, 2)
    end,
    ["an edge without a relation"] = function() stakeholder.path(one, { { from = 1, to = 2 } }, 1, 2) end,
    ["an edge that is no table"] = function() stakeholder.path(one, { 1 }, 1, 2) end,
    ["a start that is nobody"] = function() stakeholder.path(one, {}, 0, 2) end,
    ["a target that is nobody"] = function() stakeholder.path(one, {}, 1, 3) end,
  }
  for name, call in pairs(cases) do
    it(name, function() assert.has_error(call) end)
  end

  it("and metamethods are not called", function()
    local trap = setmetatable({}, { __index = function() error "called" end, __len = function() error "called" end })
    assert.equal(1, #stakeholder.resolve({ trap }).groups)
  end)
end)
