---@meta

-- What a rule gets: one deal, read. Sections and lists are never nil, only empty; a fact is never nil, only missing.

---@class Place
---@field path string the note, relative to the deal's folder
---@field first integer byte range in that note
---@field last integer

---@alias Grade "stated"|"assumed"|"placeholder"|"missing"

---@class Fact
---@field value any      what it means: a string, a Date, a Money, a list of Owner; nil when missing or a placeholder
---@field text string    as written, trimmed; "" when missing
---@field at Place       where it stands; for a missing one, where it would be written
---@field grade Grade
---@field by string?     the mapping that found it: "front matter acv", "label Annual value", "column Due date"
---@field note string?   what a reader has to say about it: "ambiguous date", "anchor: note date 2026-03-02"
---@field others Fact[]?  of the snapshot: the same field said elsewhere, in no order

---@class Date
---@field iso string          YYYY-MM-DD: the day, or the last day of a range, month or quarter
---@field from string?        first day where the text names a range
---@field precision "day"|"week"|"month"|"quarter"|"year"
---@field anchor string?      the date that a relative or year-less one was counted from

---@class Money
---@field amount number       in whole units of the currency; the high end of a range
---@field low number?         the low end of a range
---@field currency string?    ISO 4217
---@field per string?         "year"|"month"|"week"|"day"|"hour"|"unit"
---@field approximate boolean?

---@class Owner
---@field name string?        a person
---@field role string?        a role of the playbook
---@field side "buyer"|"seller"|"both"|nil

---@class Row one row of a mapped table or an item of a mapped list; its facts are read when asked for, `pairs` gives all
---@field at Place            the row
---@field kind string         the kind of table: plan, committee, metrics, ...; what a milestone or metric is, is its `type`
---@field [string] Fact       one for every field of the kind, missing ones included

---@class Mapping how a table, list or line was understood; for `dealwright facts`
---@field at Place
---@field kind string?        nil: left alone
---@field step string?
---@field score number        0-1
---@field columns table<string, {field: string?, score: number}> by header text

---@class Section content of one kind, gathered from every current note of the deal
---@field kind string
---@field found boolean       a heading, note or table of this kind exists
---@field empty boolean       it holds nothing but placeholders, comments and headings
---@field at Place            its heading; where it would be written when not found
---@field text Fact           its prose, joined (lists included)
---@field rows Row[]          its table rows and list items
---@field tables integer      how many tables
---@field notes string[]      paths of notes it stands in
---@field words integer       of content, placeholders apart

---@class Person
---@field name string         "" for a role without a name
---@field roles string[]      of the playbook
---@field at Place
---@field grade Grade
---@field title Fact
---@field goal Fact
---@field concern Fact
---@field evidence Fact
---@field next_action Fact
---@field owner Fact
---@field due Fact
---@field influence Fact
---@field stance Fact
---@field last_met Fact

---@class Deal
---@field id string
---@field path string          the folder or note
---@field today string         YYYY-MM-DD
---@field currency string?
---@field notes Document[]     current notes and records, in path order
---@field is_record table<string, boolean> by note path
---@field snapshot table<string, Fact> account, use_case, product, outcome, trigger, acv, currency, stage, stall, decision_date, start_date, signature_date, closed_won, statement (what is sold and what changes), timeline, segment, step
---@field sections table<string, Section> by kind; every kind of the playbook's steps is there
---@field people Person[]
---@field mappings Mapping[]
---@field findings ReaderFinding[] what readers met on the way: ambiguous dates and the like, as rules report them
---@field playbook Playbook

---@class ReaderFinding
---@field code string          "note/ambiguous-date", ...: each has a rule of that code
---@field at Place
---@field [1] string           the message
---@field remedy string?       else the rule's

---@class FactsInput what `deal.facts`.read gets; it gives a Deal
---@field id string
---@field path string
---@field notes Document[]     in path order
---@field playbook Playbook
---@field today string         YYYY-MM-DD

---@class RuleContext what a rule may know of the run beside the facts
---@field reported table<string, ReaderFinding[]> what parser, readers and file system found, by code
---@field waivers GivenWaiver[]

