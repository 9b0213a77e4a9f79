local shared = require "deal.facts.tables.shared"

---@type table<string, TableKind>
return {
  objections = {
    lists = "always",
    main = "objection",
    least = 2,
    words = { "objections", "objection handling", "concerns" },
    columns = {
      objection = {
        words = {
          "objection", "objections", "concern", "pushback", "what they say", "they say", "question",
          "if they say", "challenge", "common objection",
        },
        weight = 3,
      },
      who = {
        words = { "who says it", "who", "raised by", "from", "stakeholder", "persona", "by whom", "person" },
        cells = "person",
      },
      answer = {
        words = {
          "answer", "response", "our answer", "our response", "reply", "you say", "we say", "rebuttal", "counter",
          "mitigation", "how to respond", "handling", "what to say",
        },
        weight = 2,
      },
      proof = { words = { "proof", "evidence", "proof point", "proof points", "reference", "source", "support" } },
      status = shared.status,
      owner = shared.owner,
      notes = shared.notes,
    },
  },
  proof = {
    needs_heading = true,
    lists = "always",
    main = "proof",
    least = 2,
    words = { "proof", "proof points", "references", "case studies" },
    columns = {
      proof = {
        words = {
          "proof", "proof point", "evidence", "reference", "case study", "claim", "quote", "artifact", "customer",
          "item",
        },
        weight = 2,
      },
      result = { words = { "result", "results", "metric", "outcome", "what it shows", "shows", "impact" } },
      source = shared.source,
      owner = shared.owner,
      due = shared.due,
      status = shared.status,
      notes = shared.notes,
    },
  },
}
