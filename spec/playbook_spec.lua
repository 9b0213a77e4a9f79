describe("a playbook", function()
  local playbook = require "deal.playbook"

  local function copy(value)
    if type(value) ~= "table" then return value end
    local twin = {}
    for key, inner in pairs(value) do
      twin[key] = copy(inner)
    end
    return twin
  end

  it("is enterprise when no name is given", function()
    assert.equal("enterprise", assert(playbook.load()).name)
    assert.equal(playbook.enterprise(), playbook.load "enterprise")
  end)

  it("that does not exist is the person's mistake, not an error", function()
    local found, message = playbook.load "nobody"
    assert.is_nil(found)
    assert.matches("nobody", message)
  end)

  it("as built in has nothing wrong with it", function() assert.same({}, playbook.problems(playbook.enterprise())) end)

  it("is extended key by key, and the one below stays as it was", function()
    local base = playbook.enterprise()
    local before = copy(base.defaults)
    local ours = playbook.extend(base, { name = "ours", defaults = { pilot_days = 14 } })
    assert.equal(14, ours.defaults.pilot_days)
    assert.equal(base.defaults.redline_hours, ours.defaults.redline_hours)
    assert.same(before, base.defaults)
    assert.equal("enterprise", base.name)
  end)

  it("takes away with false and replaces a list by a list", function()
    local base = playbook.enterprise()
    local ours = playbook.extend(base, {
      roles = { coach = false, legal = { words = { "juridique" } } },
    })
    assert.is_nil(ours.roles.coach)
    assert.same({ "juridique" }, ours.roles.legal.words)
    assert.equal(base.roles.legal.title, ours.roles.legal.title)
  end)

  it("changes a step by its name and keeps the order of steps", function()
    local ours = playbook.extend(playbook.enterprise(), {
      steps = { { name = "pilot", title = "Proof of value" } },
    })
    assert.equal(7, #ours.steps)
    assert.equal("Proof of value", ours.steps[5].title)
    assert.equal("5_pilot", ours.steps[5].note)
    assert.same({}, playbook.problems(ours))
  end)

  it("with a wrong shape is described sentence by sentence", function()
    local ours = playbook.extend(playbook.enterprise(), {
      steps = { { name = "intake", title = 7, sections = { committee = { title = "x", words = {} } } } },
      rules = {
        ["intake/ours"] = { level = "maybe", needs = "x", why = "y", remedy = "z", covers = {}, check = print },
        ["nowhere/ours"] = { level = "must" },
      },
    })
    local problems = table.concat(playbook.problems(ours), "\n")
    assert.matches("steps.1.title is not a string", problems, 1, true)
    assert.matches("steps.committee.sections.committee is also a section of intake", problems, 1, true)
    assert.matches("rules.intake/ours.level is neither must nor should", problems, 1, true)
    assert.matches("rules.nowhere/ours.check is not a function", problems, 1, true)
  end)
end)
