#include "vault/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vault/attributes.h"
#include "vault/temporary.h"

static dw_code failed(const char *path, dw_error *error) {
  return dw_fail(error, errno == ENOMEM ? DW_E_MEMORY : DW_E_IO, "%s: %s", path, strerror(errno));
}

dw_code dw_file_look(const char *path, dw_file_kind *out, dw_error *error) {
  struct stat state;
  *out = DW_FILE_MISSING;
  if (stat(path, &state) != 0) return errno == ENOENT || errno == ENOTDIR ? DW_OK : failed(path, error);
  *out = S_ISREG(state.st_mode) ? DW_FILE_REGULAR : S_ISDIR(state.st_mode) ? DW_FILE_FOLDER : DW_FILE_OTHER;
  return DW_OK;
}

static dw_code check_regular(const struct stat *state, const char *path, dw_error *error) {
  if (S_ISREG(state->st_mode)) return DW_OK;
  return dw_fail(error, DW_E_IO, "%s: %s", path, S_ISDIR(state->st_mode) ? "is a folder" : "is not a plain file");
}

static dw_code read_all(int file, size_t limit, const char *path, dw_buffer *out, dw_error *error) {
  struct stat state;
  if (fstat(file, &state) != 0) return failed(path, error);
  dw_code code = check_regular(&state, path, error);
  size_t start = out->size, wanted = (size_t)state.st_size;
  if (code != DW_OK) return code;
  for (;;) {
    if (wanted > limit || out->size - start > limit)
      return dw_fail(error, DW_E_LIMIT, "%s: is larger than %zu bytes", path, limit);
    if (!dw_buffer_reserve(out, wanted + start + 1 > out->size ? wanted + start + 1 - out->size : 4096))
      return dw_fail(error, DW_E_MEMORY, "%s: no memory for its text", path);
    ssize_t size = read(file, out->data + out->size, out->capacity - out->size);
    if (size == 0) return DW_OK;
    if (size > 0) out->size += (size_t)size;
    if (size < 0 && errno != EINTR) return failed(path, error);
  }
}

dw_code dw_file_read(const char *path, size_t limit, dw_buffer *out, dw_error *error) {
  int file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (file < 0) return failed(path, error);
  dw_code code = read_all(file, limit, path, out, error);
  close(file);
  return code;
}

static bool is_folder(const char *path) {
  struct stat state;
  return stat(path, &state) == 0 && S_ISDIR(state.st_mode);
}

static bool make_one(const char *path) {
  if (mkdir(path, 0777) == 0) return true;
  if (errno != EEXIST || is_folder(path)) return errno == EEXIST;
  errno = ENOTDIR;
  return false;
}

dw_code dw_file_make_folder(const char *path, dw_error *error) {
  char *part = strdup(path);
  if (!part) return failed(path, error);
  bool made = true;
  for (char *at = part + 1; made && *part && *at; at++) {
    if (*at != '/') continue;
    *at = '\0';
    made = make_one(part);
    *at = '/';
  }
  dw_code code = made && make_one(part) ? DW_OK : failed(path, error);
  free(part);
  return code;
}

/* A save under way. Descriptors are -1 where nothing is open. */
typedef struct {
  const char *path; /* as given, for messages */
  char *real;       /* with links resolved */
  const char *base; /* its last part */
  int folder, old, new;
  struct stat state; /* of the old file */
  dw_temporary temporary;
  bool named; /* the temporary name is ours to remove */
  sigset_t signals;
} save;

static void block_signals(sigset_t *before) {
  sigset_t blocked;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGINT);
  sigaddset(&blocked, SIGTERM);
  sigaddset(&blocked, SIGHUP);
  sigaddset(&blocked, SIGQUIT);
  sigprocmask(SIG_BLOCK, &blocked, before);
}

static save begin(const char *path) {
  save it = {.path = path, .folder = -1, .old = -1, .new = -1};
  block_signals(&it.signals);
  return it;
}

static dw_code end(save *it, dw_code code) {
  if (it->named) unlinkat(it->folder, it->temporary.name, 0);
  if (it->new >= 0) close(it->new);
  if (it->old >= 0) close(it->old);
  if (it->folder >= 0) close(it->folder);
  free(it->real);
  sigprocmask(SIG_SETMASK, &it->signals, NULL);
  return code;
}

