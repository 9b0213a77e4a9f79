---@type Step
return {
  name = "procurement",
  number = 6,
  title = "Procurement and security",
  note = "6_procurement",
  rubric = "Procurement, legal, security and finance run as one project: owners, dates, blockers, escalation",
  words = {
    "procurement and security execution", "procurement and security", "procurement & security", "paper process",
    "procurement tracker", "procurement", "security review", "legal and procurement", "legal & procurement",
    "legal and compliance", "legal & compliance",
  },
  sections = {
    tracker = {
      title = "Tracker",
      note = "6_procurement",
      rows = "tracker",
      words = {
        "procurement and security tracker", "procurement tracker", "security review tracker", "tracker",
        "workstreams", "paper process", "procurement process", "security review process", "security review",
        "legal and procurement", "legal & procurement", "contract status", "procurement status", "dependencies",
        "procurement",
      },
    },
    packet = {
      title = "Security packet index",
      note = "6_procurement",
      rows = "packet",
      words = {
        "security packet index", "security packet", "security documents", "security documentation",
        "security package", "trust package", "compliance documents", "documents we have", "document index",
        "security questionnaire",
      },
    },
    forms = {
      title = "Forms we pre-fill",
      note = "6_procurement",
      rows = "forms",
      words = {
        "forms we pre-fill", "offer to pre-fill forms", "pre-filled forms", "pre-fill forms", "prefilled forms",
        "forms and checklists", "vendor onboarding forms", "vendor onboarding checklist", "vendor onboarding",
        "procurement checklist", "vendor forms", "forms",
      },
    },
    cadence = {
      title = "Cadence and escalation",
      note = "6_procurement",
      words = {
        "cadence and escalation path", "cadence and escalation", "cadence & escalation", "escalation path",
        "escalation procedures", "escalation team", "risk management & escalation", "meeting cadence",
        "working cadence", "governance", "escalation", "cadence",
      },
    },
  },
}
