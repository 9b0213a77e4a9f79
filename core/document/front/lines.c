#include "document/front/lines.h"

#include <stdio.h>
#include <string.h>

#include "document/front/remedy.h"
#include "document/front/scalar.h"

typedef struct {
  dw_slice note;
  dw_range body;
  const dw_limits *limits;
  dw_tree *tree;
  dw_findings *findings;
  dw_yaml_problem problem; /* the first one met */
  size_t indent;           /* of the first line: keys stand no deeper */
  dw_error *error;
} reader;

typedef struct {
  dw_range at;   /* without its ending */
  size_t next;   /* where the next line starts */
  size_t indent; /* spaces and tabs in front */
  dw_range key, value;
  bool is_key, is_item, is_empty; /* empty: blank or a comment */
} line;

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

static dw_range find_line(const reader *it, size_t at, size_t *next) {
  dw_slice rest = dw_slice_at(it->note, (dw_range){at, it->body.last});
  size_t size = 0;
  while (size < rest.size && rest.data[size] != '\n' && rest.data[size] != '\r') size++;
  size_t ending = size == rest.size ? 0 : 1;
  if (ending && rest.data[size] == '\r' && size + 1 < rest.size && rest.data[size + 1] == '\n') ending = 2;
  *next = at + size + ending;
  return (dw_range){at, at + size};
}

/* The offset of the colon that ends a key; the line's end where there is none. */
static size_t find_colon(dw_slice note, dw_range at) {
  for (size_t i = at.first; i < at.last; i++)
    if (note.data[i] == ':' && (i + 1 == at.last || is_blank(note.data[i + 1]))) return i;
  return at.last;
}

static bool can_start_key(dw_slice note, dw_range at) {
  char c = note.data[at.first];
  bool is_link = c == '[' && at.first + 1 < at.last && note.data[at.first + 1] == '[';
  return is_link || !strchr("#{}[],|>&*!%@`?:", c);
}

static line read_line(const reader *it, size_t at) {
  line found = {.at = find_line(it, at, &found.next)};
  dw_range text = dw_range_trim(it->note, found.at);
  found.indent = text.first - found.at.first;
  found.is_empty = text.first == text.last || it->note.data[text.first] == '#';
  if (found.is_empty) return found;
  found.is_item =
      it->note.data[text.first] == '-' && (text.first + 1 == text.last || is_blank(it->note.data[text.first + 1]));
  size_t colon = find_colon(it->note, text);
  found.is_key = !found.is_item && found.indent <= it->indent && colon < text.last && can_start_key(it->note, text);
  found.key = dw_range_trim(it->note, (dw_range){text.first, colon});
  found.value = (dw_range){found.is_item ? text.first + 1 : colon + 1, text.last};
  while (found.value.first < text.last && is_blank(it->note.data[found.value.first])) found.value.first++;
  if (found.value.first >= text.last) found.value = (dw_range){colon + 1, colon + 1};
  if (found.is_item && text.first + 1 == text.last) found.value = (dw_range){text.last, text.last};
  return found;
}

static void note_problem(reader *it, dw_yaml_problem problem) {
  if (!it->problem.code) it->problem = problem;
}

static dw_code no_memory(const reader *it) { return dw_fail(it->error, DW_E_MEMORY, "no memory for front matter"); }

static bool is_quoted(dw_slice text) {
  if (text.size < 2 || !strchr("\"'", text.data[0]) || text.data[text.size - 1] != text.data[0]) return false;
  return !memchr(text.data + 1, text.data[0], text.size - 2) && !memchr(text.data, '\\', text.size);
}

/* Keeps the text of a range, without the quotes around it. */
static bool keep(reader *it, dw_range at, dw_slice *out, bool *quoted) {
  dw_slice text = dw_slice_at(it->note, at);
  *quoted = is_quoted(text);
  if (*quoted) text = (dw_slice){text.data + 1, text.size - 2};
  *out = dw_tree_keep(it->tree, text);
  return out->data;
}

static bool add_text(reader *it, dw_range at, dw_front_node node) {
  dw_slice text;
  node.type = DW_FRONT_STRING;
  node.at = at;
  if (!keep(it, at, &text, &node.quoted)) return false;
  node.string = text;
  if (!node.quoted) dw_scalar_resolve(text, &node);
  return dw_tree_add(it->tree, node);
}

/* The lines of a field behind its first one. */
typedef struct {
  dw_range at; /* from the first to the end of the last that is not empty */
  bool is_list, is_none;
} block;

static block find_block(const reader *it, size_t from, size_t end) {
  block found = {.at = {from, from}, .is_list = true, .is_none = true};
  for (size_t at = from; at < end;) {
    line here = read_line(it, at);
    at = here.next;
    if (here.is_empty) continue;
    if (found.is_none) found.at.first = here.at.first + here.indent;
    found.at.last = dw_range_trim(it->note, here.at).last;
    found.is_list = found.is_list && here.is_item;
    found.is_none = false;
  }
  return found;
}

