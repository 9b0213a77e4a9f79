-- Makes a vault of invented deals: lua vault.lua FOLDER DEALS [SEED]. The same seed gives the same bytes.
-- A deal has the seven step notes and a few meeting notes, 1 to 15 KB each, from well kept to half empty.
local folder, count, seed = arg[1], math.tointeger(arg[2] or ""), math.tointeger(arg[3] or "1")
if not (folder and count and seed) then
  io.stderr:write("usage: vault.lua FOLDER DEALS [SEED]\n")
  os.exit(2)
end
local words = dofile((arg[0]:match "^(.*)/" or ".") .. "/words.lua")
local random, format, concat = math.random, string.format, table.concat

local function pick(list) return list[random(#list)] end

local function date() return format("2026-%02d-%02d", random(12), random(28)) end

local function money()
  local kind = random(4)
  if kind == 1 then return format("$%dK", random(20, 900)) end
  if kind == 2 then return format("$%.1fM", random(10, 40) / 10) end
  return format("$%d,%03d", random(10, 900), random(0, 9) * 100)
end

---One deal as it is being written: who is in it, how well it is kept, and the lines of the note at hand.
local deal, lines

local function add(...) lines[#lines + 1] = format(...) end

local function person() return pick(deal.people) end

local fillers = {
  P = person,
  D = date,
  M = money,
  N = function() return tostring(random(2, 90)) end,
  L = function() return "[[" .. person() .. "]]" end,
}

local function fill(sentence)
  return (sentence:gsub("%%(%u)", function(letter) return fillers[letter]() end))
end

---A value, or what stands in a note where nobody knew it.
local function known(value) return random() < deal.care and value or pick { "TBD", "?", "", "", "-" } end

local function prose(paragraphs)
  for _ = 1, math.ceil(paragraphs * deal.length) do
    local sentences = {}
    for i = 1, random(2, 6) do
      sentences[i] = fill(pick(words.sentences))
    end
    add("%s\n", concat(sentences, random() < 0.7 and " " or "\n"))
  end
end

local function heading(level, text) add("%s %s\n", ("#"):rep(level), text) end

local function row(cells) lines[#lines + 1] = "| " .. concat(cells, " | ") .. " |" end

local function header(cells)
  row(cells)
  lines[#lines + 1] = "|" .. ("---|"):rep(#cells)
end

local function actions(number)
  for _ = 1, number do
    local box = random() < 0.3 and "x" or " "
    add("- [%s] %s: %s, by %s", box, person(), pick(words.actions), known(date()))
  end
  add ""
end

local notes = {}

notes["1_intake"] = function()
  add(
    "---\ndeal: %s\naccount: %s\nuse_case: %s\nacv: %d\ncurrency: USD",
    deal.name,
    deal.name,
    pick(words.use_cases),
    random(20, 400) * 1000
  )
  add(
    "stage: %s\nstall: %s\ndecision_date: %s",
    pick { "Qualification", "Proposal/Price Quote", "Value Proposition" },
    pick { "no_decision", "security", "procurement", "pilot" },
    date()
  )
  add("tags: [deal, %s]\nowner: %q\nupdated: %s\n---\n", pick { "q1", "q2", "q3" }, person(), date())
  heading(1, deal.name)
  add(
    "**Account:** %s  \n**Use case:** %s  \n**Trigger:** %s\n",
    deal.name,
    pick(words.use_cases),
    known(fill(pick(words.sentences)))
  )
  add(
    "**What we sell:** a service that takes over %s\n**What changes:** %s\n",
    pick(words.use_cases),
    known(pick(words.goals))
  )
  prose(random(1, 4))
  heading(2, "Deal snapshot")
  header { "Field", "Value", "Source" }
  for _, field in ipairs { "Outcome", "Target value", "Timeline", "Forecast", "Most likely stall", "Competition" } do
    row { field, known(field == "Target value" and money() or fill(pick(words.log_points))), pick { "AE", "call", "" } }
  end
  add ""
  heading(2, "Assumptions and unknowns")
  header { "#", "Assumption", "Impact if wrong", "Owner", "Due", "Status" }
  for i = 1, random(3, 8) do
    row {
      "A" .. i,
      fill(pick(words.log_points)),
      known(money() .. " a year less"),
      known(person()),
      known(date()),
      pick { "open", "done" },
    }
  end
  add ""
  heading(2, "Validation plan")
  actions(random(2, 6))
end

notes["2_committee"] = function()
  heading(1, "Buying committee")
  prose(random(1, 2))
  heading(2, "Buying committee map")
  header { "Name", "Title", "Role", "Influence", "Stance", "Last met" }
  for i, role in ipairs(words.titles) do
    row {
      known(deal.people[i]),
      role[2],
      role[1],
      pick { "high", "medium", "low" },
      pick { "supporter", "neutral", "sceptic" },
      known(date()),
    }
  end
  add ""
  heading(2, "What each person needs")
  header { "Person", "Goal", "Concern", "Evidence they need", "Next action", "Owner", "Due" }
  for i = 1, #words.titles do
    row {
      deal.people[i],
      known(pick(words.goals)),
      known(pick(words.concerns)),
      known(pick(words.evidence)),
      known(pick(words.actions)),
      known(person()),
      known(date()),
    }
  end
  add ""
  heading(2, "Champion plan")
  add("**Primary champion:** %s\n**What she wins:** %s\n", deal.people[1], known(pick(words.goals)))
  prose(random(2, 5))
end

notes["3_champion"] = function()
  heading(1, "Champion kit")
  heading(2, "Internal memo")
  prose(random(3, 6))
  for _, reader in ipairs { "IT and security", "procurement", "legal", "economic buyer" } do
    heading(2, "One-pager: " .. reader)
    for _ = 1, random(3, 6) do
      add("- %s", fill(pick(words.sentences)))
    end
    add ""
  end
  heading(2, "Objections and answers")
  header { "Objection", "Who says it", "Answer", "Proof" }
  for _, objection in ipairs(words.objections) do
    row { objection[1], person(), known(objection[2]), known(pick(words.evidence)) }
  end
  add "\n## Talk track\n"
  for _ = 1, 3 do
    add("> %s", fill(pick(words.sentences)))
  end
  add ""
end

notes["4_decision"] = function()
  heading(1, "Decision")
  heading(2, "Cost of doing nothing")
  prose(random(1, 3))
  header { "Item", "Today, a year", "Confidence" }
  for _, item in ipairs(words.benefits) do
    row { item, known(money()), pick { "verified", "estimated", "hypothesis" } }
  end
  add ""
  heading(2, "Options")
  header { "Option", "Cost", "For", "Against" }
  for i = 1, 4 do
    row { i .. ". " .. pick(words.actions), known(money()), pick(words.goals), pick(words.concerns) }
  end
  add "\n## Mutual action plan\n"
  header { "#", "Milestone", "Kind", "Buyer owner", "Seller owner", "Due", "Status", "Depends on", "Output" }
  for i, milestone in ipairs(words.milestones) do
    row {
      i,
      milestone[1],
      milestone[2],
      known(person()),
      known(deal.seller),
      known(date()),
      pick { "done", "in progress", "not started", "⬜", "✅", "🟡" },
      i > 1 and tostring(i - 1) or "-",
      milestone[3],
    }
  end
  add("\n**Decision meeting:** %s", known(date()))
  add("**Who decides:** %s\n", deal.people[2])
  prose(random(1, 3))
end

notes["5_pilot"] = function()
  add(
    "---\nnote: pilot\nstart_date: %s\npaid: %s\nowners:\n  - %q\n  - %q\n---\n",
    date(),
    pick { "true", "false" },
    person(),
    person()
  )
  heading(1, "Pilot plan")
  add("**Goal:** %s can justify this spend\n**Decision date:** %s\n", deal.people[2], known(date()))
  prose(random(1, 3))
  heading(2, "Success metrics")
  header { "Metric", "Kind", "Baseline", "Target", "Data source", "Owner" }
  for _, metric in ipairs(words.metrics) do
    row { metric[1], metric[2], known(random(20, 90)), known(random(5, 60)), known "usage report", known(person()) }
  end
  add "\n## ROI\n"
  header { "Category", "Year 0", "Year 1", "Year 2", "Year 3", "Total" }
  for _, benefit in ipairs(words.benefits) do
    row { benefit, "$0", money(), known(money()), money(), money() }
  end
  add "\n## Assumptions\n"
  for _ = 1, random(3, 5) do
    add("- %s (assumed)", fill(pick(words.log_points)))
  end
  add(
    "\n**Buy when:** %s\n**Don't buy when:** %s\n",
    known "60 % of users are active",
    known "finance finds less than half"
  )
end

notes["6_procurement"] = function()
  heading(1, "Procurement and security")
  heading(2, "Tracker")
  header { "Workstream", "Task", "Buyer owner", "Seller owner", "Due", "Status", "Blocker", "Depends on" }
  for _, stream in ipairs(words.workstreams) do
    row {
      stream[1],
      stream[2],
      known(person()),
      deal.seller,
      known(date()),
      pick { "✅ done", "🟡 in progress", "⬜ not started", "🔴 waiting" },
      known(pick(words.concerns)),
      known(pick(words.workstreams)[2]),
    }
  end
  add "\n## Security packet index\n"
  header { "Document", "Do we have it?", "Version", "Notes" }
  for _, document in ipairs(words.documents) do
    row { document, pick { "yes", "no", "partly" }, tostring(random(1, 4)), known(pick(words.evidence)) }
  end
  add("\n**Cadence:** Fridays 09:30\n**Escalation:** %s\n", known(person()))
  prose(random(0, 2))
end

notes["7_close"] = function()
  heading(1, "Close")
  add(
    "**Signature date:** %s\n**Who signs:** %s\n**Kickoff:** %s\n",
    known(date()),
    known(deal.people[2]),
    known(date())
  )
  add("**First value milestone:** by day %d %s\n", random(7, 40), known(pick(words.goals)))
  heading(2, "Risks")
  header { "Risk", "Likelihood", "Impact", "What we do about it", "Owner" }
  for _ = 1, random(2, 6) do
    row { pick(words.concerns), pick { "H", "M", "L" }, money(), known(pick(words.actions)), known(person()) }
  end
  add "\n## Open questions\n"
  for _ = 1, random(2, 5) do
    add("- %s", fill(pick(words.log_points)))
  end
  add "\n## Next steps\n"
  actions(random(3, 7))
end

local function meeting(day)
  add("---\ndate: %s\ntype: call\nattendees: [%q, %q]\n---\n# Call, %s\n", day, person(), person(), day)
  for _ = 1, random(2, 8) do
    heading(2, pick { "Budget", "What they said", "Security", "Users", "Plan", "Numbers", "Next" })
    for _ = 1, random(2, 9) do
      add("%s- %s", random() < 0.2 and "  " or "", fill(pick(words.log_points)))
    end
    add ""
    if random() < 0.6 then prose(random(1, 4)) end
  end
  if random() < 0.3 then add("> [!note] Afterwards\n> %s\n", fill(pick(words.sentences))) end
  if random() < 0.3 then add("%%%% %s %%%%\n", fill(pick(words.sentences))) end
  heading(2, "Actions")
  actions(random(2, 6))
end

local function write(path, note, ...)
  lines = {}
  note(...)
  local file = assert(io.open(path, "wb"))
  file:write(concat(lines, "\n"), "\n")
  file:close()
end

---A tenth of the deals in each of ten folders.
local function deal_folder(index) return format("%s/%02d/deal-%05d", folder, index % 10, index) end

local function make_folders()
  local pipe = assert(io.popen("xargs mkdir -p", "w"))
  for index = 1, count do
    pipe:write(deal_folder(index), "/calls\n")
  end
  assert(pipe:close())
end

local function make_deal(index)
  math.randomseed(seed, index)
  deal = {
    name = pick(words.company_starts) .. pick(words.company_ends),
    people = {},
    care = 0.5 + 0.5 * random(),
    length = 0.8 + 1.7 * random(),
  }
  for i = 1, #words.titles + 1 do
    deal.people[i] = pick(words.first_names) .. " " .. pick(words.last_names)
  end
  deal.seller = table.remove(deal.people)
  local path, calls = deal_folder(index), random(1, 5)
  for stem, note in pairs(notes) do
    math.randomseed(seed + stem:byte(), index)
    write(format("%s/%s.md", path, stem), note)
  end
  for number = 1, calls do
    math.randomseed(seed + 100 + number, index)
    local day = date()
    write(format("%s/calls/%s %d.md", path, day, number), meeting, day)
  end
end

make_folders()
for index = 1, count do
  make_deal(index)
end
