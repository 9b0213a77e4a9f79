-- Words that say whose an owner, a heading or a column is.

---@type table<string, string[]>
return {
  buyer = {
    "buyer", "buyers", "customer", "client", "prospect", "them", "their", "they", "buyer team", "customer team",
    "client team", "buyer side", "customer side", "account", "their team",
  },
  seller = {
    "seller", "sellers", "vendor", "supplier", "us", "we", "our", "ours", "ae", "se", "sdr", "bdr", "csm", "am",
    "account executive", "account manager", "sales", "sales engineer", "solutions engineer",
    "solutions architect", "solution architect", "customer success", "customer success manager", "vendor team",
    "seller team", "our team", "internal team", "account team", "sales team", "provider",
  },
  both = { "both", "joint", "mutual", "shared", "together", "all", "everyone", "both sides", "both teams", "jointly" },
}
