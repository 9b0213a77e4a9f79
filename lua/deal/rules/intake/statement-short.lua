local known = require "deal.rules.known"

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
    local statement = deal.snapshot.statement
    if not known(statement) then return end
    local _, words = statement.text:gsub("%S+", "")
    local most = deal.playbook.defaults.statement_words_most
    if words > most then
      finding { at = statement.at, ("the statement has %d words; more than %d are not one line"):format(words, most) }
    end
  end,
}
