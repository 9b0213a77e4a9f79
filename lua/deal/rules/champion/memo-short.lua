local words = require("dealwright.text").words

---How many words stand under the section's heading, markup and comments included: never fewer than its words.
local function words_at_most(deal, memo)
  if #memo.notes ~= 1 then return math.huge end
  for _, note in ipairs(deal.notes) do
    if note.path == memo.at.path then
      for _, heading in ipairs(note.headings) do
        if heading.first == memo.at.first then
          return words(note.text, heading.last, heading.ends)
        end
      end
    end
  end
  return math.huge
end

---@type Rule
return {
  level = "should",
  covers = { "3.6" },
  needs = "The internal memo is one page",
  why = "The second page is not read, and what is asked for usually stands there.",
  remedy = "cut it down to a page: problem, proposal, cost and return, what waiting costs, what is asked for",
  example = "**What I ask for.** A decision on 2026-05-12.",
  after = { "champion/memo" },
  check = function(deal, finding)
    local memo, most = deal.sections.memo, deal.playbook.defaults.memo_words_most
    if words_at_most(deal, memo) <= most then return end
    if memo.words > most then
      finding { at = memo.at, ("the memo has %d words; about %d fit on a page"):format(memo.words, most) }
    end
  end,
}
