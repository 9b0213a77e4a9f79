#include "document/content/content.h"

#include <string.h>

char *dw_reading_copy(dw_reading *it) {
  if (it->copy) return it->copy;
  it->copy = dw_store_take(&it->out->store, it->text.size);
  if (!it->copy) return NULL;
  memcpy(it->copy, it->text.data, it->text.size);
  it->text.data = it->copy;
  return it->copy;
}

void dw_reading_fill(dw_reading *it, dw_range range, char with) {
  char *copy = dw_reading_copy(it);
  if (!copy) return;
  for (size_t i = range.first; i < range.last; i++)
    if (copy[i] != '\n' && copy[i] != '\r') copy[i] = with;
}

bool dw_is_blank(char c) { return c == ' ' || c == '\t' || c == '\0' || c == '\n' || c == '\r'; }

dw_range dw_reading_trim(const dw_reading *it, dw_range range) {
  const char *data = it->text.data;
  size_t first = range.first, last = range.last;
  while (last > first && dw_is_blank(data[last - 1])) last--;
  if (first == last) return (dw_range){range.first, range.first};
  while (first < last && dw_is_blank(data[first])) first++;
  return (dw_range){first, last};
}

size_t dw_find(dw_slice text, size_t at, size_t last, const char *what) {
  size_t size = strlen(what);
  for (const char *found; at + size <= last; at = (size_t)(found - text.data) + 1) {
    found = memchr(text.data + at, what[0], last - at - size + 1);
    if (!found) return last;
    if (memcmp(found, what, size) == 0) return (size_t)(found - text.data);
  }
  return last;
}

static char *append(char *to, const char *start, dw_slice bytes) {
  if (!memchr(bytes.data, '\0', bytes.size)) return (char *)memcpy(to, bytes.data, bytes.size) + bytes.size;
  for (size_t i = 0; i < bytes.size; i++) {
    char c = bytes.data[i];
    bool is_second_space = c == ' ' && i > 0 && bytes.data[i - 1] == '\0' && to > start && to[-1] == ' ';
    if (c != '\0' && !is_second_space) *to++ = c;
  }
  return to;
}

dw_slice dw_reading_text(dw_reading *it, const dw_range *lines, size_t count) {
  const dw_slice none = {"", 0};
  size_t size = 0;
  for (size_t i = 0; i < count; i++) size += lines[i].last - lines[i].first + 1;
  char *start = size ? dw_store_take(&it->out->store, size) : NULL, *to = start;
  if (!start) return none;
  for (size_t i = 0; i < count; i++) {
    dw_slice line = dw_slice_at(it->text, dw_reading_trim(it, lines[i]));
    if (line.size && to > start) *to++ = ' ';
    to = append(to, start, line);
  }
  dw_store_give_back(&it->out->store, size - (size_t)(to - start));
  return (dw_slice){start, (size_t)(to - start)};
}

dw_slice dw_reading_text_at(dw_reading *it, dw_range range) {
  dw_slice text = dw_slice_at(it->text, dw_reading_trim(it, range));
  if (!it->copy || !memchr(text.data, '\0', text.size)) return text;
  return dw_reading_text(it, &range, 1);
}

dw_range dw_reading_place(const dw_reading *it, size_t at, size_t last) {
  if (at < last && it->text.data[at] == ' ') at++;
  return (dw_range){at, at};
}
