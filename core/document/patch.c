#include "document/patch.h"

#include <stdlib.h>
#include <string.h>

static int compare_sizes(size_t a, size_t b) { return a < b ? -1 : a > b; }

static int compare(const void *a, const void *b) {
  const dw_patch *one = *(const dw_patch *const *)a, *two = *(const dw_patch *const *)b;
  int order = compare_sizes(one->at.first, two->at.first);
  if (!order) order = compare_sizes(one->at.last, two->at.last);
  return order ? order : compare_sizes((size_t)one, (size_t)two);
}

static const dw_patch **sorted(const dw_patch *patches, size_t count) {
  const dw_patch **list = malloc((count + 1) * sizeof *list);
  if (!list) return NULL;
  for (size_t i = 0; i < count; i++) list[i] = &patches[i];
  qsort(list, count, sizeof *list, compare);
  return list;
}

static bool parts_ending(dw_slice text, size_t at) {
  return at > 0 && at < text.size && text.data[at - 1] == '\r' && text.data[at] == '\n';
}

static bool parts_character(dw_slice text, size_t at) {
  return at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80;
}

static bool is_clean(dw_slice text) {
  return dw_utf8_invalid(text) == text.size && (!text.size || !memchr(text.data, '\0', text.size));
}

static dw_code check_edge(dw_slice text, size_t at, dw_error *error) {
  if (parts_character(text, at)) return dw_fail(error, DW_E_FORMAT, "byte %zu is inside a character", at);
  if (parts_ending(text, at)) return dw_fail(error, DW_E_FORMAT, "byte %zu is inside a line ending", at);
  return DW_OK;
}

static dw_code check(dw_slice text, const dw_patch *it, size_t before, dw_error *error) {
  dw_range at = it->at;
  if (at.first > at.last || at.last > text.size)
    return dw_fail(error, DW_E_FORMAT, "bytes %zu to %zu are not in a text of %zu", at.first, at.last, text.size);
  if (at.first < before) return dw_fail(error, DW_E_FORMAT, "two changes overlap at byte %zu", at.first);
  if (!is_clean(it->replacement))
    return dw_fail(error, DW_E_FORMAT, "the replacement for bytes %zu to %zu is not text", at.first, at.last);
  dw_code code = check_edge(text, at.first, error);
  return code == DW_OK ? check_edge(text, at.last, error) : code;
}

static dw_code check_all(dw_slice text, const dw_patch **list, size_t count, dw_error *error) {
  if (!is_clean(text)) return dw_fail(error, DW_E_FORMAT, "the text is not UTF-8, or holds NUL");
  for (size_t i = 0; i < count; i++) {
    dw_code code = check(text, list[i], i ? list[i - 1]->at.last : 0, error);
    if (code != DW_OK) return code;
  }
  return DW_OK;
}

static dw_code join(dw_slice text, const dw_patch **list, size_t count, dw_buffer *out, dw_patch *undo,
                    dw_error *error) {
  size_t start = out->size, at = 0;
  for (size_t i = 0; i < count; i++) {
    dw_range range = list[i]->at;
    dw_buffer_append(out, (dw_slice){text.data + at, range.first - at});
    size_t first = out->size - start;
    dw_buffer_append(out, list[i]->replacement);
    undo[i] = (dw_patch){{first, out->size - start}, dw_slice_at(text, range)};
    at = range.last;
  }
  dw_buffer_append(out, (dw_slice){text.data + at, text.size - at});
  if (out->failed) return dw_fail(error, DW_E_MEMORY, "no memory for the changed text");
  dw_slice joined = {out->data + start, out->size - start};
  for (size_t i = 0; i < count; i++)
    if (parts_ending(joined, undo[i].at.first) || parts_ending(joined, undo[i].at.last))
      return dw_fail(error, DW_E_FORMAT, "the change at byte %zu would join two line endings", list[i]->at.first);
  return DW_OK;
}

dw_code dw_patch_apply(dw_slice text, const dw_patch *patches, size_t count, dw_buffer *out, dw_patch *undo,
                       dw_error *error) {
  size_t start = out->size;
  const dw_patch **list = sorted(patches, count);
  if (!list) return dw_fail(error, DW_E_MEMORY, "no memory for a list of changes");
  dw_code code = check_all(text, list, count, error);
  if (code == DW_OK) code = join(text, list, count, out, undo, error);
  if (code != DW_OK) out->size = start;
  free(list);
  return code;
}
