local document = require "dealwright.document"
local file = require "dealwright.file"
local playbook = require "deal.playbook"
local survey = require "deal.survey"

local parse = document.parse

---Runs a survey over notes in a folder of their own.
---@param notes table<string, string>
---@param work fun(input: DealInput): table?
local function run(notes, work)
  local root = os.tmpname()
  os.remove(root)
  for path, text in pairs(notes) do
    local folder = root .. "/" .. (path:match "^(.*)/" or "")
    os.execute("mkdir -p '" .. folder .. "'")
    assert(file.create(root .. "/" .. path, text))
  end
  local seen = { visits = {}, failures = {}, skipped = {} }
  seen.totals = survey.run {
    paths = { root },
    playbook = playbook.load "enterprise",
    work = work,
    seconds = 2,
    workers = 2,
    visit = function(result) seen.visits[#seen.visits + 1] = result end,
    fault = function(input, fault) return { id = input.id, fault = fault.reason } end,
    skipped = function(path) seen.skipped[#seen.skipped + 1] = path:sub(#root + 2) end,
    failed = function(message) seen.failures[#seen.failures + 1] = message end,
  }
  os.execute("rm -rf '" .. root .. "'")
  return seen
end

local function parsed(input)
  local unreadable = {}
  for _, note in ipairs(input.notes) do
    if note.unreadable then
      unreadable[#unreadable + 1] = note.path:match "[^/]+$"
    else
      document.parse(note.text, note.path)
    end
  end
  return { id = input.id, notes = #input.notes, unreadable = unreadable }
end

describe("a survey", function()
  after_each(function() document.parse = parse end)

  it("finds deals by their `deal:` note, with all below it, and by the names of step notes, in path order", function()
    local seen = run({
      ["b/deal.md"] = "---\ndeal: B\n---\n",
      ["b/calls/2026-03-01.md"] = "call\n",
      ["a/1_intake.md"] = "# Intake\n",
      ["a/2_committee.md"] = "# Committee\n",
      ["loose.md"] = "nothing\n",
    }, function(input) return input.certain and { id = input.id, notes = #input.notes } or nil end)
    assert.same({ { id = "a", notes = 2 }, { id = "b", notes = 2 } }, seen.visits)
    assert.same({ "loose.md" }, seen.skipped)
    assert.equal(2, seen.totals.deals)
  end)

  it("takes a note that points at another note's deal for a part of that deal, not for one of its own", function()
    local seen = run({
      ["acme/deal.md"] = "---\ndeal: Acme\n---\n",
      ["calls/a.md"] = '---\ndeal: "[[Acme]]"\n---\n',
    }, function(input) return input.certain and { id = input.id } or nil end)
    assert.same({ { id = "acme" } }, seen.visits)
  end)

  it("takes a folder without deals for one deal", function()
    local seen = run({ ["a.md"] = "one\n", ["b/c.md"] = "two\n" }, function(input)
      return input.certain and { notes = #input.notes } or nil
    end)
    assert.same({ { notes = 2 } }, seen.visits)
  end)

  for _, how in ipairs {
    { "ends", function() os.exit(3) end },
    { "hangs", function() while true do end end },
    { "eats memory", function() return ("x"):rep(1 << 40) end },
  } do
    it("reads the rest of a deal when one of its notes " .. how[1] .. " the worker", function()
      function document.parse(text, path)
        if text:find "killer" then how[2]() end
        return parse(text, path)
      end
      local seen = run({
        ["a/deal.md"] = "---\ndeal: A\n---\n",
        ["a/bad.md"] = "killer\n",
        ["a/good.md"] = "fine\n",
        ["b/deal.md"] = "---\ndeal: B\n---\n",
      }, parsed)
      assert.same({
        { id = "a", notes = 3, unreadable = { "bad.md" } },
        { id = "b", notes = 1, unreadable = {} },
      }, seen.visits)
    end)
  end

  it("gives one fault for a deal whose worker dies of something else, and goes on", function()
    local seen = run({ ["a/deal.md"] = "---\ndeal: A\n---\n", ["b/deal.md"] = "---\ndeal: B\n---\n" }, function(input)
      if input.id == "a" then os.exit(3) end
      return { id = input.id }
    end)
    assert.same({ { id = "a", fault = "crashed" }, { id = "b" } }, seen.visits)
  end)

  it("says which path is not there, and goes on", function()
    local failures = {}
    local totals = survey.run {
      paths = { "/nowhere/at/all" },
      playbook = playbook.load "enterprise",
      work = parsed,
      visit = function() end,
      fault = function() return {} end,
      failed = function(message) failures[#failures + 1] = message end,
    }
    assert.same({ "/nowhere/at/all: no such note or folder" }, failures)
    assert.equal(0, totals.deals)
  end)
end)
