#include "process/workers.h"

#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef struct {
  dw_worker worker;
  bool busy;
  uint64_t task;
  double deadline;
} slot;

typedef struct {
  uint64_t task;
  dw_buffer frame;
} ready_task;

struct dw_workers {
  dw_worker_options options;
  pid_t owner;
  size_t count, running;
  slot *slots;
  struct pollfd *polls;
  ready_task *ready; /* a ring of `count` */
  size_t ready_first, ready_count;
  size_t last_served;
  double seen; /* when the pool was last looked at */
  char message[128];
};

/* Away for longer than this, the pool was stopped by somebody (Ctrl-Z), and so were its workers. */
static const double away_seconds = 1.0;

static double clock_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

dw_code dw_workers_new(size_t count, const dw_worker_options *options, dw_workers **out, dw_error *error) {
  dw_workers *pool = *out = calloc(1, sizeof *pool);
  if (pool) {
    *pool = (dw_workers){.options = *options, .owner = getpid(), .count = count, .seen = clock_seconds()};
    pool->slots = calloc(count, sizeof *pool->slots);
    pool->polls = calloc(count, sizeof *pool->polls);
    pool->ready = calloc(count, sizeof *pool->ready);
    if (pool->slots && pool->polls && pool->ready) return DW_OK;
  }
  dw_workers_free(pool);
  *out = NULL;
  return dw_fail(error, DW_E_MEMORY, "no memory for a pool of workers");
}

static void kill_all(dw_workers *pool) {
  for (size_t i = 0; i < pool->count; i++)
    if (pool->slots[i].worker.process) kill(pool->slots[i].worker.process, SIGKILL);
}

void dw_workers_free(dw_workers *pool) {
  if (!pool) return;
  bool owned = getpid() == pool->owner;
  if (owned && pool->slots) kill_all(pool);
  for (size_t i = 0; i < pool->count; i++) {
    if (owned && pool->slots) dw_worker_stop(&pool->slots[i].worker);
    if (pool->slots) dw_worker_free(&pool->slots[i].worker);
    if (pool->ready) dw_buffer_free(&pool->ready[i].frame);
  }
  free(pool->slots);
  free(pool->polls);
  free(pool->ready);
  free(pool);
}

static int stop(dw_workers *pool, slot *it) {
  int status = dw_worker_stop(&it->worker);
  it->busy = false;
  pool->running--;
  return status;
}

/* A worker that runs and has nothing to do, else a slot where one can be started, else NULL. A worker found dead
 * without a task is nobody's fault. */
static slot *find_idle(dw_workers *pool) {
  slot *unstarted = NULL;
  for (size_t i = 0; i < pool->count; i++) {
    slot *it = &pool->slots[i];
    if (it->busy) continue;
    if (dw_worker_is_waiting(&it->worker)) return it;
    if (it->worker.process) stop(pool, it);
    if (!unstarted) unstarted = it;
  }
  return unstarted;
}

static dw_code run_ready(dw_workers *pool, slot *it, dw_error *error) {
  if (!it->worker.process) {
    dw_code code = dw_worker_start(&it->worker, &pool->options, error);
    if (code != DW_OK) return code;
    pool->running++;
  }
  ready_task *task = &pool->ready[pool->ready_first];
  pool->ready_first = (pool->ready_first + 1) % pool->count;
  pool->ready_count--;
  it->busy = true;
  it->task = task->task;
  it->deadline = clock_seconds() + pool->options.seconds;
  dw_worker_give(&it->worker, &task->frame);
  dw_worker_push(&it->worker, NULL);
  return DW_OK;
}

static dw_code dispatch(dw_workers *pool, dw_error *error) {
  slot *it;
  while (pool->ready_count && (it = find_idle(pool))) {
    dw_code code = run_ready(pool, it, error);
    if (code != DW_OK) return pool->running ? DW_OK : code;
  }
  return DW_OK;
}

bool dw_workers_have_room(const dw_workers *pool) { return pool->ready_count < pool->count; }

dw_code dw_workers_give(dw_workers *pool, uint64_t task, const dw_slice *pieces, size_t count, dw_error *error) {
  ready_task *next = &pool->ready[(pool->ready_first + pool->ready_count) % pool->count];
  dw_code code = dw_frame_append(&next->frame, pieces, count, pool->options.frame_bytes, error);
  if (code != DW_OK) return code;
  next->task = task;
  pool->ready_count++;
  code = dispatch(pool, error);
  if (code == DW_OK) return DW_OK;
  pool->ready_count--;
  dw_buffer_clear(&next->frame);
  return code;
}

