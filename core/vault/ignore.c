#include "vault/ignore.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* A pattern is matched name by name, so that only the last `**` and, inside a name, the last `*` need another try. */

struct dw_ignore_pattern {
  char *text; /* owned; without `!`, the slash that anchors it and the slash for folders */
  size_t size;
  bool allows, only_folders, has_path;
};

/* Character classes. */

static bool in_named(dw_slice name, unsigned char c, bool *known) {
  static const struct {
    const char *name;
    int (*holds)(int);
  } classes[] = {{"alnum", isalnum}, {"alpha", isalpha}, {"blank", isblank}, {"cntrl", iscntrl},
                 {"digit", isdigit}, {"graph", isgraph}, {"lower", islower}, {"print", isprint},
                 {"punct", ispunct}, {"space", isspace}, {"upper", isupper}, {"xdigit", isxdigit}};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (dw_slice_equals(name, dw_slice_of(classes[i].name))) return *known = true, c < 0x80 && classes[i].holds(c);
  return *known = false;
}

static unsigned char byte_at(dw_slice text, size_t at) { return at < text.size ? (unsigned char)text.data[at] : 0; }

/* Reads `[:name:]` at *at; leaves *at on its `]`. Where it is none, the `[` stands for itself. */
static bool read_named(dw_slice pattern, size_t *at, unsigned char c, bool *holds) {
  size_t start = *at + 2, end = start;
  while (end < pattern.size && pattern.data[end] != ']') end++;
  if (end == pattern.size) return false;
  if (end == start || pattern.data[end - 1] != ':') return *holds = *holds || c == '[', true;
  bool known;
  *holds = in_named((dw_slice){pattern.data + start, end - start - 1}, c, &known) || *holds;
  *at = end;
  return known;
}

/* Reads the class at *at, which is on `[`, and leaves *at behind its `]`. False where it is not closed or names a class
 * that there is not: such a pattern matches nothing. */
static bool read_class(dw_slice pattern, size_t *at, unsigned char c, bool *holds) {
  size_t i = *at + 1;
  bool negated = byte_at(pattern, i) == '!' || byte_at(pattern, i) == '^';
  if (negated) i++;
  *holds = false;
  unsigned char before = 0;
  do {
    unsigned char it = byte_at(pattern, i), next = byte_at(pattern, i + 1);
    if (!it || (it == '\\' && !next)) return false;
    if (it == '-' && before && next && next != ']') {
      i += next == '\\' ? 2 : 1;
      if (i >= pattern.size) return false;
      *holds = *holds || (c >= before && c <= byte_at(pattern, i));
      before = 0;
    } else if (it == '[' && next == ':') {
      size_t start = i;
      if (!read_named(pattern, &i, c, holds)) return false;
      before = i == start ? '[' : 0;
    } else {
      if (it == '\\') it = byte_at(pattern, ++i);
      *holds = *holds || c == it;
      before = it;
    }
  } while (byte_at(pattern, ++i) != ']');
  *at = i + 1;
  *holds = *holds != negated;
  return true;
}

/* Names. */

/* Matches one byte against what stands at *at and moves on; stars are the caller's. */
static bool match_byte(dw_slice pattern, size_t *at, unsigned char c) {
  unsigned char it = byte_at(pattern, *at);
  bool holds;
  if (it == '[') return read_class(pattern, at, c, &holds) && holds;
  if (it == '\\' && ++*at == pattern.size) return false;
  if (it != '?' && byte_at(pattern, *at) != c) return false;
  return ++*at, true;
}

static bool match_name(dw_slice pattern, dw_slice name) {
  size_t p = 0, n = 0, star = SIZE_MAX, tried = 0;
  for (;;) {
    if (p < pattern.size && pattern.data[p] == '*') {
      star = ++p;
      tried = n;
    } else if (n == name.size) {
      return p == pattern.size;
    } else if (p < pattern.size && match_byte(pattern, &p, (unsigned char)name.data[n])) {
      n++;
    } else {
      if (star == SIZE_MAX) return false;
      p = star;
      n = ++tried;
    }
  }
}

/* Paths. */

/* The end of the name that starts at `at`: a slash (an escaped one too), or the pattern's end. */
static size_t name_end(dw_slice pattern, size_t at) {
  bool holds;
  while (at < pattern.size && pattern.data[at] != '/') {
    if (pattern.data[at] == '[') {
      if (!read_class(pattern, &at, 0, &holds)) return pattern.size;
    } else if (pattern.data[at] == '\\') {
      if (byte_at(pattern, at + 1) == '/') return at;
      at += 2;
    } else {
      at++;
    }
  }
  return at < pattern.size ? at : pattern.size;
}

typedef struct {
  dw_slice text;
  size_t at; /* where the next name starts; behind text.size when there is none */
} names;

static bool are_over(const names *it) { return it->at > it->text.size; }

static dw_slice next_name(names *it, size_t end) {
  dw_slice name = {it->text.data + it->at, end - it->at};
  it->at = end + 1 + (byte_at(it->text, end) == '\\');
  return name;
}

static dw_slice next_of_path(names *it) {
  const char *slash = memchr(it->text.data + it->at, '/', it->text.size - it->at);
  return next_name(it, slash ? (size_t)(slash - it->text.data) : it->text.size);
}

