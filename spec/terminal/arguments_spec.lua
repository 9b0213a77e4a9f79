local arguments = require "deal.terminal.arguments"

local function positive(text)
  local number = tonumber(text)
  if number and number > 0 then return number end
  return nil, text .. " is not above zero"
end

local command = {
  summary = "a command",
  examples = {},
  arguments = {
    { "path", count = "*", help = "paths" },
    { "-q --quiet", help = "less" },
    { "--format", value = "FORMAT", choices = { "text", "json" }, default = "text", help = "how" },
    { "--rule", value = "CODE", count = "*", help = "which" },
    { "--workers", value = "N", check = positive, help = "how many" },
    { "-C", value = "DIR", help = "where" },
  },
}

local function parse(...) return arguments.parse("try", command, { ... }) end

describe("arguments", function()
  it("are values by name, lists where several may stand", function()
    assert.same({ path = {}, format = "text", rule = {} }, parse())
    assert.same(
      { path = { "a", "b" }, quiet = true, format = "json", rule = { "x", "y" }, workers = 3, C = "d" },
      parse("a", "-q", "--format=json", "--rule", "x", "b", "--rule", "y", "--workers", "3", "-C", "d")
    )
  end)

  it("take what follows -- as it is, and - as a word", function()
    assert.same({ "-q", "--x" }, parse("--", "-q", "--x").path)
    assert.same({ "-" }, parse("-").path)
  end)

  it("say in one line what is wrong", function()
    local cases = {
      { "unknown option '--formt'; did you mean --format?", "--formt", "json" },
      { "unknown option '-z'", "-z" },
      { "option '--format' must be one of 'text', 'json'", "--format", "xml" },
      { "option '--format' requires an argument", "--format" },
      { "0 is not above zero", "--workers", "0" },
      { "option '--quiet' does not take arguments", "--quiet=1" },
    }
    for _, case in ipairs(cases) do
      local values, message = parse(table.unpack(case, 2))
      assert.is_nil(values)
      assert.equal(case[1], message)
    end
  end)
end)
