-- Kinds of tables and lists: the fields that each has, and the words that columns carry in real notes, best first.
-- `main` is the field that a list item fills; `weight` over 1 says that a column is typical of its kind.

local steps = { "intake", "committee", "champion", "decision", "pilot", "procurement", "close" }

local tables = {}

for _, step in ipairs(steps) do
  for kind, table_kind in pairs(require("deal.facts.tables." .. step)) do
    tables[kind] = table_kind
  end
end

---@type table<string, TableKind>
return tables
