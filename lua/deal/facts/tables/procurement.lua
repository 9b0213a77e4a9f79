local shared = require "deal.facts.tables.shared"

---@type table<string, TableKind>
return {
  tracker = {
    main = "task",
    least = 3,
    words = { "tracker", "procurement", "security review", "legal", "paper process", "workstreams" },
    columns = {
      number = { words = { "#", "no", "no.", "id" } },
      workstream = {
        words = { "workstream", "stream", "area", "track", "category", "function", "department", "phase" },
        weight = 3,
      },
      task = {
        words = {
          "task", "step", "item", "action", "activity", "document", "requirement", "milestone", "what",
          "deliverable", "approval", "process step",
        },
        weight = 1.5,
      },
      buyer_owner = shared.buyer_owner,
      seller_owner = shared.seller_owner,
      owner = shared.owner,
      due = shared.due,
      status = shared.status,
      blocker = shared.blocker,
      depends_on = shared.depends_on,
      notes = shared.notes,
    },
  },
  packet = {
    needs_heading = true,
    main = "document",
    least = 2,
    words = { "security packet", "security documents", "packet", "documents", "trust package" },
    columns = {
      document = {
        words = {
          "document", "documents", "doc", "artifact", "item", "file", "certification", "evidence", "report",
          "requirement",
        },
        weight = 2,
      },
      have = {
        words = {
          "do we have it?", "do we have it", "have it", "have", "available", "available?", "exists", "exists?",
          "status", "ready", "in place",
        },
        weight = 2,
      },
      version = { words = { "version", "edition", "date", "as of", "last updated", "valid until" } },
      where = { words = { "where", "link", "location", "url", "shared", "shared with", "where to find it", "access" } },
      owner = shared.owner,
      notes = shared.notes,
    },
  },
  forms = {
    needs_heading = true,
    main = "form",
    least = 2,
    words = { "forms", "pre-fill", "vendor onboarding", "checklist" },
    columns = {
      form = {
        words = { "form", "forms", "document", "item", "checklist item", "requirement", "paperwork" },
        weight = 2,
      },
      prefilled = { words = { "pre-filled", "prefilled", "we fill in", "pre-filled by us", "filled" }, weight = 3 },
      owner = shared.owner,
      due = shared.due,
      status = shared.status,
      notes = shared.notes,
    },
  },
}
