#include "stakeholder/name.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

typedef utf8proc_int32_t point;

typedef struct {
  size_t first, last;
} span;

static const char *const addresses[] = {"dr",  "frau", "herr", "khun", "madame",    "mme", "mr",
                                        "mrs", "ms",   "mx",   "prof", "professor", "sir", NULL};
static const char *const degrees[] = {"cfa", "cpa", "esq", "mba", "md", "phd", NULL};

static bool is_accent(point it) { return it >= 0x300 && it <= 0x36F; }

static bool is_word(point it) {
  utf8proc_category_t category = utf8proc_category(it);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO && !is_accent(it);
}

static bool is_inside_word(point it) {
  return is_word(it) || is_accent(it) || it == '\'' || it == 0x2019 || it == 0x2BC;
}

/* Folded code points, for the caller to free; the bytes themselves where they are not UTF-8. */
static point *fold(dw_slice text, size_t *count) {
  const utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD;
  const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text.data;
  utf8proc_ssize_t needed = utf8proc_decompose(bytes, (utf8proc_ssize_t)text.size, NULL, 0, how);
  size_t room = needed > 0 ? (size_t)needed : text.size;
  point *points = malloc((room + 1) * sizeof *points);
  if (!points) return NULL;
  if (needed >= 0)
    utf8proc_decompose(bytes, (utf8proc_ssize_t)text.size, points, needed, how);
  else
    for (size_t i = 0; i < text.size; i++) points[i] = (unsigned char)text.data[i];
  *count = needed >= 0 ? (size_t)needed : text.size;
  return points;
}

/* The count without the host of a mail address. */
static size_t before_host(const point *points, size_t count) {
  for (size_t i = 1; i + 1 < count; i++)
    if (points[i] == '@' && is_word(points[i - 1]) && is_word(points[i + 1])) return i;
  return count;
}

static void blank_brackets(point *points, size_t count) {
  size_t depth = 0;
  bool words = false;
  for (size_t i = 0; i < count; i++) {
    if (points[i] == '(' && words) depth++;
    bool aside = depth > 0;
    if (points[i] == ')' && depth > 0) depth--;
    if (aside) points[i] = ' ';
    words |= is_word(points[i]);
  }
}

/* The words of a range, at most one more than a name has. */
static size_t split(const point *points, size_t at, size_t last, span *words) {
  size_t count = 0;
  for (; at < last && count <= dw_name_words; at++) {
    if (!is_word(points[at])) continue;
    words[count].first = at;
    while (at < last && is_inside_word(points[at])) at++;
    words[count++].last = at;
  }
  return count;
}

/* What stands behind a comma goes in front of a single word, and away behind several. */
static size_t split_in_order(const point *points, size_t count, span *words) {
  size_t comma = 0;
  while (comma < count && points[comma] != ',') comma++;
  size_t before = split(points, 0, comma, words);
  if (comma == count || before > 1) return before;
  span family = words[0];
  size_t given = split(points, comma + 1, count, words);
  if (before == 1 && given <= dw_name_words) words[given++] = family;
  return given;
}

static bool is_one_of(const point *points, span word, const char *const *list) {
  for (; *list; list++) {
    size_t i = 0;
    while (i < word.last - word.first && (*list)[i] && points[word.first + i] == (*list)[i]) i++;
    if (i == word.last - word.first && !(*list)[i]) return true;
  }
  return false;
}

static void add_word(dw_name *name, const point *points, span word) {
  if (name->count > 0) name->key[name->size++] = ' ';
  const char *start = name->key + name->size;
  size_t letters = 0;
  point last = 0;
  for (size_t i = word.first; i < word.last; i++) {
    if (!is_word(points[i])) continue;
    last = points[i];
    letters++;
    name->size += (size_t)utf8proc_encode_char(last, (utf8proc_uint8_t *)name->key + name->size);
  }
  bool initial = letters == 1 && utf8proc_category(last) == UTF8PROC_CATEGORY_LL;
  name->words[name->count] = (dw_slice){start, (size_t)(name->key + name->size - start)};
  name->initial[name->count++] = initial;
  name->weight += initial ? 1 : 16;
}

static void fill(dw_name *name, dw_slice text, point *points, size_t count) {
  span words[dw_name_words + 2];
  count = before_host(points, count);
  blank_brackets(points, count);
  size_t found = split_in_order(points, count, words), first = 0;
  if (found > dw_name_words) {
    name->size = text.size;
    memcpy(name->key, text.data, text.size);
    return;
  }
  if (found > 1 && is_one_of(points, words[0], addresses)) first++;
  if (found - first > 1 && is_one_of(points, words[found - 1], degrees)) found--;
  for (size_t i = first; i < found; i++) add_word(name, points, words[i]);
}

dw_code dw_name_parse(dw_slice text, dw_name *out, dw_error *error) {
  *out = (dw_name){0};
  size_t count = 0;
  point *points = fold(text, &count);
  size_t room = text.size > count * 5 ? text.size : count * 5; /* a code point and a space */
  out->key = points ? malloc(room + 1) : NULL;
  if (out->key) fill(out, text, points, count);
  free(points);
  return out->key ? DW_OK : dw_fail(error, DW_E_MEMORY, "no memory for a name");
}

void dw_name_free(dw_name *name) {
  free(name->key);
  *name = (dw_name){0};
}

bool dw_name_is_there(dw_slice text) {
  for (size_t at = 0, size; at < text.size; at += size) {
    uint32_t found;
    size = dw_utf8_decode(text, at, &found);
    if (!size || is_word((point)found)) return true;
  }
  return false;
}

static bool starts(dw_slice word, dw_slice initial) {
  return word.size >= initial.size && memcmp(word.data, initial.data, initial.size) == 0;
}

static bool words_agree(const dw_name *a, size_t i, const dw_name *b, size_t j) {
  if (a->initial[i]) return starts(b->words[j], a->words[i]);
  if (b->initial[j]) return starts(a->words[i], b->words[j]);
  return dw_slice_equals(a->words[i], b->words[j]);
}

bool dw_name_agrees(const dw_name *a, const dw_name *b) {
  if (a->count < 2 || b->count < 2) return false;
  if (!words_agree(a, 0, b, 0) || !words_agree(a, a->count - 1, b, b->count - 1)) return false;
  if (a->count == 2 || b->count == 2) return true;
  if (a->count != b->count) return false;
  for (size_t i = 1; i + 1 < a->count; i++)
    if (!words_agree(a, i, b, i)) return false;
  return true;
}

bool dw_name_is_part(const dw_name *word, const dw_name *whole) {
  if (word->count != 1 || word->initial[0] || whole->count < 2) return false;
  return dw_slice_equals(word->words[0], whole->words[0]) ||
         dw_slice_equals(word->words[0], whole->words[whole->count - 1]);
}
