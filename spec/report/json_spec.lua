local decode = require("dealwright.json").decode
local findings = require "report.findings"
local json = require "deal.report.json"
local primitive = require "dealwright.json"

local function report(list) return assert(decode(findings.written(json.new { version = "1.2.3" }, list))) end

describe("the JSON report", function()
  it("is one object with a schema and an empty list where nothing is found", function()
    local written = findings.written(json.new { version = "1.2.3" }, {})
    assert.matches('"findings": %[%s*%]', written)
    local object = decode(written)
    assert.equal(1, object.schema)
    assert.equal("1.2.3", object.version)
    assert.same({}, object.findings)
    assert.equal(7, object.totals.notes)
  end)

  it("holds every field of a finding", function()
    local finding = report({ findings.at("é <name>", "<name>") }).findings[1]
    assert.equal("intake/account-named", finding.code)
    assert.same({ line = 5, column = 3, byte_column = 4 }, finding.range.start)
    assert.same({ line = 5, column = 9, byte_column = 10 }, finding.range["end"])
    assert.equal("write the company's name", finding.remedy)
    assert.is_true(finding.reached)
    assert.same({}, finding.related)
    assert.is_nil(finding.source)
  end)

  it("writes null where there is no remedy", function()
    local finding = findings.at("x", "x")
    finding.remedy = nil
    assert.equal(primitive.null, report({ finding }).findings[1].remedy)
  end)

  it("stays valid over several deals and any bytes", function()
    local written = json.new { version = "1" }
    local one, bad = findings.at("x", "x"), findings.at("x", "x", { message = 'a"\\\xff\0\27\u{2028}', path = "\xc3" })
    local head, first = written.begin(), written.deal({}, { one, bad }, 0)
    local second, last = written.deal({}, { bad }, 0), written.finish(findings.totals)
    assert.equal("", written.deal({}, {}, 2))
    local object = assert(decode(head .. first .. written.between .. second .. last))
    assert.equal(3, #object.findings)
    assert.equal('a"\\\u{FFFD}\0\27\u{2028}', object.findings[2].message)
    assert.equal("\u{FFFD}", object.findings[3].path)
  end)
end)
