-- How the suite speaks: each failure where it stands, skipped specs by their reason, and a last line with counts.

local function described(it)
  local trace = it.element.trace or {}
  local message = it.message
  if type(message) == "table" then message = message.message or require("pl.pretty").write(message) end
  message = tostring(message):gsub("\n%s*no file [^\n]+", "")
  local place = trace.short_src and ("%s:%d"):format(trace.short_src, trace.currentline or 0) or "?"
  return ("FAILED %s\n  %s\n  %s\n"):format(place, it.name, message:gsub("\n", "\n  "))
end

local function print_all(list)
  for _, it in ipairs(list) do
    io.write(described(it))
  end
end

local function print_skipped(pendings)
  local counts, reasons = {}, {}
  for _, it in ipairs(pendings) do
    local reason = type(it.message) == "string" and it.message:gsub("^[^:]+:%d+: ", "") or "no reason given"
    if not counts[reason] then reasons[#reasons + 1] = reason end
    counts[reason] = (counts[reason] or 0) + 1
  end
  for _, reason in ipairs(reasons) do
    io.write(("skipped %d: %s\n"):format(counts[reason], reason))
  end
end

local function counts_line(handler)
  local failed = handler.failuresCount + handler.errorsCount
  local line = ("%d passed, %d failed"):format(handler.successesCount, failed)
  if handler.pendingsCount > 0 then line = line .. (", %d skipped"):format(handler.pendingsCount) end
  return line
end

return function()
  local busted = require "busted"
  local handler = require "busted.outputHandlers.base"()

  function handler.suiteEnd()
    print_all(handler.failures)
    print_all(handler.errors)
    print_skipped(handler.pendings)
    io.write(counts_line(handler), "\n")
    io.flush()
    return nil, true
  end

  busted.subscribe({ "suite", "end" }, handler.suiteEnd)
  return handler
end
