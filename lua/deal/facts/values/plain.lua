-- Inline Markdown taken away, for what is compared, counted and shown. Where a text has none it comes back as it is.

local function without_struck(inside) return inside:find "%S" and "" or inside end

local tags = {
  b = "",
  i = "",
  u = "",
  s = "",
  em = "",
  strong = "",
  sub = "",
  sup = "",
  span = "",
  small = "",
  mark = "",
  del = "",
  ins = "",
  code = "",
  kbd = "",
  p = "",
  div = "",
}

---Nil, so that it stays, for what is no tag of HTML: `<name>`.
local function without_tag(name) return tags[name:lower()] end

local function wikilink(inside) return inside:match "|(.*)$" or inside:match "^[^#]*$" or inside:gsub("#", ", ") end

local function strip(text)
  if text:find("~~", 1, true) then
    local kept = text:gsub("~~(.-)~~", without_struck)
    if kept:find "%S" then text = kept end
  end
  if text:find("[", 1, true) then
    text = text:gsub("!?%[%[([^%[%]]*)%]%]", wikilink)
    text = text:gsub("!?%[([^%[%]]*)%]%([^()]*%)", "%1")
  end
  text = text:gsub("%*%*(.-)%*%*", "%1"):gsub("%*([^%s*][^*]-)%*", "%1"):gsub("%f[%w_]__(%w.-%w)__%f[^%w_]", "%1")
  text = text:gsub("%f[%w_]_(%w[^_]*)_%f[^%w_]", "%1"):gsub("`+([^`]*)`+", "%1")
  if text:find("<", 1, true) then text = text:gsub("<[bB][rR]%s*/?>", ", "):gsub("</?(%a[%w]*)>", without_tag) end
  if text:find("&", 1, true) then
    text = text:gsub("&amp;", "&"):gsub("&lt;", "<"):gsub("&gt;", ">"):gsub("&nbsp;", " ")
  end
  if text:find("\\", 1, true) then text = text:gsub("\\(%p)", "%1") end
  return text:match "^%s*(.-)%s*$"
end

local find = string.find

local longest_kept, most_kept = 40, 8192 -- short texts repeat: what was made of them is kept
local kept, kept_count = {}, 0

---Bytes that inline markup starts with. Looked for one by one: that is a search in memory, a class is not.
local function has_markup(text)
  return find(text, "*", 1, true)
    or find(text, "_", 1, true)
    or find(text, "`", 1, true)
    or find(text, "[", 1, true)
    or find(text, "<", 1, true)
    or find(text, "\\", 1, true)
    or find(text, "~", 1, true)
    or find(text, "&", 1, true)
end

---@param text string raw inline Markdown
---@return string
local function plain(text)
  if #text > longest_kept then return has_markup(text) and strip(text) or text end
  local bare = kept[text]
  if bare then return bare end
  if kept_count >= most_kept then
    kept, kept_count = {}, 0
  end
  bare = find(text, "%p") and has_markup(text) and strip(text) or text
  kept[text], kept_count = bare, kept_count + 1
  return bare
end

return plain
