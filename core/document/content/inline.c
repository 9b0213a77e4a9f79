/* One walk over a stretch of inline text, from special byte to special byte. Each kind of thing that may be searched
 * for in vain is bounded, or remembered as missing, so that the walk is linear. */
#include <string.h>

#include "document/content/content.h"

enum { openers = 32, deepest_parenthesis = 32 };

typedef struct {
  dw_reading *reading;
  const char *data;
  size_t first, last;
  size_t escaped; /* behind the last escaped character */
  bool no_comment_ends;
  size_t open[openers];          /* the newest open brackets, in a ring */
  size_t open_count, open_first; /* those before the first are forgotten */
  dw_runs runs;
} scan;

static size_t run_end(const char *data, size_t at, size_t last) {
  while (at < last && data[at] == '`') at++;
  return at;
}

static void note_runs(dw_slice text, size_t at, size_t last, dw_runs *runs) {
  runs->known = true;
  while (at < last) {
    const char *next = memchr(text.data + at, '`', last - at);
    if (!next) return;
    size_t start = (size_t)(next - text.data);
    at = run_end(text.data, start, last);
    if (at - start <= DW_LONGEST_RUN) runs->last_start[at - start] = start + 1;
  }
}

size_t dw_inline_code_end(dw_slice text, size_t at, size_t last, dw_runs *runs) {
  size_t behind = run_end(text.data, at, last), length = behind - at;
  if (!runs->known) note_runs(text, at, last, runs);
  if (length > DW_LONGEST_RUN || runs->last_start[length] <= at + 1) return behind;
  for (size_t end = behind;;) {
    size_t start = (size_t)((const char *)memchr(text.data + end, '`', last - end) - text.data);
    end = run_end(text.data, start, last);
    if (end - start == length) return end;
  }
}

static bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static dw_slice slice(const scan *s, size_t first, size_t last) { return (dw_slice){s->data + first, last - first}; }

static size_t pass_escape(scan *s, size_t at) {
  bool is_escape = at + 1 < s->last && is_punctuation(s->data[at + 1]);
  return s->escaped = at + 1 + is_escape;
}

static size_t pass_comment(scan *s, size_t at) {
  size_t end = s->no_comment_ends ? s->last : dw_find(s->reading->text, at + 2, s->last, "-->");
  if (end == s->last) return s->no_comment_ends = true, at + 4;
  size_t last = end + 3;
  dw_comments_read_html(s->reading, (dw_range){at, last});
  dw_reading_fill(s->reading, (dw_range){at, last}, '\0');
  s->data = s->reading->text.data;
  return last;
}

/* `scheme:` or `name@`, which makes the inside of `<...>` a target. */
static bool is_target(dw_slice inside) {
  const char *colon = memchr(inside.data, ':', inside.size), *at = memchr(inside.data, '@', inside.size);
  if (!inside.size || (!colon && !at)) return false;
  if (!colon) return at > inside.data && at + 1 < inside.data + inside.size;
  if (colon - inside.data < 2 || colon - inside.data > 32 || !is_letter(inside.data[0])) return false;
  for (const char *c = inside.data; c < colon; c++)
    if (!is_letter(*c) && !(*c >= '0' && *c <= '9') && *c != '+' && *c != '.' && *c != '-') return false;
  return true;
}

static void add_link(scan *s, dw_range at, dw_slice text, dw_slice target) {
  dw_link *it = dw_list_add(&s->reading->out->store, &s->reading->out->links, sizeof *it);
  if (it) *it = (dw_link){text, target, at, s->reading->section};
}

static size_t pass_angle(scan *s, size_t at) {
  if (s->last - at >= 4 && memcmp(s->data + at, "<!--", 4) == 0) return pass_comment(s, at);
  size_t end = at + 1;
  while (end < s->last && s->data[end] != '>' && s->data[end] != '<' && !dw_is_blank(s->data[end])) end++;
  if (end == s->last || s->data[end] != '>' || !is_target(slice(s, at + 1, end))) return at + 1;
  add_link(s, (dw_range){at, end + 1}, slice(s, at + 1, end), slice(s, at + 1, end));
  return end + 1;
}

static dw_slice trimmed(dw_slice text) {
  while (text.size && dw_is_blank(text.data[0])) text.data++, text.size--;
  while (text.size && dw_is_blank(text.data[text.size - 1])) text.size--;
  return text;
}

/* Cuts `text` at the first `mark`; NULL data when there is none. A backslash before the mark belongs to it. */
static dw_slice cut(dw_slice *text, char mark) {
  const char *at = memchr(text->data, mark, text->size);
  if (!at) return (dw_slice){NULL, 0};
  dw_slice rest = {at + 1, text->size - (size_t)(at + 1 - text->data)};
  text->size = (size_t)(at - text->data);
  if (mark == '|' && text->size && text->data[text->size - 1] == '\\') text->size--;
  return trimmed(rest);
}

static bool is_bang_before(const scan *s, size_t at) {
  return at > s->first && s->data[at - 1] == '!' && at > s->escaped;
}

