/* Workers that misbehave in ways that no script can. */
#include "process/workers.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "check.h"
#include "process/sandbox.h"

enum { frame_bytes = 1 << 20 };

/* In the worker: its channel is the one descriptor above standard error. */
static void send_raw(const char *bytes, size_t size) {
  for (int channel = 3; channel < 64; channel++)
    if (write(channel, bytes, size) == (ssize_t)size) return;
}

static int fill_stack(int depth) {
  volatile char block[4096];
  block[0] = (char)depth;
  return depth < 0 ? 0 : fill_stack(depth + 1) + block[0];
}

static size_t eat_memory(void) {
  size_t got = 0;
  for (void *block; (block = malloc(64 << 20)); got += 64) memset(block, 1, 4096);
  return got;
}

static dw_fault misbehave(void *context, dw_slice payload, dw_buffer *reply) {
  (void)context;
  volatile int *nowhere = NULL;
  char how = payload.size ? payload.data[0] : 'g';
  if (how == 's') raise(SIGSEGV);
  if (how == 'n') *nowhere = 1;
  if (how == 'a') abort();
  if (how == 'k') raise(SIGKILL);
  if (how == 'o') fill_stack(1);
  if (how == 'x') exit(3);
  if (how == 'm') send_raw("\x64\0\0\0\0part", 9), _exit(0);
  if (how == 'h') send_raw("\xFF\xFF\xFF\xFF", 4), pause();
  if (how == 'e') send_raw("\0\0\0\0", 4), pause();
  if (how == 'w') send_raw("\1\0\0\0\x7F", 5), pause();
  if (how == 't') send_raw("\1\0\0\0\0\1\0\0\0\0", 10), pause();
  if (how == 'u') dw_sandbox_renew(-2);
  if (how == 'u' || how == 'l')
    for (;;) nowhere = NULL;
  if (how == 'r') dw_buffer_reserve(reply, 2 * frame_bytes), reply->size += 2 * frame_bytes;
  if (how == 'f') reply->failed = true;
  if (how == 'y') dw_buffer_print(reply, "%zu", eat_memory());
  if (how == 'p') dw_buffer_print(reply, "%d", socket(AF_INET, SOCK_STREAM, 0));
  if (how == 'q') dw_buffer_print(reply, "%d", kill(getppid(), 0));
  if (how == 'g') dw_buffer_append(reply, dw_slice_of("fine"));
  return DW_FAULT_NONE;
}

static bool is_spent(void *context) {
  (void)context;
  return true;
}

static dw_workers *new_pool(size_t count, double seconds) {
  dw_worker_options options = {
      .body = misbehave, .seconds = seconds, .memory_bytes = 512 << 20, .frame_bytes = frame_bytes};
  dw_workers *pool;
  dw_workers_new(count, &options, &pool, NULL);
  return pool;
}

static dw_workers_result next_result(dw_workers *pool) {
  dw_workers_result result = {0};
  bool found = false;
  while (!found && dw_workers_wait(pool, 1, &result, &found, NULL) == DW_OK) continue;
  return result;
}

/* One bad task between good ones: what became of it; the others have to be well. */
static dw_fault fault_of(char how, size_t count, double seconds, char *text, size_t size) {
  dw_workers *pool = new_pool(count, seconds);
  const char tasks[] = {'g', how, 'g', 'g'};
  dw_fault fault = DW_FAULT_NONE;
  size_t given = 0;
  for (size_t done = 0; done < sizeof tasks; done++) {
    while (given < sizeof tasks && dw_workers_have_room(pool)) {
      dw_workers_give(pool, given, (dw_slice[]){{&tasks[given], 1}}, 1, NULL);
      given++;
    }
    dw_workers_result result = next_result(pool);
    if (result.task == 1) {
      fault = result.fault;
      snprintf(text, size, "%.*s", (int)result.reply.size, result.reply.data);
    } else {
      check(dw_slice_equals(result.reply, dw_slice_of("fine")), "tasks beside a bad one are answered");
    }
  }
  dw_workers_free(pool);
  check(waitpid(-1, NULL, WNOHANG) < 0, "no process is left behind");
  return fault;
}

static void test_deaths(void) {
  static const char deaths[] = "snakoxmhewt";
  for (size_t i = 0; deaths[i]; i++) {
    char text[200] = "", sentence[300];
    for (size_t count = 1; count <= 3; count += 2) {
      dw_fault fault = fault_of(deaths[i], count, 20, text, sizeof text);
      snprintf(sentence, sizeof sentence, "death '%c' is a crash of its task alone (%s)", deaths[i], text);
      check(fault == DW_FAULT_CRASHED, sentence);
    }
  }
}

static void test_time(void) {
  char text[200] = "";
  check(fault_of('l', 2, 0.2, text, sizeof text) == DW_FAULT_TIME, "a loop is ended at its deadline");
  check(strcmp(text, "took longer than 0.2 s") == 0, text);
  check(fault_of('u', 1, 30, text, sizeof text) == DW_FAULT_TIME, "a loop is ended by its processor time");
}

