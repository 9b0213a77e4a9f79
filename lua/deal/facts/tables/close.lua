local shared = require "deal.facts.tables.shared"

---@type table<string, TableKind>
return {
  signature = {
    needs_heading = true,
    main = "signer",
    least = 2,
    words = { "signature", "signatures", "signatories", "signers" },
    columns = {
      side = { words = { "side", "party", "company", "organisation", "organization" }, weight = 1.5 },
      signer = {
        words = { "who signs", "signer", "signatory", "name", "signed by", "who", "person" },
        cells = "person",
        weight = 2.5,
      },
      title = { words = { "title", "job title", "role", "position" } },
      due = {
        words = { "date", "due", "when", "signature date", "by", "target date", "sign by", "due date" },
        cells = "date",
      },
      needs = {
        words = { "what they need before", "needs", "prerequisites", "needs before", "condition", "conditions" },
      },
      document = { words = { "document", "contract", "paper" } },
      status = shared.status,
      notes = shared.notes,
    },
  },
  first_value = {
    needs_heading = true,
    main = "milestone",
    least = 2,
    words = { "first value", "time to value", "onboarding", "30-day plan", "success plan", "implementation" },
    columns = {
      day = { words = { "day", "by day", "when", "week", "period", "phase", "timeframe", "timeline" }, weight = 1.5 },
      milestone = {
        words = {
          "what they see or do", "milestone", "what they see", "what they do", "value", "outcome", "activity",
          "first value", "what", "deliverable", "action",
        },
        weight = 1.5,
      },
      owner = shared.owner,
      due = { words = { "date", "due", "due date", "target date", "by when", "deadline" }, cells = "date" },
      status = shared.status,
      notes = shared.notes,
    },
  },
  risks = {
    lists = "always",
    main = "risk",
    least = 2,
    words = { "risks", "risk register", "risk mitigation" },
    columns = {
      risk = {
        words = { "risk", "risks", "risk factor", "threat", "red flag", "issue", "concern", "risk description" },
        weight = 3,
      },
      likelihood = { words = { "likelihood", "probability", "chance", "how likely", "prob" }, weight = 2 },
      impact = { words = { "impact", "severity", "consequence", "effect", "risk level" } },
      mitigation = {
        words = {
          "what we do about it", "mitigation", "mitigation plan", "mitigation strategy", "response", "action",
          "plan", "countermeasure", "mitigations", "how we mitigate",
        },
        weight = 2,
      },
      owner = shared.owner,
      due = shared.due,
      status = shared.status,
      notes = shared.notes,
    },
  },
  questions = {
    lists = "always",
    main = "question",
    least = 2,
    words = { "open questions", "questions", "open issues" },
    columns = {
      question = {
        words = {
          "question", "questions", "open question", "open point", "issue", "open issue", "topic", "problem",
        },
        weight = 3,
      },
      answer = { words = { "answer", "response", "resolution" } },
      impact = { words = { "impact", "why it matters", "effort to fix" } },
      owner = shared.owner,
      due = shared.due,
      status = shared.status,
      notes = shared.notes,
    },
  },
}
