#include "base/text.h"

#include <stdlib.h>
#include <string.h>

dw_slice dw_slice_of(const char *string) { return (dw_slice){string, strlen(string)}; }

dw_slice dw_slice_at(dw_slice text, dw_range range) {
  size_t last = range.last < text.size ? range.last : text.size;
  size_t first = range.first < last ? range.first : last;
  return (dw_slice){text.data + first, last - first};
}

dw_slice dw_slice_clip(dw_slice text, size_t size) {
  if (text.size <= size) return text;
  while (size && ((unsigned char)text.data[size] & 0xC0) == 0x80) size--;
  return (dw_slice){text.data, size};
}

bool dw_slice_equals(dw_slice a, dw_slice b) {
  return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

bool dw_slice_starts(dw_slice text, const char *prefix) {
  size_t size = strlen(prefix);
  return text.size >= size && memcmp(text.data, prefix, size) == 0;
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

dw_range dw_range_trim(dw_slice text, dw_range range) {
  while (range.first < range.last && is_blank(text.data[range.first])) range.first++;
  while (range.last > range.first && is_blank(text.data[range.last - 1])) range.last--;
  return range;
}

static bool continues(dw_slice text, size_t at, size_t count) {
  if (text.size - at <= count) return false;
  for (size_t i = 1; i <= count; i++)
    if (((unsigned char)text.data[at + i] & 0xC0) != 0x80) return false;
  return true;
}

size_t dw_utf8_decode(dw_slice text, size_t at, uint32_t *point) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (at >= text.size) return 0;
  unsigned char lead = (unsigned char)text.data[at];
  if (lead < 0x80) return *point = lead, 1;
  size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || !continues(text, at, size - 1)) return 0;
  uint32_t value = lead & (0x7Fu >> size);
  for (size_t i = 1; i < size; i++) value = value << 6 | ((unsigned char)text.data[at + i] & 0x3F);
  if (value < least[size] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return 0;
  *point = value;
  return size;
}

static size_t skip_ascii(dw_slice text, size_t at) {
  for (uint64_t word; at + 8 <= text.size; at += 8) {
    memcpy(&word, text.data + at, 8);
    if (word & 0x8080808080808080u) break;
  }
  return at;
}

size_t dw_utf8_invalid(dw_slice text) {
  uint32_t point;
  for (size_t at = 0, size; (at = skip_ascii(text, at)) < text.size; at += size)
    if (!(size = dw_utf8_decode(text, at, &point))) return at;
  return text.size;
}

/* The next line ending at or behind `at`. `newline` is the next \n or the end, searched for again when passed: a text
 * with many \r and few \n takes no longer than others. */
static const char *line_end(const char *at, const char *end, const char **newline) {
  if (*newline < at) {
    const char *next = memchr(at, '\n', (size_t)(end - at));
    *newline = next ? next : end;
  }
  const char *carriage = memchr(at, '\r', (size_t)(*newline - at));
  return carriage ? carriage : *newline;
}

static const char *next_line(const char *at, const char *end, const char **newline) {
  const char *stop = line_end(at, end, newline);
  if (stop == end) return NULL;
  return stop + (*stop == '\r' && stop + 1 < end && stop[1] == '\n' ? 2 : 1);
}

static bool add_start(dw_lines *lines, size_t *capacity, size_t start) {
  if (lines->count == *capacity) {
    size_t wanted = *capacity ? *capacity * 2 : 64;
    uint32_t *grown = realloc(lines->starts, wanted * sizeof *grown);
    if (!grown) return false;
    lines->starts = grown;
    *capacity = wanted;
  }
  lines->starts[lines->count++] = (uint32_t)start;
  return true;
}

dw_code dw_lines_index(dw_slice text, dw_lines *lines, dw_error *error) {
  *lines = (dw_lines){.size = text.size};
  size_t capacity = 0;
  const char *end = text.data + text.size, *newline = NULL;
  for (const char *at = text.data; at; at = next_line(at, end, &newline)) {
    if (add_start(lines, &capacity, (size_t)(at - text.data))) continue;
    dw_lines_free(lines);
    return dw_fail(error, DW_E_MEMORY, "no memory for an index of lines");
  }
  return DW_OK;
}

void dw_lines_free(dw_lines *lines) {
  free(lines->starts);
  *lines = (dw_lines){0};
}

size_t dw_lines_of(const dw_lines *lines, size_t offset) {
  size_t low = 0, high = lines->count;
  while (high - low > 1) {
    size_t middle = low + (high - low) / 2;
    if (lines->starts[middle] <= offset)
      low = middle;
    else
      high = middle;
  }
  return low;
}

dw_range dw_lines_range(const dw_lines *lines, dw_slice text, size_t line) {
  if (line >= lines->count) return (dw_range){lines->size, lines->size};
  size_t first = lines->starts[line];
  if (line + 1 == lines->count) return (dw_range){first, lines->size};
  size_t last = lines->starts[line + 1] - 1;
  if (last > first && text.data[last] == '\n' && text.data[last - 1] == '\r') last--;
  return (dw_range){first, last};
}

static size_t units(uint32_t point, size_t bytes, dw_unit unit) {
  if (unit == DW_BYTES) return bytes;
  return unit == DW_UTF16 && point > 0xFFFF ? 2 : 1;
}

size_t dw_lines_column(const dw_lines *lines, dw_slice text, size_t offset, dw_unit unit) {
  if (offset > text.size) offset = text.size;
  size_t at = lines->starts[dw_lines_of(lines, offset)], column = 0;
  while (at < offset) {
    uint32_t point = 0;
    size_t size = dw_utf8_decode(text, at, &point);
    if (!size) size = 1;
    if (at + size > offset) break;
    column += units(point, size, unit);
    at += size;
  }
  return column;
}

size_t dw_lines_offset(const dw_lines *lines, dw_slice text, size_t line, size_t column, dw_unit unit) {
  dw_range range = dw_lines_range(lines, text, line);
  size_t at = range.first;
  for (size_t passed = 0; at < range.last;) {
    uint32_t point = 0;
    size_t size = dw_utf8_decode(text, at, &point);
    if (!size) size = 1;
    passed += units(point, size, unit);
    if (passed > column) break;
    at += size;
  }
  return at;
}
