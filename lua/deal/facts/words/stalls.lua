-- What a deal most likely stalls on: the words of each.

---@type table<string, string[]>
return {
  no_decision = {
    "no decision", "no_decision", "no-decision", "status quo", "do nothing", "doing nothing", "inertia",
    "indecision", "nothing happens", "priorities", "lack of urgency",
  },
  procurement = { "procurement", "purchasing", "vendor onboarding", "legal", "contract", "paper process" },
  security = { "security", "security review", "it/security", "it and security", "infosec", "compliance" },
  pilot = { "pilot", "poc", "proof of concept", "proof of value", "trial", "evaluation" },
}
