-- Findings in SARIF 2.1.0, for code scanning services and editors.

local clean = require("deal.report.clean").data
local encode = require("dealwright.json").encode
local list = require("dealwright.json").list

local sarif = {}

local levels = { must = "error", should = "warning" }
local schema_address = "https://json.schemastore.org/sarif-2.1.0.json"

local function percent(byte) return ("%%%02X"):format(byte:byte()) end

local function uri(path) return (path:gsub("[^%w%-%._~/]", percent)) end

local function sentence(text) return text:find "[.!?]$" and text or text .. "." end

local function descriptor(code, rule)
  local example = rule.example and "\n\n```markdown\n" .. rule.example:gsub("%s+$", "") .. "\n```" or ""
  local help = sentence(rule.why) .. " To do: " .. sentence(rule.remedy)
  return {
    id = code,
    name = code,
    shortDescription = { text = sentence(rule.needs) },
    fullDescription = { text = sentence(rule.why) },
    help = { text = help, markdown = help .. example },
    defaultConfiguration = { level = levels[rule.level] },
    properties = { tags = { code:match "^[^/]+" } },
  }
end

local function descriptors(rules)
  local codes, found, index = {}, list {}, {}
  for code in pairs(rules) do
    codes[#codes + 1] = code
  end
  table.sort(codes)
  for i, code in ipairs(codes) do
    found[i], index[code] = descriptor(code, rules[code]), i - 1
  end
  return found, index
end

-- FNV-1a, 64 bits, of what does not move: a finding keeps its fingerprint while lines are added above it.
local function fingerprint(finding, seen)
  local hash = 0xcbf29ce484222325
  local key = table.concat({ finding.code, finding.path, finding.source or "", finding.message }, "\0")
  for i = 1, #key do
    hash = (hash ~ key:byte(i)) * 0x100000001b3
  end
  local text = ("%016x"):format(hash)
  seen[text] = (seen[text] or 0) + 1
  return ("%s:%d"):format(text, seen[text])
end

local function location(path, range, message)
  local region = {
    startLine = range.start.line,
    startColumn = range.start.column,
    endLine = range["end"].line,
    endColumn = range["end"].column,
  }
  return {
    message = message and { text = message },
    physicalLocation = { artifactLocation = { uri = uri(path) }, region = region },
  }
end

local function result(finding, index, seen)
  local related = {}
  for i, other in ipairs(finding.related or {}) do
    related[i] = location(other.path, other.range, other.message)
    related[i].id = i
  end
  local remedy = finding.remedy and " To do: " .. sentence(finding.remedy) or ""
  return {
    ruleId = finding.code,
    ruleIndex = index[finding.code],
    level = finding.reached and levels[finding.level] or "note",
    message = { text = sentence(finding.message) .. remedy },
    locations = { location(finding.path, finding.range) },
    relatedLocations = #related > 0 and related or nil,
    partialFingerprints = { ["dealwright/v1"] = fingerprint(finding, seen) },
    properties = { deal = finding.deal, step = finding.step },
  }
end

---@param options ReportOptions
---@return Report
function sarif.new(options)
  local rules, index = descriptors(options.rules)
  local report = { between = ",\n" }

  function report.begin()
    local driver = { name = "dealwright", version = options.version, semanticVersion = options.version, rules = rules }
    return table.concat {
      ('{"$schema": "%s", "version": "2.1.0", "runs": [{\n'):format(schema_address),
      ('"tool": {"driver": %s},\n'):format(encode(clean(driver))),
      '"columnKind": "unicodeCodePoints",\n"results": [\n',
    }
  end

  function report.deal(_, findings)
    local parts, seen = {}, {}
    for i, finding in ipairs(findings) do
      parts[i] = encode(clean(result(finding, index, seen)))
    end
    return table.concat(parts, report.between)
  end

  function report.finish() return "\n]}]}\n" end

  return report
end

return sarif
