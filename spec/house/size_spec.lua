-- The limits under which code can be seen whole.
local source = require "house.source"

local longest_function, longest_usual_function, longest_file, longest_line = 60, 25, 399, 120

-- Functions as clang-format leaves them: a head that starts in the first column and a `}` in the first column.
local function functions(path)
  local found, head, start = {}, nil, nil
  for number, line in ipairs(source.lines(path)) do
    local name = line:match "^[%a_][%w_%s*]-([%w_]+)%("
    if name and not line:find ";$" then head, start = name, number end
    if head and line:find "^}" then
      found[#found + 1] = { path = path, name = head, lines = number - start + 1 }
      head = nil
    elseif head and start == number and line:find "}$" then
      found[#found + 1] = { path = path, name = head, lines = 1 }
      head = nil
    end
  end
  return found
end

describe("size:", function()
  local all = {}
  for _, path in ipairs(source.files("core", "%.c$")) do
    for _, it in ipairs(functions(path)) do all[#all + 1] = it end
  end
  table.sort(all, function(a, b) return a.lines > b.lines end)

  it("finds the functions it is to measure", function() assert(#all > 50, #all .. " functions found") end)

  it("no C function is longer than " .. longest_function .. " lines", function()
    for _, it in ipairs(all) do
      assert(it.lines <= longest_function, ("%s: %s has %d lines"):format(it.path, it.name, it.lines))
    end
  end)

  it("nine C functions in ten have " .. longest_usual_function .. " lines at most", function()
    local it = all[#all // 10 + 1]
    assert(it.lines <= longest_usual_function, ("of %d, %s has %d lines"):format(#all, it.name, it.lines))
  end)

  it("half of the C functions have 10 lines at most", function()
    assert(all[#all // 2 + 1].lines <= 10, ("the middle one has %d"):format(all[#all // 2 + 1].lines))
  end)

  -- Types are a reference, a field a line, and as wide as what they have to say.
  local function is_types(path) return path:find "^lua/types/" ~= nil end

  local folders = { core = "%.[ch]$", lua = "%.lua$", spec = "%.lua$", bench = "%.[clua]+$", cmake = "%.c$" }
  for folder, pattern in pairs(folders) do
    for _, path in ipairs(source.files(folder, pattern)) do
      it(path .. " has under " .. longest_file + 1 .. " lines, none wider than " .. longest_line, function()
        local lines = source.lines(path)
        assert(#lines <= longest_file, ("%s has %d lines"):format(path, #lines))
        for number, line in ipairs(lines) do
          local wide = utf8.len(line) or #line
          assert(wide <= longest_line or is_types(path), ("%s:%d: %d columns"):format(path, number, wide))
        end
      end)
    end
  end
end)
