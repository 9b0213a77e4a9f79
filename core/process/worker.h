/* One worker: a child process that inherits everything its parent has in memory, and answers payloads one at a time. */
#ifndef DW_PROCESS_WORKER_H
#define DW_PROCESS_WORKER_H

#include "process/frames.h"

#include <sys/types.h>

typedef enum { DW_FAULT_NONE, DW_FAULT_CRASHED, DW_FAULT_TIME, DW_FAULT_MEMORY, DW_FAULT_ERROR } dw_fault;

/* "crashed", "time", "memory", "error". */
const char *dw_fault_name(dw_fault fault);

/* Runs in the worker: appends the reply and returns DW_FAULT_NONE; or appends nothing but a message and returns
 * DW_FAULT_ERROR or DW_FAULT_MEMORY. */
typedef dw_fault (*dw_worker_body)(void *context, dw_slice payload, dw_buffer *reply);

/* Asked in the worker after each task: whether it has used up so much that a new one should take its place. */
typedef bool (*dw_worker_is_spent)(void *context);

typedef struct {
  dw_worker_body body;
  dw_worker_is_spent is_spent; /* NULL: never */
  void *context;
  double seconds;      /* of processor time a task, see sandbox.h; the clock on the wall is the pool's */
  size_t memory_bytes; /* of address space, what is inherited included */
  size_t frame_bytes;  /* largest payload and largest reply */
} dw_worker_options;

typedef struct {
  pid_t process; /* 0: not running */
  int channel;
  dw_frames in;
  dw_buffer out; /* one frame, whose bytes before `sent` are with the worker */
  size_t sent;
  bool leaves; /* said so with its last reply */
} dw_worker;

/* Forks. `worker` must be zero or stopped. The child never returns: it serves until the channel closes and leaves by
 * _exit. DW_E_IO: no process or descriptor to be had. */
dw_code dw_worker_start(dw_worker *worker, const dw_worker_options *options, dw_error *error);

/* Puts the frame in `frame` on its way, its memory exchanged with that of the frame before, whose sending must be
 * complete. */
void dw_worker_give(dw_worker *worker, dw_buffer *frame);

/* Moves what can be moved without waiting. DW_E_GONE: the worker has ended. */
dw_code dw_worker_push(dw_worker *worker, dw_error *error);
dw_code dw_worker_pull(dw_worker *worker, dw_error *error);
bool dw_worker_has_unsent(const dw_worker *worker);

/* Whether a worker that has nothing to do is there, and silent as it should be. */
bool dw_worker_is_waiting(const dw_worker *worker);

/* The reply that is there, or data NULL; the fault that the body returned. Valid until the next _pull or _free. Where
 * worker->leaves is set by it, there is nobody for another task. DW_E_FORMAT, DW_E_LIMIT: what came is no reply. */
dw_code dw_worker_reply(dw_worker *worker, dw_slice *reply, dw_fault *fault, dw_error *error);

/* Kills where still alive, reaps, and returns the status as of waitpid(); keeps the buffers' memory for the next. */
int dw_worker_stop(dw_worker *worker);

/* Frees the buffers of a worker that is stopped. */
void dw_worker_free(dw_worker *worker);

#endif
