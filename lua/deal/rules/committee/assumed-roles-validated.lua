local people = require "deal.rules.people"
local validation = require "deal.rules.validation"

---@type Rule
return {
  level = "must",
  covers = { "1.10", "2.1" },
  needs = "A role that is only assumed is named in the validation plan",
  why = "An assumed buyer does not sign. Somebody has to find out who does.",
  remedy = "add a line to the validation plan: who finds out who has this role, and until when",
  example = "- [ ] Find out who signs for legal. Owner: Dana Reyes, 2026-05-08",
  after = { "committee/roles-covered" },
  check = function(deal, finding)
    local plan, assumed = nil, false
    for _, role in ipairs(people.needed_roles(deal)) do
      local there, stated = people.in_role(deal, role), false
      for _, person in ipairs(there) do
        stated = stated or person.grade == "stated"
      end
      if not stated and there[1] then
        plan, assumed = plan or validation.texts(deal), true
        local words = deal.playbook.roles[role].words
        if not validation.names(plan, words, there[1].name) then
          finding {
            at = there[1].at,
            ("the role %s is assumed, and the validation plan does not name it"):format(
              deal.playbook.roles[role].title:lower()
            ),
          }
        end
      end
    end
    return assumed and "assumed" or nil
  end,
}