static void fail(dw_workers *pool, dw_workers_result *result, dw_fault fault, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static void fail(dw_workers *pool, dw_workers_result *result, dw_fault fault, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(pool->message, sizeof pool->message, format, arguments);
  va_end(arguments);
  result->fault = fault;
  result->reply = dw_slice_of(pool->message);
}

static void fail_late(dw_workers *pool, dw_workers_result *result) {
  fail(pool, result, DW_FAULT_TIME, "took longer than %g s", pool->options.seconds);
}

static void fail_ended(dw_workers *pool, dw_workers_result *result, int status) {
  int number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  const char *name = number ? sigdescr_np(number) : NULL;
  if (number == SIGXCPU)
    fail_late(pool, result);
  else if (number)
    fail(pool, result, DW_FAULT_CRASHED, "the worker process ended by signal %d (%s)", number, name ? name : "unknown");
  else
    fail(pool, result, DW_FAULT_CRASHED, "the worker process left with exit code %d", WEXITSTATUS(status));
}

/* What a worker's channel brought: true when its task is over. */
static bool receive(dw_workers *pool, slot *it, dw_workers_result *result) {
  dw_error error;
  *result = (dw_workers_result){.task = it->task};
  dw_code code = dw_worker_pull(&it->worker, &error);
  if (code == DW_E_GONE) return fail_ended(pool, result, stop(pool, it)), true;
  if (code == DW_OK) code = dw_worker_reply(&it->worker, &result->reply, &result->fault, &error);
  if (code == DW_OK && !result->reply.data) return false;
  if (code != DW_OK) fail(pool, result, code == DW_E_MEMORY ? DW_FAULT_MEMORY : DW_FAULT_CRASHED, "%s", error.message);
  if (code != DW_OK || result->fault == DW_FAULT_MEMORY || it->worker.leaves) stop(pool, it);
  it->busy = false;
  return true;
}

static bool serve(dw_workers *pool, slot *it, short events, dw_workers_result *result) {
  if (events & POLLOUT) dw_worker_push(&it->worker, NULL);
  return events & (POLLIN | POLLHUP | POLLERR) && receive(pool, it, result);
}

static bool serve_first(dw_workers *pool, dw_workers_result *result) {
  for (size_t i = 1; i <= pool->count; i++) {
    size_t at = (pool->last_served + i) % pool->count;
    if (!pool->slots[at].busy || !serve(pool, &pool->slots[at], pool->polls[at].revents, result)) continue;
    pool->last_served = at;
    return true;
  }
  return false;
}

static bool end_overdue(dw_workers *pool, dw_workers_result *result) {
  for (size_t i = 0; i < pool->count; i++) {
    slot *it = &pool->slots[i];
    if (!it->busy || it->deadline > pool->seen) continue;
    *result = (dw_workers_result){.task = it->task};
    stop(pool, it);
    return fail_late(pool, result), true;
  }
  return false;
}

/* Moves the clock on. `expected` seconds were meant to pass. */
static void catch_up(dw_workers *pool, double expected) {
  double now = clock_seconds(), away = now - pool->seen - expected;
  for (size_t i = 0; i < pool->count && away > away_seconds; i++) pool->slots[i].deadline += away;
  pool->seen = now;
}

static void wait_for_events(dw_workers *pool, double seconds) {
  for (size_t i = 0; i < pool->count; i++) {
    slot *it = &pool->slots[i];
    short events = dw_worker_has_unsent(&it->worker) ? POLLIN | POLLOUT : POLLIN;
    pool->polls[i] = (struct pollfd){.fd = it->busy ? it->worker.channel : -1, .events = events};
    if (it->busy && it->deadline - pool->seen < seconds) seconds = it->deadline - pool->seen;
  }
  if (seconds < 0) seconds = 0;
  poll(pool->polls, pool->count, (int)ceil(seconds * 1000));
  catch_up(pool, seconds);
}

dw_code dw_workers_wait(dw_workers *pool, double seconds, dw_workers_result *result, bool *found, dw_error *error) {
  *found = false;
  dw_code code = dispatch(pool, error);
  if (code != DW_OK || !pool->running) return code;
  catch_up(pool, 0);
  wait_for_events(pool, seconds);
  *found = serve_first(pool, result) || end_overdue(pool, result);
  if (*found) dispatch(pool, NULL);
  return DW_OK;
}
