-- A playbook: steps, words, roles, defaults and rules in one table. The built-in one is `enterprise`; another says
-- what it changes and extends it. Nothing here reads notes.

local runtime = require "dealwright.runtime"

local playbook = {}

local built = nil

local function sorted_modules(prefix)
  local names = runtime.modules(prefix)
  table.sort(names)
  return names
end

local function built_in_steps()
  local steps = {}
  for i, name in ipairs(sorted_modules "deal.steps.") do
    steps[i] = require(name)
  end
  table.sort(steps, function(a, b) return a.number < b.number end)
  return steps
end

---Rules stand two below the package (`deal.rules.<group>.<name>`); what stands one below is shared by rules.
local function built_in_rules()
  local rules = {}
  for _, name in ipairs(runtime.modules "deal.rules.") do
    local group, stem = name:match "^deal%.rules%.([^.]+)%.([^.]+)$"
    if group then rules[group .. "/" .. stem] = require(name) end
  end
  return rules
end

---The built-in playbook `enterprise`; built once, to be read only.
---@return Playbook
function playbook.enterprise()
  if built then return built end
  local own = require "deal.enterprise"
  local book = { name = own.name, roles = own.roles, defaults = own.defaults, tables = {}, fields = {}, statuses = {} }
  for _, name in ipairs(runtime.modules "deal.facts.words.") do
    book[name:match "[^.]+$"] = require(name)
  end
  book.steps = built_in_steps()
  book.rules = built_in_rules()
  built = book
  return book
end

local function is_map(value) return type(value) == "table" and value[1] == nil end

---A list replaces a list, a map is merged key by key, and `false` takes away what it is given for.
local function merge(base, changes)
  if not (is_map(base) and is_map(changes)) then return changes end
  local merged = {}
  for key, value in pairs(base) do
    merged[key] = value
  end
  for key, value in pairs(changes) do
    if value == false and type(base[key]) ~= "boolean" then
      merged[key] = nil
    elseif base[key] ~= nil then
      merged[key] = merge(base[key], value)
    else
      merged[key] = value
    end
  end
  return merged
end

local function merge_steps(base, changes)
  local by_name, steps = {}, {}
  for _, step in ipairs(changes) do
    by_name[step.name] = step
  end
  for _, step in ipairs(base) do
    steps[#steps + 1] = by_name[step.name] and merge(step, by_name[step.name]) or step
    by_name[step.name] = nil
  end
  for _, step in ipairs(changes) do
    if by_name[step.name] then steps[#steps + 1] = step end
  end
  table.sort(steps, function(a, b) return a.number < b.number end)
  return steps
end

---A playbook that is `base` with changes. Steps are matched by name; neither argument is changed.
---@param base Playbook
---@param changes table of a playbook's shape, with only what differs
---@return Playbook
function playbook.extend(base, changes)
  local steps = changes.steps and merge_steps(base.steps, changes.steps) or base.steps
  local book = merge(base, changes)
  book.steps, book.extends = steps, nil
  return book
end

---The playbook of that name.
---@param name string? default: enterprise
---@return Playbook? nil where there is none
---@return string? message
function playbook.load(name)
  if name == nil or name == "enterprise" then return playbook.enterprise() end
  return nil, ("there is no playbook called %s; there is: enterprise"):format(name)
end

local shapes = {
  book = {
    name = "string",
    steps = "table",
    roles = "table",
    tables = "table",
    fields = "table",
    statuses = "table",
    defaults = "table",
    rules = "table",
  },
  step = {
    name = "string",
    number = "number",
    title = "string",
    note = "string",
    words = "table",
    sections = "table",
    rubric = "string",
  },
  section = { title = "string", words = "table" },
  role = { title = "string", words = "table" },
  rule = { needs = "string", why = "string", remedy = "string", covers = "table", check = "function" },
}

local function check_shape(problems, where, value, shape)
  if type(value) ~= "table" then
    problems[#problems + 1] = where .. " is not a table"
    return false
  end
  for key, kind in pairs(shape) do
    if type(value[key]) ~= kind then problems[#problems + 1] = ("%s.%s is not a %s"):format(where, key, kind) end
  end
  return true
end

local function check_sections(problems, book, step, owners)
  for kind, section in pairs(step.sections) do
    local where = ("steps.%s.sections.%s"):format(step.name, kind)
    if check_shape(problems, where, section, shapes.section) then
      if owners[kind] then problems[#problems + 1] = where .. " is also a section of " .. owners[kind] end
      if section.rows and next(book.tables) and not book.tables[section.rows] then
        problems[#problems + 1] = ("%s.rows: no kind of table is called %s"):format(where, section.rows)
      end
      owners[kind] = step.name
    end
  end
end

local function check_rule(problems, book, groups, code, rule)
  local where = "rules." .. code
  if not check_shape(problems, where, rule, shapes.rule) then return end
  if rule.level ~= "must" and rule.level ~= "should" then
    problems[#problems + 1] = where .. ".level is neither must nor should"
  end
  if not groups[code:match "^[^/]*"] then problems[#problems + 1] = where .. " is in no known group" end
  for _, first in ipairs(rule.after or {}) do
    if not book.rules[first] then problems[#problems + 1] = ("%s.after: no rule is called %s"):format(where, first) end
  end
end

---What keeps a table from being a playbook, as sentences in a fixed order; none when it is one.
---@param book table
---@return string[]
function playbook.problems(book)
  local problems = {}
  check_shape(problems, "playbook", book, shapes.book)
  if problems[1] then return problems end
  local groups, owners = { deal = true, note = true }, {}
  for number, step in ipairs(book.steps) do
    if check_shape(problems, "steps." .. number, step, shapes.step) then
      groups[step.name] = true
      if step.number ~= number then
        problems[#problems + 1] = ("steps.%s.number is not %d"):format(step.name, number)
      end
      check_sections(problems, book, step, owners)
    end
  end
  for name, role in pairs(book.roles) do
    check_shape(problems, "roles." .. name, role, shapes.role)
  end
  for code, rule in pairs(book.rules) do
    check_rule(problems, book, groups, code, rule)
  end
  table.sort(problems)
  return problems
end

return playbook
