-- Prints what measure.c measured as a table: lua report.lua NOTES TITLE [BASE] < lines. Ratios are to the line BASE.
local notes, title, base_name = tonumber(arg[1]), arg[2], arg[3] or "floor, 1 process"

local lines, base = {}, nil
for line in io.lines() do
  local name, wall, cpu, memory, code = line:match "^(.-)\t(%S+)\t(%S+)\t(%d+)\t(%d+)$"
  local entry =
    { name = name, wall = tonumber(wall), cpu = tonumber(cpu), memory = tonumber(memory), code = tonumber(code) }
  lines[#lines + 1] = entry
  if name == base_name then base = entry end
end

local function ratio(value, of) return of and of > 0 and ("%.2f"):format(value / of) or "-" end

print("\n" .. title)
print(
  ("%-20s %10s %10s %9s %10s %8s %8s %s"):format("", "wall ms", "cpu ms", "peak MB", "notes/s", "x wall", "x cpu", "")
)
for _, entry in ipairs(lines) do
  print(
    ("%-20s %10.1f %10.1f %9.1f %10.0f %8s %8s %s"):format(
      entry.name,
      entry.wall,
      entry.cpu,
      entry.memory / 1024,
      notes / entry.wall * 1000,
      ratio(entry.wall, base and base.wall),
      ratio(entry.cpu, base and base.cpu),
      entry.code > 1 and "did not run" or ""
    )
  )
end
print(("ratios are to: %s"):format(base_name))
