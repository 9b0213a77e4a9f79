-- Front matter as specs look at it: its values in plain Lua, and what was found in it.

local document = require "dealwright.document"

local front_matter = {}

---@param node FrontNode
---@return any value null is the text "null"; of a key that stands twice the first counts
function front_matter.plain(node)
  if node.kind == "null" then return "null" end
  if node.kind == "list" then
    local list = {}
    for i, item in ipairs(node.value) do list[i] = front_matter.plain(item) end
    return list
  end
  if node.kind ~= "map" then return node.value end
  local map = {}
  for _, field in ipairs(node.value) do
    if map[field.key] == nil then map[field.key] = front_matter.plain(field) end
  end
  return map
end

---@param body string what stands between the `---` lines
---@return FrontMatter
---@return NoteFinding[]
function front_matter.parse(body)
  local note = document.parse("---\n" .. body .. "---\n", "note.md")
  return note.front, note.findings
end

---@param body string
---@return table<string, any> values by key
---@return NoteFinding[]
---@return FrontMatter
function front_matter.values(body)
  local front, findings = front_matter.parse(body)
  return front_matter.plain { kind = "map", value = front.fields }, findings, front
end

---The only finding, which has to be there: its code, the text it stands at, message, remedy, and how the front matter
---was read.
---@param body string
---@return string[]
function front_matter.finding(body)
  local front, findings = front_matter.parse(body)
  assert(#findings == 1, #findings .. " findings")
  local it = findings[1]
  return { it.code, ("---\n" .. body):sub(it.first + 1, it.last), it.message, it.remedy, front.kind }
end

return front_matter
