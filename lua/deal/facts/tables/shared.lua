-- Columns that tables of several kinds have.

local shared = {}

shared.owner = {
  words = {
    "owner", "owners", "responsible", "who", "assignee", "assigned to", "responsibility", "dri", "owned by",
    "accountable", "lead", "owner (customer / vendor)", "action owner", "by whom", "contact",
  },
  cells = "owner",
}
shared.due = {
  words = {
    "due", "due date", "target date", "date", "deadline", "by", "when", "by when", "target", "completion date",
    "end date", "finish", "end", "target completion", "eta", "timeline", "timing", "week", "expected",
    "expected date", "planned", "until",
  },
  cells = "date",
}
shared.status = {
  words = { "status", "state", "progress", "done", "done?", "complete", "complete?", "rag" },
  cells = "status",
}
shared.notes = { words = { "notes", "note", "comment", "comments", "remarks", "details", "context" } }
shared.buyer_owner = {
  words = {
    "buyer owner", "customer owner", "client owner", "prospect owner", "owner (buyer)", "owner (customer)",
    "buyer", "customer", "client", "customer lead", "buyer lead",
  },
  cells = "owner",
  weight = 2,
}
shared.seller_owner = {
  words = {
    "seller owner", "vendor owner", "our owner", "owner (seller)", "owner (vendor)", "seller", "vendor",
    "vendor lead", "our lead", "internal owner",
  },
  cells = "owner",
  weight = 2,
}
shared.depends_on = {
  words = {
    "depends on", "dependency", "dependencies", "depends", "prerequisite", "prerequisites", "after", "blocked by",
    "predecessor", "predecessors",
  },
  weight = 2,
}
shared.blocker = {
  words = { "blocker", "blockers", "blocking", "blocked on", "issue", "issues", "obstacle", "what blocks it" },
  weight = 2,
}
shared.confidence = { words = { "confidence", "certainty", "how sure", "verified", "verified?", "confidence level" } }
shared.source = { words = { "source", "data source", "how we know", "evidence", "where from", "basis", "sources" } }

return shared
