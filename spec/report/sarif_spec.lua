local decode = require("dealwright.json").decode
local findings = require "report.findings"
local sarif = require "deal.report.sarif"

local options = { version = "1.2.3", rules = findings.rules }

local function run(list) return assert(decode(findings.written(sarif.new(options), list))).runs[1] end

describe("the SARIF report", function()
  it("is valid where nothing is found and no rule is known", function()
    local object = decode(findings.written(sarif.new { version = "1", rules = {} }, {}))
    assert.equal("2.1.0", object.version)
    assert.same({}, object.runs[1].results)
    assert.same({}, object.runs[1].tool.driver.rules)
  end)

  it("describes each rule with its need, why and an example", function()
    local driver = run({}).tool.driver
    assert.equal("dealwright", driver.name)
    assert.equal("1.2.3", driver.semanticVersion)
    local rule = driver.rules[1]
    assert.equal("intake/account-named", rule.id)
    assert.equal("The deal names one account.", rule.shortDescription.text)
    assert.equal("error", rule.defaultConfiguration.level)
    assert.matches("```markdown\n**Account:** Acme GmbH\n```", rule.help.markdown, 1, true)
  end)

  it("places a result in code points and says so", function()
    local only = run { findings.at("é <name>", "<name>", { path = "my deals/é.md" }) }
    local result = only.results[1]
    assert.equal("unicodeCodePoints", only.columnKind)
    assert.equal(0, result.ruleIndex)
    assert.equal("error", result.level)
    local place = result.locations[1].physicalLocation
    assert.equal("my%20deals/%C3%A9.md", place.artifactLocation.uri)
    assert.same({ startLine = 5, startColumn = 3, endLine = 5, endColumn = 9 }, place.region)
    assert.equal("the account is a placeholder. To do: write the company's name.", result.message.text)
  end)

  it("keeps a fingerprint while the line moves, and tells two alike apart", function()
    local one, moved = findings.at("x y", "x"), findings.at("x y", "x")
    moved.range.start.line = 90
    local results = run({ one, moved }).results
    local first = results[1].partialFingerprints["dealwright/v1"]
    local second = results[2].partialFingerprints["dealwright/v1"]
    assert.matches("^%x+:1$", first)
    assert.equal(first:gsub(":1$", ":2"), second)
    assert.equal(first, run({ moved }).results[1].partialFingerprints["dealwright/v1"])
  end)

  it("keeps a rule that it does not know, and notes what is not due", function()
    local result = run({ findings.at("x", "x", { code = "note/other", reached = false }) }).results[1]
    assert.equal("note", result.level)
    assert.is_nil(result.ruleIndex)
  end)
end)
