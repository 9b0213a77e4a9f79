-- A template's placeholders filled in: {{name}}, {{account}}, {{today}}.

local scalar = require "deal.edit.scalar"

local template = {}

---Text with its placeholders replaced; one in quotes stays a valid quoted value, an unknown one stays as it is.
---@param text string
---@param values table<string, string> one line each
---@return string
function template.fill(text, values)
  text = text:gsub('"{{([%l_]+)}}"', function(name) return values[name] and scalar.yaml(values[name], '"') end)
  return (text:gsub("{{([%l_]+)}}", values))
end

return template
