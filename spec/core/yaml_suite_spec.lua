-- Every case of the YAML test suite as front matter, and below a key of it: read, or refused with a finding, never read
-- wrong.
local corpus = os.getenv "DEALWRIGHT_CORPUS"
local folder = corpus and corpus .. "/parsers/yaml-test-suite/src"

-- What the suite refuses and libyaml reads. No value is wrong by it: each is what a person sees in the text.
local lenient = {
  ["Y79Y/4"] = "a tab in front of an item of a flow list",
  ["DK95/2"] = "a tab in front of the second line of a quoted text",
  ["QB6E/1"] = "lines of a quoted text that are not indented",
  ["9C9N/1"] = "lines of a flow list that are not indented",
  ["CVW2/1"] = "a comment without a space before it, in a flow list",
  ["9JBA/1"] = "a comment without a space before it, behind a flow list",
  ["SU5Z/1"] = "a comment without a space before it, behind a quoted text",
  ["X4QW/1"] = "a comment without a space before it, behind the sign of a block scalar",
  ["S98Z/1"] = "spaces in the empty lines above a block scalar's text",
  ["G5U8/1"] = "items that are a dash alone, in a flow list",
  ["YJV2/1"] = "an item that is a dash alone, in a flow list",
}

describe("the YAML test suite", function()
  local lfs = require "lfs"
  local json = require "dealwright.json"
  local front_matter = require "front_matter"
  local program = require "program"

  if not folder or not lfs.attributes(folder) then
    it("is read right or refused", function() pending "DEALWRIGHT_CORPUS names no folder with the suite" end)
    return
  end

  -- The suite writes what cannot be seen as signs: spaces, tabs of any width, a byte order mark, a carriage return, and
  -- at the end of a text empty lines and a missing line ending.
  local function unsigned(text)
    local dashes
    repeat text, dashes = text:gsub("—»", "»") until dashes == 0
    text = text:gsub("»", "\t"):gsub("␣", " "):gsub("⇔", "\xEF\xBB\xBF")
    return (text:gsub("←", "\r"):gsub("↵", ""):gsub("∎\n?$", ""))
  end

  -- A file of the suite is YAML itself: a list of cases, in which what is left out is as in the case before.
  local function cases_of(name)
    local list = program.read(folder .. "/" .. name):gsub("^%-%-%-\n", "")
    local fields, findings = front_matter.values("cases:\n" .. list)
    assert(#findings == 0, name)
    local cases, before = {}, {}
    for i, it in ipairs(fields.cases) do
      before = { yaml = it.yaml or before.yaml, json = it.json or before.json }
      cases[i] = {
        name = name:gsub("%.yaml$", "/") .. i,
        is_refused = it.fail == true,
        yaml = unsigned(before.yaml),
        json = before.json,
      }
    end
    return cases
  end

  -- Whether a line in it would end the front matter.
  local function has_fence(yaml)
    for line in (yaml .. "\n"):gmatch "([^\r\n]*)[\r\n]" do
      if line:find "^%-%-%-[ \t]*$" or line:find "^%.%.%.[ \t]*$" then return true end
    end
    return false
  end

  -- Documents and directives begin in the first column, or are none.
  local function can_be_indented(yaml) return not ("\n" .. yaml):find "\n[-%%][-%%a-zA-Z]" end

  local function indented(yaml) return (("\n" .. yaml):gsub("\n([^\n])", "\n  %1"):sub(2)) end

  local function is_same(found, wanted)
    if type(found) ~= "table" or type(wanted) ~= "table" then
      return found == wanted or (found == "null" and wanted == json.null)
    end
    for key in pairs(wanted) do
      if found[key] == nil then return false end
    end
    for key, value in pairs(found) do
      if not is_same(value, wanted[key]) then return false end
    end
    return true
  end

  local function check(case, body, key)
    local fields, findings = front_matter.values(body)
    if #findings > 0 then return false end
    if case.is_refused then
      assert(lenient[case.name], "read, though the suite refuses it:\n" .. body)
      return true
    end
    local wanted = type(case.json) == "string" and case.json ~= "null" and json.decode(case.json)
    local found = fields
    if key then found = fields[key] end
    if wanted and not is_same(found, wanted) then
      error(("%s\nis read as %s"):format(body, json.encode(found)))
    end
    return true
  end

  local read = 0
  local names = {}
  for name in lfs.dir(folder) do
    if name:find "%.yaml$" then names[#names + 1] = name end
  end
  table.sort(names)

  for _, name in ipairs(names) do
    it("is read right or refused: " .. name, function()
      for _, case in ipairs(cases_of(name)) do
        local yaml = case.yaml:gsub("^%-%-%-[ \t]*\n", "")
        if yaml ~= "" and not yaml:find "\n$" then yaml = yaml .. "\n" end
        local is_whole = not has_fence(yaml)
        local is_value = is_whole and can_be_indented(yaml)
        if is_whole and check(case, yaml) then read = read + 1 end
        if is_value and check(case, "case:\n" .. indented(yaml), "case") then read = read + 1 end
        if not is_whole then front_matter.parse(yaml) end
      end
    end)
  end

  it("is read for the greater part", function() assert(read >= 220, read .. " were read") end)
end)
