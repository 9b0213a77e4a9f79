---The check of a rule that passes on what the parser, a reader or the file system found under its code.
---@param code string
---@return fun(deal: Deal, finding: fun(found: table), context: RuleContext)
return function(code)
  return function(_, finding, context)
    local list = context.reported[code]
    if not list then return end
    for i = 1, #list do
      finding(list[i])
    end
  end
end
