-- What the made-up deals are made of. All names are invented.

local words = {}

words.first_names = {
  "Anneke",
  "Bastien",
  "Corin",
  "Delphine",
  "Eamon",
  "Fiora",
  "Gideon",
  "Hanneke",
  "Idris",
  "Jovana",
  "Kasimir",
  "Liesel",
  "Mirela",
  "Ngozi",
  "Orla",
  "Pilar",
  "Quentin",
  "Rahel",
  "Søren",
  "Tamsin",
  "Ulrich",
  "Vesna",
  "Wim",
  "Xanthe",
  "Yusuf",
  "Zdenka",
  "Åse",
  "Émile",
}

words.last_names = {
  "Abernethy",
  "Bracken",
  "Colvard",
  "Dunmore",
  "Eastlake",
  "Farrowby",
  "Garrity",
  "Holloway",
  "Ironside",
  "Jessop",
  "Kettering",
  "Lockridge",
  "Marchbank",
  "Northcote",
  "Okonjo",
  "Pemberly",
  "Quillfeather",
  "Ravenel",
  "Stavely",
  "Thornbury",
  "Umberland",
  "Vasquelle",
  "Wetherell",
  "Yarrow",
  "Zellweg",
}

words.company_starts = {
  "Alder",
  "Bram",
  "Cold",
  "Dray",
  "Elm",
  "Fen",
  "Glen",
  "Hart",
  "Iron",
  "Kestrel",
  "Lark",
  "Mill",
  "North",
  "Oak",
  "Pell",
  "Quarry",
  "Rook",
  "Stone",
  "Thorn",
  "Under",
  "Vale",
  "West",
  "Yew",
}

words.company_ends = {
  "bridge Foods",
  "bury Health",
  "croft Insurance",
  "dale Logistics",
  "field Mutual",
  "ford Energy",
  "gate Bank",
  "ham Retail",
  "haven Shipping",
  "ley Manufacturing",
  "mere Utilities",
  "moor Pharma",
  "stead Telecom",
  "wick Media",
  "worth Aerospace",
}

words.use_cases = {
  "dock appointments for inbound carriers",
  "claims intake from mail and post",
  "month-end close in four entities",
  "spare parts forecast for field service",
  "onboarding of clinical staff",
  "price changes across store formats",
  "supplier risk reviews",
  "crew scheduling at two hubs",
  "contract renewals in the channel",
}

words.titles = {
  { "Champion", "Director of Operations" },
  { "Economic buyer", "Chief Financial Officer" },
  { "IT/Security", "Head of Information Security" },
  { "Procurement", "Category Manager" },
  { "Legal", "Associate General Counsel" },
  { "User", "Team Lead" },
  { "User", "Shift Supervisor" },
  { "Executive sponsor", "Chief Operating Officer" },
}

words.goals = {
  "close the month two days earlier",
  "no disruption before the peak",
  "one supplier fewer in the file",
  "fewer escalations on Mondays",
  "a number that the board believes",
  "get through the audit without findings",
  "spend less time on the phone",
}

words.concerns = {
  "the roll-out lands on her team",
  "benefits that nobody finds in the ledger",
  "data outside the region",
  "a tool that people stop using after a month",
  "uncapped liability",
  "a review that nobody has time for",
  "integration with the old system",
  "being blamed if it fails",
}

words.evidence = {
  "SOC 2 report and data flow",
  "pilot result checked by finance",
  "reference call with a peer",
  "redline with both clauses",
  "pre-filled vendor form",
  "two weeks of usage figures",
  "architecture sheet",
}

words.actions = {
  "send the ROI sheet",
  "rehearse the decision meeting",
  "walk through the data flow",
  "return the redline",
  "book the review",
  "collect feedback from ten users",
  "confirm the budget line",
  "introduce the CFO",
  "answer the last two questions",
  "share the pilot report",
}

