local shared = require "deal.facts.tables.shared"

---@type table<string, TableKind>
return {
  assumptions = {
    lists = "always",
    main = "assumption",
    least = 2,
    words = { "assumptions", "unknowns", "assumptions and unknowns" },
    columns = {
      assumption = {
        words = {
          "assumption", "assumptions", "unknown", "we assume", "what we assume", "belief",
          "assumption or unknown", "gap", "unknowns",
        },
        weight = 3,
      },
      impact = { words = { "impact if wrong", "impact", "if wrong", "risk if wrong", "why it matters" } },
      method = {
        words = {
          "how we validate", "validation", "how to validate", "how we find out", "validate by",
          "validation method", "how", "test", "plan", "validation plan",
        },
      },
      owner = shared.owner,
      due = shared.due,
      status = shared.status,
      notes = shared.notes,
      source = shared.source,
      confidence = shared.confidence,
    },
  },
  validation = {
    needs_heading = true,
    lists = "always",
    main = "question",
    owner_first = true,
    least = 2,
    words = { "validation plan", "validate", "discovery plan" },
    columns = {
      question = {
        words = {
          "what we find out", "question", "to validate", "what to validate", "validate", "what we need to know",
          "assumption", "hypothesis", "item", "unknown", "find out", "what",
        },
        weight = 2,
      },
      method = {
        words = {
          "how", "how we find out", "method", "how we validate", "validation method", "test", "action",
          "how to validate", "approach",
        },
      },
      owner = shared.owner,
      due = shared.due,
      status = shared.status,
      notes = shared.notes,
      result = { words = { "result", "outcome", "answer", "finding", "findings" } },
    },
  },
}
