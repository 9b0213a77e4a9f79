---@type Step
return {
  name = "champion",
  number = 3,
  title = "Champion enablement",
  note = "3_champion",
  rubric = "A memo, a page for each function, answers and proof that the champion can forward as they are",
  words = {
    "champion enablement kit", "champion enablement", "champion kit", "enablement kit", "champion pack",
    "internal selling kit",
  },
  sections = {
    memo = {
      title = "Internal memo",
      note = "3_champion",
      words = {
        "forwardable internal memo", "internal memo", "forwardable memo", "champion memo", "executive memo",
        "internal business memo", "decision memo", "memo", "forwardable email", "executive summary",
      },
    },
    security_page = {
      title = "One-pager: IT and security",
      note = "3_champion",
      words = {
        "one-pager: it and security", "one-pager for it and security", "it and security one-pager",
        "it/security one-pager", "one-pager for it/security", "security one-pager", "for it and security",
        "for it/security", "for the security team", "security overview", "for security",
      },
    },
    procurement_page = {
      title = "One-pager: procurement",
      note = "3_champion",
      words = {
        "one-pager: procurement", "one-pager for procurement", "procurement one-pager", "procurement overview",
        "for procurement",
      },
    },
    legal_page = {
      title = "One-pager: legal",
      note = "3_champion",
      words = {
        "one-pager: legal", "one-pager for legal", "legal one-pager", "legal overview", "for the legal team",
        "for legal",
      },
    },
    buyer_page = {
      title = "One-pager: economic buyer",
      note = "3_champion",
      words = {
        "one-pager: economic buyer", "one-pager for the economic buyer", "economic buyer one-pager", "cfo one-pager",
        "executive one-pager", "finance one-pager", "for the economic buyer", "for the cfo", "for finance",
        "for the executive sponsor",
      },
    },
    objections = {
      title = "Objections and answers",
      note = "3_champion",
      rows = "objections",
      words = {
        "objections and answers", "objections & answers", "objections and responses", "objections & responses",
        "objection handling", "objection responses", "common objections", "objections raised", "handling objections",
        "objections", "pushback", "concerns and responses", "frequently asked questions", "faq",
      },
    },
    talk_track = {
      title = "Talk track",
      note = "3_champion",
      words = {
        "champion's talk track", "champion talk track", "talk track", "what to say", "talking points",
        "champion script", "script for the champion", "elevator pitch", "key messages",
      },
    },
    proof = {
      title = "Proof",
      note = "3_champion",
      rows = "proof",
      words = {
        "proof points and references", "proof points & references", "proof points", "proof plan", "customer evidence",
        "customer references", "case studies", "success stories", "social proof", "references", "evidence", "proof",
      },
    },
  },
}
