local lacks = require "deal.rules.lacks"

local parts = { { "rule", "a rule" }, { "why", "a reason (why)" }, { "by", "a name (by)" } }

local function missing_of(waiver)
  local missing = {}
  for _, part in ipairs(parts) do
    local text = waiver[part[1]]
    if not text or not text:find "%S" then missing[#missing + 1] = part[2] end
  end
  return missing
end

---@type Rule
return {
  level = "should",
  covers = { "8.2" },
  needs = "A waiver says which rule, why and by whom",
  why = "A rule set aside by nobody for no reason is a rule forgotten. Such a waiver does not count.",
  remedy = "write rule, why and by; and until, a day as YYYY-MM-DD, if it is not for good",
  example = "---\nwaive:\n"
    .. "  - { rule: pilot/seriousness, why: no pilot is needed, by: Ana Lind, until: 2026-12-31 }\n---",
  check = function(_, finding, context)
    for _, waiver in ipairs(context.waivers) do
      if waiver.state == "incomplete" then
        local missing = missing_of(waiver)
        local what = missing[1] and "lacks " .. lacks.joined(missing) or "ends on a day that is none: until"
        finding { at = waiver.at, ("the waiver %s, and does not count"):format(what) }
      end
    end
  end,
}
