#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buffer.h"
#include "vault/vault.h"

/* What names tell: which are notes, and which are left alone. */

static bool ends_with(const char *name, const char *ending) {
  size_t size = strlen(name), tail = strlen(ending);
  return size > tail && strcasecmp(name + size - tail, ending) == 0;
}

bool dw_vault_is_note(const char *name) { return ends_with(name, ".md") || ends_with(name, ".markdown"); }

static bool has_digits(const char *at, int count) {
  for (int i = 0; i < count; i++)
    if (!isdigit((unsigned char)at[i])) return false;
  return true;
}

/* Syncthing: "name.sync-conflict-20260302-101500-ABCDEFG.md". */
static bool is_syncthing_copy(const char *name) {
  const char *mark = strstr(name, ".sync-conflict-");
  if (!mark) return false;
  mark += strlen(".sync-conflict-");
  return has_digits(mark, 8) && mark[8] == '-' && has_digits(mark + 9, 6);
}

/* Dropbox, Nextcloud, Obsidian: "name (Ann's conflicted copy 2026-03-02).md". */
static bool is_conflicted_copy(const char *name) {
  const char *open = strchr(name, '('), *mark = open ? strcasestr(open, "conflicted copy") : NULL;
  return mark && strchr(mark, ')');
}

const char *dw_vault_refusal(const char *name) {
  if (name[0] == '.') return "hidden";
  dw_slice bytes = dw_slice_of(name);
  if (dw_utf8_invalid(bytes) < bytes.size) return "its name is not UTF-8";
  if (!dw_vault_is_note(name)) return NULL;
  return is_syncthing_copy(name) || is_conflicted_copy(name) ? "a copy left by a conflict of synchronisation" : NULL;
}

static char *copy_readable(dw_slice bytes) {
  dw_buffer out = {0};
  uint32_t point;
  for (size_t at = 0, size; at < bytes.size; at += size ? size : 1) {
    size = dw_utf8_decode(bytes, at, &point);
    dw_buffer_append(&out, size ? (dw_slice){bytes.data + at, size} : dw_slice_of("\xEF\xBF\xBD"));
  }
  dw_buffer_append(&out, (dw_slice){"", 1});
  if (out.failed) dw_buffer_free(&out);
  return out.data;
}

bool dw_names_add(dw_names *names, dw_slice bytes) {
  if (names->count == names->capacity) {
    size_t wanted = names->capacity ? 2 * names->capacity : 8;
    char **grown = realloc(names->items, wanted * sizeof *grown);
    if (!grown) return false;
    names->items = grown;
    names->capacity = wanted;
  }
  bool readable = dw_utf8_invalid(bytes) == bytes.size;
  char *copy = readable ? strndup(bytes.data, bytes.size) : copy_readable(bytes);
  if (copy) names->items[names->count++] = copy;
  return copy != NULL;
}

void dw_names_free(dw_names *names) {
  for (size_t i = 0; i < names->count; i++) free(names->items[i]);
  free(names->items);
  *names = (dw_names){0};
}
