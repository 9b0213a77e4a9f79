local shared = require "deal.facts.tables.shared"

---@type table<string, TableKind>
return {
  metrics = {
    main = "metric",
    least = 2,
    words = { "success metrics", "success criteria", "metrics", "kpis", "scorecard" },
    columns = {
      metric = {
        words = {
          "metric", "metrics", "kpi", "measure", "success metric", "criterion", "success criterion", "criteria",
          "success criteria", "indicator", "requirement", "goal", "cost category",
        },
        weight = 2,
      },
      type = { words = { "kind", "type", "category" } },
      baseline = {
        words = {
          "baseline", "current", "current state", "today", "before", "as is", "current value", "current monthly",
          "starting point", "now",
        },
        weight = 2,
      },
      target = {
        words = {
          "target", "goal", "success threshold", "threshold", "target value", "pass", "success", "pass criteria",
          "expected", "to be", "target state", "desired state",
        },
        weight = 2,
      },
      method = {
        words = {
          "method", "measurement", "how measured", "how we measure", "measured by", "how", "test",
          "measurement method", "test method", "validation method", "calculation",
        },
        weight = 1.5,
      },
      data_source = { words = { "data source", "source", "where from", "data", "system" } },
      owner = shared.owner,
      result = {
        words = {
          "result", "actual", "actual result", "result so far", "results", "outcome", "after", "achieved",
          "pass / fail", "pass/fail", "met?", "met", "actuals",
        },
        weight = 1.5,
      },
      due = { words = { "due", "by when", "date", "deadline", "by", "when" }, cells = "date" },
      weight = { words = { "weight", "priority", "must have", "mandatory" } },
      status = shared.status,
      notes = shared.notes,
    },
  },
  roi = {
    main = "category",
    least = 2,
    words = { "roi", "business case", "return", "cash flow", "benefits", "costs", "savings", "financial" },
    columns = {
      category = {
        words = {
          "category", "item", "benefit", "benefits", "driver", "value driver", "component", "line",
          "cost category", "cost", "costs", "case", "scenario", "line item", "metric", "product", "saving",
          "investment", "area",
        },
        weight = 1.5,
      },
      type = { words = { "kind", "type" } },
      today = {
        words = {
          "today, a year", "today", "current", "before", "current state", "baseline", "as is", "current cost",
          "current monthly",
        },
        cells = "money",
      },
      after = { words = { "after", "future", "to be", "future state", "projected", "with us" }, cells = "money" },
      amount = {
        words = {
          "annual value", "annual benefit", "annual savings", "savings", "yearly value",
          "annual cost", "cost per year", "per year", "annual", "annual impact", "3-year value", "saving",
        },
        cells = "money",
        weight = 1.5,
      },
      low = { words = { "low", "conservative", "worst case", "pessimistic", "low case", "minimum" }, weight = 2 },
      base = {
        words = { "base", "base case", "expected", "likely", "most likely", "realistic", "moderate" },
        weight = 2,
      },
      high = { words = { "high", "best case", "optimistic", "high case", "aggressive", "maximum" }, weight = 2 },
      year_0 = {
        words = { "year 0", "y0", "initial", "one-time", "one-off", "upfront", "set-up" },
        cells = "money",
        weight = 2,
      },
      year_1 = { words = { "year 1", "y1", "first year", "yr 1", "year one" }, cells = "money", weight = 2 },
      year_2 = { words = { "year 2", "y2", "second year", "yr 2", "year two" }, cells = "money", weight = 2 },
      year_3 = { words = { "year 3", "y3", "third year", "yr 3", "year three" }, cells = "money", weight = 2 },
      year_4 = { words = { "year 4", "y4", "yr 4" }, cells = "money", weight = 2 },
      year_5 = { words = { "year 5", "y5", "yr 5" }, cells = "money", weight = 2 },
      total = {
        words = { "total", "sum", "3-year total", "three-year total", "total value", "overall" },
        cells = "money",
        weight = 1.5,
      },
      npv = { words = { "npv", "net present value", "present value", "pv" }, cells = "money", weight = 2 },
      roi = { words = { "roi", "return", "return on investment" }, cells = "percent", weight = 2 },
      payback = { words = { "payback", "payback period", "break-even", "break even" }, weight = 2 },
      confidence = shared.confidence,
      source = shared.source,
      owner = shared.owner,
      notes = shared.notes,
      formula = { words = { "formula", "calculation", "how computed", "assumption", "assumptions", "basis" } },
    },
  },
  verdict = {
    needs_heading = true,
    main = "criterion",
    least = 2,
    words = { "buy and don't-buy criteria", "go/no-go", "decision criteria", "buy criteria" },
    columns = {
      criterion = { words = { "criterion", "criteria", "condition", "gate", "decision criterion" }, weight = 2 },
      buy = { words = { "buy", "buy when", "buy if", "go", "go if", "proceed", "pass" }, weight = 2 },
      do_not_buy = {
        words = {
          "don't buy", "don't buy when", "do not buy", "no-go", "no go", "stop", "no buy", "fail", "don't buy if",
        },
        weight = 2,
      },
      result = { words = { "result", "actual", "met", "met?" } },
      owner = shared.owner,
      due = shared.due,
      notes = shared.notes,
    },
  },
  seriousness = {
    needs_heading = true,
    main = "gate",
    least = 2,
    words = { "seriousness gates", "prerequisites", "commitments", "entry criteria" },
    columns = {
      gate = {
        words = { "seriousness gate", "gate", "commitment", "prerequisite", "requirement", "condition" },
        weight = 3,
      },
      agreed = {
        words = { "what was agreed", "agreed", "agreement", "commitment", "answer", "detail", "details", "value" },
        weight = 1.5,
      },
      due = { words = { "since", "date", "due", "when", "by", "agreed on", "deadline" }, cells = "date" },
      owner = shared.owner,
      status = shared.status,
      notes = shared.notes,
    },
  },
}
