-- Prose in lines that fit.

local width_of = require("dealwright.text").width

---@param text string
---@param columns integer
---@return string[] lines, none of them wider than asked unless one word is
return function(text, columns)
  local lines, line, used = {}, {}, 0
  for word in text:gmatch "%S+" do
    local width = width_of(word)
    if used > 0 and used + 1 + width > columns then
      lines[#lines + 1] = table.concat(line, " ")
      line, used = {}, 0
    end
    line[#line + 1] = word
    used = used == 0 and width or used + 1 + width
  end
  if #line > 0 then lines[#lines + 1] = table.concat(line, " ") end
  return lines
end
