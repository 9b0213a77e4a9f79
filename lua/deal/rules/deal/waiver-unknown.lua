---@type Rule
return {
  level = "should",
  covers = { "8.2" },
  needs = "A waiver names a rule that exists",
  why = "A misspelled waiver sets nothing aside.",
  remedy = "write the code as findings show it",
  example = "---\nwaive:\n"
    .. "  - { rule: pilot/seriousness, why: no pilot is needed, by: Ana Lind, until: 2026-12-31 }\n---",
  check = function(deal, finding, context)
    for _, waiver in ipairs(context.waivers) do
      if waiver.rule and not deal.playbook.rules[waiver.rule] then
        finding { at = waiver.at, ("no rule is called %s"):format(waiver.rule) }
      end
    end
  end,
}
