---@meta dealwright.gate

-- Verdicts and scores from rule results. Pure; the edge cases stand in core/gate/gate.h.

---@class RuleResult
---@field code string
---@field level "must"|"should"
---@field held boolean?
---@field assumed boolean? holds, but only by an assumption
---@field content boolean? the rule found something written, right or wrong

---@class Waiver as read from a note: a field that is no text, or blank, is as good as missing
---@field rule string?
---@field why string?
---@field by string?
---@field until string? its last day, YYYY-MM-DD; nil: for good

---@alias Verdict "passed"|"assumed"|"waived"|"open"|"not_due"

---@class Judgement
---@field verdict Verdict
---@field score integer      1-5
---@field total integer      musts
---@field passed integer     musts that hold by themselves
---@field open integer       musts that neither hold nor are waived
---@field waived string[]    codes of rules, shoulds too, that fail and are set aside
---@field expired string[]   codes of rules that fail and whose waiver is over
---@field rejected string[]  codes of rules that fail and whose waiver lacks `why` or `by`, or has a day that is none
---@field raised_by string[] codes of the rules that would raise the score

local gate = {}

---Judges the rules of one step. Waivers of other rules are ignored. Raises when `today` is not YYYY-MM-DD.
---@param results RuleResult[]
---@param waivers Waiver[]
---@param today string YYYY-MM-DD
---@param reached boolean the step is the current one or before it
---@return Judgement
function gate.judge(results, waivers, today, reached) end

return gate
