-- What the built-in playbook says beside its steps, its rules and the words of facts: roles and defaults. A company's
-- playbook says the same things in the same shape.

---@type table
return {
  name = "enterprise",
  roles = {
    champion = {
      number = 1,
      title = "Champion",
      needed = true,
      words = { "champion", "primary champion", "internal champion", "sponsor of the project", "project champion" },
    },
    economic_buyer = {
      number = 2,
      title = "Economic buyer",
      needed = true,
      words = { "economic buyer", "eb", "budget owner", "budget holder", "financial approver", "final approver" },
    },
    it_security = {
      number = 3,
      title = "IT and security",
      needed = true,
      words = {
        "it/security", "it and security", "it & security", "it security", "security", "infosec", "information security",
        "ciso", "security lead", "security reviewer", "it",
      },
    },
    procurement = {
      number = 4,
      title = "Procurement",
      needed = true,
      words = { "procurement", "purchasing", "sourcing", "strategic sourcing", "vendor management" },
    },
    legal = {
      number = 5,
      title = "Legal",
      needed = true,
      words = { "legal", "general counsel", "counsel", "legal counsel", "contracts", "privacy" },
    },
    user = {
      number = 6,
      title = "User",
      needed = true,
      words = { "user", "users", "end user", "end users", "operator", "operators", "day-to-day user", "daily user" },
    },
    executive_sponsor = {
      title = "Executive sponsor",
      words = { "executive sponsor", "exec sponsor", "sponsor" },
    },
    decision_maker = {
      title = "Decision maker",
      words = { "decision maker", "decision-maker", "final decision maker", "decider" },
    },
    technical_evaluator = {
      title = "Technical evaluator",
      words = { "technical evaluator", "technical buyer", "technical champion", "evaluator" },
    },
    approver = { title = "Approver", words = { "approver", "signatory", "signer" } },
    influencer = { title = "Influencer", words = { "influencer", "advisor", "key influencer" } },
    finance = { title = "Finance", words = { "finance", "fp&a", "finance partner", "controller" } },
    coach = { title = "Coach", words = { "coach", "guide", "insider" } },
    blocker = { title = "Blocker", words = { "blocker", "detractor", "opponent" } },
  },
  defaults = {
    committee_least = 5,
    committee_warn_below = 6,
    champion_calls = 2,
    pilot_days = 30,
    pilot_criteria_mandatory = 3,
    pilot_criteria_most = 5,
    redline_hours = 48,
    plan_rows_least = 6,
    plan_rows_most = 10,
    plan_rows_unread = 30,
    at_risk_days = 1,
    stalled_days = 7,
    vendor_onboarding_weeks = { 1, 2 },
    security_review_weeks = { 2, 6 },
    legal_review_weeks = { 2, 4 },
    purchase_order_weeks = { 1, 2 },
    quiet_days_yellow = 7,
    quiet_days_red = 14,
    stage_days = 30,
    business_case_years = 3,
    discount_rate = 0.10,
    memo_words_most = 500,
    page_words_most = 400,
    statement_words_most = 60,
    strongest_competitor = "no_decision",
  },
}
