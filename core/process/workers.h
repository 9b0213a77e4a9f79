/* A pool of worker processes. Tasks are numbered by the caller; each ends in exactly one result, in the order in which
 * they finish. A worker that dies, takes too long or runs out of memory is a fault of its own task alone, and the next
 * task has a new one. Workers start when there is a task for them. */
#ifndef DW_PROCESS_WORKERS_H
#define DW_PROCESS_WORKERS_H

#include "process/worker.h"

typedef struct dw_workers dw_workers;

typedef struct {
  uint64_t task;
  dw_fault fault;
  dw_slice reply; /* or what the fault says about itself; valid until the next call on the pool */
} dw_workers_result;

/* At most `count` processes (at least 1), each running options->body; options->seconds is also the time on the wall
 * that a task may take. On failure *out is NULL: DW_E_MEMORY. */
dw_code dw_workers_new(size_t count, const dw_worker_options *options, dw_workers **out, dw_error *error);

/* Kills and reaps what still runs; in a process other than the one that made the pool nothing is killed. */
void dw_workers_free(dw_workers *workers);

/* Whether another task can be given now: besides those that run, as many as there are workers may lie ready, so that a
 * worker never waits for the caller. */
bool dw_workers_have_room(const dw_workers *workers);

/* Gives a task; its payload, one piece behind the other, is copied. DW_E_LIMIT: over options->frame_bytes; DW_E_MEMORY;
 * DW_E_IO: no process to be had, and none is running. On failure the task is not taken. */
dw_code dw_workers_give(dw_workers *workers, uint64_t task, const dw_slice *pieces, size_t count, dw_error *error);

/* Waits at most `seconds` for one result; *found is false when there is none yet, which may be sooner. DW_E_IO: tasks
 * lie ready and no process is to be had. */
dw_code dw_workers_wait(dw_workers *workers, double seconds, dw_workers_result *result, bool *found, dw_error *error);

#endif
