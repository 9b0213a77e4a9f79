---@type Step
return {
  name = "pilot",
  number = 5,
  title = "Pilot as a business case",
  note = "5_pilot",
  rubric = "The pilot ends in a decision: measures with targets, a return with a range, buy and don't-buy criteria",
  words = {
    "pilot as a business case", "pilot and business case", "pilot plan", "proof of concept plan", "poc plan",
    "proof of value", "proof of concept", "pilot", "poc", "pov", "business case",
  },
  sections = {
    pilot = {
      title = "Pilot plan",
      note = "5_pilot",
      rows = "plan",
      words = {
        "pilot plan", "pilot goal", "goal of the pilot", "pilot scope", "pilot overview", "proof of concept plan",
        "poc execution plan", "poc implementation plan", "poc plan", "poc proposal", "poc scope", "poc overview",
        "poc objectives", "proof of value", "proof of concept", "trial plan", "evaluation overview", "pilot", "poc",
      },
    },
    metrics = {
      title = "Success metrics",
      note = "5_pilot",
      rows = "metrics",
      words = {
        "success metrics and kpis", "success metrics & kpis", "success metrics", "success criteria",
        "pilot success criteria", "poc success criteria", "acceptance criteria", "exit criteria", "success measures",
        "measures of success", "success measurement", "measuring success", "scorecard", "kpis", "key metrics",
        "evaluation metrics", "metrics",
      },
    },
    roi = {
      title = "ROI and assumptions",
      note = "5_pilot",
      rows = "roi",
      words = {
        "roi and assumptions", "return on investment", "roi model", "roi calculation", "roi analysis", "roi summary",
        "roi framework", "business case", "value calculation", "cost-benefit", "cost benefit", "financial summary",
        "financial impact", "value drivers", "payback", "savings", "roi",
      },
    },
    verdict = {
      title = "Buy and don't-buy criteria",
      note = "5_pilot",
      rows = "verdict",
      words = {
        "buy and don't-buy criteria", "buy / don't-buy criteria", "buy / don't buy", "buy or don't buy",
        "buy/no-buy criteria", "go/no-go criteria", "go / no-go", "go/no-go", "go no-go", "pilot decision criteria",
        "decision after the pilot", "exit decision", "decision rule", "graduation criteria",
      },
    },
    seriousness = {
      title = "Seriousness gates",
      note = "5_pilot",
      rows = "seriousness",
      words = {
        "seriousness gates", "commitments before kickoff", "before the pilot starts", "pilot prerequisites",
        "entry criteria", "pre-poc qualification", "must have before starting", "buyer commitments",
        "mutual commitments", "commercial terms of the pilot", "paid pilot", "prerequisites",
      },
    },
  },
}