---@class GivenWaiver: Waiver
---@field at Place
---@field state "counts"|"expired"|"incomplete"

---@class Rule
---@field level "must"|"should"
---@field covers string[]      numbers of claims in doc/workflow.md
---@field needs string         what must hold, as a sentence
---@field why string           why a deal is lost without it
---@field remedy string        what to do, starting with a verb
---@field example string?      Markdown that satisfies it
---@field after string[]?      codes of rules that must hold first: this one keeps quiet while they fail
---@field check fun(deal: Deal, finding: fun(found: {at: Place, [1]: string, remedy: string?, related: Place[]?}), context: RuleContext): string?  "assumed" when it holds only by an assumption

---@class SectionKind
---@field title string         heading that a new section gets
---@field words string[]       phrases that name it in headings and note titles, best first, in lower case
---@field note string?         stem of the note that it lives in when it is missing
---@field rows string?         the kind of table that it holds (a key of `tables`)

---@class Step
---@field name string          intake, committee, champion, decision, pilot, procurement, close
---@field number integer
---@field title string
---@field note string          "1_intake": stem of the note that `new` writes
---@field words string[]       phrases that name the step's note
---@field sections table<string, SectionKind>
---@field rubric string        its line in the rubric

---@class Playbook
---@field name string
---@field steps Step[]
---@field roles table<string, {title: string, words: string[], needed: boolean?, number: integer?}> number: its place in lists
---@field tables table<string, TableKind>
---@field fields table<string, string[]> words that name a snapshot field, by field
---@field statuses table<string, string[]>
---@field sides table<string, string[]> words for buyer, seller, both
---@field stalls table<string, string[]> words for what a deal stalls on
---@field levels table<string, table<string, string[]>> words of the levels of influence and stance
---@field defaults table<string, any>
---@field rules table<string, Rule> by code

---@class TableKind
---@field columns table<string, {words: string[], cells: string?, weight: number?}> by field; `cells`: date | money | owner | status | person | role | number | percent | text
---@field words string[]       phrases in a heading above that speak for this kind
---@field least integer        how many fields must be found before a table is of this kind
---@field main string          the field that the text of a list item fills
---@field lists "always"|"alone"|"never"|nil  list items are rows: always, where no table is (the default), never
---@field needs_heading boolean? columns alone do not make a table one of this kind: a heading must speak for it
---@field owner_first boolean?  a list item may start with its owner: `Dana: send the sheet`
---@field section string?      the section that rows are in when no section names this kind as its `rows`

---@class DealInput what `deal.workflow`.standing gets
---@field id string
---@field path string          the folder or note, as a person would type it
---@field notes {path: string, text: string, unreadable: string?}[] in path order, paths as a person would type them
---@field certain boolean?     false: a loose note, a deal only if it names an account and holds the content of three steps or more
---@field today string?        YYYY-MM-DD; else `as_of:` of a note, else the clock
---@field clock string?        YYYY-MM-DD: the day to take when no note says one
---@field skipped {path: string, why: string}[]?

---@class Standing
---@field id string
---@field path string
---@field name string          the account, else the id
---@field today string
---@field current string       name of the current step
---@field steps {name: string, number: integer, title: string, verdict: string, score: integer, passed: integer, total: integer, open: integer, raised_by: string[]}[] raised_by: codes of rules that would raise the score
---@field findings Finding[]   of all steps, in order of path, place, code
---@field notes integer        how many were read
---@field skipped {path: string, why: string}[]

---@class Position
---@field line integer 1-based
---@field column integer 1-based, in code points
---@field byte_column integer 1-based, in bytes

---@class Finding
---@field code string
---@field level "must"|"should"
---@field step string          the step's name; "note" and "deal" for rules of no single step
---@field reached boolean      the step is the current one or before it
---@field deal string          the deal's id
---@field path string
---@field range {start: Position, end: Position}
---@field message string
---@field remedy string?
---@field related {path: string, range: table, message: string?}[]?
---@field source string        the line that it stands on, without its ending
