-- Words that name a field of the deal's snapshot: keys of front matter, labels, headings, first cells of a row.

---@type table<string, string[]>
return {
  account = {
    "account", "account name", "company", "company name", "customer", "customer name", "client", "client name",
    "prospect", "organization", "organisation", "buyer", "prospect name",
  },
  segment = { "segment", "market segment", "company segment", "tier", "customer segment" },
  use_case = {
    "use case", "primary use case", "use-case", "usecase", "use cases", "problem statement", "business problem",
    "problem", "workflow", "the problem", "business need",
  },
  product = {
    "product", "products", "what we sell", "what we are selling", "what we're selling", "what is sold",
    "solution", "our solution", "offer", "offering", "products of interest", "product sold", "proposed solution",
  },
  outcome = {
    "outcome", "what changes", "what changes if they buy", "desired outcome", "business outcome",
    "measurable outcome", "target outcome", "expected outcome", "business outcomes", "desired outcomes",
    "future state",
  },
  trigger = {
    "trigger", "trigger event", "why now", "compelling event", "urgency", "critical event", "triggers", "event",
    "compelling reason",
  },
  acv = {
    "acv", "target value", "annual contract value", "deal value", "deal size", "estimated deal size", "contract value",
    "amount",
    "opportunity amount", "arr", "annual value", "total arr", "deal amount", "value of the deal", "price",
    "estimated value", "expected value", "potential value", "tcv", "total contract value", "budget",
    "opportunity value",
  },
  currency = { "currency" },
  stage = {
    "stage", "deal stage", "sales stage", "salesforce stage", "opportunity stage", "current stage", "crm stage",
  },
  stall = {
    "most likely stall", "likely stall", "likeliest stall", "stall", "stall risk", "stall reason",
    "biggest stall", "what could stall", "where it stalls", "most likely to stall", "likely blocker",
  },
  decision_date = {
    "decision date", "decision meeting", "decision by", "target decision date", "decision deadline",
    "date of the decision", "decision expected", "expected decision date",
  },
  start_date = {
    "start date", "go-live", "go live", "go-live date", "target go-live", "go live date", "implementation start",
    "target start", "target go-live date", "desired go-live",
  },
  signature_date = {
    "signature date", "signing date", "close date", "expected close", "expected close date", "target close",
    "target close date", "close", "contract date", "signature by", "signature target", "closing date",
    "target signature", "target signature date", "expected signature",
  },
  closed_won = {
    "closed-won", "closed won", "closed-won means", "closed won means", "closed-won definition",
    "closed won definition", "definition of closed-won", "definition of closed won", "definition of done",
    "we win when",
  },
  statement = {
    "statement", "one-line statement", "one line statement", "one-liner", "one liner", "in one line",
    "in one sentence", "deal in one line", "summary", "deal summary", "what we sell and what changes", "pitch",
    "deal statement", "the deal",
  },
  timeline = {
    "timeline", "target timeline", "timing", "time frame", "timeframe", "target date", "deadline",
    "hard deadline", "decision timeline", "expected timeline", "critical timeline",
  },
  step = { "step", "current step", "workflow step" },
}
