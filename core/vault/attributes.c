#include "vault/attributes.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "base/text.h"

/* The names of all extended attributes, each terminated; none where the file system has none. */
static bool list_names(int file, char **names, size_t *size) {
  *names = NULL;
  *size = 0;
  ssize_t wanted = flistxattr(file, NULL, 0);
  if (wanted <= 0) return wanted == 0 || errno == ENOTSUP;
  *names = malloc((size_t)wanted);
  ssize_t got = *names ? flistxattr(file, *names, (size_t)wanted) : -1;
  if (got < 0) return false;
  *size = (size_t)got;
  return true;
}

static bool get_value(int file, const char *name, char **value, size_t *size) {
  *value = NULL;
  ssize_t wanted = fgetxattr(file, name, NULL, 0);
  if (wanted < 0 || !(*value = malloc((size_t)wanted + 1))) return false;
  ssize_t got = fgetxattr(file, name, *value, (size_t)wanted);
  if (got < 0) return false;
  *size = (size_t)got;
  return true;
}

static bool is_same(int file, const char *name, const char *value, size_t size) {
  char *other;
  size_t other_size;
  bool same = get_value(file, name, &other, &other_size) && other_size == size && memcmp(other, value, size) == 0;
  free(other);
  return same;
}

static bool copy_value(int from, int to, const char *name) {
  char *value;
  size_t size;
  bool done = get_value(from, name, &value, &size) &&
              (is_same(to, name, value, size) || fsetxattr(to, name, value, size, 0) == 0);
  free(value);
  return done;
}

static bool copy_values(int from, int to) {
  char *names;
  size_t size;
  bool done = list_names(from, &names, &size);
  for (size_t at = 0; done && at < size; at += strlen(names + at) + 1) done = copy_value(from, to, names + at);
  free(names);
  return done;
}

/* A new file may have inherited an access list that the old one does not have. */
static bool remove_others(int from, int to) {
  char *names;
  size_t size;
  bool done = list_names(to, &names, &size);
  for (size_t at = 0; done && at < size; at += strlen(names + at) + 1)
    if (fgetxattr(from, names + at, NULL, 0) < 0 && errno == ENODATA) done = fremovexattr(to, names + at) == 0;
  free(names);
  return done;
}

dw_code dw_attributes_copy(int from, const struct stat *wanted, int to, const char *path, dw_error *error) {
  struct stat now;
  if (fstat(to, &now) != 0) return dw_fail(error, DW_E_IO, "%s: %s", path, strerror(errno));
  bool owned = now.st_uid == wanted->st_uid && now.st_gid == wanted->st_gid;
  if (!owned && fchown(to, wanted->st_uid, wanted->st_gid) != 0)
    return dw_fail(error, DW_E_REFUSED, "%s: its owner and group cannot be kept: %s", path, strerror(errno));
  if (!copy_values(from, to) || !remove_others(from, to))
    return dw_fail(error, DW_E_REFUSED, "%s: its access list or extended attributes cannot be kept: %s", path,
                   strerror(errno));
  if (fchmod(to, wanted->st_mode & 07777) != 0 || fstat(to, &now) != 0 || now.st_mode != wanted->st_mode)
    return dw_fail(error, DW_E_REFUSED, "%s: its permissions cannot be kept", path);
  return DW_OK;
}
