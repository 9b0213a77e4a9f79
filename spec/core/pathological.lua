-- Inputs that have made parsers of Markdown take too long: each is a function from a size in bytes to a note. From the
-- suites of cmark-gfm and md4c (described, not copied), and our own for what we read ourselves.
local inputs = {}

local function repeated(unit) return function(size) return unit:rep(size // #unit) end end

local function both(open, middle, close)
  return function(size)
    local count = size // (#open + #close)
    return open:rep(count) .. middle .. close:rep(count)
  end
end

local units = {
  ["openers and closers of emphasis"] = "*a_ ",
  ["closers of emphasis without openers"] = "a_ ",
  ["openers of emphasis without closers"] = "_a ",
  ["openers and closers, multiples of three"] = "a**b c* ",
  ["closers of links without openers"] = "a]",
  ["openers of links without closers"] = "[a",
  ["openers of links with closers of emphasis"] = "[ a_",
  ["pattern [ (]("] = "[ (](",
  ["pattern ![[]()"] = "![[]()",
  ["pattern [a](<b"] = "[a](<b",
  ["pattern [a](b"] = "[a](b",
  ["pattern [a](b \"c"] = "[a](b \"c ",
  ["pattern [a](b (c"] = "[a](b (c ",
  ["pattern [a](b 'c"] = "[a](b 'c",
  ["pattern ]("] = "](",
  ["pattern [["] = "[[",
  ["pattern [[a"] = "[[a ",
  ["pattern [[a|"] = "[[a|",
  ["pattern [[a]"] = "[[a]",
  ["pattern ![["] = "![[",
  ["pattern <a:"] = "<a:",
  ["pattern <a"] = "<a ",
  ["pattern <!--"] = "<!--",
  ["pattern </ and <!--"] = "</<!--",
  ["pattern <!-- a --"] = "a <!-- b -- ",
  ["pattern <?"] = "<?",
  ["pattern <![CDATA["] = "<![CDATA[",
  ["pattern <!A"] = "<!A ",
  ["pattern %%"] = "%%",
  ["pattern a %%"] = "a %% ",
  ["comments on lines"] = "%%\na\n",
  ["comments of both kinds"] = "a %%b%% <!--c-->\n",
  ["backslashes"] = "\\",
  ["escaped pipes"] = "\\|",
  ["ampersands"] = "&#",
  ["tabs"] = "\t",
  ["spaces"] = " ",
  ["line endings"] = "\n",
  ["carriage returns"] = "\r",
  ["quotes on one line"] = "> ",
  ["quotes without spaces"] = ">",
  ["quotes on lines"] = ">\n",
  ["quotes and items"] = "> - ",
  ["items in items on one line"] = "- ",
  ["empty items"] = "-\n",
  ["items"] = "- a\n",
  ["numbered items"] = "1. a\n",
  ["items and blank lines"] = "- a\n\n",
  ["items that change their mark"] = "- a\n+ b\n",
  ["tasks in tasks"] = "- [ ] ",
  ["headings"] = "#\n",
  ["headings of six levels"] = "# a\n## b\n### c\n#### d\n##### e\n###### f\n",
  ["marks of headings"] = "#",
  ["underlined headings"] = "a\n-\n",
  ["underlines"] = "=\n",
  ["thematic breaks"] = "---\n\n",
  ["dashes"] = "-",
  ["fences"] = "```\n",
  ["fences of two kinds"] = "```\na\n~~~\n",
  ["indented code"] = "    a\n\n",
  ["blocks of HTML"] = "<div>\n\n",
  ["link definitions"] = "[a]: b\n",
  ["link definitions of one name with titles"] = "[a]: b 'c\nd'\n",
  ["broken link definitions"] = "[a]: b 'c\n",
  ["labels"] = "**a:** b\n",
  ["labels on one line"] = "**a:** b | ",
  ["bold that never ends"] = "**a ",
  ["colons"] = ":",
  ["double colons"] = "a::",
  ["fields in brackets"] = "[a:: b] ",
  ["fields that never end"] = "[a:: b ",
  ["callouts"] = "> [!a] b\n\n",
  ["callouts that never end"] = "> [!a",
  ["one long word"] = "a",
  ["lines of a paragraph"] = "a\n",
  ["paragraphs"] = "a\n\n",
  ["words and umlauts"] = "ä ö ",
  ["backticks"] = "`",
  ["code"] = "`a` ",
  ["autolinks"] = "<a:b> ",
  ["mail"] = "<a@b.c> ",
  ["addresses"] = "www.a.b ",
  ["tables"] = "|a|\n|-|\n\n",
  ["paragraphs that look like tables"] = "a\rb\n-\v\n",
  ["delimiter rows"] = "|-|-|\n",
  ["rows of pipes"] = "||||\n",
  ["bytes that are not UTF-8"] = "\xFF",
  ["NUL"] = "\0a",
}
for name, unit in pairs(units) do inputs[name] = repeated(unit) end

inputs["nested strong emphasis"] = both("*a **a ", "b", " a** a*")
inputs["nested brackets"] = both("[", "a", "]")
inputs["nested brackets with targets"] = both("[", "a", "](b)")
inputs["nested images"] = both("![", "a", "](b)")
inputs["nested parentheses"] = function(size) return "[a](" .. both("(", "b", ")")(size) .. ")" end

inputs["runs of backticks, each longer"] = function(size)
  local runs, total = {}, 0
  while total < size do
    runs[#runs + 1] = "e" .. ("`"):rep(#runs + 1)
    total = total + #runs[#runs]
  end
  return table.concat(runs)
end

inputs["lists, each deeper"] = function(size)
  local lines, total = {}, 0
  while total < size and #lines < 90 do
    lines[#lines + 1] = ("  "):rep(#lines) .. "* a\n"
    total = total + #lines[#lines]
  end
  return table.concat(lines) .. ("\n"):rep(math.max(0, size - total))
end

inputs["quotes, each deeper"] = function(size)
  local lines, total = {}, 0
  while total < size do
    lines[#lines + 1] = (">"):rep(#lines % 100 + 1) .. " a\n"
    total = total + #lines[#lines]
  end
  return table.concat(lines)
end

inputs["lazy lines behind deep quotes"] = function(size) return (">"):rep(90) .. " a\n" .. ("b\n"):rep(size // 2) end

inputs["a table of short rows"] = function(size)
  return ("|a"):rep(200) .. "|\n" .. ("|-"):rep(200) .. "|\n" .. ("|b\n"):rep(size // 3)
end

inputs["a table of one column"] = function(size) return "|a|\n|-|\n" .. ("|b|\n"):rep(size // 4) end

inputs["a paragraph before a table"] = function(size) return ("a\n"):rep(size // 2) .. "|b|\n|-|\n" end

inputs["delimiter rows behind a paragraph"] = function(size) return "a\nb | c\n" .. ("|-|-|-|\n"):rep(size // 8) end

inputs["link definitions, each of another name"] = function(size)
  local lines, total = {}, 0
  while total < size do
    lines[#lines + 1] = ("[%d]: u\n"):format(#lines)
    total = total + #lines[#lines]
  end
  return table.concat(lines)
end

inputs["front matter that never ends"] = function(size) return "---\n" .. ("a: b\n"):rep(size // 5) end
inputs["front matter of brackets"] = function(size) return "---\na: " .. ("["):rep(size) .. "\n---\n" end
inputs["front matter of maps"] = function(size) return "---\na: " .. ("{a: "):rep(size // 4) .. "\n---\n" end

return inputs