words.milestones = {
  { "Criteria approved", "approval", "signed criteria sheet" },
  { "Decision meeting booked", "meeting", "invitation" },
  { "Security review", "approval", "review record" },
  { "Pilot kickoff", "meeting", "pilot plan" },
  { "Pilot report", "task", "report checked by finance" },
  { "Terms agreed", "approval", "final redline" },
  { "Vendor onboarding", "task", "vendor number" },
  { "Decision meeting", "meeting", "minutes" },
  { "Signature", "approval", "order form" },
  { "Purchase order", "task", "PO number" },
  { "Kickoff", "meeting", "site plan" },
}

words.metrics = {
  { "Hours a week on rework", "outcome" },
  { "Cases handled per person", "outcome" },
  { "Users active in week 4", "adoption" },
  { "Requests that come through the new page", "adoption" },
  { "Calls to the desk before noon", "operational" },
  { "Open points of the review", "operational" },
}

words.benefits = {
  "Overtime avoided",
  "Fees avoided",
  "Rework hours freed",
  "Write-offs avoided",
  "Licences ended",
  "Faster billing",
}

words.workstreams = {
  { "Procurement", "Vendor form approved" },
  { "Procurement", "Vendor number created" },
  { "Security", "Questionnaire answered" },
  { "Security", "Penetration test summary read" },
  { "Security", "Last questions closed" },
  { "Legal", "NDA signed" },
  { "Legal", "DPA agreed" },
  { "Legal", "Redline returned" },
  { "Finance", "Budget line confirmed" },
  { "Finance", "Purchase order raised" },
}

words.documents = {
  "SOC 2 Type II report",
  "ISO 27001 certificate",
  "Penetration test summary",
  "Architecture and data flow",
  "DPA and list of subprocessors",
  "Incident response plan",
  "Business continuity plan",
}

words.objections = {
  { "We have a preferred vendor", "It covers the inside of the process; the waiting begins outside" },
  { "Security will delay everything", "The review began before the pilot, and two questions are left" },
  { "Can we have a longer pilot?", "The pilot answers three questions in 30 days; a fourth week adds none" },
  { "What if people do not use it?", "Below 60 % we do not go on, and you have spent the pilot fee" },
}

-- %P a person, %D a date, %M money, %N a number, %L a wikilink to a person
words.sentences = {
  "%P says that the team spends %N hours a week on this and that nobody has ever asked for the figure.",
  "The budget of %M was moved to the second half, which %P mentioned only at the end of the call.",
  "We agreed on %D for the next look at the numbers; %L will bring somebody from finance.",
  "Last year's attempt was stopped after *two* months because the data never came.",
  'In the words of %P: "If I cannot find it on an invoice, it is a story."',
  "The audit found %N open points, and three of them are exactly what we do.",
  "%L asked where the data is kept, who can read it, and what happens with it after the contract.",
  "They compare us with doing nothing, and doing nothing costs about %M a year.",
  "Nothing changes inside the building; the difference is who waits and for how long.",
  "**Important:** the renewal on %D is the only date that cannot move.",
  "See [the data sheet](https://example.com/sheet) and the note of %D for how we came to %M.",
  "%P wants the low case first and the base case second, with the source beside each figure.",
  "The review is booked for %D, %N days before the committee meets, which leaves no room for a second round.",
  "We promised the penetration test summary and a data flow by %D. ==Do not let this slip.==",
  "There are %N sites; two of them do most of the volume, and one has a manager who has seen all of this before.",
  "Nobody was against it in the meeting, which worries us more than an open no would have.",
}

words.log_points = {
  "%P joined ten minutes late and asked for the figures first",
  "Budget: %M confirmed, cost centre still open",
  "Security: %N questions left, answers promised for %D",
  "%L will speak with legal about the cap",
  "Users like the day view; they want it on the phone",
  "Next call %D, same people, plus finance",
  "They asked for a reference in their own industry",
  "The pilot's second week was quieter than the first",
  "%P cannot make the date; moved to %D",
}

return words
