-- Where a field of a deal stands in its notes: a property of the front matter, a label, a table's cell.

local fold = require("dealwright.text").fold

---@class FieldPlace
---@field kind "front matter"|"label"|"cell"
---@field document Document
---@field first integer  the value's range
---@field last integer
---@field name string    the key, label or nearest header as written
---@field key string?    front matter: the key
---@field label integer? index into the document's labels
---@field cell integer[]? table, row, cell

local places = {}

---Names that a person would call the same: `Decision date`, `decision_date`, `decision-date`.
---@param name string
---@return string
function places.normal(name) return (fold(name):gsub("[%s_%-]+", " "):gsub("^ ", ""):gsub(" $", "")) end

local function front_place(document, field)
  return {
    kind = "front matter",
    document = document,
    first = field.first,
    last = field.last,
    name = field.key,
    key = field.key,
  }
end

local function label_place(document, index)
  local label = document.labels[index]
  return {
    kind = "label",
    document = document,
    first = label.first,
    last = label.last,
    name = label.label,
    label = index,
  }
end

local function covers(first, last, at) return first <= at.first and at.last <= last end

local function cell_at(document, at)
  for t, found in ipairs(document.tables) do
    if covers(found.first, found.last, at) then
      for r, row in ipairs(found.rows) do
        for c = 1, #row.at // 2 do
          local first, last = row.at[2 * c - 1], row.at[2 * c]
          if covers(first, last, at) then
            local name = c > 1 and row[1] or found.header[c]
            return { kind = "cell", document = document, first = first, last = last, name = name, cell = { t, r, c } }
          end
        end
      end
    end
  end
end

---What stands at a place that a fact was read from; nil where it is prose.
---@param documents Document[]
---@param at Place
---@return FieldPlace?
function places.at(documents, at)
  for _, document in ipairs(documents) do
    if document.path == at.path then
      for _, field in ipairs(document.front.fields) do
        if covers(field.first, field.last, at) then return front_place(document, field) end
      end
      for index, label in ipairs(document.labels) do
        if covers(label.first, label.last, at) then return label_place(document, index) end
      end
      return cell_at(document, at)
    end
  end
end

local function add_front(found, document, normal)
  for _, field in ipairs(document.front.fields) do
    if places.normal(field.key) == normal then
      found[#found + 1] = front_place(document, field)
      return
    end
  end
end

local function add_labels(found, document, normal)
  for index, label in ipairs(document.labels) do
    if places.normal(label.label) == normal then found[#found + 1] = label_place(document, index) end
  end
end

---The places of a name: properties of that key, and where there are none, labels.
---@param documents Document[]
---@param name string
---@return FieldPlace[]
function places.named(documents, name)
  local found, normal = {}, places.normal(name)
  for _, document in ipairs(documents) do
    add_front(found, document, normal)
  end
  if #found > 0 then return found end
  for _, document in ipairs(documents) do
    add_labels(found, document, normal)
  end
  return found
end

---Every key and label of some notes.
---@param documents Document[]
---@return string[]
function places.names(documents)
  local names, seen = {}, {}
  local function add(name)
    if not seen[name] then
      seen[name] = true
      names[#names + 1] = name
    end
  end
  for _, document in ipairs(documents) do
    for _, field in ipairs(document.front.fields) do
      add(field.key)
    end
    for _, label in ipairs(document.labels) do
      add(label.label)
    end
  end
  return names
end

return places
