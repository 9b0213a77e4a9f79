/* Preloaded into the program by specs: stands between it and the system calls of a save, counts them, and at one of
 * them does what FAULT_KIND says.
 *
 *   FAULT_AT=n         the n-th call, from 1
 *   FAULT_KIND=        once | on       it fails with FAULT_ERRNO; so do all later ones
 *                      short           a write or read does half of what is asked
 *                      kill | part     the process is killed before it; or after half of a write
 *                      interrupt       SIGINT comes before it
 *                      rename | write  before it somebody else puts FAULT_THEIRS in FAULT_NOTE's place, or into it
 *   FAULT_CALL=name    only calls of this name count
 *   FAULT_LOG=path     the names of the calls are written there, one a line
 *   FAULT_CLOCK=s      the clock is s seconds ahead */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static bool is_kind(const char *kind) { return strcmp(setting("FAULT_KIND"), kind) == 0; }

static void log_call(const char *name) {
  const char *path = setting("FAULT_LOG");
  if (!*path) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  char line[64];
  int size = snprintf(line, sizeof line, "%s\n", name);
  syscall(SYS_write, file, line, (size_t)size);
  syscall(SYS_close, file);
}

static void write_theirs(void) {
  const char *text = setting("FAULT_THEIRS");
  int file = (int)syscall(SYS_openat, AT_FDCWD, setting("FAULT_NOTE"), O_WRONLY | O_TRUNC, 0);
  syscall(SYS_write, file, text, strlen(text));
  syscall(SYS_close, file);
}

static void rename_theirs(void) {
  char other[4096];
  const char *note = setting("FAULT_NOTE"), *text = setting("FAULT_THEIRS");
  snprintf(other, sizeof other, "%s~", note);
  int file = (int)syscall(SYS_openat, AT_FDCWD, other, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  syscall(SYS_write, file, text, strlen(text));
  syscall(SYS_close, file);
  syscall(SYS_renameat2, AT_FDCWD, other, AT_FDCWD, note, 0);
}

static void happen(void) {
  if (is_kind("kill")) syscall(SYS_kill, getpid(), SIGKILL);
  if (is_kind("interrupt")) syscall(SYS_kill, getpid(), SIGINT);
  if (is_kind("rename")) rename_theirs();
  if (is_kind("write")) write_theirs();
}

/* Counts a call; whether it is the one (or one of those) that FAULT_AT means. */
static bool is_due(const char *name) {
  static long count;
  const char *only = setting("FAULT_CALL");
  if (*only && strcmp(only, name) != 0) return false;
  log_call(name);
  long at = atol(setting("FAULT_AT"));
  count++;
  if (at && count == at) happen();
  return at && (count == at || (count > at && is_kind("on")));
}

static bool fails(const char *name) {
  if (!is_due(name) || !(is_kind("once") || is_kind("on"))) return false;
  errno = atoi(setting("FAULT_ERRNO"));
  return true;
}

static mode_t mode_of(int flags, va_list arguments) { return flags & O_CREAT ? va_arg(arguments, mode_t) : 0; }

int open(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return fails("open") ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return fails("openat") ? -1 : (int)syscall(SYS_openat, folder, path, flags, mode);
}

/* As close does: the descriptor is gone also when an error is reported. */
int close(int file) {
  bool failed = fails("close");
  int result = REAL(close)(file);
  return failed ? -1 : result;
}

ssize_t read(int file, void *bytes, size_t size) {
  bool due = is_due("read");
  if (due && (is_kind("once") || is_kind("on"))) return errno = atoi(setting("FAULT_ERRNO")), -1;
  return REAL(read)(file, bytes, due && is_kind("short") ? size / 2 + 1 : size);
}

ssize_t pread(int file, void *bytes, size_t size, off_t at) {
  bool due = is_due("pread");
  if (due && (is_kind("once") || is_kind("on"))) return errno = atoi(setting("FAULT_ERRNO")), -1;
  return REAL(pread)(file, bytes, due && is_kind("short") ? 2 : size, at);
}

ssize_t write(int file, const void *bytes, size_t size) {
  bool due = is_due("write");
  if (due && (is_kind("once") || is_kind("on"))) return errno = atoi(setting("FAULT_ERRNO")), -1;
  bool half = due && (is_kind("short") || is_kind("part"));
  ssize_t result = REAL(write)(file, bytes, half ? size / 2 : size);
  if (due && is_kind("part")) syscall(SYS_kill, getpid(), SIGKILL);
  return result;
}

int fsync(int file) { return fails("fsync") ? -1 : REAL(fsync)(file); }
int fchmod(int file, mode_t mode) { return fails("fchmod") ? -1 : REAL(fchmod)(file, mode); }
int fchown(int file, uid_t owner, gid_t group) { return fails("fchown") ? -1 : REAL(fchown)(file, owner, group); }
int fstat(int file, struct stat *state) { return fails("fstat") ? -1 : REAL(fstat)(file, state); }

int fstatat(int folder, const char *path, struct stat *state, int flags) {
  return fails("fstatat") ? -1 : REAL(fstatat)(folder, path, state, flags);
}

int faccessat(int folder, const char *path, int mode, int flags) {
  return fails("faccessat") ? -1 : REAL(faccessat)(folder, path, mode, flags);
}

int unlinkat(int folder, const char *path, int flags) {
  return fails("unlinkat") ? -1 : REAL(unlinkat)(folder, path, flags);
}

int linkat(int from, const char *path, int to, const char *other, int flags) {
  return fails("linkat") ? -1 : REAL(linkat)(from, path, to, other, flags);
}

int renameat(int from, const char *path, int to, const char *other) {
  return fails("renameat") ? -1 : REAL(renameat)(from, path, to, other);
}

int renameat2(int from, const char *path, int to, const char *other, unsigned flags) {
  return fails("renameat2") ? -1 : REAL(renameat2)(from, path, to, other, flags);
}

ssize_t flistxattr(int file, char *names, size_t size) {
  ssize_t (*real)(int, char *, size_t) = dlsym(RTLD_NEXT, "flistxattr");
  return fails("flistxattr") ? -1 : real(file, names, size);
}

char *realpath(const char *path, char *resolved) { return fails("realpath") ? NULL : REAL(realpath)(path, resolved); }

int clock_gettime(clockid_t clock, struct timespec *now) {
  int result = REAL(clock_gettime)(clock, now);
  if (result == 0 && clock == CLOCK_REALTIME) now->tv_sec += atol(setting("FAULT_CLOCK"));
  return result;
}
