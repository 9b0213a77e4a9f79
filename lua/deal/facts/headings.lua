-- What a heading, a label or a note's name says that it is about.

local vocabulary = require "deal.facts.vocabulary"

local headings = {}

---@class Topic what a string names
---@field sections {kind: string, step: string, score: number}[] best first
---@field step string? whose words it holds
---@field step_score number
---@field tables table<string, number> kinds of tables that it speaks for
---@field field string? snapshot field, when it names exactly one
---@field seller boolean about the seller's own people

local function by_score(a, b) return a.score > b.score end

---A phrase counts by how much of the string it is, and more where the string starts with it.
local function score_of(count, total, first)
  if count == total then return 1 end
  local score = count / total
  if count >= 2 then score = score + 0.25 end
  if first then score = score + 0.1 end
  return math.min(0.95, score)
end

local function use_phrase(topic, seen, use, score)
  if use.section then
    local known = seen[use.section]
    if known then
      known.score = math.max(known.score, score)
    else
      known = { kind = use.section, step = use.step, score = score }
      seen[use.section] = known
      topic.sections[#topic.sections + 1] = known
    end
  elseif use.tables then
    topic.tables[use.tables] = math.max(topic.tables[use.tables] or 0, score)
  elseif score > topic.step_score then
    topic.step, topic.step_score = use.step, score
  end
end

---Phrases that stand in the tokens, none of them a part of a longer one that was found.
local function find_phrases(compiled, topic, tokens)
  local seen, total, at = {}, #tokens, 1
  while at <= total do
    local step = 1
    for length = math.min(compiled.longest, total - at + 1), 1, -1 do
      local uses = compiled.phrases[table.concat(tokens, " ", at, at + length - 1)]
      if uses then
        local score = score_of(length, total, at == 1)
        for _, use in ipairs(uses) do
          use_phrase(topic, seen, use, score)
        end
        step = length
        break
      end
    end
    at = at + step
  end
end

local filler = {
  key = true,
  main = true,
  top = true,
  current = true,
  our = true,
  the = true,
  major = true,
  potential = true,
  remaining = true,
  project = true,
  biggest = true,
  overall = true,
  full = true,
  draft = true,
}

---Words in front that say nothing about the topic: "Key risks", "The current plan".
local function without_filler(tokens)
  local first = 1
  while first < #tokens and filler[tokens[first]] do
    first = first + 1
  end
  return first == 1 and tokens or table.move(tokens, first, #tokens, 1, {})
end

local seller_words = { seller = true, vendor = true, our = true, us = true, internal = true, supplier = true }
local team_words = { team = true, contacts = true, people = true, side = true, contact = true }

local function is_sellers(tokens)
  local seller, team = false, false
  for _, token in ipairs(tokens) do
    seller, team = seller or seller_words[token] == true, team or team_words[token] == true
  end
  return seller and team
end

---@param compiled Vocabulary
---@param text string raw
---@return Topic
function headings.topic(compiled, text)
  local topic = compiled.known.topic[text]
  if topic then return topic end
  topic = { sections = {}, step_score = 0, tables = {} }
  local all = vocabulary.tokens(vocabulary.normal(text))
  local tokens = without_filler(all)
  if #tokens <= 24 then find_phrases(compiled, topic, tokens) end
  table.sort(topic.sections, by_score)
  topic.field = vocabulary.field(compiled, text)
  topic.seller = is_sellers(all)
  return vocabulary.keep(compiled, "topic", text, topic)
end

---The section that a string names in the place where it stands.
---@param topic Topic
---@param step string? the step that the surroundings belong to
---@param within string? the section that it stands in
---@return {kind: string, step: string, score: number}? nil: it goes on with what it stands in
function headings.section(topic, step, within)
  local best, best_score
  for _, candidate in ipairs(topic.sections) do
    local score = candidate.score
    local own = candidate.step == step
    local least = within and (own and 0.6 or 0.75) or own and 0.4 or not step and 0.55 or 0.75
    if own then score = score + 0.2 end
    if candidate.score >= least and (not best or score > best_score) then
      best, best_score = candidate, score
    end
  end
  if best and not within and topic.step and topic.step_score > best.score then return nil end
  return best
end

---The step that a note is about: its file's name, else its first heading.
---@param compiled Vocabulary
---@param stem string name of the file without ending
---@return string? step
---@return string? section kind, when the name is that of a section
function headings.of_note(compiled, stem)
  local known = compiled.known.note[stem]
  if known then return known.step, known.section end
  local result = {}
  local name = stem:lower():gsub("[_%-]+", " "):gsub("^%d+%s*%.?%s*", "")
  for _, step in ipairs(compiled.playbook.steps) do
    if step.note == stem:lower() or step.name == name then result.step = step.name end
  end
  if not result.step then
    local topic = headings.topic(compiled, name)
    local section = topic.sections[1]
    if section and section.score >= 0.75 and section.score >= topic.step_score then
      result.step, result.section = section.step, section.kind
    elseif topic.step_score >= 0.6 then
      result.step = topic.step
    end
  end
  vocabulary.keep(compiled, "note", stem, result)
  return result.step, result.section
end

return headings
