-- The structural check that many rules share: a section exists, something is written in it, its table has rows.

local present = {}

local function check_section(deal, finding, kind, called)
  local section = deal.sections[kind]
  if not section.found then
    finding { at = section.at, ("there is no %s"):format(called) }
  elseif section.empty then
    finding { at = section.at, ("nothing is written in the %s yet"):format(called) }
  else
    return section
  end
end

---@param kind string of a section
---@param called string as in "there is no internal memo"
---@return fun(deal: Deal, finding: fun(found: table))
function present.section(kind, called)
  return function(deal, finding) check_section(deal, finding, kind, called) end
end

---@param kind string of a section that holds a table or a list
---@param called string
---@return fun(deal: Deal, finding: fun(found: table))
function present.rows(kind, called)
  return function(deal, finding)
    local section = check_section(deal, finding, kind, called)
    if section and #section.rows == 0 then finding { at = section.at, ("the %s has no rows"):format(called) } end
  end
end

---The first rule of a step: something of the step is written.
---@param name string of the step
---@return fun(deal: Deal, finding: fun(found: table))
function present.step(name)
  return function(deal, finding)
    for _, step in ipairs(deal.playbook.steps) do
      if step.name == name then
        for kind in pairs(step.sections) do
          local section = deal.sections[kind]
          if section.found and not section.empty then return end
        end
        finding {
          at = present.place(deal, step),
          ("nothing is written for step %d, %s"):format(step.number, step.title:lower()),
        }
      end
    end
  end
end

---Where a step would be written: its first section that is there, else its note.
---@param deal Deal
---@param step Step
---@return Place
function present.place(deal, step)
  local place
  for kind in pairs(step.sections) do
    local section = deal.sections[kind]
    if
      section.found
      and (
        not place
        or section.at.path < place.path
        or (section.at.path == place.path and section.at.first < place.first)
      )
    then
      place = section.at
    end
  end
  return place or { path = step.note .. ".md", first = 0, last = 0 }
end

return present
