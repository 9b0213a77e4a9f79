#include "vault/temporary.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char prefix[] = ".dealwright-";
static const uint64_t hash_start = 14695981039346656037u;

enum { stale_seconds = 3600 };

static uint64_t hash(uint64_t value, dw_slice bytes) {
  for (size_t i = 0; i < bytes.size; i++) value = (value ^ (unsigned char)bytes.data[i]) * 1099511628211u;
  return value;
}

dw_temporary dw_temporary_for_new(unsigned number) {
  dw_temporary it;
  snprintf(it.name, sizeof it.name, "%snew-%ld-%u", prefix, (long)getpid(), number);
  return it;
}

dw_temporary dw_temporary_for_save(unsigned number, dw_slice old_text, dw_slice new_text) {
  dw_temporary it;
  snprintf(it.name, sizeof it.name, "%ssave-%ld-%u-%016" PRIx64 "-%016" PRIx64, prefix, (long)getpid(), number,
           hash(hash_start, old_text), hash(hash_start, new_text));
  return it;
}

static bool hash_file(int folder, const char *name, uint64_t *out) {
  int file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return false;
  char block[16384];
  ssize_t size;
  *out = hash_start;
  while ((size = read(file, block, sizeof block)) > 0) *out = hash(*out, (dw_slice){block, (size_t)size});
  close(file);
  return size == 0;
}

typedef struct {
  char kind[5];
  long process;
  unsigned number;
  uint64_t old_hash, new_hash;
} parts;

static bool is_name_of_ours(const char *name, parts *out) {
  int found = sscanf(name, ".dealwright-%4[a-z]-%ld-%u-%" SCNx64 "-%" SCNx64, out->kind, &out->process, &out->number,
                     &out->old_hash, &out->new_hash);
  return (found == 3 && strcmp(out->kind, "new") == 0) || (found == 5 && strcmp(out->kind, "save") == 0);
}

/* Our own number came to us from a process that is gone: we are not in the middle of a save. */
static bool has_ended(long process) {
  return process > 0 && (process == getpid() || (kill((pid_t)process, 0) != 0 && errno == ESRCH));
}

static bool is_old(const struct stat *state) {
  struct timespec now;
  return clock_gettime(CLOCK_REALTIME, &now) == 0 && now.tv_sec - state->st_ctim.tv_sec > stale_seconds;
}

static bool holds_our_bytes(int folder, const char *name, const struct stat *state, const parts *it) {
  uint64_t found;
  if (strcmp(it->kind, "new") == 0 || (state->st_mode & 07777) == 0) return true;
  return hash_file(folder, name, &found) && (found == it->old_hash || found == it->new_hash);
}

static void sweep_one(int folder, const char *name) {
  parts it;
  struct stat state;
  if (!is_name_of_ours(name, &it) || !has_ended(it.process)) return;
  if (fstatat(folder, name, &state, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(state.st_mode) || !is_old(&state)) return;
  if (holds_our_bytes(folder, name, &state, &it)) unlinkat(folder, name, 0);
}

void dw_temporary_sweep(int folder) {
  int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = again < 0 ? NULL : fdopendir(again);
  if (!entries) {
    if (again >= 0) close(again);
    return;
  }
  for (struct dirent *it; (it = readdir(entries));)
    if (strncmp(it->d_name, prefix, sizeof prefix - 1) == 0) sweep_one(folder, it->d_name);
  closedir(entries);
}
