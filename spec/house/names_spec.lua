-- The same thing has the same name everywhere.
local source = require "house.source"

local function sorted(set)
  local names = {}
  for name in pairs(set) do names[#names + 1] = name end
  table.sort(names)
  return names
end

-- The module a types file describes, and the functions and methods it types: "parse", "Pool:submit".
local function typed(path)
  local text = source.read(path)
  local functions = {}
  for owner, mark, name in text:gmatch "\nfunction ([%w_]+)([.:])([%w_]+)" do
    functions[mark == ":" and owner .. ":" .. name or name] = true
  end
  return text:match "^%-%-%-@meta (%S+)", functions
end

-- The functions of a module in the running program, and the methods of its userdata. A metatable is named
-- "dealwright.module.Class".
local function registered(module)
  local functions = {}
  for name, value in pairs(require(module)) do
    if type(value) == "function" then functions[name] = true end
  end
  local class_name = "^" .. module:gsub("%.", "%%.") .. "%.(%w+)$"
  for key, value in pairs(debug.getregistry()) do
    local class = type(key) == "string" and type(value) == "table" and key:match(class_name)
    if class then
      local methods = type(value.__index) == "table" and value.__index or value
      for name, method in pairs(methods) do
        if type(method) == "function" and not name:find "^__" then functions[class .. ":" .. name] = true end
      end
    end
  end
  return functions
end

describe("primitives:", function()
  local stems = {}
  for _, path in ipairs(source.files("core/bindings", "%.c$")) do
    local stem = source.stem(path)
    if stem ~= "bindings" then stems[stem] = true end
  end

  for _, stem in ipairs(sorted(stems)) do
    it(stem .. " has a binding, types and a spec of the same name", function()
      assert(source.exists("lua/types/" .. stem .. ".lua"), "lua/types/" .. stem .. ".lua is missing")
      assert(source.exists("spec/core/" .. stem .. "_spec.lua"), "spec/core/" .. stem .. "_spec.lua is missing")
    end)

    it("dealwright." .. stem .. " offers the functions that are typed, and no others", function()
      local module, functions = typed("lua/types/" .. stem .. ".lua")
      assert.equal("dealwright." .. stem, module)
      assert.same(sorted(functions), sorted(registered(module)))
    end)

    it("dealwright." .. stem .. " is opened by dw_open_" .. stem, function()
      assert(source.read("core/bindings/bindings.h"):find("int dw_open_" .. stem .. "(", 1, true))
    end)
  end

  for _, path in ipairs(source.files("lua/types", "%.lua$")) do
    local module = typed(path)
    if module then
      it(path .. " types a primitive that exists", function()
        assert(stems[source.stem(path)], module .. " has no file in core/bindings")
        assert.equal("dealwright." .. source.stem(path), module)
      end)
    end
  end
end)

describe("C names:", function()
  for _, path in ipairs(source.files("core", "%.h$")) do
    it(path .. " guards itself by its path and declares only dw_ names", function()
      local text = source.read(path)
      local guard = "DW_" .. path:gsub("^core/", ""):gsub("[/.]", "_"):upper()
      assert(text:find("#ifndef " .. guard .. "\n", 1, true), "expected the guard " .. guard)
      for name in text:gmatch "\n[%a_][%w_%s*]-([%w_]+)%([^*]" do
        assert(name:find "^dw_" or name == "__attribute__", name .. " does not start with dw_")
      end
    end)
  end
end)

-- The seven steps, as people and programs name them.
local steps = { "intake", "committee", "champion", "decision", "pilot", "procurement", "close" }

describe("steps:", function()
  local function numbered(folder, ending)
    for number, name in ipairs(steps) do
      local path = ("%s/%d_%s.%s"):format(folder, number, name, ending)
      assert(source.exists(path), path .. " is missing")
    end
  end

  it("are files of lua/deal/steps, in order", function()
    numbered("lua/deal/steps", "lua")
    for number, name in ipairs(steps) do
      local step = dofile(("lua/deal/steps/%d_%s.lua"):format(number, name))
      assert.same({ number, name, number .. "_" .. name }, { step.number, step.name, step.note })
    end
  end)

  it("are the built-in templates, in order", function()
    numbered("templates/enterprise", "md")
    assert.equal(#steps, #source.files("templates/enterprise", "%.md$"))
  end)

  it("are the groups of rules, beside those of no single step", function()
    local groups = { deal = true, note = true }
    for _, name in ipairs(steps) do groups[name] = true end
    for _, path in ipairs(source.files("lua/deal/rules", "%.lua$")) do
      local group = path:match "^lua/deal/rules/([^/]+)/"
      assert(not group or groups[group], path .. ": no such group")
    end
  end)

  it("have a rule each", function()
    for _, name in ipairs(steps) do
      assert(#source.files("lua/deal/rules/" .. name, "%.lua$") > 0, "no rules in " .. name)
    end
  end)
end)