/* Takes ownership of `real`, cuts it into folder and base, and opens the folder. */
static dw_code open_folder(save *it, char *real, dw_error *error) {
  if (!(it->real = real)) return failed(it->path, error);
  char *slash = strrchr(real, '/');
  it->base = slash ? slash + 1 : real;
  if (!*it->base) return dw_fail(error, DW_E_IO, "%s: is not the name of a file", it->path);
  if (slash) *slash = '\0';
  const char *folder = !slash ? "." : slash == real ? "/" : real;
  it->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (it->folder < 0) return failed(it->path, error);
  dw_temporary_sweep(it->folder);
  return DW_OK;
}

static dw_code open_temporary(save *it, dw_slice *old_text, dw_slice new_text, mode_t mode, dw_error *error) {
  for (unsigned number = 0; number < 100; number++) {
    it->temporary = old_text ? dw_temporary_for_save(number, *old_text, new_text) : dw_temporary_for_new(number);
    it->new = openat(it->folder, it->temporary.name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (it->new >= 0 || errno != EEXIST) break;
  }
  it->named = it->new >= 0;
  if (it->named) return DW_OK;
  return dw_fail(error, DW_E_IO, "%s: cannot write in its folder: %s", it->path, strerror(errno));
}

static dw_code write_all(save *it, dw_slice text, dw_error *error) {
  while (text.size) {
    ssize_t size = write(it->new, text.data, text.size);
    if (size < 0 && errno != EINTR) return failed(it->path, error);
    if (size > 0) text = (dw_slice){text.data + size, text.size - (size_t)size};
  }
  return DW_OK;
}

static dw_code sync_file(save *it, dw_error *error) { return fsync(it->new) == 0 ? DW_OK : failed(it->path, error); }

/* Some file systems cannot sync a folder, and need not. */
static bool sync_folder(const save *it) { return fsync(it->folder) == 0 || errno == EINVAL; }

static bool cannot_exchange(int number) { return number == EINVAL || number == ENOSYS || number == EOPNOTSUPP; }

static bool place_new(save *it) {
  if (renameat2(it->folder, it->temporary.name, it->folder, it->base, RENAME_NOREPLACE) == 0) {
    it->named = false;
    return true;
  }
  return cannot_exchange(errno) && linkat(it->folder, it->temporary.name, it->folder, it->base, 0) == 0;
}

static dw_code create(save *it, dw_slice text, dw_error *error) {
  dw_code code = open_folder(it, strdup(it->path), error);
  if (code == DW_OK) code = open_temporary(it, NULL, text, 0666, error);
  if (code == DW_OK) code = write_all(it, text, error);
  if (code == DW_OK) code = sync_file(it, error);
  if (code != DW_OK) return code;
  if (!place_new(it))
    return errno == EEXIST ? dw_fail(error, DW_E_REFUSED, "%s: is there already", it->path) : failed(it->path, error);
  if (sync_folder(it)) return DW_OK;
  return dw_fail(error, DW_E_IO, "%s: written, but its folder cannot be synced: %s", it->path, strerror(errno));
}

dw_code dw_file_create(const char *path, dw_slice text, dw_error *error) {
  save it = begin(path);
  return end(&it, create(&it, text, error));
}

static dw_code changed(const save *it, dw_error *error) {
  return dw_fail(error, DW_E_CHANGED, "%s: was changed by somebody else since it was read, and is left alone",
                 it->path);
}

/* 1 when the file holds this text, 0 when it holds another, -1 when that cannot be known. */
static int holds(int file, dw_slice text) {
  char block[16384];
  for (size_t at = 0;;) {
    ssize_t size = pread(file, block, sizeof block, (off_t)at);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return size < 0 ? -1 : at == text.size;
    if ((size_t)size > text.size - at || memcmp(block, text.data + at, (size_t)size) != 0) return 0;
    at += (size_t)size;
  }
}

static dw_code check_bytes(const save *it, dw_slice old_text, dw_error *error) {
  int found = holds(it->old, old_text);
  return found == 1 ? DW_OK : found == 0 ? changed(it, error) : failed(it->path, error);
}

static dw_code check_writable(const save *it, dw_error *error) {
  if (it->state.st_nlink > 1)
    return dw_fail(error, DW_E_REFUSED, "%s: has %lu hard links, which a save would part", it->path,
                   (unsigned long)it->state.st_nlink);
  if ((it->state.st_mode & 0222) == 0 || faccessat(it->folder, it->base, W_OK, AT_EACCESS) != 0)
    return dw_fail(error, DW_E_REFUSED, "%s: is read-only", it->path);
  return DW_OK;
}

static dw_code open_old(save *it, dw_slice old_text, dw_error *error) {
  it->old = openat(it->folder, it->base, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (it->old < 0 || fstat(it->old, &it->state) != 0) return failed(it->path, error);
  dw_code code = check_regular(&it->state, it->path, error);
  if (code == DW_OK) code = check_writable(it, error);
  if (code != DW_OK) return code;
  return check_bytes(it, old_text, error);
}

/* Whether `name` still is the file that was opened, its owner and permissions untouched. */
static dw_code check_identity(const save *it, const char *name, dw_error *error) {
  struct stat now;
  const struct stat *then = &it->state;
  if (fstatat(it->folder, name, &now, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT ? changed(it, error) : failed(it->path, error);
  bool is_same = now.st_dev == then->st_dev && now.st_ino == then->st_ino && now.st_mode == then->st_mode &&
                 now.st_uid == then->st_uid && now.st_gid == then->st_gid && now.st_nlink == 1;
  return is_same ? DW_OK : changed(it, error);
}

static dw_code check_old(const save *it, const char *name, dw_slice old_text, dw_error *error) {
  dw_code code = check_identity(it, name, error);
  return code == DW_OK ? check_bytes(it, old_text, error) : code;
}

static bool is_new(const save *it, const char *name, dw_slice new_text) {
  struct stat now, ours;
  return fstatat(it->folder, name, &now, AT_SYMLINK_NOFOLLOW) == 0 && fstat(it->new, &ours) == 0 &&
         now.st_dev == ours.st_dev && now.st_ino == ours.st_ino && holds(it->new, new_text) == 1;
}

static bool exchange(const save *it) {
  return renameat2(it->folder, it->temporary.name, it->folder, it->base, RENAME_EXCHANGE) == 0;
}

/* Puts back what the exchange took out, and gives `code` with the message that stands in `error`. What comes out in
 * turn is kept unless it is our own text. */
static dw_code retreat(save *it, dw_slice new_text, dw_code code, dw_error *error) {
  const char *name = it->temporary.name, *kept = "somebody else's newer text";
  if (exchange(it)) {
    if (is_new(it, name, new_text)) return code;
  } else if (renameat(it->folder, name, it->folder, it->base) == 0) {
    it->named = false;
    return code;
  } else {
    kept = "the new text is in place, and the one before";
  }
  it->named = false;
  return dw_fail(error, code, "%s: could not be saved as it should: %s is kept beside it as %s", it->path, kept, name);
}

static dw_code settle(save *it, dw_slice old_text, dw_slice new_text, dw_error *error) {
  dw_code code = check_old(it, it->temporary.name, old_text, error);
  if (code == DW_OK && !sync_folder(it)) code = failed(it->path, error);
  return code == DW_OK ? DW_OK : retreat(it, new_text, code, error);
}

/* Where the file system cannot exchange: not safe against a change in this very moment. */
static dw_code rename_over(save *it, dw_slice old_text, dw_error *error) {
  dw_code code = check_old(it, it->base, old_text, error);
  if (code != DW_OK) return code;
  if (renameat(it->folder, it->temporary.name, it->folder, it->base) != 0) return failed(it->path, error);
  it->named = false;
  if (sync_folder(it)) return DW_OK;
  return dw_fail(error, DW_E_IO, "%s: written, but its folder cannot be synced: %s", it->path, strerror(errno));
}

static dw_code replace(save *it, dw_slice old_text, dw_slice new_text, dw_error *error) {
  dw_code code = open_folder(it, realpath(it->path, NULL), error);
  if (code == DW_OK) code = open_old(it, old_text, error);
  if (code == DW_OK) code = open_temporary(it, &old_text, new_text, 0, error);
  if (code == DW_OK) code = write_all(it, new_text, error);
  if (code == DW_OK) code = dw_attributes_copy(it->old, &it->state, it->new, it->path, error);
  if (code == DW_OK) code = sync_file(it, error);
  if (code != DW_OK) return code;
  if (exchange(it)) return settle(it, old_text, new_text, error);
  if (cannot_exchange(errno)) return rename_over(it, old_text, error);
  return errno == ENOENT ? changed(it, error) : failed(it->path, error);
}

dw_code dw_file_replace(const char *path, dw_slice old_text, dw_slice new_text, dw_error *error) {
  save it = begin(path);
  return end(&it, replace(&it, old_text, new_text, error));
}
