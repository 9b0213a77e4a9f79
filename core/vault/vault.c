#include "vault/vault.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "vault/ignore.h"

enum { longest_ignore_file = 1 << 20 };

/* The ignore files of a folder; of the folders from the root to the one listed last there is one each. */
typedef struct {
  char *folder;
  dw_ignore patterns;
} level;

struct dw_vault {
  int root;
  char *real_root; /* absolute, without links */
  level *levels;
  size_t count, capacity;
};

typedef struct {
  dw_vault *vault;
  const char *folder;
  int place; /* the folder's descriptor */
  dw_listing *listing;
  bool failed; /* memory ended */
} walk;

dw_code dw_vault_open(const char *root, dw_vault **out, dw_error *error) {
  dw_vault *vault = *out = calloc(1, sizeof *vault);
  if (!vault) return dw_fail(error, DW_E_MEMORY, "no memory for a vault");
  vault->root = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  vault->real_root = vault->root < 0 ? NULL : realpath(root, NULL);
  if (vault->real_root) return DW_OK;
  dw_code code = dw_fail(error, DW_E_IO, "%s: %s", root, strerror(errno));
  dw_vault_free(vault);
  *out = NULL;
  return code;
}

static void drop_level(dw_vault *vault) {
  level *last = &vault->levels[--vault->count];
  free(last->folder);
  dw_ignore_free(&last->patterns);
}

void dw_vault_free(dw_vault *vault) {
  if (!vault) return;
  while (vault->count) drop_level(vault);
  free(vault->levels);
  free(vault->real_root);
  if (vault->root >= 0) close(vault->root);
  free(vault);
}

/* Skipped entries. */

static void skip(walk *it, const char *name, const char *why) {
  dw_buffer path = {0};
  dw_buffer_append(&path, dw_slice_of(it->folder));
  if (path.size && *name) dw_buffer_append(&path, dw_slice_of("/"));
  dw_buffer_append(&path, dw_slice_of(name));
  if (!path.size) dw_buffer_append(&path, dw_slice_of("."));
  bool added = !path.failed && dw_names_add(&it->listing->skipped_paths, dw_buffer_slice(&path)) &&
               dw_names_add(&it->listing->skipped_why, dw_slice_of(why));
  if (!added) it->failed = true;
  dw_buffer_free(&path);
}

/* Ignore files. */

static const char *read_whole(int file, dw_buffer *out) {
  struct stat status;
  if (fstat(file, &status) != 0) return strerror(errno);
  if (!S_ISREG(status.st_mode)) return "not a regular file, so not obeyed";
  if (status.st_size > longest_ignore_file) return "larger than 1 MB, so not obeyed";
  ssize_t size = 0;
  do {
    out->size += (size_t)size;
    if (out->size > longest_ignore_file || !dw_buffer_reserve(out, 4096)) return "not obeyed";
    size = read(file, out->data + out->size, out->capacity - out->size);
  } while (size > 0);
  return size < 0 ? strerror(errno) : NULL;
}

static void read_ignore_file(walk *it, int place, const char *name, dw_ignore *patterns) {
  int file = openat(place, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0 && errno == ENOENT) return;
  dw_buffer text = {0};
  const char *why = file < 0 ? strerror(errno) : read_whole(file, &text);
  if (why) skip(it, name, why);
  if (!why && dw_ignore_add(patterns, dw_buffer_slice(&text), NULL) != DW_OK) it->failed = true;
  dw_buffer_free(&text);
  if (file >= 0) close(file);
}

static level *new_level(dw_vault *vault) {
  if (vault->count == vault->capacity) {
    size_t wanted = vault->capacity ? 2 * vault->capacity : 8;
    level *grown = realloc(vault->levels, wanted * sizeof *grown);
    if (!grown) return NULL;
    vault->levels = grown;
    vault->capacity = wanted;
  }
  return &vault->levels[vault->count];
}

static void add_level(walk *it, int place, const char *folder, size_t size) {
  static const char *const files[] = {".gitignore", ".ignore", ".dealwrightignore"};
  level *added = new_level(it->vault);
  char *copy = added ? strndup(folder, size) : NULL;
  if (!copy) {
    it->failed = true;
    return;
  }
  *added = (level){.folder = copy};
  it->vault->count++;
  for (size_t i = 0; i < 3; i++) read_ignore_file(it, place, files[i], &added->patterns);
}

static bool is_above(const char *upper, const char *folder) {
  size_t size = strlen(upper);
  return !size || (strncmp(upper, folder, size) == 0 && folder[size] == '/');
}

