-- Findings as annotations of a GitHub workflow run: one command a line.

local clean = require("deal.report.clean").for_json

local github = {}

local commands = { must = "error", should = "warning" }

local function escaped(text) return (text:gsub("[%%\r\n]", { ["%"] = "%25", ["\r"] = "%0D", ["\n"] = "%0A" })) end

local function property(text) return (escaped(text):gsub("[:,]", { [":"] = "%3A", [","] = "%2C" })) end

local function annotation(finding)
  local from, to = finding.range.start, finding.range["end"]
  local place = ("file=%s,line=%d,endLine=%d,col=%d"):format(property(finding.path), from.line, to.line, from.column)
  if to.line == from.line then place = ("%s,endColumn=%d"):format(place, to.column) end
  local message = finding.remedy and finding.message .. "\nto do: " .. finding.remedy or finding.message
  local command = finding.reached and commands[finding.level] or "notice"
  return ("::%s %s,title=%s::%s\n"):format(command, place, property(finding.code), escaped(message))
end

---@param _ ReportOptions
---@return Report
function github.new(_)
  local report = { between = "" }

  function report.begin() return "" end

  function report.deal(_, findings)
    local lines = {}
    for i, finding in ipairs(findings) do
      lines[i] = annotation(finding)
    end
    return clean(table.concat(lines))
  end

  function report.finish() return "" end

  return report
end

return github
