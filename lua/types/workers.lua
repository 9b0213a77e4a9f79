---@meta dealwright.workers

-- Work in other processes. Each worker is a copy of this process, made when there is a task for it, that may compute
-- and nothing else: no files, no network, no processes of its own.

local workers = {}

---@class WorkerFault what became of a task that has no reply
---@field reason "crashed"|"time"|"memory"|"error"
---@field message string one line for people; for "error" what was raised
---@field traceback string? for "error"

---@class WorkersOptions
---@field count integer? processes at most; default 1
---@field seconds number? time a task may take; default 10
---@field window integer? tasks that may be given and not yet done, which bounds memory; default 4 * count
---@field handler fun(payload: string): string runs in the worker; an error raised in it is a fault of its task
---@field next fun(): string|string[]|nil the next payload, whole or in pieces, asked for when a worker is free; nil: there
---are no more
---@field done fun(index: integer, reply: string?, fault: WorkerFault?) called in the order of payloads, from 1
---@field idle fun()? called about every 0.2 s

---Runs every payload through the handler. An error raised in `next`, `done` or `idle` ends the workers and is raised
---again.
---@param options WorkersOptions
---@return true? ended, string? message, string? code nil when no process could be started
function workers.run(options) end

---Whether workers are behind the system-call filter and a limit of address space: always, but for builds with the
---address sanitizer and under valgrind.
---@return boolean
function workers.confined() end

return workers
