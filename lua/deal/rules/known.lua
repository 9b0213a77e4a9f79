---Whether somebody wrote the fact down, as a statement or as an assumption.
---@param fact Fact? a field that the kind of row does not have is not known
---@return boolean
return function(fact)
  if not fact then return false end
  local grade = fact.grade
  return grade == "stated" or grade == "assumed"
end
