---Reported by the run itself, for a rule of a playbook that raised.
---@type Rule
return {
  level = "must",
  covers = { "8.1" },
  needs = "Every rule of the playbook can be judged",
  why = "A rule that fails by itself says nothing about the deal, neither good nor bad.",
  remedy = "correct the rule in the playbook, or report it when the playbook is the built-in one",
  example = 'if person.name ~= "" then finding { at = person.at, "..." } end',
  check = function() end,
}
