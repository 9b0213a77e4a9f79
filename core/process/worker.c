#include "process/worker.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "process/sandbox.h"

enum { piece = 64 << 10, kept_capacity = 1 << 20, last_reply = 0x80 };

const char *dw_fault_name(dw_fault fault) {
  static const char *const names[] = {"none", "crashed", "time", "memory", "error"};
  return fault <= DW_FAULT_ERROR ? names[fault] : "unknown";
}

/* The child's side: plain calls that wait. */

static bool receive(int channel, dw_frames *in, dw_slice *payload) {
  for (;;) {
    if (dw_frames_next(in, payload, NULL) != DW_OK) return false;
    if (payload->data) return true;
    char *room = dw_frames_room(in, piece);
    ssize_t size = room ? read(channel, room, piece) : -1;
    if (size <= 0) return false;
    dw_frames_arrived(in, (size_t)size);
  }
}

static bool send_whole(int channel, dw_slice bytes) {
  while (bytes.size) {
    ssize_t size = write(channel, bytes.data, bytes.size);
    if (size < 0) return false;
    bytes = (dw_slice){bytes.data + size, bytes.size - (size_t)size};
  }
  return true;
}

static dw_code put_fault(dw_buffer *out, dw_fault fault, const char *message, size_t limit) {
  dw_buffer_clear(out);
  size_t start = dw_frame_begin(out);
  dw_buffer_append(out, (dw_slice){(char[]){(char)fault}, 1});
  dw_buffer_append(out, dw_slice_of(message));
  return dw_frame_end(out, start, limit, NULL);
}

/* False when there is nothing more to serve: nobody listens, or the worker is spent and said so. */
static bool answer(const dw_worker_options *options, int channel, dw_slice payload, dw_buffer *out) {
  dw_error error;
  dw_buffer_clear(out);
  size_t start = dw_frame_begin(out), mark = out->size;
  dw_buffer_append(out, (dw_slice){"", 1});
  dw_fault fault = options->body(options->context, payload, out);
  bool spent = options->is_spent && options->is_spent(options->context);
  if (!out->failed) out->data[mark] = (char)(fault | (spent ? last_reply : 0));
  dw_code code = dw_frame_end(out, start, options->frame_bytes, &error);
  if (code != DW_OK) code = put_fault(out, DW_FAULT_MEMORY, error.message, options->frame_bytes);
  return code == DW_OK && send_whole(channel, dw_buffer_slice(out)) && !spent;
}

static _Noreturn void serve(const dw_worker_options *options, const dw_sandbox *sandbox) {
  if (dw_sandbox_enter(sandbox, NULL) != DW_OK) _exit(0);
  dw_frames in = {.limit = options->frame_bytes};
  dw_buffer out = {0};
  dw_slice payload;
  while (receive(sandbox->channel, &in, &payload)) {
    dw_sandbox_renew(options->seconds);
    bool goes_on = answer(options, sandbox->channel, payload, &out);
    fflush(stdout);
    if (!goes_on) break;
    if (out.capacity > kept_capacity) dw_buffer_free(&out);
  }
  _exit(0);
}

/* The parent's side: calls that never wait. */

dw_code dw_worker_start(dw_worker *worker, const dw_worker_options *options, dw_error *error) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return dw_fail(error, DW_E_IO, "no channel to a worker process: %s", strerror(errno));
  dw_sandbox sandbox = {.parent = getpid(), .channel = ends[1], .memory_bytes = options->memory_bytes};
  fflush(stdout);
  fflush(stderr);
  pid_t process = fork();
  if (process == 0) serve(options, &sandbox);
  close(ends[1]);
  if (process < 0) {
    close(ends[0]);
    return dw_fail(error, DW_E_IO, "no worker process: %s", strerror(errno));
  }
  worker->process = process;
  worker->channel = ends[0];
  worker->in.limit = options->frame_bytes;
  worker->leaves = false;
  dw_frames_clear(&worker->in);
  return DW_OK;
}

void dw_worker_give(dw_worker *worker, dw_buffer *frame) {
  dw_buffer before = worker->out;
  worker->out = *frame;
  worker->sent = 0;
  dw_buffer_clear(&before);
  if (before.capacity > kept_capacity) dw_buffer_free(&before);
  *frame = before;
}

static bool would_wait(void) { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

dw_code dw_worker_push(dw_worker *worker, dw_error *error) {
  while (dw_worker_has_unsent(worker)) {
    ssize_t size = send(worker->channel, worker->out.data + worker->sent, worker->out.size - worker->sent,
                        MSG_DONTWAIT | MSG_NOSIGNAL);
    if (size < 0 && would_wait()) break;
    if (size < 0) return dw_fail(error, DW_E_GONE, "the worker has ended");
    worker->sent += (size_t)size;
  }
  return DW_OK;
}

dw_code dw_worker_pull(dw_worker *worker, dw_error *error) {
  char *room = dw_frames_room(&worker->in, piece);
  if (!room) return dw_fail(error, DW_E_MEMORY, "no memory for a worker's reply");
  ssize_t size = recv(worker->channel, room, piece, MSG_DONTWAIT);
  if (size < 0 && would_wait()) return DW_OK;
  if (size <= 0) return dw_fail(error, DW_E_GONE, "the worker has ended");
  dw_frames_arrived(&worker->in, (size_t)size);
  return DW_OK;
}

bool dw_worker_has_unsent(const dw_worker *worker) { return worker->sent < worker->out.size; }

bool dw_worker_is_waiting(const dw_worker *worker) {
  char byte;
  return worker->process && recv(worker->channel, &byte, 1, MSG_DONTWAIT | MSG_PEEK) < 0 && would_wait();
}

dw_code dw_worker_reply(dw_worker *worker, dw_slice *reply, dw_fault *fault, dw_error *error) {
  dw_code code = dw_frames_next(&worker->in, reply, error);
  if (code != DW_OK || !reply->data) return code;
  unsigned char mark = reply->size ? (unsigned char)reply->data[0] : UCHAR_MAX;
  worker->leaves = mark & last_reply;
  mark &= (unsigned char)~last_reply;
  bool is_reply = mark == DW_FAULT_NONE || mark == DW_FAULT_MEMORY || mark == DW_FAULT_ERROR;
  if (!is_reply || !dw_frames_are_empty(&worker->in)) {
    *reply = (dw_slice){0};
    return dw_fail(error, DW_E_FORMAT, "a worker process sent what is no reply");
  }
  *fault = (dw_fault)mark;
  *reply = (dw_slice){reply->data + 1, reply->size - 1};
  return DW_OK;
}

int dw_worker_stop(dw_worker *worker) {
  int status = 0;
  if (!worker->process) return 0;
  kill(worker->process, SIGKILL);
  close(worker->channel);
  while (waitpid(worker->process, &status, 0) < 0 && errno == EINTR) continue;
  worker->process = 0;
  worker->sent = worker->out.size = 0;
  return status;
}

void dw_worker_free(dw_worker *worker) {
  dw_frames_free(&worker->in);
  dw_buffer_free(&worker->out);
}