/* Keeps the levels above the folder, reads those that are missing, and the folder's own anew. */
static void set_levels(walk *it) {
  dw_vault *vault = it->vault;
  while (vault->count) {
    const char *last = vault->levels[vault->count - 1].folder;
    if (strcmp(last, it->folder) != 0 && is_above(last, it->folder)) break;
    drop_level(vault);
  }
  if (!vault->count && *it->folder) add_level(it, vault->root, "", 0);
  const char *at = it->folder + (vault->count ? strlen(vault->levels[vault->count - 1].folder) : 0);
  for (const char *slash; *at && (slash = strchr(at + 1, '/')); at = slash) {
    char *upper = strndup(it->folder, (size_t)(slash - it->folder));
    int place = upper ? openat(vault->root, upper, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (place >= 0) add_level(it, place, it->folder, (size_t)(slash - it->folder));
    if (place >= 0) close(place);
    free(upper);
  }
  add_level(it, it->place, it->folder, strlen(it->folder));
}

static bool is_ignored(walk *it, const char *name, bool is_folder) {
  char path[PATH_MAX];
  int size = snprintf(path, sizeof path, "%s%s%s", it->folder, *it->folder ? "/" : "", name);
  if (size < 0 || (size_t)size >= sizeof path) return true;
  for (size_t i = it->vault->count; i-- > 0;) {
    const level *above = &it->vault->levels[i];
    size_t start = *above->folder ? strlen(above->folder) + 1 : 0;
    dw_ignore_verdict verdict =
        dw_ignore_judge(&above->patterns, (dw_slice){path + start, (size_t)size - start}, is_folder);
    if (verdict != DW_IGNORE_SILENT) return verdict == DW_IGNORE_YES;
  }
  return false;
}

/* Entries. */

static const char *judge_link(walk *it, const char *name) {
  char path[PATH_MAX], real[PATH_MAX];
  struct stat status;
  if (fstatat(it->place, name, &status, 0) != 0) return "a link that leads nowhere";
  if (S_ISDIR(status.st_mode)) return "a link to a folder";
  if (!S_ISREG(status.st_mode)) return "not a regular file";
  int size = snprintf(path, sizeof path, "%s/%s/%s", it->vault->real_root, it->folder, name);
  if (size < 0 || (size_t)size >= sizeof path || !realpath(path, real)) return "a link that leads nowhere";
  const char *root = it->vault->real_root[1] ? it->vault->real_root : "";
  bool inside = strncmp(real, root, strlen(root)) == 0 && real[strlen(root)] == '/';
  return inside ? NULL : "a link that leads out of the folder";
}

static unsigned char type_of(walk *it, const struct dirent *entry) {
  struct stat status;
  if (entry->d_type != DT_UNKNOWN) return entry->d_type;
  if (fstatat(it->place, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return DT_UNKNOWN;
  return IFTODT(status.st_mode);
}

static bool leads_to_folder(walk *it, const char *name) {
  struct stat status;
  return fstatat(it->place, name, &status, 0) == 0 && S_ISDIR(status.st_mode);
}

static void take(walk *it, const struct dirent *entry) {
  const char *name = entry->d_name;
  if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) return;
  unsigned char type = type_of(it, entry);
  bool is_folder = type == DT_DIR;
  if (!is_folder && !dw_vault_is_note(name) && !(type == DT_LNK && leads_to_folder(it, name))) return;
  const char *why = dw_vault_refusal(name);
  if (!why && is_ignored(it, name, is_folder)) why = "excluded by an ignore file";
  if (!why && type == DT_LNK) why = judge_link(it, name);
  if (!why && !is_folder && type != DT_LNK && type != DT_REG) why = "not a regular file";
  if (why) return skip(it, name, why);
  if (!dw_names_add(is_folder ? &it->listing->folders : &it->listing->notes, dw_slice_of(name))) it->failed = true;
}

static int compare(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void sort(dw_names *names) {
  if (names->count > 1) qsort(names->items, names->count, sizeof *names->items, compare);
}

static void read_entries(walk *it, DIR *entries) {
  struct dirent *entry;
  set_levels(it);
  while (!it->failed && (errno = 0, entry = readdir(entries))) take(it, entry);
  if (!it->failed && errno) skip(it, "", strerror(errno));
  sort(&it->listing->notes);
  sort(&it->listing->folders);
}

dw_code dw_vault_list(dw_vault *vault, const char *folder, dw_listing *out, dw_error *error) {
  *out = (dw_listing){0};
  walk it = {.vault = vault, .folder = folder, .listing = out};
  it.place = openat(vault->root, *folder ? folder : ".", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (it.place < 0 && (errno == ENOENT || errno == ENOTDIR || errno == ELOOP))
    return dw_fail(error, DW_E_IO, "%s: %s", folder, strerror(errno));
  DIR *entries = it.place < 0 ? NULL : fdopendir(it.place);
  if (entries)
    read_entries(&it, entries);
  else
    skip(&it, "", strerror(errno));
  if (entries)
    closedir(entries);
  else if (it.place >= 0)
    close(it.place);
  if (!it.failed) return DW_OK;
  dw_listing_free(out);
  return dw_fail(error, DW_E_MEMORY, "no memory to list a folder");
}

void dw_listing_free(dw_listing *listing) {
  dw_names_free(&listing->notes);
  dw_names_free(&listing->folders);
  dw_names_free(&listing->skipped_paths);
  dw_names_free(&listing->skipped_why);
}
