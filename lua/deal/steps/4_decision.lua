---@type Step
return {
  name = "decision",
  number = 4,
  title = "Decision and mutual action plan",
  note = "4_decision",
  rubric = "Doing nothing has a price, the options have a recommendation, and the plan has dates and owners",
  words = {
    "decision enablement and mutual action plan", "decision enablement", "decision and mutual action plan",
    "mutual action plan", "mutual close plan", "joint execution plan", "decision pack", "close plan",
  },
  sections = {
    inaction = {
      title = "Cost of doing nothing",
      note = "4_decision",
      rows = "inaction",
      words = {
        "cost of doing nothing", "cost of inaction", "do nothing", "doing nothing", "cost of delay", "status quo",
        "cost of the status quo", "if we do nothing", "if they do nothing", "if nothing changes", "no decision",
        "why change", "why now", "current state pain", "business impact",
      },
    },
    guide = {
      title = "Decision guide",
      note = "4_decision",
      rows = "options",
      words = {
        "decision guide", "options and recommendation", "options, criteria, recommendation", "decision brief",
        "options considered", "options compared", "comparison of options", "evaluation of options", "build vs buy",
        "build versus buy", "alternatives", "recommendation", "options", "decision criteria", "evaluation criteria",
        "decision process",
      },
    },
    plan = {
      title = "Mutual action plan",
      note = "4_decision",
      rows = "plan",
      words = {
        "mutual action plan", "mutual success plan", "mutual close plan", "joint execution plan", "joint action plan",
        "joint success plan", "mutual plan", "close plan", "closing plan", "go-live plan", "evaluation plan",
        "project plan", "timeline and milestones", "milestones", "sequence of events", "path to signature",
        "action plan", "timeline",
      },
    },
  },
}