static bool add_list(reader *it, dw_range at, dw_front_node node) {
  size_t index = it->tree->count;
  node.type = DW_FRONT_LIST;
  node.at = at;
  if (!dw_tree_add(it->tree, node)) return false;
  for (size_t from = at.first; from < at.last;) {
    line here = read_line(it, from);
    from = here.next;
    if (here.is_empty || it->tree->count >= it->limits->yaml_nodes) continue;
    if (!add_text(it, here.value, (dw_front_node){0})) return false;
  }
  it->tree->nodes[index].after = it->tree->count;
  return true;
}

static dw_code add_raw(reader *it, const line *head, size_t end) {
  dw_front_node node = {.key_at = head->key};
  bool quoted;
  if (!keep(it, head->key, &node.key, &quoted)) return no_memory(it);
  block below = find_block(it, head->next, end);
  bool is_bare = head->value.first == head->value.last, added;
  if (is_bare && !below.is_none && below.is_list)
    added = add_list(it, below.at, node);
  else if (is_bare && !below.is_none)
    added = add_text(it, below.at, node);
  else
    added = add_text(it, (dw_range){head->value.first, below.is_none ? head->value.last : below.at.last}, node);
  return added ? DW_OK : no_memory(it);
}

/* Reads the lines up to `end` as one field in YAML. */
static dw_code try_yaml(reader *it, const line *head, size_t end, dw_yaml_problem *problem) {
  dw_tree_mark before = dw_tree_here(it->tree);
  size_t found = it->findings->count;
  dw_code code =
      dw_yaml_read(it->note, (dw_range){head->at.first, end}, it->limits, it->tree, it->findings, problem, it->error);
  size_t last = dw_range_trim(it->note, (dw_range){head->at.first, end}).last;
  if (problem->at >= last) problem->at = last - 1;
  bool is_one = it->tree->count > before.count && it->tree->nodes[before.count].after == it->tree->count;
  if (code != DW_OK || problem->code || is_one) return code;
  dw_tree_cut(it->tree, before);
  dw_findings_cut(it->findings, found);
  *problem = (dw_yaml_problem){.code = "note/broken-front-matter", .at = head->at.first};
  return DW_OK;
}

/* A field reaches to the next key; lines that are no part of it (`stray`) may stand before that. */
typedef struct {
  size_t end, stray;
} reach;

static reach find_reach(const reader *it, const line *head) {
  reach found = {head->next, 0};
  while (found.end < it->body.last) {
    line here = read_line(it, found.end);
    if (here.is_key) break;
    if (!found.stray && !here.is_empty && !here.is_item && here.indent <= it->indent) found.stray = found.end;
    found.end = here.next;
  }
  if (!found.stray) found.stray = found.end;
  return found;
}

static dw_code read_field(reader *it, const line *head, size_t *end) {
  reach field = find_reach(it, head);
  dw_yaml_problem problem;
  *end = field.end;
  dw_code code = try_yaml(it, head, field.end, &problem);
  if (code != DW_OK || !problem.code) return code;
  note_problem(it, problem);
  if (field.stray < field.end) code = try_yaml(it, head, field.stray, &problem);
  if (code != DW_OK || !problem.code) return code;
  return add_raw(it, head, field.stray);
}

static void find_indent(reader *it) {
  it->indent = 0;
  for (size_t at = it->body.first; at < it->body.last;) {
    line here = read_line(it, at);
    at = here.next;
    it->indent = here.indent;
    if (!here.is_empty) return;
  }
}

dw_code dw_lines_read(dw_slice note, dw_range body, const dw_limits *limits, const dw_yaml_problem *whole,
                      dw_tree *tree, dw_findings *findings, dw_error *error) {
  reader it = {.note = note, .body = body, .limits = limits, .tree = tree, .findings = findings, .error = error};
  dw_code code = DW_OK;
  find_indent(&it);
  for (size_t at = body.first; code == DW_OK && at < body.last && tree->count < limits->yaml_nodes;) {
    line head = read_line(&it, at);
    at = head.next;
    if (head.is_key)
      code = read_field(&it, &head, &at);
    else if (!head.is_empty)
      note_problem(&it, (dw_yaml_problem){.code = "note/broken-front-matter", .at = head.at.first});
  }
  if (strcmp(whole->code, "note/broken-front-matter") != 0 || !it.problem.code) it.problem = *whole;
  if (code == DW_OK && dw_remedy_add(note, body, &it.problem, findings) != DW_OK) code = no_memory(&it);
  return code;
}
