-- What README and the documentation promise is there. A path with an `x` for its name stands for many.
local source = require "house.source"
local lfs = require "lfs"

local pages = source.files("doc", "%.md$")
if source.exists "README.md" then table.insert(pages, 1, "README.md") end
if source.exists "spec/format/notes.md" then pages[#pages + 1] = "spec/format/notes.md" end

local function without_fences(text) return ("\n" .. text):gsub("\n```.-\n```", "\n") end

local function folder_of(path) return path:match "^(.*/)[^/]*$" or "" end

-- "doc/../spec/x" as "spec/x".
local function resolved(path)
  local parts = {}
  for part in path:gmatch "[^/]+" do
    if part == ".." then
      parts[#parts] = nil
    elseif part ~= "." then
      parts[#parts + 1] = part
    end
  end
  return table.concat(parts, "/")
end

local function has_anchor(path, anchor)
  for heading in ("\n" .. source.read(path)):gmatch "\n#+%s+([^\n]+)" do
    local slug = heading:lower():gsub("[^%w%s_-]", ""):gsub("%s", "-")
    if slug == anchor then return true end
  end
  return false
end

describe("documentation:", function()
  it("README is there", function() assert(source.exists "README.md") end)

  for _, page in ipairs(pages) do
    local text = source.read(page)

    it(page .. " links to what exists", function()
      for target in without_fences(text):gsub("`[^`\n]*`", ""):gmatch "%]%(([^)%s]+)%)" do
        local path, anchor = target:match "^([^#]*)#?(.*)$"
        if not target:find "^%a+:" then
          local file = path == "" and page or resolved(folder_of(page) .. path)
          assert(source.exists(file), ("%s: links to %s, which does not exist"):format(page, target))
          if anchor ~= "" then assert(has_anchor(file, anchor), ("%s: no heading for %s"):format(page, target)) end
        end
      end
    end)

    it(page .. " names targets that `make` has", function()
      local makefile = "\n" .. source.read "Makefile"
      for target in text:gmatch "%f[%w]make ([%l][%l-]*)%f[%s`]" do
        local is_command = text:find("`make " .. target, 1, true) or text:find("\nmake " .. target, 1, true)
        if is_command then
          assert(makefile:find("\n" .. target .. ":", 1, true), ("%s: the Makefile has no %s"):format(page, target))
        end
      end
    end)

    it(page .. " names commands that the program has", function()
      for name in text:gmatch "[`\n]dealwright ([%l][%l-]*)" do
        local path = "lua/deal/commands/" .. name .. ".lua"
        assert(source.exists(path), ("%s: `dealwright %s` has no %s"):format(page, name, path))
      end
    end)

    it(page .. " names files and folders that exist", function()
      for path in without_fences(text):gmatch "`([%w_.-]+/[%w_./-]*)`" do
        local top = path:match "^([^/]+)/"
        local is_ours = source.exists(top) and top ~= "build" and not path:find "/x[._]"
        assert(not is_ours or source.exists((path:gsub("/$", ""))), ("%s: %s does not exist"):format(page, path))
      end
    end)
  end

  it("README explains every folder of the core and of the Lua in one line", function()
    local text = source.read "README.md"
    for _, parent in ipairs { "core", "lua/deal" } do
      for name in lfs.dir(parent) do
        local folder = parent .. "/" .. name
        if name:sub(1, 1) ~= "." and lfs.attributes(folder, "mode") == "directory" then
          assert(text:find("`" .. folder .. "/`", 1, true), ("README has no line for %s/"):format(folder))
        end
      end
    end
  end)
end)
