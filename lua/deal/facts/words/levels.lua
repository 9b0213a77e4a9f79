-- Words of the levels of influence and stance, by level; the longest that a text holds counts.

---@type table<string, table<string, string[]>>
return {
  influence = {
    inner_circle = { "inner circle", "high", "decides", "final decision", "strong", "very high", "signs" },
    political_structure = { "political structure", "medium", "some", "moderate", "mid" },
    outside = { "outside", "low", "none", "no influence", "limited" },
  },
  stance = {
    advocate = { "advocate", "champion", "loves", "enthusiastic", "very positive", "strong supporter", "promoter" },
    supporter = {
      "supporter", "supportive", "positive", "friendly", "in favour", "in favor", "warm", "strong", "on board",
      "🟢", "👍",
    },
    neutral = { "neutral", "undecided", "passive", "unknown", "indifferent", "🟡", "⚪" },
    sceptic = { "sceptic", "skeptic", "sceptical", "skeptical", "cautious", "cold", "doubtful", "hesitant" },
    opponent = {
      "opponent", "opposed", "negative", "blocker", "hostile", "detractor", "against", "resistant", "🔴", "👎",
    },
  },
}
