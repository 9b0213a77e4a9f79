---@type Step
return {
  name = "intake",
  number = 1,
  title = "Intake and qualification",
  note = "1_intake",
  rubric = "One account, one use case, a value and a date; what is not known is written down and being found out",
  words = {
    "intake and qualification", "intake", "enterprise qualification", "deal qualification", "qualification",
    "deal snapshot", "deal overview", "deal summary", "opportunity overview", "opportunity",
  },
  sections = {
    snapshot = {
      title = "Deal snapshot",
      note = "1_intake",
      words = {
        "deal snapshot", "snapshot", "deal overview", "deal summary", "opportunity overview", "opportunity summary",
        "opportunity details", "deal information", "deal details", "key facts", "account overview", "deal at a glance",
      },
    },
    assumptions = {
      title = "Assumptions and unknowns",
      note = "1_intake",
      rows = "assumptions",
      words = {
        "assumptions and unknowns", "assumptions & unknowns", "assumptions", "unknowns", "what we assume",
        "what we do not know", "what we don't know", "known gaps", "missing information", "information gaps",
        "missing data gaps", "gaps",
      },
    },
    validation = {
      title = "Validation plan",
      note = "1_intake",
      rows = "validation",
      words = {
        "validation plan", "plan to validate", "assumption validation", "validate assumptions", "how we find out",
        "discovery plan", "qualification plan", "things to validate", "to validate", "to confirm",
      },
    },
  },
}
