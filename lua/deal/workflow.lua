-- A deal's standing: its notes read, the rules of all steps run over its facts, every step's gate judged.
-- A function of (notes, playbook, today); nothing here opens a file or prints.

local document = require "dealwright.document"
local facts = require "deal.facts"
local gate = require "dealwright.gate"
local order = require "deal.workflow.order"
local places = require "deal.workflow.places"
local run = require "deal.workflow.run"
local waivers = require "deal.workflow.waivers"

local workflow = {}

---Facts that show that somebody wrote in the snapshot: those which no template fills in.
local snapshot_content = { "use_case", "statement", "acv", "timeline", "stall", "outcome", "product", "trigger" }

local function front_value(documents, key)
  for _, note in ipairs(documents) do
    local field = note.front.by_key[key]
    if field and field.value ~= nil and type(field.value) ~= "table" then return tostring(field.value) end
  end
end

local function today_of(input, documents)
  if input.today then return input.today end
  local as_of = front_value(documents, "as_of")
  if as_of and as_of:match "^%d%d%d%d%-%d%d%-%d%d$" then return as_of end
  return input.clock or os.date "%Y-%m-%d"
end

---Works out all that depends on the playbook alone, so that workers inherit it.
---@param playbook Playbook
function workflow.prepare(playbook)
  facts.vocabulary(playbook)
  order.of(playbook)
end

---The deal's notes parsed and its facts read.
---@param input DealInput
---@param playbook Playbook
---@return Deal
function workflow.read(input, playbook)
  local documents = {}
  for i, note in ipairs(input.notes) do
    documents[i] = document.parse(note.text, note.path)
  end
  return facts.read {
    id = input.id,
    path = input.path,
    notes = documents,
    playbook = playbook,
    today = today_of(input, documents),
  }
end

---What the file system, the parser and the readers had to say, by code.
local function gather_reported(input, deal)
  local reported = {}
  local function add(code, found)
    local list = reported[code]
    if not list then
      list = {}
      reported[code] = list
    end
    list[#list + 1] = found
  end
  for _, note in ipairs(input.notes) do
    local top = { path = note.path, first = 0, last = 0 }
    if note.unreadable then add("note/unreadable", { at = top, note.unreadable }) end
  end
  for _, note in ipairs(deal.notes) do
    for _, found in ipairs(note.findings) do
      local at = { path = note.path, first = found.first, last = found.last }
      add(found.code, { at = at, found.message, remedy = found.remedy })
    end
  end
  for _, found in ipairs(deal.findings) do
    add(found.code, found)
  end
  return reported
end

local function is_known(fact) return fact.grade == "stated" or fact.grade == "assumed" end

local function has_snapshot(deal)
  for _, name in ipairs(snapshot_content) do
    if is_known(deal.snapshot[name]) then return true end
  end
  return false
end

local function has_content(deal, step)
  for kind in pairs(step.sections) do
    local section = deal.sections[kind]
    if kind ~= "snapshot" and section.found and not section.empty then return true end
  end
  return step.sections.snapshot ~= nil and has_snapshot(deal)
end

local function contents(deal, playbook)
  local written, count = {}, 0
  for _, step in ipairs(playbook.steps) do
    written[step.name] = has_content(deal, step)
    if written[step.name] then count = count + 1 end
  end
  return written, count
end

---The step that a note says it is in, by its number, its name, its title or its note's stem.
local function stated_step(deal, playbook)
  local text = deal.snapshot.step.text:lower()
  if text == "" then return nil end
  for _, step in ipairs(playbook.steps) do
    if text == step.name or text == step.note or text == step.title:lower() or text == tostring(step.number) then
      return step
    end
  end
end

local function standing_of(step, judged)
  return {
    name = step.name,
    number = step.number,
    title = step.title,
    verdict = judged.verdict,
    score = judged.score,
    passed = judged.passed,
    total = judged.total,
    open = judged.open,
    raised_by = judged.raised_by,
  }
end

---@return table[] the steps of a standing
---@return Step the current one: the one stated, else the first whose gate is open, else the last
local function judge_steps(it, results)
  local book, steps = it.playbook, {}
  local stated, first_open = stated_step(it.deal, book), nil
  for i, step in ipairs(book.steps) do
    local reached = first_open == nil
    if stated then reached = step.number <= stated.number end
    local judged = gate.judge(results[step.name], it.context.waivers, it.deal.today, reached)
    if reached and judged.verdict == "open" then first_open = first_open or step end
    steps[i] = standing_of(step, judged)
  end
  return steps, stated or first_open or book.steps[#book.steps]
end

local function new_run(input, playbook, deal, content)
  local given = waivers.read(deal)
  return {
    playbook = playbook,
    deal = deal,
    content = content,
    findings = {},
    failed = {},
    dropped = {},
    waived = waivers.judge(given, deal.today),
    context = { reported = gather_reported(input, deal), waivers = given },
    nowhere = { path = input.notes[1] and input.notes[1].path or input.path, first = 0, last = 0 },
  }
end

local function name_of(deal)
  local account = deal.snapshot.account
  return is_known(account) and account.value or deal.id
end

---Takes away the findings that nobody wants, before their places are looked up.
local function keep_wanted(findings, reached, wanted)
  local kept = {}
  for i = 1, #findings do
    local found = findings[i]
    if wanted(found, reached[found.group] ~= false) then kept[#kept + 1] = found end
  end
  return kept
end

---Where a deal stands. Nil when the input is not certain to be a deal (a loose note of a vault) and names no account or
---has not the content of three steps: what is written about selling in general has, too, but is about no account.
---@param input DealInput
---@param playbook Playbook
---@param wanted (fun(found: {code: string, level: string}, reached: boolean): boolean)? asked once about every finding;
---those for which it says no are not in the standing
---@return Standing?
function workflow.standing(input, playbook, wanted)
  local deal = workflow.read(input, playbook)
  if input.certain == false and not is_known(deal.snapshot.account) then return nil end
  local content, count = contents(deal, playbook)
  if input.certain == false and count < 3 then return nil end
  local it = new_run(input, playbook, deal, content)
  local steps, current = judge_steps(it, run.rules(it))
  local reached = {}
  for _, step in ipairs(playbook.steps) do
    reached[step.name] = step.number <= current.number
  end
  local findings = wanted and keep_wanted(it.findings, reached, wanted) or it.findings
  return {
    id = deal.id,
    path = deal.path,
    name = name_of(deal),
    today = deal.today,
    current = current.name,
    steps = steps,
    findings = places.locate(findings, input, deal, reached),
    notes = #input.notes,
    skipped = input.skipped or {},
  }
end

return workflow
