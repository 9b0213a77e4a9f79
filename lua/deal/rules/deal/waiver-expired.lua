---@type Rule
return {
  level = "should",
  covers = { "8.2" },
  needs = "A waiver is not over",
  why = "A rule set aside until a day that has passed is in force again, and somebody counts on it being set aside.",
  remedy = "fulfil the rule and take the waiver out, or extend it and say why",
  example = "---\nwaive:\n"
    .. "  - { rule: pilot/seriousness, why: no pilot is needed, by: Ana Lind, until: 2026-12-31 }\n---",
  check = function(_, finding, context)
    for _, waiver in ipairs(context.waivers) do
      if waiver.state == "expired" then
        finding { at = waiver.at, ("the waiver of %s was over on %s"):format(waiver.rule, waiver["until"]) }
      end
    end
  end,
}
