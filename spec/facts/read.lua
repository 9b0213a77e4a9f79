-- A deal's facts, from notes that stand in the spec as text.

local document = require "dealwright.document"
local facts = require "deal.facts"
local playbook = require "deal.playbook"

---@param notes table<string, string>|string texts by path; one text is 1_intake.md
---@param book Playbook?
---@return Deal
return function(notes, book)
  if type(notes) == "string" then notes = { ["1_intake.md"] = notes } end
  local paths, documents = {}, {}
  for path in pairs(notes) do
    paths[#paths + 1] = path
  end
  table.sort(paths)
  for i, path in ipairs(paths) do
    documents[i] = document.parse(notes[path], path)
  end
  return facts.read {
    id = "acme",
    path = ".",
    today = "2026-04-27",
    notes = documents,
    playbook = book or playbook.enterprise(),
  }
end
