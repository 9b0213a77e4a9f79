-- Plain tables for the reports' specs: a standing, and findings at a place in a line.

local findings = {}

local function position(line, source, byte)
  local characters = utf8.len(source:sub(1, byte)) or byte
  return { line = line, column = characters + 1, byte_column = byte + 1 }
end

---A finding on line 5, marked where `place` stands in `source`.
---@param source string
---@param place string
---@param more table? fields to set
---@return Finding
function findings.at(source, place, more)
  local first, last = source:find(place, 1, true)
  local finding = {
    code = "intake/account-named",
    level = "must",
    step = "intake",
    reached = true,
    deal = "acme",
    path = "acme/1_intake.md",
    range = { start = position(5, source, first - 1), ["end"] = position(5, source, last) },
    message = "the account is a placeholder",
    remedy = "write the company's name",
    source = source,
  }
  for key, value in pairs(more or {}) do
    finding[key] = value
  end
  return finding
end

findings.standing = {
  id = "acme",
  path = "acme",
  name = "Acme GmbH",
  today = "2026-03-10",
  current = "committee",
  steps = {
    { name = "intake", number = 1, title = "Intake" },
    { name = "committee", number = 2, title = "Committee" },
  },
}

findings.totals = { deals = 1, notes = 7, must = 1, should = 0, later = 0 }

findings.rules = {
  ["intake/account-named"] = {
    level = "must",
    covers = { "1.1" },
    needs = "The deal names one account",
    why = "Without an account there is no deal",
    remedy = "write the company's name",
    example = "**Account:** Acme GmbH\n",
  },
}

---@param report Report
---@param list Finding[]
---@param hidden integer?
---@return string all that is written
function findings.written(report, list, hidden)
  return report.begin() .. report.deal(findings.standing, list, hidden or 0) .. report.finish(findings.totals)
end

return findings
