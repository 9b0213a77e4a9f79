---@type Step
return {
  name = "close",
  number = 7,
  title = "Close and start",
  note = "7_close",
  rubric = "Who signs and when, the kickoff, the first value, and what somebody can start this week",
  words = {
    "close and start", "close-to-implementation", "close to implementation", "quality gate and close",
    "close and implementation", "close & onboarding", "closing", "signature and kickoff", "handoff", "hand-off",
    "close",
  },
  sections = {
    signature = {
      title = "Signature plan",
      note = "7_close",
      rows = "signature",
      words = {
        "signature plan", "signature process", "signature order", "signatures", "signatories",
        "signers", "signing", "contract signature", "signature",
      },
    },
    kickoff = {
      title = "Kickoff",
      note = "7_close",
      words = { "project kickoff", "kickoff plan", "kick-off plan", "kickoff", "kick-off", "implementation start" },
    },
    first_value = {
      title = "First value milestone",
      note = "7_close",
      rows = "first_value",
      words = {
        "first value milestone", "first value", "time to value", "time to first value", "first milestone",
        "value milestones", "onboarding milestones", "30-day plan", "first 30 days", "success plan",
        "implementation plan", "quick wins",
      },
    },
    risks = {
      title = "Risks",
      note = "7_close",
      rows = "risks",
      words = {
        "risks and mitigation", "risks & mitigation", "risk register", "risk mitigation", "risk assessment",
        "risk factors", "risk management", "identified risks", "known risks", "current risk factors",
        "implementation risks", "red flags", "warning signs", "deal risks", "risks",
      },
    },
    questions = {
      title = "Open questions",
      note = "7_close",
      rows = "questions",
      words = {
        "open questions", "questions to answer", "unanswered questions", "outstanding questions", "open issues",
        "open points", "questions",
      },
    },
    next_steps = {
      title = "Next steps",
      note = "7_close",
      rows = "actions",
      words = {
        "next steps", "recommended next steps", "suggested next steps", "recommended next actions",
        "immediate next steps", "immediate actions", "next actions", "next 3 actions", "open action items",
        "action items", "follow-ups", "follow ups", "to do", "todo", "actions",
      },
    },
  },
}
