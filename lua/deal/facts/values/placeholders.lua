-- What is not an answer yet (a placeholder), and what is one only for the time being (an assumption).

local placeholders = {}

local find = string.find

---Whole values, or the first word of one.
local unknown = {
  tbd = true,
  tba = true,
  todo = true,
  tk = true,
  fixme = true,
  unknown = true,
  pending = false,
  xx = true,
  xxx = true,
  ["t.b.d."] = true,
  ["n.n."] = true,
  nn = true,
  somebody = true,
  someone = true,
  unclear = true,
}

---Whole values only.
local blanks = {
  ["to be determined"] = true,
  ["to be decided"] = true,
  ["to be defined"] = true,
  ["to be announced"] = true,
  ["to do"] = true,
  ["to come"] = true,
  ["not known"] = true,
  ["not known yet"] = true,
  ["not yet known"] = true,
  ["don't know"] = true,
  ["no idea"] = true,
  ["tbc"] = true,
  ["to be confirmed"] = true,
  ["fill in"] = true,
  ["lorem ipsum"] = true,
  ["-"] = true,
  ["--"] = true,
  ["---"] = true,
  ["–"] = true,
  ["—"] = true,
  ["…"] = true,
  ["..."] = true,
  ["x"] = true,
  ["*"] = true,
  ["."] = true,
}

---What an enumeration consists of that nobody has chosen from.
local options = {
  h = true,
  m = true,
  l = true,
  high = true,
  medium = true,
  med = true,
  low = true,
  y = true,
  n = true,
  yes = true,
  no = true,
  pass = true,
  fail = true,
  met = true,
  ["not met"] = true,
  red = true,
  yellow = true,
  amber = true,
  green = true,
  r = true,
  a = true,
  g = true,
  partial = true,
  maybe = true,
  open = true,
  closed = true,
  done = true,
  go = true,
  ["no-go"] = true,
  won = true,
  lost = true,
  positive = true,
  neutral = true,
  negative = true,
  supporter = true,
  skeptic = true,
  sceptic = true,
  blocker = true,
  buyer = true,
  seller = true,
}

---How text in brackets starts when it is to be filled in, inside of a longer text.
local prompts = {
  insert = true,
  your = true,
  name = true,
  date = true,
  company = true,
  customer = true,
  amount = true,
  number = true,
  x = true,
  xx = true,
  y = true,
  z = true,
  n = true,
  todo = true,
  tbd = true,
  role = true,
  title = true,
  value = true,
  client = true,
  account = true,
  product = true,
  vendor = true,
  enter = true,
  specific = true,
  prospect = true,
}

---In parentheses behind a value: it is assumed.
local assumed = { "assumed", "assumption", "unconfirmed", "tbc", "to be confirmed", "guess", "our guess" }

---First words of a question that is no uncertain value.
local questions = {
  what = true,
  who = true,
  how = true,
  when = true,
  why = true,
  where = true,
  which = true,
  ["do"] = true,
  does = true,
  is = true,
  are = true,
  can = true,
  will = true,
  should = true,
  did = true,
  has = true,
  have = true,
  would = true,
}

local function is_enumeration(text)
  local mark = text:find("|", 1, true) and "|" or "/"
  local count = 0
  for part in (text .. mark):gmatch("%s*([^" .. mark .. "]-)%s*" .. mark) do
    if part == "" or (not options[part:lower()] and (mark == "/" or part:find "%s%S+%s%S")) then return false end
    count = count + 1
  end
  return count >= 3 or (count == 2 and mark == "/")
end

local function is_prompt(inside, whole)
  if inside == "" or inside == " " then return whole end
  if inside:find "^[xX%-/!><]$" then return whole and inside == "X" or inside == "X" end
  if whole then return not inside:find "^%d+$" and not inside:find "^%^" end
  if inside:find "^%u[%u%d_ ]*$" and not inside:find "^%d" then return true end
  return prompts[(inside:match "^%a+" or ""):lower()] == true
end

