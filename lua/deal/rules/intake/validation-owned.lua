local lacks = require "deal.rules.lacks"
local validation = require "deal.rules.validation"

local wanted = { { "owner", "an owner" }, { "due", "a date" } }

local function is_done(row)
  local status = row.status
  return status ~= nil and status.value == "done"
end

---@type Rule
return {
  level = "must",
  covers = { "1.9" },
  needs = "Each line of the validation plan has an owner and a date",
  why = "A question that belongs to nobody is asked by nobody.",
  remedy = "give the line one owner and a date",
  example = "- [ ] Ask the controller for the budget. Owner: Dana Reyes, 2026-05-08",
  after = { "intake/validation-plan" },
  check = function(deal, finding)
    for _, row in ipairs(validation.rows(deal)) do
      local missing = is_done(row) and {} or lacks.words(row, wanted)
      if missing[1] then
        finding { at = row.at, ("this line of the validation plan lacks %s"):format(lacks.joined(missing)) }
      end
    end
  end,
}
