/* `**Label:** value`, `**Label**: value`, `key:: value`, `[key:: value]`, `Label: value`. A line may hold several in
 * bold: the value of one ends where the next begins. */
#include <string.h>

#include "document/content/content.h"

enum { longest_label = 100, longest_plain_label = 60, most_words = 5, longest_prefix = 12 };

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80; }

static bool is_mark(char c) { return c == '*' || c == '_'; }

static bool has_letter(dw_slice text) {
  for (size_t i = 0; i < text.size; i++)
    if (is_letter(text.data[i])) return true;
  return false;
}

static size_t pass_spaces(dw_slice text, size_t at, size_t last) {
  while (at < last && (dw_is_blank(text.data[at]))) at++;
  return at;
}

static size_t pass_colons(dw_slice text, size_t at, size_t last) {
  while (at < last && text.data[at] == ':') at++;
  return at;
}

/* What stands behind a label's name and marks. */
typedef struct {
  dw_range label;
  size_t start, behind; /* of the whole label with its marks */
  dw_label_kind kind;
} found_label;

/* The end of the name in bold that starts at `at`, without its marks; 0 for none. */
static size_t bold_end(dw_slice text, size_t at, size_t last, size_t marks) {
  size_t stop = last - at > longest_label ? at + longest_label : last;
  for (size_t end = at; end + marks <= stop; end++)
    if (text.data[end] == text.data[at - 1] && memcmp(text.data + end, text.data + at - marks, marks) == 0) return end;
  return 0;
}

static bool read_bold(dw_slice text, size_t at, size_t last, found_label *out) {
  size_t marks = 0;
  while (at + marks < last && marks < 3 && is_mark(text.data[at + marks])) marks++;
  size_t first = at + marks, end = marks ? bold_end(text, first, last, marks) : 0;
  if (!end || end == first || text.data[first] == ' ') return false;
  size_t name_end = end, behind = end + marks, colons = pass_colons(text, pass_spaces(text, behind, last), last);
  while (name_end > first && text.data[name_end - 1] == ':') name_end--;
  bool is_inside = name_end<end, is_behind = colons> behind && text.data[colons - 1] == ':';
  if (!is_inside && (!is_behind || marks < 2)) return false;
  *out = (found_label){{first, name_end}, at, is_behind ? colons : behind, DW_LABEL_BOLD};
  return has_letter(dw_slice_at(text, out->label));
}

/* The colon that ends a name of one to five words; `last` for none. */
static size_t name_end(dw_slice text, size_t at, size_t last) {
  size_t stop = last - at > longest_plain_label ? at + longest_plain_label : last;
  unsigned words = 1;
  for (size_t i = at; i < stop; i++) {
    char c = text.data[i];
    if (c == ':') return i;
    if (strchr("|[]<>`*{}=\"!?;", c)) return last;
    if (c == ' ' && i + 1 < stop && text.data[i + 1] != ' ' && ++words > most_words) return last;
  }
  return last;
}

static bool read_name(dw_slice text, size_t at, size_t last, found_label *out) {
  size_t end = name_end(text, at, last), behind = pass_colons(text, end, last);
  if (end == last || end == at || behind - end > 2 || text.data[end - 1] == ' ') return false;
  if (behind < last && !dw_is_blank(text.data[behind])) return false;
  *out = (found_label){{at, end}, at, behind, behind - end == 2 ? DW_LABEL_FIELD : DW_LABEL_PLAIN};
  return has_letter(dw_slice_at(text, out->label));
}

/* Signs and emoji before a label: `✅ **Owner:** Dana`. */
static size_t pass_signs(dw_slice text, size_t at, size_t last) {
  size_t stop = last - at > longest_prefix ? at + longest_prefix : last, i = at;
  while (i < stop && ((unsigned char)text.data[i] >= 0x80 || dw_is_blank(text.data[i]))) i++;
  return i < last && is_mark(text.data[i]) ? i : at;
}

static bool read_first(dw_slice text, size_t at, size_t last, found_label *out) {
  size_t start = pass_signs(text, at, last);
  return read_bold(text, start, last, out) || read_name(text, at, last, out);
}

static bool is_separator(dw_slice text, size_t at) {
  return strchr(" |,;/-", text.data[at]) || (unsigned char)text.data[at] >= 0x80;
}

