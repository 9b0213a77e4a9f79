local findings = require "report.findings"
local github = require "deal.report.github"

local function report(finding) return findings.written(github.new {}, { finding }) end

describe("the GitHub report", function()
  it("is a workflow command for each finding", function()
    assert.equal(
      "::error file=acme/1_intake.md,line=5,endLine=5,col=14,endColumn=20,title=intake/account-named::"
        .. "the account is a placeholder%0Ato do: write the company's name\n",
      report(findings.at("**Account:** <name>", "<name>"))
    )
  end)

  it("warns for a should and notes what is not due", function()
    assert.matches("^::warning ", report(findings.at("x", "x", { level = "should" })))
    assert.matches("^::notice ", report(findings.at("x", "x", { reached = false })))
  end)

  it("escapes what would end a command or a property", function()
    local hostile = findings.at("x", "x", { path = "a,b:c%\n.md", message = "100 %\r\n::error::x", remedy = false })
    local shown = report(hostile)
    assert.matches("file=a%2Cb%3Ac%25%0A.md,", shown, 1, true)
    assert.matches("::100 %25%0D%0A::error::x\n", shown, 1, true)
    assert.equal(1, select(2, shown:gsub("\n", "")))
  end)
end)
