-- Amounts of money as people write them.

local money = {}

local longest_text = 1000 -- bytes in which an amount is looked for

local symbols = {
  ["$"] = "USD",
  ["€"] = "EUR",
  ["£"] = "GBP",
  ["¥"] = "JPY",
  ["฿"] = "THB",
  ["₹"] = "INR",
  ["₩"] = "KRW",
  ["₪"] = "ILS",
  ["₺"] = "TRY",
  ["₽"] = "RUB",
  ["₫"] = "VND",
  ["₱"] = "PHP",
  ["us$"] = "USD",
  ["a$"] = "AUD",
  ["c$"] = "CAD",
  ["r$"] = "BRL",
  ["s$"] = "SGD",
  ["nz$"] = "NZD",
  ["hk$"] = "HKD",
  kr = "SEK",
  fr = "CHF",
}

local codes = {}
for code in
  ([[USD EUR GBP CHF JPY CNY INR AUD CAD NZD SEK NOK DKK PLN CZK HUF RON BRL MXN SGD HKD KRW THB ILS AED SAR
  ZAR TRY PHP IDR MYR VND COP CLP ARS]]):gmatch "%u+"
do
  codes[code:lower()] = code
end

local factors = {
  k = 1e3,
  thousand = 1e3,
  tsd = 1e3,
  m = 1e6,
  mm = 1e6,
  mio = 1e6,
  mn = 1e6,
  million = 1e6,
  millions = 1e6,
  b = 1e9,
  bn = 1e9,
  billion = 1e9,
  mrd = 1e9,
  cr = 1e7,
  lakh = 1e5,
}

local periods = {
  year = "year",
  yr = "year",
  y = "year",
  annum = "year",
  month = "month",
  mo = "month",
  mth = "month",
  week = "week",
  wk = "week",
  day = "day",
  hour = "hour",
  hr = "hour",
  h = "hour",
  user = "unit",
  seat = "unit",
  unit = "unit",
  license = "unit",
  licence = "unit",
  site = "unit",
  truck = "unit",
  call = "unit",
  document = "unit",
}

---Words that say a period without "per".
local period_words = {
  annually = "year",
  yearly = "year",
  annual = "year",
  arr = "year",
  acv = "year",
  pa = "year",
  monthly = "month",
  mrr = "month",
  weekly = "week",
  daily = "day",
  hourly = "hour",
}

local approximately = { "~", "≈", "about", "around", "approx", "roughly", "circa", "ca.", "c.", "some " }

---A number written with separators: thousands by comma, point, space or apostrophe; a decimal comma or point.
local function number(text, european)
  local compact = text:gsub("[%s']", ""):gsub("\xC2\xA0", ""):gsub("\xE2\x80\xAF", "")
  local point, comma = compact:find(".", 1, true), compact:find(",", 1, true)
  if point and comma then
    if compact:find "%.[^.]*,[^.,]*$" then
      compact = compact:gsub("%.", ""):gsub(",", ".")
    else
      compact = compact:gsub(",", "")
    end
  elseif comma then
    if compact:find "^%d%d?%d?,%d%d%d$" or compact:find ",.*," then
      compact = compact:gsub(",", "")
    else
      compact = compact:gsub(",", ".")
    end
  elseif point then
    if compact:find "%..*%." or (european and compact:find "^%d%d?%d?%.%d%d%d$") then
      compact = compact:gsub("%.", "")
    end
  end
  return tonumber(compact)
end

---The digits from a place on, with their separators but not a full stop or comma behind them.
local function digits(text, at)
  local last = select(2, text:find("^%d+", at))
  while last do
    local _, after = text:find("^[.,']%d+", last + 1)
    if not after then
      _, after = text:find("^ %d%d%d%f[%D]", last + 1)
    end
    if not after then
      _, after = text:find("^\xC2\xA0%d%d%d%f[%D]", last + 1)
    end
    if not after then return text:sub(at, last), last + 1 end
    last = after
  end
end

local function factor_at(text, at)
  local word, after = text:match("^%s?(%a+)()", at)
  local factor = word and factors[word]
  if factor then return factor, after end
  return nil, at
end

local function amount_at(text, at, european)
  local written, after = digits(text, at)
  if not written then return nil end
  local factor
  factor, after = factor_at(text, after)
  local amount = number(written, european and not factor)
  if not amount then return nil end
  return amount, after, factor
end

local function range_end(text, at, european)
  local behind = text:match("^%s*%-%s*()", at)
    or text:match("^%s*\xE2\x80[\x93\x94]%s*()", at)
    or text:match("^%s+to%s+()", at)
  if not behind then return nil end
  local skipped = text:match("^[^%w%s(]+%s?()", behind) or behind
  return amount_at(text, skipped, european)
end