static bool spans_names(dw_slice name) {
  size_t stars = 0;
  while (stars < name.size && name.data[stars] == '*') stars++;
  return stars == name.size && stars > 1;
}

static bool match_names(dw_slice pattern, dw_slice path) {
  names wanted = {pattern, 0}, found = {path, 0}, star_wanted = {.at = SIZE_MAX}, star_found = found;
  for (;;) {
    bool fits = are_over(&wanted) && are_over(&found);
    if (fits) return true;
    if (!are_over(&wanted)) {
      dw_slice name = next_name(&wanted, name_end(pattern, wanted.at));
      if (spans_names(name)) {
        if (are_over(&wanted)) return !are_over(&found);
        star_wanted = wanted;
        star_found = found;
        continue;
      }
      if (are_over(&found)) return false;
      fits = match_name(name, next_of_path(&found));
    }
    if (fits) continue;
    if (star_wanted.at == SIZE_MAX || are_over(&star_found)) return false;
    next_of_path(&star_found);
    wanted = star_wanted;
    found = star_found;
  }
}

/* As in git, what is literal at the start is compared first; so in "d**" followed by a slash the stars stand at the
 * start of what is left, and reach across slashes. */
bool dw_ignore_match(dw_slice pattern, dw_slice path) {
  size_t literal = 0;
  while (literal < pattern.size && !strchr("*?[\\", pattern.data[literal])) literal++;
  if (literal > path.size || memcmp(pattern.data, path.data, literal) != 0) return false;
  return match_names((dw_slice){pattern.data + literal, pattern.size - literal},
                     (dw_slice){path.data + literal, path.size - literal});
}

/* Files. */

static dw_slice without_trailing_spaces(dw_slice line) {
  size_t end = 0;
  for (size_t i = 0; i < line.size; i++) {
    if (line.data[i] == ' ') continue;
    if (line.data[i] == '\\') i++;
    end = i + 1;
  }
  return (dw_slice){line.data, end < line.size ? end : line.size};
}

static dw_slice drop_first(dw_slice text) { return (dw_slice){text.data + 1, text.size - 1}; }

static dw_code add_pattern(dw_ignore *ignore, dw_slice text, dw_error *error) {
  struct dw_ignore_pattern it = {.allows = dw_slice_starts(text, "!")};
  if (it.allows) text = drop_first(text);
  it.only_folders = text.size && text.data[text.size - 1] == '/';
  if (it.only_folders) text.size--;
  it.has_path = text.size && memchr(text.data, '/', text.size);
  if (it.has_path && text.data[0] == '/') text = drop_first(text);
  if (!text.size) return DW_OK;
  if (ignore->count == ignore->capacity) {
    size_t wanted = ignore->capacity ? 2 * ignore->capacity : 16;
    struct dw_ignore_pattern *grown = realloc(ignore->items, wanted * sizeof *grown);
    if (!grown) return dw_fail(error, DW_E_MEMORY, "no memory for ignore patterns");
    ignore->items = grown;
    ignore->capacity = wanted;
  }
  it.text = malloc(it.size = text.size);
  if (!it.text) return dw_fail(error, DW_E_MEMORY, "no memory for ignore patterns");
  memcpy(it.text, text.data, text.size);
  ignore->items[ignore->count++] = it;
  return DW_OK;
}

static dw_slice next_line(dw_slice *text) {
  const char *newline = memchr(text->data, '\n', text->size);
  dw_slice line = {text->data, newline ? (size_t)(newline - text->data) : text->size};
  size_t passed = line.size + (newline != NULL);
  *text = (dw_slice){text->data + passed, text->size - passed};
  if (line.size && line.data[line.size - 1] == '\r') line.size--;
  return line;
}

dw_code dw_ignore_add(dw_ignore *ignore, dw_slice text, dw_error *error) {
  if (dw_slice_starts(text, "\xEF\xBB\xBF")) text = (dw_slice){text.data + 3, text.size - 3};
  while (text.size) {
    dw_slice line = next_line(&text);
    if (!line.size || line.data[0] == '#') continue;
    dw_code code = add_pattern(ignore, without_trailing_spaces(line), error);
    if (code != DW_OK) return code;
  }
  return DW_OK;
}

dw_ignore_verdict dw_ignore_judge(const dw_ignore *ignore, dw_slice path, bool is_folder) {
  const char *slash = memrchr(path.data, '/', path.size);
  size_t start = slash ? (size_t)(slash - path.data) + 1 : 0;
  dw_slice name = {path.data + start, path.size - start};
  for (size_t i = ignore->count; i-- > 0;) {
    const struct dw_ignore_pattern *it = &ignore->items[i];
    dw_slice pattern = {it->text, it->size};
    if (it->only_folders && !is_folder) continue;
    if (it->has_path ? dw_ignore_match(pattern, path) : match_name(pattern, name))
      return it->allows ? DW_IGNORE_NO : DW_IGNORE_YES;
  }
  return DW_IGNORE_SILENT;
}

void dw_ignore_free(dw_ignore *ignore) {
  for (size_t i = 0; i < ignore->count; i++) free(ignore->items[i].text);
  free(ignore->items);
  *ignore = (dw_ignore){0};
}
