-- Rules set aside in front matter: `waive: [{rule, why, by, until}]`.

local gate = require "dealwright.gate"

local waivers = {}

local function field_text(node, key)
  for _, field in ipairs(node.value) do
    if field.key == key and field.value ~= nil and type(field.value) ~= "table" then return tostring(field.value) end
  end
end

local function add_waiver(given, path, node)
  local waiver = { at = { path = path, first = node.first, last = node.last } }
  if node.kind == "map" then
    waiver.rule, waiver.why = field_text(node, "rule"), field_text(node, "why")
    waiver.by, waiver["until"] = field_text(node, "by"), field_text(node, "until")
  end
  given[#given + 1] = waiver
end

---The waivers of a deal's notes as they are written, good or bad.
---@param deal Deal
---@return GivenWaiver[] without `state`
function waivers.read(deal)
  local given = {}
  for _, note in ipairs(deal.notes) do
    local field = note.front.by_key.waive
    if field and field.kind == "list" then
      for _, node in ipairs(field.value) do
        add_waiver(given, note.path, node)
      end
    elseif field and field.kind ~= "null" then
      add_waiver(given, note.path, field)
    end
  end
  return given
end

---Says of every waiver whether it counts today. The gate decides: it is asked about one rule that does not hold.
---@param given GivenWaiver[] gets `state`
---@param today string YYYY-MM-DD
---@return table<string, boolean> the rules that are set aside
function waivers.judge(given, today)
  local waived = {}
  for _, waiver in ipairs(given) do
    local code = waiver.rule or ""
    local judged = gate.judge({ { code = code, level = "must", content = true } }, { waiver }, today, true)
    if code ~= "" and judged.waived[1] then
      waiver.state, waived[code] = "counts", true
    else
      waiver.state = judged.expired[1] and "expired" or "incomplete"
    end
  end
  return waived
end

return waivers