local function period_after(text, at)
  local word = text:match("^%s*/%s*(%a+)", at) or text:match("^%s+per%s+(%a+)", at) or text:match("^%s+an?%s+(%a+)", at)
  if word then return periods[word] or periods[word:gsub("s$", "")] end
  word = text:match("^%s+(%a%.?a?)", at)
  if word == "p.a" or text:find("^%s*p%.a", at) then return "year" end
  local near = text:match("^[^%a]*(%a+)", at)
  return near and period_words[near]
end

local function currency_before(text, at)
  local before = text:sub(math.max(1, at - 8), at - 1):gsub("[%s(%-]+$", "")
  local code = before:match "%f[%a](%a%a%a)$"
  if code and codes[code] then return codes[code] end
  local symbol = before:match "([\xC2-\xF4][\x80-\xBF]+)$"
  if symbol and symbols[symbol] then return symbols[symbol] end
  symbol = before:match "%f[%a](%a%a?%$)$"
    or before:match "(%$)$"
    or before:match "%f[%a](kr)%.?$"
    or before:match "%f[%a](fr)%.?$"
  return symbol and symbols[symbol]
end

local function currency_after(text, at)
  local symbol = text:match("^%s?([\xC2-\xF4][\x80-\xBF]+)", at)
  if symbol and symbols[symbol] then return symbols[symbol], at + #text:match("^%s?[\xC2-\xF4][\x80-\xBF]+", at) end
  local word, after = text:match("^%s?(%a+)()", at)
  if word and (codes[word] or word == "kr") then return codes[word] or "SEK", after end
  if text:find("^%s?%$", at) then return "USD", text:match("^%s?%$()", at) end
  return nil, at
end

local function is_negative(text, at)
  local before = text:sub(math.max(1, at - 6), at - 1)
  return before:find "%([^)]*$" ~= nil and text:find("^[%d.,'%sk]*%)", at) ~= nil or before:find "%-[^%w%s]*%s?$" ~= nil
end

local function is_approximate(text, at)
  local before = text:sub(math.max(1, at - 16), at - 1)
  for _, word in ipairs(approximately) do
    if before:find(word, 1, true) then return true end
  end
end

local function apply_range(found, text, after, european, factor)
  local high, ended, high_factor = range_end(text, after, european)
  if not high then return after end
  found.low = found.amount * (factor or high_factor or 1)
  found.amount = high * (high_factor or factor or 1)
  return ended
end

local function read(text, at, currency)
  local european = currency ~= nil and currency ~= "USD" and currency ~= "GBP"
  local amount, after, factor = amount_at(text, at, european)
  if not amount then return nil end
  local found = { amount = amount }
  local ended = apply_range(found, text, after, european, factor)
  if not found.low then found.amount = amount * (factor or 1) end
  if not currency then
    currency, ended = currency_after(text, ended)
  end
  european = currency ~= nil and currency ~= "USD" and currency ~= "GBP"
  if european and not found.low and not factor then found.amount = number(digits(text, at), true) end
  found.currency = currency
  if is_negative(text, at) then found.amount = -found.amount end
  found.per = period_after(text, ended)
  if not found.per then
    for word in text:sub(ended, ended + 40):gmatch "%a+" do
      found.per = found.per or period_words[word]
    end
  end
  found.approximate = is_approximate(text, at) or nil
  if found.amount == math.floor(found.amount) and math.abs(found.amount) < 2 ^ 53 then
    found.amount = math.tointeger(found.amount) or found.amount
  end
  if found.low then found.low = math.tointeger(found.low) or found.low end
  return found, factor ~= nil
end

---The first amount with a currency; without any, the first number when the text starts with it.
---@param text string without markup
---@param currency string? the deal's, for a number without one
---@return Money?
function money.parse(text, currency)
  local sign, whole = text:match "^(%$?)(%d[%d,]*)$"
  if whole and (sign == "$" or not whole:find(",", 1, true)) then
    return { amount = math.tointeger(tonumber((whole:gsub(",", "")))), currency = sign == "$" and "USD" or currency }
  end
  if not text:find "%d" then return nil end
  if #text > longest_text then text = text:sub(1, longest_text) end
  local lower = text:lower()
  local at, first, has_factor = 1, nil, false
  while true do
    at = lower:find("%d", at)
    if not at then break end
    local own = currency_before(lower, at)
    local found, factor = read(lower, at, own)
    if found and found.currency then return found end
    if found and not first and (lower:find "^[~%-(]?%s?%d" or factor) then
      first, has_factor = found, factor
    end
    local _, last = lower:find("^[%d.,']+", at)
    at = last + 1
  end
  if first and (has_factor or not lower:find "^%d%d%d%d%-%d%d" and not lower:find "%%") then
    first.currency = currency
    return first
  end
end

return money