/* The end of a wikilink that starts at `at`; `at` when it is none. */
static size_t pass_wikilink(scan *s, size_t at) {
  size_t end = at + 2;
  while (end < s->last && s->data[end] != ']' && s->data[end] != '[' && s->data[end] != '\n' && s->data[end] != '\r')
    end++;
  if (end + 1 >= s->last || s->data[end] != ']' || s->data[end + 1] != ']' || end == at + 2) return at;
  dw_slice target = slice(s, at + 2, end), alias = cut(&target, '|'), heading = cut(&target, '#');
  dw_wikilink *it = dw_list_add(&s->reading->out->store, &s->reading->out->wikilinks, sizeof *it);
  bool embed = is_bang_before(s, at);
  dw_range range = {at - embed, end + 2};
  if (it) *it = (dw_wikilink){trimmed(target), heading, alias, embed, range, s->reading->section};
  return end + 2;
}

static size_t pass_open(scan *s, size_t at) {
  if (at + 1 < s->last && s->data[at + 1] == '[') {
    size_t end = pass_wikilink(s, at);
    if (end != at) return end;
  }
  s->open[s->open_count++ % openers] = at;
  if (s->open_count - s->open_first > openers) s->open_first++;
  return at + 1;
}

static size_t pass_blank(const scan *s, size_t at) {
  while (at < s->last && dw_is_blank(s->data[at])) at++;
  return at;
}

/* Behind the `mark` that ends what stands at `at`; 0 when a comment or one of `stops` comes first. */
static size_t pass_until(const scan *s, size_t at, char mark, const char *stops) {
  for (; at < s->last && !strchr(stops, s->data[at]); at++) {
    if (s->data[at] == mark) return at + 1;
    if (s->data[at] == '\\' && at + 1 < s->last) at++;
  }
  return 0;
}

static size_t pass_bare_target(const scan *s, size_t at) {
  unsigned depth = 0;
  for (; at < s->last && !dw_is_blank(s->data[at]); at++) {
    char c = s->data[at];
    if (c == '\\' && at + 1 < s->last && is_punctuation(s->data[at + 1])) at++;
    if (c == '(' && ++depth > deepest_parenthesis) return 0;
    if (c == ')' && depth-- == 0) return at;
  }
  return depth ? 0 : at;
}

static size_t pass_title(const scan *s, size_t at) {
  if (at == s->last) return at;
  char mark = s->data[at];
  if (mark == '"' || mark == '\'') return pass_until(s, at + 1, mark, "");
  return mark == '(' ? pass_until(s, at + 1, ')', "(") : at;
}

/* Reads `(target "title")` at `at`; 0 when it is none. */
static size_t pass_target(const scan *s, size_t at, dw_slice *target) {
  size_t first = pass_blank(s, at + 1), end;
  bool is_angled = first < s->last && s->data[first] == '<';
  end = is_angled ? pass_until(s, first + 1, '>', "<\n\r") : pass_bare_target(s, first);
  if (!end) return 0;
  *target = is_angled ? slice(s, first + 1, end - 1) : slice(s, first, end);
  size_t next = pass_blank(s, end);
  if (next > end) next = pass_title(s, next);
  if (!next) return 0;
  next = pass_blank(s, next);
  return next < s->last && s->data[next] == ')' ? next + 1 : 0;
}

static size_t pass_close(scan *s, size_t at) {
  if (s->open_count == s->open_first) return at + 1;
  size_t open = s->open[--s->open_count % openers], end = 0;
  dw_slice target;
  if (at + 1 < s->last && s->data[at + 1] == '(') end = pass_target(s, at + 1, &target);
  if (!end) return at + 1;
  bool image = is_bang_before(s, open);
  add_link(s, (dw_range){open - image, end}, slice(s, open + 1, at), target);
  if (!image) s->open_count = s->open_first = 0;
  return end;
}

static size_t pass(scan *s, size_t at) {
  switch (s->data[at]) {
  case '`':
    return dw_inline_code_end(s->reading->text, at, s->last, &s->runs);
  case '\\':
    return pass_escape(s, at);
  case '<':
    return pass_angle(s, at);
  case '[':
    return pass_open(s, at);
  default:
    return pass_close(s, at);
  }
}

static uint64_t eight(uint8_t byte) { return byte * UINT64_C(0x0101010101010101); }

static uint64_t zero_bytes(uint64_t word) { return (word - eight(1)) & ~word & eight(0x80); }

/* One of eight bytes may be special: `<`, a backtick, or one of the eight letters from X that hold `[`, `\\`, `]`. */
static bool may_be_special(const char *data) {
  uint64_t word;
  memcpy(&word, data, 8);
  return zero_bytes(word ^ eight('<')) | zero_bytes(word ^ eight('`')) | zero_bytes((word & eight(0xF8)) ^ eight('X'));
}

static size_t next_special(const char *data, size_t at, size_t last) {
  static const bool special[256] = {['`'] = true, ['\\'] = true, ['<'] = true, ['['] = true, [']'] = true};
  while (at < last) {
    size_t stop = at + 8 < last ? at + 8 : last;
    if (stop - at == 8 && !may_be_special(data + at)) at = stop;
    for (; at < stop; at++)
      if (special[(unsigned char)data[at]]) return at;
  }
  return last;
}

void dw_inline_read(dw_reading *it, dw_range range) {
  size_t at = next_special(it->text.data, range.first, range.last);
  if (at == range.last) return;
  scan s = {.reading = it, .data = it->text.data, .first = range.first, .last = range.last, .escaped = range.first};
  while (at < s.last) {
    at = pass(&s, at);
    at = next_special(s.data, at, s.last);
  }
}