---Square brackets that are neither a link nor a wikilink nor a box.
local function has_bracket(text)
  local at = 1
  while true do
    local first, last, inside = text:find("%[([^%[%]]*)%]", at)
    if not first then return false end
    local behind = text:byte(last + 1)
    local link = behind == 40 or behind == 58 or behind == 91 -- ( : [
    local wikilink = text:byte(first - 1) == 91 and behind == 93
    if not link and not wikilink and is_prompt(inside, first == 1 and last == #text) then return true end
    at = last + 1
  end
end

local function has_angle(text)
  local inside = text:match "<(%a[^<>]*)>"
  if not inside or inside:find("[:@=]") then return false end
  return not inside:find "^br%s*/?$" and not inside:find "^[bisu]$" and not inside:find "^su[bp]$"
end

local function has_template(text)
  if text:find("{", 1, true) and (text:find "{{.-}}" or text:find "{%a[%w_ ]*}") then return true end
  if text:find("___", 1, true) then return true end
  if text:find("[", 1, true) and has_bracket(text) then return true end
  return text:find("<", 1, true) ~= nil and has_angle(text)
end

local function is_blank(text)
  if #text > 24 then return false end
  return text:find "^%p+$" ~= nil and not text:find "[%w\x80-\xff%%]" and #text <= 6 and not text:find "^[+#$]"
end

local function starts_unknown(lower)
  local word = lower:match "^[%a.]+" or ""
  if not unknown[word] then return false end
  local behind = lower:byte(#word + 1)
  if behind == 58 and (word == "unknown" or word == "unclear") then -- "Unknown: who signs" is an entry of a list
    return not lower:find("%w", #word + 2)
  end
  return behind == nil or behind ~= 39 and behind ~= 45 -- "unknown", not "unknown-cause"
end

local function in_parentheses(lower)
  for inside in lower:gmatch "[%(%[]([^%(%[%)%]]*)[%)%]]" do
    for _, word in ipairs(assumed) do
      if inside:sub(1, #word) == word and not inside:find("^%a", #word + 1) then return true end
    end
  end
  return false
end

local function ends_uncertain(lower)
  if lower:byte(-1) ~= 63 then return false end
  local first = lower:match "^%a+"
  if first and questions[first] then return false end
  local _, spaces = lower:gsub("%s+", "")
  return spaces <= 4
end

local longest_judged = 2000 -- bytes of a text that are looked at

local function judge(text)
  if #text > longest_judged then text = text:sub(1, longest_judged) end
  if has_template(text) then return "placeholder" end
  local lower = text:lower()
  if is_blank(text) or blanks[lower] or starts_unknown(lower) then return "placeholder" end
  if
    #text < 120
    and lower ~= "n/a"
    and (find(text, "/", 1, true) or find(text, "|", 1, true))
    and is_enumeration(text)
  then
    return "placeholder"
  end
  if ends_uncertain(lower) or lower:find "^assumed:" or lower:find "^assumption:" then return "assumed" end
  if (find(text, "(", 1, true) or find(text, "[", 1, true)) and in_parentheses(lower) then return "assumed" end
  return "stated"
end

---Bytes that texts start with which are judged by their first word.
local telling = {}
for word in pairs(unknown) do
  telling[word:byte()], telling[word:upper():byte()] = true, true
end
telling[65], telling[97] = true, true -- "Assumed: ..."

local function has_mark(text)
  return find(text, "[", 1, true)
    or find(text, "{", 1, true)
    or find(text, "<", 1, true)
    or find(text, "_", 1, true)
    or find(text, "(", 1, true)
    or find(text, "|", 1, true)
    or find(text, "/", 1, true)
    or text:byte(-1) == 63
end

local longest_kept, most_kept = 40, 8192
local kept, kept_count = {}, 0

---How sure a value is that somebody wrote. Long ones are mostly decided by having no mark in them; short ones
---repeat, so what was found out about them is kept.
---@param text string trimmed, without markup
---@return Grade
function placeholders.grade(text)
  if text == "" then return "missing" end
  if #text > longest_kept then
    if not telling[text:byte()] and not has_mark(text) then return "stated" end
    return judge(text)
  end
  local grade = kept[text]
  if grade then return grade end
  grade = judge(text)
  if kept_count >= most_kept then
    kept, kept_count = {}, 0
  end
  kept[text], kept_count = grade, kept_count + 1
  return grade
end

---The value without the mark of an assumption: "$80k?" -> "$80k", "Ruth (assumed)" -> "Ruth".
---@param text string of grade "assumed"
---@return string
function placeholders.bare(text)
  local bare = text:gsub("%s*%?+$", "")
  bare = bare:gsub("^[Aa]ssum%a+:%s*", "")
  bare = bare:gsub("%s*[%(%[]([^%)%]]*)[%)%]]", function(inside)
    if in_parentheses("(" .. inside:lower() .. ")") then return "" end
  end)
  return bare
end

return placeholders
