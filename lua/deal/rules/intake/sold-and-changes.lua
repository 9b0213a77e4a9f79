local known = require "deal.rules.known"

---At the placeholder, where there is one.
local function place_of(snapshot, field)
  local fact = snapshot[field]
  return fact.grade == "placeholder" and fact.at or snapshot.statement.at
end

---@type Rule
return {
  level = "must",
  covers = { "1.3" },
  needs = "One line says what is sold and what changes if they buy",
  why = "What the champion cannot repeat in one line is not repeated at all.",
  remedy = "write one line: what we sell, and what is different for them when they have it",
  example = "**What we sell:** Clearline, which fills customs forms from the freight papers\n"
    .. "**What changes:** a truck is cleared in 20 minutes instead of 3 hours",
  check = function(deal, finding)
    local snapshot = deal.snapshot
    if known(snapshot.statement) then return end
    local sold, changes = known(snapshot.product), known(snapshot.outcome)
    if sold and changes then return end
    if sold then
      finding { at = place_of(snapshot, "outcome"), "nothing says what changes for them if they buy" }
    elseif changes then
      finding { at = place_of(snapshot, "product"), "nothing says what is sold" }
    else
      finding { at = place_of(snapshot, "product"), "nothing says what is sold and what changes if they buy" }
    end
  end,
}
