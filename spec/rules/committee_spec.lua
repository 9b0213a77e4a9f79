local finds = require("deals").finds

local function map(rows) return "## Buying committee map\n\n| Name | Role |\n|---|---|\n" .. rows end

local all_six = "| Dana Reyes | Champion |\n| Ruth Adebayo | Economic buyer |\n| Ikenna Castellane | IT/Security |\n"
  .. "| Joanna Wexcombe | Procurement |\n| Sabine Orloff | Legal |\n| Curtis Maelgwyn | User |\n"

describe("committee/map", function()
  it(
    "is silent where somebody is on it",
    function() assert.same({}, finds("committee/map", map "| Dana Reyes | Champion |")) end
  )

  it("finds a map of placeholders", function()
    local found = finds("committee/map", map "| <name> | Champion |\n| TBD | Legal |")
    assert.same({ "2_committee.md:1 nobody is on the map of the buying committee yet" }, found)
  end)

  it("finds that there is none", function()
    local found = finds("committee/map", "# Notes\n\nNothing yet.")
    assert.equal(1, #found)
    assert.matches("there is no map of the buying committee$", found[1])
  end)
end)

describe("committee/roles-covered", function()
  it("is silent where all six are there", function()
    local found, said = finds("committee/roles-covered", map(all_six))
    assert.same({}, found)
    assert.is_nil(said)
  end)

  it("lets an assumed role pass as one", function()
    local rows = all_six:gsub("| Sabine Orloff |", "| General counsel (assumed) |")
    local found, said = finds("committee/roles-covered", map(rows))
    assert.same({}, found)
    assert.equal("assumed", said)
  end)

  it("names the roles that nobody has, in one finding", function()
    local found = finds("committee/roles-covered", map "| Dana Reyes | Champion |\n| Ruth Adebayo | Economic buyer |\n")
    assert.same({ "2_committee.md:1 nobody is known yet for: it and security, procurement, legal, user" }, found)
  end)

  it("takes an empty chair for nobody", function()
    local rows = all_six:gsub("| Sabine Orloff |", "| TBD |")
    assert.same({ "2_committee.md:1 nobody is known yet for: legal" }, finds("committee/roles-covered", map(rows)))
  end)
end)

describe("committee/assumed-roles-validated", function()
  local rows = all_six:gsub("| Sabine Orloff |", "| General counsel (assumed) |")

  it("is silent where the validation plan names the role", function()
    local found, said = finds("committee/assumed-roles-validated", {
      ["1_intake.md"] = "## Validation plan\n\n- [ ] Find out who signs for legal. Owner: Dana Reyes, 2026-05-08",
      ["2_committee.md"] = map(rows),
    })
    assert.same({}, found)
    assert.equal("assumed", said)
  end)

  it("finds a role that stays assumed", function()
    local found = finds("committee/assumed-roles-validated", map(rows))
    assert.same({ "2_committee.md:9 the role legal is assumed, and the validation plan does not name it" }, found)
  end)
end)

describe("committee/champion-named", function()
  it(
    "is silent about a champion",
    function() assert.same({}, finds("committee/champion-named", map "| Dana Reyes | Champion |")) end
  )

  it("lets a plan to find one within two calls pass", function()
    local note = map "| Ruth Adebayo | Economic buyer |\n"
      .. "\n## Champion plan\n\nFind a champion within two calls: first the dock supervisor, then the planner."
    local found, said = finds("committee/champion-named", note)
    assert.same({}, found)
    assert.equal("assumed", said)
  end)

  it("finds a plan without an end", function()
    local note = map "| Ruth Adebayo | Economic buyer |\n" .. "\n## Champion plan\n\nWe should find a champion."
    local found = finds("committee/champion-named", note)
    assert.same(
      { "2_committee.md:7 the plan to find a champion does not say within how many calls: two at most" },
      found
    )
  end)

  it("finds neither", function()
    local found = finds("committee/champion-named", map "| Ruth Adebayo | Economic buyer |")
    assert.equal(1, #found)
    assert.matches("no champion is named, and there is no plan to find one$", found[1])
  end)
end)

describe("committee/one-primary-champion", function()
  local two = map "| Dana Reyes | Champion |\n| Curtis Maelgwyn | Champion |\n"

  it("is silent about one champion, or two of whom one is the primary", function()
    assert.same({}, finds("committee/one-primary-champion", map "| Dana Reyes | Champion |"))
    local note = two .. "\n## Champion plan\n\n**Primary champion:** Dana Reyes"
    assert.same({}, finds("committee/one-primary-champion", note))
  end)

  it(
    "finds two of whom none is",
    function()
      assert.same(
        { "2_committee.md:6 Dana Reyes and Curtis Maelgwyn are all champions; nobody is the primary one" },
        finds("committee/one-primary-champion", two)
      )
    end
  )
end)

describe("committee/champion-power", function()
  local function champion(influence)
    return "## Buying committee map\n\n| Name | Role | Influence |\n|---|---|---|\n| Dana Reyes | Champion | "
      .. influence
      .. " |\n"
  end

  it("is silent about influence, in the map or in the plan", function()
    assert.same({}, finds("committee/champion-power", champion "inner circle"))
    local plan = "\n## Champion plan\n\n**Power:** owns the freight budget"
    assert.same({}, finds("committee/champion-power", map "| Dana Reyes | Champion |\n" .. plan))
  end)

  it(
    "finds a coach",
    function()
      assert.same(
        { "2_committee.md:5 Dana Reyes has no power here: a coach, not a champion" },
        finds("committee/champion-power", champion "outside")
      )
    end
  )

  it(
    "finds that nothing is said",
    function()
      assert.same(
        { "2_committee.md:5 nothing says what power Dana Reyes has" },
        finds("committee/champion-power", map "| Dana Reyes | Champion |")
      )
    end
  )
end)

local needs = "## Buying committee map\n\n"
  .. "| Name | Role | Goal | Concern | Evidence they need | Next action | Owner |\n|---|---|---|---|---|---|---|\n"

describe("committee/champion-acts", function()
  local function owned_by(owner)
    return needs
      .. "| Dana Reyes | Champion | a | b | c | d | Ana Lind |\n"
      .. ("| Ruth Adebayo | Economic buyer | a | b | c | d | %s |\n"):format(owner)
  end

  it("is silent where the champion does something inside", function()
    assert.same({}, finds("committee/champion-acts", owned_by "Dana Reyes"))
    assert.same({}, finds("committee/champion-acts", owned_by "Dana"))
  end)

  it(
    "finds a champion who only listens",
    function()
      assert.same(
        { "2_committee.md:5 Dana Reyes owns no next action" },
        finds("committee/champion-acts", owned_by "Ana Lind")
      )
    end
  )
end)

describe("committee/person-complete", function()
  it("is silent where everybody has everything", function()
    local note = needs .. "| Dana Reyes | Champion | fewer late trucks | being alone | pilot figures | memo | Ana |"
    assert.same({}, finds("committee/person-complete", note))
  end)

  it("makes one finding of a person, naming what is missing", function()
    local note = needs
      .. "| Dana Reyes | Champion | fewer late trucks | being alone | pilot figures | memo | Ana |\n"
      .. "| Ruth Adebayo | Economic buyer | lower cost | TBD | | send the sheet | |\n"
    assert.same({
      "2_committee.md:6 Ruth Adebayo lacks a concern, the evidence they need and an owner of it",
    }, finds("committee/person-complete", note))
  end)

  it("makes one finding of what nobody has", function()
    local note = "## Buying committee map\n\n| Name | Role | Goal | Concern |\n|---|---|---|---|\n"
      .. "| Dana Reyes | Champion | fewer late trucks | being alone |\n| Ruth Adebayo | Economic buyer | cost | |\n"
    assert.same({
      "2_committee.md:1 nobody on the map has the evidence they need, a next action or an owner of it",
      "2_committee.md:6 Ruth Adebayo lacks a concern",
    }, finds("committee/person-complete", note))
  end)
end)

describe("committee/size", function()
  it("is silent about six", function() assert.same({}, finds("committee/size", map(all_six))) end)

  it("finds a short map", function()
    local found = finds("committee/size", map "| Dana Reyes | Champion |\n| Ruth Adebayo | Economic buyer |")
    assert.same({ "2_committee.md:1 only 2 on the map; 5 to 7 usually take part" }, found)
  end)
end)

local function met(rows) return "## Buying committee map\n\n| Name | Role | Last met |\n|---|---|---|\n" .. rows end

describe("committee/single-thread", function()
  it("is silent where two were met, or nothing is said about meetings", function()
    local rows = "| Dana Reyes | Champion | 2026-04-20 |\n| Ruth Adebayo | Economic buyer | 2026-04-22 |"
    assert.same({}, finds("committee/single-thread", met(rows)))
    assert.same({}, finds("committee/single-thread", map(all_six)))
  end)

  it("finds the only one who was met", function()
    local rows = "| Dana Reyes | Champion | 2026-04-20 |\n| Ruth Adebayo | Economic buyer | never |"
    local found = finds("committee/single-thread", met(rows))
    assert.same({ "2_committee.md:5 Dana Reyes is the only one who was met" }, found)
  end)

  it("finds a map of one", function()
    local found = finds("committee/single-thread", map "| Dana Reyes | Champion |")
    assert.same({ "2_committee.md:1 the deal hangs on one person" }, found)
  end)
end)

describe("committee/economic-buyer-met", function()
  it("is silent where they were, or nothing is said about meetings", function()
    assert.same({}, finds("committee/economic-buyer-met", met "| Ruth Adebayo | Economic buyer | 2026-04-22 |"))
    assert.same({}, finds("committee/economic-buyer-met", map(all_six)))
  end)

  it("finds an economic buyer known from hearsay", function()
    local rows = "| Dana Reyes | Champion | 2026-04-20 |\n| Ruth Adebayo | Economic buyer | - |"
    assert.same(
      { "2_committee.md:6 nobody has met the economic buyer, Ruth Adebayo" },
      finds("committee/economic-buyer-met", met(rows))
    )
  end)
end)

describe("committee/somebody-against", function()
  local function stances(...)
    local rows = { "## Buying committee map\n\n| Name | Role | Stance |\n|---|---|---|" }
    for i, stance in ipairs { ... } do
      rows[#rows + 1] = ("| Person %d Example | User | %s |"):format(i, stance)
    end
    return table.concat(rows, "\n")
  end

  it("is silent where somebody is not convinced, or few stances are known", function()
    local note = stances("advocate", "supporter", "supporter", "sceptic")
    assert.same({}, finds("committee/somebody-against", note))
    assert.same({}, finds("committee/somebody-against", stances("advocate", "supporter")))
  end)

  it("finds a map on which everybody agrees", function()
    local note = stances("advocate", "supporter", "supporter", "advocate")
    assert.same(
      { "2_committee.md:1 all 4 whose stance is known are in favour" },
      finds("committee/somebody-against", note)
    )
  end)
end)