static void test_memory(void) {
  char text[200] = "";
  check(fault_of('r', 1, 20, text, sizeof text) == DW_FAULT_MEMORY, "a reply over the limit is a fault of memory");
  check(fault_of('f', 1, 20, text, sizeof text) == DW_FAULT_MEMORY, "so is one that could not be written");
}

static void test_walls(void) {
  if (!dw_sandbox_is_whole()) return;
  char text[200] = "";
  check(fault_of('y', 1, 20, text, sizeof text) == DW_FAULT_NONE && atoi(text) <= 512, "address space ends");
  check(fault_of('p', 1, 20, text, sizeof text) == DW_FAULT_NONE && atoi(text) == -1, "there is no network");
  check(fault_of('q', 1, 20, text, sizeof text) == DW_FAULT_NONE && atoi(text) == -1, "nobody else is signalled");
}

static void test_give(void) {
  dw_workers *pool = new_pool(1, 20);
  char *large = calloc(1, frame_bytes + 1);
  dw_error error;
  check(dw_workers_give(pool, 1, (dw_slice[]){{large, frame_bytes + 1}}, 1, &error) == DW_E_LIMIT,
        "a payload has a limit");
  check(dw_workers_have_room(pool), "a task that was refused takes no room");
  free(large);
  dw_workers_free(pool);
}

/* A worker that dies while it has nothing to do. */
static void test_idle_death(void) {
  dw_workers *pool = new_pool(1, 20);
  dw_workers_give(pool, 1, (dw_slice[]){dw_slice_of("g")}, 1, NULL);
  next_result(pool);
  char path[64], children[64] = "";
  snprintf(path, sizeof path, "/proc/self/task/%d/children", getpid());
  FILE *in = fopen(path, "r");
  if (!in || !fgets(children, sizeof children, in)) children[0] = '\0';
  if (in) fclose(in);
  pid_t worker = (pid_t)atoi(children);
  if (worker > 0) kill(worker, SIGKILL);
  nanosleep(&(struct timespec){.tv_nsec = 50000000}, NULL);
  dw_workers_give(pool, 2, (dw_slice[]){dw_slice_of("g")}, 1, NULL);
  dw_workers_result result = next_result(pool);
  check(worker > 0 && result.task == 2 && result.fault == DW_FAULT_NONE, "a worker that died idle is replaced");
  dw_workers_free(pool);
}

/* A parent that is killed takes its workers along. */
static void test_orphans(void) {
  int ends[2];
  if (pipe(ends) != 0) return check(false, "a pipe");
  pid_t parent = fork();
  if (parent == 0) {
    dw_workers *pool = new_pool(2, 20);
    dw_workers_give(pool, 1, (dw_slice[]){dw_slice_of("l")}, 1, NULL);
    char path[64], children[64] = "";
    snprintf(path, sizeof path, "/proc/self/task/%d/children", getpid());
    FILE *in = fopen(path, "r");
    if (in && fgets(children, sizeof children, in)) (void)!write(ends[1], children, sizeof children);
    pause();
  }
  char children[64];
  bool told = read(ends[0], children, sizeof children) > 0;
  kill(parent, SIGKILL);
  waitpid(parent, NULL, 0);
  pid_t worker = told ? (pid_t)atoi(children) : 0;
  bool gone = false;
  for (int i = 0; i < 100 && !gone; i++) {
    nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    char path[64], state = 'Z';
    snprintf(path, sizeof path, "/proc/%d/stat", worker);
    FILE *in = fopen(path, "r");
    if (in && fscanf(in, "%*d (%*[^)]) %c", &state) != 1) state = 'Z';
    if (in) fclose(in);
    gone = state == 'Z' || state == 'X';
  }
  check(worker > 0 && gone, "workers end with a parent that was killed");
}

static void test_spent(void) {
  dw_worker_options options = {
      .body = misbehave, .is_spent = is_spent, .seconds = 20, .memory_bytes = 512 << 20, .frame_bytes = frame_bytes};
  dw_workers *pool;
  dw_workers_new(2, &options, &pool, NULL);
  bool fine = true;
  for (uint64_t i = 0; i < 6; i += 2) {
    dw_workers_give(pool, i, (dw_slice[]){dw_slice_of("g")}, 1, NULL);
    dw_workers_give(pool, i + 1, (dw_slice[]){dw_slice_of("g")}, 1, NULL);
    for (int n = 0; n < 2; n++) fine = fine && dw_slice_equals(next_result(pool).reply, dw_slice_of("fine"));
  }
  check(fine, "a worker that is spent answers, and the next task has a new one");
  dw_workers_free(pool);
  check(waitpid(-1, NULL, WNOHANG) < 0, "no spent worker is left behind");
}

int main(void) {
  test_spent();
  test_deaths();
  test_time();
  test_memory();
  test_walls();
  test_give();
  test_idle_death();
  test_orphans();
  return dw_checks_failed != 0;
}
