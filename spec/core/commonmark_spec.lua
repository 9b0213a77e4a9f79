-- Published examples, as notes: what Document reports equals what cmark-gfm reports, but for the differences below.
local lfs = require "lfs"
local document = require "dealwright.document"
local reading = require "core.reading"

local corpus = os.getenv "DEALWRIGHT_CORPUS"

local sets = {
  "commonmark/spec.txt", "gfm/test/spec.txt", "gfm/test/regression.txt", "gfm/test/extensions.txt",
  "gfm/test/extensions-full-info-string.txt", "gfm/test/extensions-table-prefer-style-attributes.txt",
  "gfm/test/smart_punct.txt", "md4c/test/spec.txt", "md4c/test/coverage.txt", "md4c/test/regressions.txt",
  "md4c/test/spec-tables.txt", "md4c/test/spec-tasklists.txt", "md4c/test/spec-wiki-links.txt",
  "md4c/test/spec-admonitions.txt", "md4c/test/spec-strikethrough.txt", "md4c/test/spec-footnotes.txt",
  "md4c/test/spec-hard-soft-breaks.txt", "md4c/test/spec-latex-math.txt", "md4c/test/spec-permissive-autolinks.txt",
}

-- Where we mean something else than cmark-gfm, and why. Each is a change to both sides after which they must be equal.
local differences = {
  { "comments are no content, whatever dashes they hold", "<!%-%-%-?>", "" },
  { "comments are no content, whatever dashes they hold", "<!%-%-.-%-%->", "" },
  { "comments of Obsidian are no content", "%%%%.-%%%%", "" },
  { "a fence's word stays as it is written, escapes included", "(fence %d+) [^%s]*[&\\\xC3+][^\n]*", "%1 ?" },
  { "an empty box makes a task at the end of a line and in quotes too", "item (%d+ %a+) %. %[ %]", "item %1 _" },
  { "any character but a digit in a box makes a task", "item (%d+ %a+) %. %[([^%d ][\x80-\xBF]*)%]", "item %1 %2" },
  { "where a comment or a tab was", "[ \t]+", " " },
}

local function leveled(lines)
  local text = table.concat(lines, "\n") .. "\n"
  for _, it in ipairs(differences) do text = text:gsub(it[2], it[3]) end
  return (text:gsub(" +\n", "\n"):gsub("\nparagraph\n", "\n"))
end

local function compare(texts, theirs, names)
  for i, text in ipairs(texts) do
    local ours = reading.ours(text)
    assert(#theirs >= i, "no reading of " .. names(i))
    if table.concat(ours, "\n") ~= table.concat(theirs[i], "\n") then
      assert.same(leveled(theirs[i]), leveled(ours), names(i))
    end
  end
end

local function examples(path)
  local file <close> = assert(io.open(path, "rb"))
  local found, example = {}, nil
  for line in file:lines() do
    if not example and line:find "^`````* example" then
      example = { fence = line:match "^`+" }
    elseif example and line == "." then
      example.done = true
    elseif example and line == example.fence then
      found[#found + 1] = (table.concat(example, "\n") .. "\n"):gsub("→", "\t")
      example = nil
    elseif example and not example.done then
      example[#example + 1] = line
    end
  end
  return found
end

local function notes(folder, found)
  for name in lfs.dir(folder) do
    local path = folder .. "/" .. name
    if name:sub(1, 1) ~= "." and lfs.attributes(path, "mode") == "directory" then
      notes(path, found)
    elseif name:find "%.md$" then
      found[#found + 1] = path
    end
  end
  return found
end

local function read(path)
  local file <close> = assert(io.open(path, "rb"))
  return (file:read "a")
end

-- cmark-gfm knows no front matter: it gets blank lines in its place.
local function without_front_matter(text)
  local front = document.parse(text, "note.md").front
  return text:sub(front.first + 1, front.last):gsub("[^\r\n]+", "") .. text:sub(front.last + 1)
end

-- Left out: `\\|`, which cmark-gfm takes out of a paragraph before a table; boxes, which it takes out of headings and
-- cells too; and indented lazy lines behind a quote: a mark of a quote as their text, and tables, whose first cell
-- would be the indentation.
local marks = {
  "| a | b |\n", "|---|---|\n", "|-|-|\n", "| 1 | 2 |\n", "|x\n", "|\n", "||\n", "a | b\n", "- ", "  ", "    ", "\t",
  "> ", ">", "```\n", "~~~\n", "```lua\n", "\n", "\n\n", "\n\n\n\n", "# h\n", "## h ##\n", "text\n", "word ", "===\n",
  "---\n", "1. ", "* ", "[a]: b\n", "[a]: b 'c\n", "<div>\n", "</div>\n", "<b>\n", "\r\n", "\r", " \n", "é", "`",
  "* * *\n", "+ x\n", "10) y\n", "|a|\n", "|:-:|\n", "  |-|\n", "x\ty\n", "#\n", " # i\n", "<?x\n", "?>\n", "-\n",
  "=\n", ">\n", "> |q|\n", "> |-|\n",
}

local function mixture()
  local parts = {}
  for i = 1, math.random(22) do parts[i] = marks[math.random(#marks)] end
  local text = table.concat(parts)
  for _, left_out in ipairs { "^%-%-%-", "\t>", "   >", ">.*[\r\n][ \t]+[^\r\n]*|" } do
    if text:find(left_out) then return "" end
  end
  return text
end

describe("mixtures of marks", function()
  it("are read as cmark-gfm reads them", function()
    math.randomseed(7)
    local texts = {}
    for i = 1, os.getenv "DEALWRIGHT_CAMPAIGN" == "whole" and 50000 or 2000 do texts[i] = mixture() end
    compare(texts, reading.theirs(texts), function(i) return ("%q"):format(texts[i]) end)
  end)
end)

describe("compared with cmark-gfm,", function()
  if not corpus then
    return it("examples and notes are read the same", function() pending "DEALWRIGHT_CORPUS is not set" end)
  end

  for _, name in ipairs(sets) do
    it("the examples of " .. name .. " are read the same", function()
      local path = corpus .. "/parsers/" .. name
      local texts = examples(path)
      assert(#texts > 0, "no examples in " .. path)
      compare(texts, reading.theirs(texts), function(i) return ("example %d of %s:\n%s"):format(i, name, texts[i]) end)
    end)
  end

  for _, folder in ipairs { "deals", "vaults" } do
    it("the notes of others in " .. folder .. " are read the same", function()
      local paths, texts, bodies = notes(corpus .. "/" .. folder, {}), {}, {}
      for _, path in ipairs(paths) do
        texts[#texts + 1] = read(path)
        bodies[#bodies + 1] = without_front_matter(texts[#texts])
      end
      compare(texts, reading.theirs(bodies), function(i) return paths[i] end)
    end)
  end
end)
