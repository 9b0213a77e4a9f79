-- Colours by meaning. Nothing is said by colour alone.

local codes = {
  must = "1;31",
  should = "33",
  good = "32",
  code = "36",
  place = "1",
  quiet = "2",
  mark = "31",
}

local style = {}

local function plain(text) return text end

---@param colored boolean?
---@return table<string, fun(text: string): string> by meaning: must, should, good, code, place, quiet, mark
function style.new(colored)
  local functions = {}
  for name, code in pairs(codes) do
    functions[name] = colored and function(text) return "\27[" .. code .. "m" .. text .. "\27[0m" end or plain
  end
  return functions
end

return style
