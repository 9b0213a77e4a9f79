local shared = require "deal.facts.tables.shared"

---@type table<string, TableKind>
return {
  inaction = {
    needs_heading = true,
    main = "item",
    least = 2,
    words = { "doing nothing", "cost of inaction", "do nothing", "status quo", "cost of delay" },
    columns = {
      item = {
        words = {
          "item", "what", "cost", "what breaks", "category", "area", "driver", "impact area", "problem", "pain",
          "consequence", "type",
        },
        weight = 1.5,
      },
      amount = {
        words = {
          "today, a year", "amount", "annual cost", "cost per year", "cost a year", "yearly cost", "cost",
          "annual impact", "impact", "current cost", "value", "per year", "a year", "today", "annual value",
          "cost of inaction",
        },
        cells = "money",
        weight = 1.5,
      },
      source = shared.source,
      confidence = shared.confidence,
      notes = shared.notes,
    },
  },
  options = {
    main = "option",
    least = 2,
    words = { "options", "alternatives", "decision guide", "build vs buy" },
    columns = {
      option = {
        words = {
          "option", "options", "alternative", "alternatives", "choice", "approach", "competitor", "vendor",
          "solution",
        },
        weight = 3,
      },
      cost = {
        words = { "cost", "cost over three years", "price", "total cost", "tco", "investment", "3-year cost" },
        cells = "money",
      },
      pros = { words = { "for", "pros", "pro", "advantages", "benefits", "strengths", "upside", "why" } },
      cons = {
        words = {
          "against", "cons", "con", "disadvantages", "drawbacks", "weaknesses", "risks", "downside", "why not",
          "risk",
        },
      },
      time = { words = { "time", "time to value", "timeline", "ready", "effort" } },
      status = shared.status,
      notes = shared.notes,
    },
  },
  criteria = {
    main = "criterion",
    section = "guide",
    least = 2,
    words = { "criteria", "decision criteria", "evaluation criteria" },
    columns = {
      criterion = {
        words = {
          "criterion", "criteria", "decision criterion", "requirement", "decision criteria",
          "evaluation criterion",
        },
        weight = 3,
      },
      weight = {
        words = { "weight", "weighting", "importance", "priority", "weight (1-5)", "must/should" },
        weight = 2,
      },
      why = { words = { "why", "reason", "rationale", "question", "description" } },
      score = { words = { "score", "rating", "us", "our score", "our fit", "fit", "qualified if" } },
      owner = shared.owner,
      notes = shared.notes,
    },
  },
  plan = {
    main = "milestone",
    least = 3,
    words = {
      "mutual action plan", "plan", "milestones", "timeline", "project plan", "mutual plan", "close plan",
      "mutual success plan",
    },
    columns = {
      number = { words = { "#", "no", "no.", "nr", "id", "step #", "phase" } },
      milestone = {
        words = {
          "milestone", "milestones", "action", "activity", "step", "task", "what", "action item", "event",
          "key activity", "activities", "milestone / task", "deliverable", "item", "stage", "gate",
        },
        weight = 2,
      },
      type = { words = { "kind", "type", "category" } },
      buyer_owner = shared.buyer_owner,
      seller_owner = shared.seller_owner,
      owner = shared.owner,
      start = { words = { "start", "start date", "from", "begin", "begins", "starts" }, cells = "date" },
      due = shared.due,
      status = shared.status,
      depends_on = shared.depends_on,
      evidence = {
        words = {
          "output", "evidence", "deliverable", "deliverables", "outcome", "exit criteria", "result",
          "success criteria", "done when", "definition of done",
        },
      },
      visibility = { words = { "visibility", "audience", "shared with" } },
      duration = { words = { "duration", "days", "effort", "length" } },
      notes = shared.notes,
    },
  },
}
