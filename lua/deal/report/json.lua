-- Findings for programs: one object, written piece by piece. Its fields are described in doc/json.md.

local clean = require("deal.report.clean").data
local primitive = require "dealwright.json"

local json = {}

json.schema = 1

---A finding as it is written: every field that doc/json.md promises, always.
---@param finding Finding
---@return table
function json.finding(finding)
  return clean {
    code = finding.code,
    level = finding.level,
    step = finding.step,
    reached = finding.reached,
    deal = finding.deal,
    path = finding.path,
    range = finding.range,
    message = finding.message,
    remedy = finding.remedy or primitive.null,
    related = primitive.list(finding.related or {}),
  }
end

---@param options ReportOptions
---@return Report
function json.new(options)
  local report = { between = ",\n" }

  function report.begin()
    return ('{"schema": %d, "version": %s, "findings": [\n'):format(json.schema, primitive.encode(options.version))
  end

  function report.deal(_, findings)
    local parts = {}
    for i, finding in ipairs(findings) do
      parts[i] = primitive.encode(json.finding(finding))
    end
    return table.concat(parts, report.between)
  end

  function report.finish(totals) return ('\n], "totals": %s}\n'):format(primitive.encode(totals)) end

  return report
end

return json
