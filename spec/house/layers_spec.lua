-- The architecture's one written form. A file may use its own folder and what stands in a row further down; the
-- C folders of one row never include each other, the Lua modules of one row may, but never in a circle.
local source = require "house.source"

local c_rows = {
  { "main" },
  { "host" },
  { "bindings" },
  { "process", "vault", "document", "stakeholder", "gate" },
  { "base" },
}

-- Libraries that only these files may include, by the start of the header's name.
local c_libraries = {
  ["lua.h"] = { "core/bindings/", "core/host/", "core/main.c" },
  ["lualib.h"] = { "core/bindings/", "core/host/", "core/main.c" },
  ["lauxlib.h"] = { "core/bindings/", "core/host/", "core/main.c" },
  ["yaml.h"] = { "core/document/front/yaml.c" },
  ["cmark"] = { "core/document/" },
}

local lua_rows = {
  { "commands", "lsp" },
  { "survey", "vault", "worker", "workflow", "edit" },
  { "playbook" },
  { "enterprise", "steps", "rules" },
  { "schedule", "business_case" },
  { "facts" },
  { "render", "report", "terminal" },
  { "dealwright" },
}

-- Modules from elsewhere, and the only parts that may require them.
local lua_libraries = { argparse = "terminal" }

local function ranks(rows)
  local rank = {}
  for number, row in ipairs(rows) do
    for _, name in ipairs(row) do rank[name] = number end
  end
  return rank
end

describe("C layers:", function()
  local rank = ranks(c_rows)

  local function layer(path) return path:match "^core/([^/]+)/" or path:match "^core/([^/]+)%.c$" end

  for _, path in ipairs(source.files("core", "%.[ch]$")) do
    it(path .. " includes only what is below it", function()
      local own = assert(rank[layer(path)], "is in no layer")
      for target in source.read(path):gmatch '#include%s+"([^"]+)"' do
        local other = target:match "^([^/]+)/"
        assert(rank[other], ("%s: includes no layer: %s"):format(path, target))
        if other ~= layer(path) then
          assert(rank[other] > own, ("%s: includes %s, which is not below it"):format(path, target))
        end
      end
    end)

    it(path .. " includes no library that another part owns", function()
      for target in source.read(path):gmatch "#include%s+<([^>]+)>" do
        for start, owners in pairs(c_libraries) do
          local allowed = target:sub(1, #start) ~= start
          for _, owner in ipairs(owners) do allowed = allowed or path:sub(1, #owner) == owner end
          assert(allowed, ("%s: <%s> belongs to %s"):format(path, target, table.concat(owners, ", ")))
        end
      end
    end)
  end
end)

describe("Lua layers:", function()
  local rank = ranks(lua_rows)
  local needs = {} -- module -> modules, for the search of circles

  local function row(module) return module:match "^deal%.([%w_]+)" or module:match "^(dealwright)%." end

  local function module_of(path)
    return (path:gsub("^lua/", ""):gsub("%.lua$", ""):gsub("/init$", ""):gsub("/", "."))
  end

  local function required(path)
    local list = {}
    local code = source.read(path):gsub("%-%-[^\n]*", "")
    for name in code:gmatch "require%s*%(?%s*[\"']([%w_.%-]+)" do list[#list + 1] = name end
    return list
  end

  for _, path in ipairs(source.files("lua/deal", "%.lua$")) do
    local own = module_of(path)
    needs[own] = required(path)
    it(path .. " requires only what is in its row or below", function()
      assert(rank[row(own)], own .. " is in no layer")
      for _, name in ipairs(needs[own]) do
        local other = row(name)
        if not other then
          assert(lua_libraries[name] == row(own), ("%s: may not require %s"):format(path, name))
        else
          assert(rank[other], ("%s: requires %s, which is in no layer"):format(path, name))
          assert(rank[other] >= rank[row(own)], ("%s: requires %s, which is above it"):format(path, name))
        end
      end
    end)
  end

  it("no module requires itself in a circle", function()
    local state = {}
    local function visit(name, way)
      way = way .. " -> " .. name
      assert(state[name] ~= "open", "a circle:" .. way)
      if state[name] then return end
      state[name] = "open"
      for _, other in ipairs(needs[name] or {}) do visit(other, way) end
      state[name] = "done"
    end
    for name in pairs(needs) do visit(name, "") end
  end)
end)
