local present = require "deal.rules.present"

---@type Rule
return {
  level = "must",
  covers = { "3.1" },
  needs = "Something is written for the champion to forward",
  why = "The champion is asked questions when you are not there, and answers with what they have.",
  remedy = "begin with the internal memo, one page that the champion can forward",
  example = "## Internal memo\n\n**Subject:** a slot for every truck before July",
  check = present.step "champion",
}
