-- Words and marks of a status, by status.

---@type table<string, string[]>
return {
  not_started = {
    "not started", "not yet started", "not begun", "open", "to do", "todo", "planned", "scheduled", "upcoming",
    "not yet", "backlog", "new", "future", "queued", "proposed", "outstanding", "unstarted", "ready",
    "not scheduled", "⬜", "☐", "⚪", "◻", "[ ]",
  },
  in_progress = {
    "in progress", "in-progress", "started", "ongoing", "on-going", "underway", "under way", "under review",
    "in review", "active", "wip", "doing", "on track", "in flight", "working", "begun", "partial",
    "partially done", "half done", "at risk", "late", "delayed", "overdue", "behind", "🟡", "🟢", "🔄",
    "🟠", "🔵", "▶", "🚧", "[/]",
  },
  on_hold = {
    "on hold", "on-hold", "hold", "paused", "blocked", "stalled", "waiting", "waiting on", "waiting for",
    "awaiting", "deferred", "pending", "parked", "stuck", "🔴", "⏸", "⏳", "⌛", "🛑", "⛔", "🚫",
  },
  done = {
    "done", "complete", "completed", "finished", "closed", "signed", "approved", "achieved", "delivered",
    "received", "passed", "met", "resolved", "validated", "confirmed", "✅", "☑", "✔", "✓", "🏁", "[x]",
  },
  cancelled = {
    "cancelled", "canceled", "dropped", "abandoned", "withdrawn", "rejected", "won't do", "no longer", "❌",
    "✖", "✗", "[-]",
  },
  not_applicable = { "not applicable", "n/a", "na", "not needed", "not required", "none needed" },
}
