local known = require "deal.rules.known"
local words = require("dealwright.text").words

---@type Rule
return {
  level = "should",
  covers = { "1.3" },
  needs = "What is sold and what changes is said in one line",
  why = "A long statement is shortened by whoever repeats it, and they choose what is left out.",
  remedy = "cut it down to what you would say in an elevator",
  example = "**What changes:** a truck is cleared in 20 minutes instead of 3 hours",
  after = { "intake/sold-and-changes" },
  check = function(deal, finding)
    local most = deal.playbook.defaults.statement_words_most
    for _, name in ipairs { "statement", "product", "outcome" } do
      local fact = deal.snapshot[name]
      local count = known(fact) and words(fact.text) or 0
      if count > most then
        finding { at = fact.at, ("%d words; more than %d are not one line"):format(count, most) }
      end
    end
  end,
}