/* The next label in bold behind `at`, which needs something before it that parts it from a sentence. */
static bool read_next(dw_slice text, size_t at, size_t last, found_label *out) {
  for (size_t i = at; i + 4 < last; i++) {
    const char *mark = memchr(text.data + i, '*', last - i);
    if (!mark) return false;
    i = (size_t)(mark - text.data);
    if (i + 1 >= last || text.data[i + 1] != '*' || i == at || !is_separator(text, i - 1)) continue;
    if (read_bold(text, i, last, out) && out->start > at) return true;
    while (i + 1 < last && text.data[i + 1] == '*') i++;
  }
  return false;
}

static size_t without_separators(dw_slice text, size_t first, size_t last) {
  static const char *const separators[] = {"|", ",", ";", "\xC2\xB7", "\xE2\x80\xA2", "\xE2\x80\x94", "\xE2\x80\x93"};
  while (last > first && dw_is_blank(text.data[last - 1])) last--;
  for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
    size_t size = strlen(separators[i]);
    if (last - first >= size && memcmp(text.data + last - size, separators[i], size) == 0) return last - size;
  }
  return last;
}

/* A hard line break at the end of a value: a backslash or `<br>`. */
static size_t without_break(dw_slice text, size_t first, size_t last) {
  static const char *const breaks[] = {"\\", "<br>", "<br/>", "<br />"};
  while (last > first && dw_is_blank(text.data[last - 1])) last--;
  for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++) {
    size_t size = strlen(breaks[i]);
    if (last - first >= size && memcmp(text.data + last - size, breaks[i], size) == 0) return last - size;
  }
  return last;
}

static dw_range without_markup(dw_slice text, dw_range name) {
  while (name.first < name.last && strchr("*_`[ ", text.data[name.first])) name.first++;
  while (name.last > name.first && strchr("*_`] ", text.data[name.last - 1])) name.last--;
  return name;
}

static void add_label(dw_reading *it, const found_label *found, size_t last) {
  dw_label *label = dw_list_add(&it->out->store, &it->out->labels, sizeof *label);
  if (!label) return;
  label->kind = found->kind;
  label->section = it->section;
  label->label_at = without_markup(it->text, found->label);
  label->label = dw_reading_text_at(it, label->label_at);
  label->at = dw_reading_trim(it, (dw_range){found->behind, last});
  label->value = dw_reading_text_at(it, label->at);
  if (label->at.first == label->at.last) label->at = dw_reading_place(it, found->behind, it->text.size);
}

/* The end of what `open` opens, looked for in vain only once a line. */
static size_t closing(dw_slice text, char open, size_t at, size_t last, bool *missing) {
  const char *end = *missing ? NULL : memchr(text.data + at, open == '[' ? ']' : ')', last - at);
  *missing = !end;
  return end ? (size_t)(end - text.data) : 0;
}

/* `[key:: value]` and `(key:: value)`, anywhere in a line. */
static void read_bracketed(dw_reading *it, dw_range line) {
  bool missing[2] = {false, false};
  for (size_t at = line.first, name; (name = dw_find(it->text, at, line.last, "::")) < line.last;) {
    size_t first = name;
    while (first > at && !strchr("[(])", it->text.data[first - 1])) first--;
    at = name + 2;
    if (first == line.first || !strchr("[(", it->text.data[first - 1])) continue;
    char open = it->text.data[first - 1];
    size_t end = closing(it->text, open, at, line.last, &missing[open == '(']);
    found_label found;
    if (!end || !read_name(it->text, first, line.last, &found) || found.kind != DW_LABEL_FIELD) continue;
    add_label(it, &found, end);
    at = end;
  }
}

void dw_labels_read(dw_reading *it, dw_range line) {
  line = dw_reading_trim(it, line);
  if (line.first == line.last || !memchr(it->text.data + line.first, ':', line.last - line.first)) return;
  found_label found, next;
  if (!read_first(it->text, line.first, line.last, &found)) return read_bracketed(it, line);
  while (found.kind == DW_LABEL_BOLD && read_next(it->text, found.behind, line.last, &next)) {
    add_label(it, &found, without_separators(it->text, found.behind, next.start));
    found = next;
  }
  add_label(it, &found, without_break(it->text, found.behind, line.last));
}
