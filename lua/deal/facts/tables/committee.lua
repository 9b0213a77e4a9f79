local shared = require "deal.facts.tables.shared"

---@type table<string, TableKind>
return {
  committee = {
    lists = "never",
    main = "name",
    least = 2,
    words = { "committee", "stakeholders", "buying committee", "contacts", "people" },
    columns = {
      name = {
        words = {
          "name", "person", "stakeholder", "contact", "contact name", "stakeholder name", "full name", "who",
          "people", "key contact", "champion", "member",
        },
        cells = "person",
        weight = 2,
      },
      role = {
        words = {
          "role", "buying role", "role in deal", "role in the deal", "deal role", "role in decision",
          "meddpicc role", "type", "stakeholder type", "function", "role in process", "buyer role", "authority",
          "role in engagement",
        },
        cells = "role",
        weight = 2,
      },
      title = {
        words = {
          "title", "job title", "position", "job", "designation", "level", "role", "function", "role in engagement",
        },
      },
      department = { words = { "department", "team", "division", "business unit" } },
      influence = {
        words = {
          "influence", "power", "influence level", "authority", "decision power", "power level",
          "level of influence", "power/influence", "decision authority", "budget authority",
        },
        weight = 2,
      },
      stance = {
        words = {
          "stance", "sentiment", "support", "disposition", "position on us", "attitude", "support level",
          "engagement", "relationship", "buy-in", "stance toward us", "status", "attitude toward us",
          "relationship strength",
        },
        weight = 1.5,
      },
      goal = {
        words = {
          "goal", "goals", "wants", "what they want", "what they care about", "cares about", "care about",
          "priorities", "priority", "motivation", "motivations", "interest", "interests", "win", "personal win",
          "what they win", "wins", "needs", "success looks like", "objectives", "drivers", "key priorities",
          "primary interest", "value to them",
        },
        weight = 2,
      },
      concern = {
        words = {
          "concern", "concerns", "fear", "fears", "worry", "worries", "objection", "objections",
          "likely objection", "risk", "pain", "pain points", "pain point", "key concerns", "primary concern",
          "top concern", "main concern", "hesitation", "blockers",
        },
        weight = 2,
      },
      evidence = {
        words = {
          "evidence they need", "evidence", "evidence needed", "proof", "proof needed", "proof they need",
          "what they need to see", "needs to see", "what they need", "what would convince them", "convinced by",
        },
        weight = 2,
      },
      next_action = {
        words = {
          "next action", "next step", "next steps", "action", "actions", "strategy", "engagement strategy",
          "plan", "engagement plan", "our approach", "approach", "action plan",
        },
        weight = 2,
      },
      owner = {
        words = {
          "owner", "action owner", "our owner", "relationship owner", "who acts", "responsible",
          "account team owner", "our contact", "assigned to", "seller owner",
        },
        cells = "owner",
      },
      due = {
        words = { "due", "due date", "by", "by when", "when", "next action date", "date", "deadline" },
        cells = "date",
      },
      last_met = {
        words = {
          "last met", "last contact", "last touch", "last meeting", "last contacted", "met", "last spoke",
          "last spoken", "last interaction", "last engagement", "last seen", "met?",
        },
        cells = "date",
        weight = 2,
      },
      reports_to = { words = { "reports to", "manager", "boss", "reporting to" }, weight = 2 },
      email = { words = { "email", "e-mail", "mail", "contact info", "contact details", "phone", "linkedin" } },
      notes = {
        words = {
          "notes", "note", "comment", "comments", "remarks", "details", "responsibility", "responsibilities",
          "focus", "focus area", "background", "contact depth",
        },
      },
    },
  },
  actions = {
    lists = "always",
    main = "action",
    owner_first = true,
    least = 2,
    words = { "next steps", "actions", "action items", "tasks", "to do" },
    columns = {
      action = {
        words = {
          "action", "actions", "action item", "next step", "next steps", "task", "tasks", "to do", "todo", "what",
          "step", "activity", "item", "follow-up", "next action", "test",
        },
        weight = 2,
      },
      owner = shared.owner,
      due = shared.due,
      status = shared.status,
      notes = shared.notes,
      priority = { words = { "priority", "prio", "urgency", "importance" } },
      result = { words = { "result", "outcome", "output", "expected outcome" } },
    },
  },
}
