---@meta dealwright.document

-- One note, read: what stands in it and where. Plain tables, never changed after parsing. Every range is
-- (first, last) in bytes of `text`, 0-based and half open. `section` is an index into `headings` of the nearest
-- heading above, 0 before the first. Text that stands in HTML comments or %% comments %% is not content: it is
-- missing from every `text` below (the ranges still point at the raw bytes).

---@class Heading
---@field level integer 1-6
---@field text string without markers, raw inline Markdown
---@field first integer  the heading's own lines, underline included, without the final line ending
---@field last integer
---@field ends integer   where its section ends: the start of the line of the next heading of the same or a higher level, or the text's end
---@field parent integer index of the heading that this one stands under, 0 for none

---@class TableRow: string[] the cells' texts, trimmed, `\|` read as `|`; rows are as ragged as written
---@field at integer[] two numbers a cell: first and last of its trimmed text (an empty cell: the place to write it)
---@field first integer the row's line
---@field last integer

---@class Table
---@field header TableRow
---@field rows TableRow[] without the delimiter row
---@field first integer
---@field last integer
---@field section integer

---@class ListItem
---@field text string of its first paragraph, without marker and task box; lines joined by one space
---@field first integer the text's range
---@field last integer
---@field depth integer 1 for the outermost list
---@field ordered boolean
---@field task string? the character in the box: " ", "x", "-", "/", ...
---@field task_at integer? offset of that character
---@field section integer

---@class Label `**Label:** value`, `**Label**: value`, `key:: value`, `[key:: value]`, or `Label: value`, at the start of a line or item (plain ones of one to five words); further bold ones on that line, and `[key:: value]` anywhere
---@field label string without markup and colon
---@field value string trimmed; "" when nothing follows on the line
---@field first integer the value's range (empty: the place to write it)
---@field last integer
---@field label_first integer
---@field kind "bold"|"field"|"plain"
---@field section integer

---@class Paragraph neither an item's first (that is the item's text) nor a callout's first line
---@field text string lines joined by one space
---@field first integer
---@field last integer
---@field quoted boolean inside a block quote or callout
---@field section integer

---@class Link `[text](target)`, `<target>`; images too
---@field text string
---@field target string
---@field first integer
---@field last integer
---@field section integer

---@class Wikilink `[[target#heading|alias]]`
---@field target string
---@field heading string?
---@field alias string?
---@field embed boolean `![[...]]`
---@field first integer
---@field last integer
---@field section integer

---@class Callout `> [!kind] title`
---@field kind string in lower case
---@field title string
---@field first integer the whole block
---@field last integer
---@field section integer

---@class Fence a fenced code block
---@field info string the first word after the fence
---@field first integer with its fences
---@field last integer
---@field section integer

---@class Comment `<!-- text -->` or `%% text %%`
---@field text string trimmed
---@field first integer
---@field last integer
---@field section integer

---@class FrontNode
---@field kind "string"|"integer"|"number"|"boolean"|"null"|"list"|"map"
---@field value string|integer|number|boolean|FrontNode[]|FrontField[]|nil  list: nodes; map: fields in order; null: nil
---@field first integer the value's range
---@field last integer
---@field quoted boolean? a scalar written in quotes

---@class FrontField: FrontNode
---@field key string
---@field key_first integer
---@field key_last integer

---@class FrontMatter
---@field kind "yaml"|"lines"|"none"  lines: not YAML, read line by line
---@field first integer  with its `---` lines
---@field last integer
---@field body_first integer between them
---@field body_last integer
---@field fields FrontField[] in order
---@field by_key table<string, FrontField> the first field of each key

---@class NoteFinding
---@field code string "note/..."
---@field first integer
---@field last integer
---@field message string
---@field remedy string?

---@class Document
---@field path string
---@field text string the bytes as read
---@field editable boolean false when the bytes are not UTF-8 or hold NUL: such a note is never changed
---@field front FrontMatter
---@field headings Heading[]
---@field tables Table[]
---@field items ListItem[]
---@field labels Label[]
---@field paragraphs Paragraph[]
---@field links Link[]
---@field wikilinks Wikilink[]
---@field callouts Callout[]
---@field fences Fence[]
---@field comments Comment[]
---@field findings NoteFinding[] what the parser has to say

local document = {}

---Reads a note. Never fails for what is in it: limits and bad bytes are findings. Raises when memory ends.
---@param text string
---@param path string as findings name it
---@return Document
function document.parse(text, path) end

return document
