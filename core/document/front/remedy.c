#include "document/front/remedy.h"

#include <stdio.h>
#include <string.h>

typedef struct {
  dw_slice space, text, value; /* of the line: its indentation; the rest; what stands behind its colon or dash */
  const dw_yaml_problem *problem;
} line;

static dw_range range_of_line(dw_slice note, dw_range body, size_t at) {
  dw_range found = {at < body.last ? at : body.last, at < body.last ? at : body.last};
  while (found.first > body.first && !strchr("\r\n", note.data[found.first - 1])) found.first--;
  while (found.last < body.last && !strchr("\r\n", note.data[found.last])) found.last++;
  return found;
}

static dw_slice value_of(dw_slice text) {
  size_t first = 0;
  for (size_t i = 0; !first && i + 1 < text.size; i++)
    if ((text.data[i] == ':' || (i == 0 && text.data[i] == '-')) && strchr(" \t", text.data[i + 1])) first = i + 1;
  return dw_slice_at(text, dw_range_trim(text, (dw_range){first, text.size}));
}

static bool contains(dw_slice text, const char *words) { return memmem(text.data, text.size, words, strlen(words)); }

static bool starts_with_one_of(dw_slice text, const char *set) {
  return text.size && text.data[0] && strchr(set, text.data[0]);
}

static bool has_wikilink(const line *it) { return contains(it->value, "[["); }
static bool has_placeholder(const line *it) { return contains(it->value, "{{") || contains(it->value, "<%"); }
static bool has_tag(const line *it) { return strcmp(it->problem->message, "a tag") == 0; }
static bool has_separator(const line *it) { return strcmp(it->problem->message, "an invisible line separator") == 0; }
static bool has_lone_sign(const line *it) { return strcmp(it->problem->message, "a block sign on its own line") == 0; }
static bool has_tab(const line *it) { return contains(it->space, "\t"); }
static bool has_open_quote(const line *it) { return starts_with_one_of(it->value, "\"'"); }
static bool has_colon(const line *it) { return contains(it->value, ": ") || contains(it->value, ":\t"); }
static bool has_sign(const line *it) { return starts_with_one_of(it->value, "@`%&*!|>{}[],?#"); }
static bool has_no_key(const line *it) { return !memchr(it->text.data, ':', it->text.size); }

/* In the order in which they are tried. `remedy` ends with the value in quotes where it ends with a space. */
static const struct {
  bool (*applies)(const line *);
  const char *message, *remedy;
} kinds[] = {
    {has_separator, "an invisible line separator", "delete the invisible character, or write the line anew"},
    {has_tag, "a tag ('!...') has no meaning here", "remove the tag; quote the value to keep it as text"},
    {has_lone_sign, "`|` or `>` on a line of its own", "put the sign behind the key: `key: |`"},
    {has_wikilink, "a wikilink without quotes", "quote the wikilink: "},
    {has_placeholder, "a placeholder without quotes", "fill the placeholder in, or quote it: "},
    {has_tab, "a tab at the start of the line", "indent with spaces"},
    {has_open_quote, "a quote that does not end where the value ends",
     "close the quote at the end of the value, or "
     "put other quotes around the whole value"},
    {has_colon, "a colon in a value without quotes", "quote the value: "},
    {has_sign, "a value that starts with a sign of YAML's", "quote the value: "},
    {has_no_key, "a line without a key", "write it as `key: value`, or move it below the front matter"},
};

static bool needs_value(const char *remedy) { return remedy[strlen(remedy) - 1] == ' '; }

/* The value in quotes that YAML can read; a long one or one that is not text is left out. */
static void quote(dw_slice value, char *out, size_t size) {
  char mark = memchr(value.data, '"', value.size) || memchr(value.data, '\\', value.size) ? '\'' : '"';
  bool can = value.size < 100 && dw_utf8_invalid(value) == value.size && !memchr(value.data, '\0', value.size) &&
             !(mark == '\'' && memchr(value.data, '\'', value.size));
  if (can)
    snprintf(out, size, "%c%.*s%c", mark, (int)value.size, value.data, mark);
  else
    snprintf(out, size, "\"...\"");
}

static dw_code add_kind(const line *it, dw_range at, size_t kind, dw_findings *findings) {
  char quoted[128] = "", remedy[256];
  if (needs_value(kinds[kind].remedy)) quote(it->value, quoted, sizeof quoted);
  snprintf(remedy, sizeof remedy, "%s%s", kinds[kind].remedy, quoted);
  return dw_findings_add(findings, it->problem->code, at, remedy, "front matter is not YAML: %s", kinds[kind].message);
}

dw_code dw_remedy_add(dw_slice note, dw_range body, const dw_yaml_problem *problem, dw_findings *findings) {
  dw_range whole = range_of_line(note, body, problem->at), at = dw_range_trim(note, whole);
  line it = {.text = dw_slice_at(note, at), .problem = problem};
  it.space = dw_slice_at(note, (dw_range){whole.first, at.first});
  it.value = value_of(it.text);
  if (strcmp(problem->code, "note/yaml-alias") == 0)
    return dw_findings_add(findings, problem->code, at, "write the value out, or quote it", "%s", problem->message);
  if (strcmp(problem->code, "note/front-matter-limit") == 0)
    return dw_findings_add(findings, problem->code, at, "move what is not a property into the note", "%s",
                           problem->message);
  for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
    if (kinds[kind].applies(&it)) return add_kind(&it, at, kind, findings);
  return dw_findings_add(findings, problem->code, at, "write `key: value` lines, and quote values with signs in them",
                         "front matter is not YAML: %s", problem->message[0] ? problem->message : "it has no meaning");
}
