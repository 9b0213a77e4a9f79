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
    if memo.words > most then
      finding { at = memo.at, ("the memo has %d words; about %d fit on a page"):format(memo.words, most) }
    end
  end,
}
