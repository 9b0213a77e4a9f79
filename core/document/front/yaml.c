#include "document/front/yaml.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "document/front/scalar.h"

static const char broken[] = "note/broken-front-matter", limit[] = "note/front-matter-limit",
                  alias[] = "note/yaml-alias";

/* Marks count code points: offsets[n] is the byte where point n * stride starts. */
enum { stride = 32, deepest = 64 };

typedef struct {
  bool is_map, is_root;
  size_t node;     /* of the list or map itself */
  size_t children; /* index of the first child */
  bool has_key;
  dw_slice key;
  dw_range key_at;
} frame;

typedef struct {
  dw_slice note;
  dw_range part;
  const dw_limits *limits;
  dw_tree *tree;
  dw_findings *findings;
  dw_yaml_problem *problem;
  bool has_memory;
  uint32_t *offsets; /* NULL: all ASCII */
  size_t points;
  size_t documents, events, depth;
  frame frames[deepest];
} reader;

__attribute__((format(printf, 4, 5))) static void refuse(reader *it, const char *code, size_t at, const char *format,
                                                         ...) {
  if (it->problem->code) return;
  it->problem->code = code;
  it->problem->at = at;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(it->problem->message, sizeof it->problem->message, format, arguments);
  va_end(arguments);
}

static bool is_going(const reader *it) { return it->has_memory && !it->problem->code; }

/* Deep nesting costs libyaml quadratic time before its first event: brackets are counted beforehand. */
static void check_nesting(reader *it) {
  size_t depth = 0;
  for (size_t at = it->part.first; at < it->part.last; at++) {
    char c = it->note.data[at];
    if (c == '[' || c == '{') depth++;
    if ((c == ']' || c == '}') && depth) depth--;
    if (depth <= it->limits->yaml_depth) continue;
    refuse(it, limit, at, "front matter is nested more than %zu deep", it->limits->yaml_depth);
    return;
  }
}

static bool is_separator(const unsigned char *bytes, size_t size) {
  if (size >= 2 && bytes[0] == 0xC2 && bytes[1] == 0x85) return true;
  return size >= 3 && bytes[0] == 0xE2 && bytes[1] == 0x80 && (bytes[2] == 0xA8 || bytes[2] == 0xA9);
}

/* libyaml ends lines where YAML 1.1 did: at U+0085, U+2028 and U+2029. */
static void check_separators(reader *it) {
  for (size_t at = it->part.first; at < it->part.last; at++)
    if (is_separator((const unsigned char *)it->note.data + at, it->part.last - at))
      refuse(it, broken, at, "an invisible line separator");
}

static bool is_ascii(dw_slice text) {
  for (size_t i = 0; i < text.size; i++)
    if ((unsigned char)text.data[i] >= 0x80) return false;
  return true;
}

static void index_points(reader *it, dw_slice part) {
  it->offsets = malloc((part.size / stride + 1) * sizeof *it->offsets);
  it->has_memory = it->offsets;
  for (size_t at = 0; it->offsets && at < part.size; at++) {
    if (((unsigned char)part.data[at] & 0xC0) == 0x80) continue;
    if (it->points % stride == 0) it->offsets[it->points / stride] = (uint32_t)at;
    it->points++;
  }
}

static size_t offset_of(const reader *it, yaml_mark_t mark) {
  if (!it->offsets) return mark.index < it->part.last - it->part.first ? it->part.first + mark.index : it->part.last;
  if (mark.index >= it->points) return it->part.last;
  size_t at = it->part.first + it->offsets[mark.index / stride];
  for (size_t left = mark.index % stride; left; left--) do
      at++;
    while (((unsigned char)it->note.data[at] & 0xC0) == 0x80);
  return at;
}

static bool keep(reader *it, dw_slice bytes, dw_slice *out) {
  *out = dw_tree_keep(it->tree, bytes);
  it->has_memory = out->data;
  return it->has_memory;
}

static bool add_finding(reader *it, const char *code, dw_range at, const char *remedy, const char *message) {
  it->has_memory = dw_findings_add(it->findings, code, at, remedy, "%s", message) == DW_OK;
  return it->has_memory;
}

static frame *top(reader *it) { return it->depth ? &it->frames[it->depth - 1] : NULL; }

static bool expects_key(reader *it) { return it->depth && top(it)->is_map && !top(it)->has_key; }

/* Appends a value, under its key where it stands in a map. */
static void add_value(reader *it, dw_front_node node) {
  frame *parent = top(it);
  if (parent->is_map) {
    node.key = parent->key;
    node.key_at = parent->key_at;
    parent->has_key = false;
  }
  it->has_memory = dw_tree_add(it->tree, node);
}

static void check_duplicate(reader *it, const frame *map) {
  if (!dw_tree_has_key(it->tree, map->children, map->key)) return;
  if (dw_findings_add(it->findings, "note/duplicate-key", map->key_at, "remove one of the two, or rename it",
                      "the key '%.*s' stands here twice; the first is used", (int)dw_slice_clip(map->key, 80).size,
                      map->key.data) != DW_OK)
    it->has_memory = false;
}

static bool is_block(yaml_scalar_style_t style) {
  return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
}

static void set_key(reader *it, const yaml_event_t *event) {
  frame *map = top(it);
  map->key_at = (dw_range){offset_of(it, event->start_mark), offset_of(it, event->end_mark)};
  bool is_plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
  if (is_plain && !event->data.scalar.length) return refuse(it, broken, map->key_at.first, "a value without a key");
  if (is_block(event->data.scalar.style)) return refuse(it, broken, map->key_at.first, "a key of several lines");
  if (map->key_at.first > it->part.first && it->note.data[map->key_at.first - 1] == '?')
    return refuse(it, broken, map->key_at.first, "a key that starts with a question mark");
  dw_slice text = {(const char *)event->data.scalar.value, event->data.scalar.length};
  if (!keep(it, text, &map->key)) return;
  map->has_key = true;
  check_duplicate(it, map);
}

/* An absent value stands right behind its colon or dash. */
static bool find_absent(const reader *it, dw_range *at) {
  const char *data = it->note.data;
  while (at->first > it->part.first && strchr(" \t\r\n", data[at->first - 1])) at->first--;
  at->last = at->first;
  return at->first > it->part.first && strchr(":-", data[at->first - 1]);
}

/* The range of a block scalar as libyaml gives it ends behind its last line ending. */
static dw_range range_of_scalar(const reader *it, const yaml_event_t *event) {
  dw_range at = {offset_of(it, event->start_mark), offset_of(it, event->end_mark)};
  while (at.last > at.first && strchr(" \t\r\n", it->note.data[at.last - 1])) at.last--;
  return at;
}

/* `|` or `>` may stand in the first column of a line of its own, where no other scalar could take its place. */
static bool starts_line(const reader *it, size_t at) {
  while (at > it->part.first && it->note.data[at - 1] == ' ') at--;
  return at == it->part.first || strchr("\r\n", it->note.data[at - 1]);
}

static void add_scalar(reader *it, const yaml_event_t *event) {
  dw_front_node node = {.type = DW_FRONT_STRING, .at = range_of_scalar(it, event)};
  yaml_scalar_style_t style = event->data.scalar.style;
  if (!it->depth) return refuse(it, broken, node.at.first, "text without a key");
  if (node.at.first == node.at.last && !find_absent(it, &node.at))
    return refuse(it, broken, node.at.first, "a key without a colon");
  if (is_block(style) && starts_line(it, node.at.first))
    return refuse(it, broken, node.at.first, "a block sign on its own line");
  node.quoted = style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
  dw_tree_mark before = dw_tree_here(it->tree);
  dw_slice text = {(const char *)event->data.scalar.value, event->data.scalar.length};
  if (!keep(it, text, &node.string)) return;
  if (style == YAML_PLAIN_SCALAR_STYLE) dw_scalar_resolve(node.string, &node);
  if (node.type != DW_FRONT_STRING) dw_tree_cut(it->tree, before);
  add_value(it, node);
}

static void open_collection(reader *it, const yaml_event_t *event, bool is_map) {
  bool is_root = !it->depth;
  size_t first = offset_of(it, event->start_mark);
  if (is_root && !is_map) return refuse(it, broken, first, "a list without a key");
  if (expects_key(it)) return refuse(it, broken, first, "a list or map as a key");
  if (it->depth >= it->limits->yaml_depth || it->depth >= deepest)
    return refuse(it, limit, first, "front matter is nested more than %zu deep", it->limits->yaml_depth);
  size_t index = it->tree->count;
  dw_front_node node = {.type = is_map ? DW_FRONT_MAP : DW_FRONT_LIST, .at = {first, first}};
  if (!is_root) add_value(it, node);
  it->frames[it->depth++] =
      (frame){.is_map = is_map, .is_root = is_root, .node = index, .children = is_root ? 0 : index + 1};
}

static size_t end_of_children(const dw_tree *tree, size_t node) {
  size_t last = tree->nodes[node].at.last;
  for (size_t i = node + 1; i < tree->count; i = tree->nodes[i].after) last = tree->nodes[i].at.last;
  return last;
}

/* `[[Acme]]` on one line: a list that holds nothing but a list without further brackets. */
static bool is_wikilink(const reader *it, size_t index) {
  const dw_front_node *outer = &it->tree->nodes[index], *inner = outer + 1;
  if (outer->type != DW_FRONT_LIST || it->tree->count == index + 1 || inner->type != DW_FRONT_LIST) return false;
  if (inner->after != it->tree->count || inner->after == index + 2) return false;
  if (inner->at.first != outer->at.first + 1 || inner->at.last + 1 != outer->at.last) return false;
  dw_slice name = dw_slice_at(it->note, (dw_range){outer->at.first + 2, outer->at.last - 2});
  return !memchr(name.data, '[', name.size) && !memchr(name.data, '\n', name.size);
}

static void read_wikilink(reader *it, size_t index) {
  dw_front_node *node = &it->tree->nodes[index];
  char remedy[256];
  dw_slice text = dw_slice_at(it->note, node->at);
  snprintf(remedy, sizeof remedy, "quote the wikilink: \"%.*s\"", (int)dw_slice_clip(text, 200).size, text.data);
  node->type = DW_FRONT_STRING;
  node->after = it->tree->count = index + 1;
  if (!keep(it, text, &node->string)) return;
  add_finding(it, "note/unquoted-wikilink", node->at, remedy, "a wikilink without quotes is a list in a list to YAML");
}

static void close_collection(reader *it, const yaml_event_t *event) {
  frame closed = it->frames[--it->depth];
  if (closed.is_root) return;
  dw_front_node *node = &it->tree->nodes[closed.node];
  bool is_flow = strchr("[{", it->note.data[node->at.first]);
  node->at.last = is_flow ? offset_of(it, event->end_mark) : end_of_children(it->tree, closed.node);
  node->after = it->tree->count;
  if (is_wikilink(it, closed.node)) read_wikilink(it, closed.node);
}

static void check_properties(reader *it, const yaml_event_t *event, const yaml_char_t *anchor, const yaml_char_t *tag) {
  size_t at = offset_of(it, event->start_mark);
  if (anchor) refuse(it, alias, at, "an anchor ('&%.60s') has no meaning in front matter", (const char *)anchor);
  if (tag) refuse(it, broken, at, "a tag");
  if (++it->events > it->limits->yaml_nodes || it->tree->count >= it->limits->yaml_nodes)
    refuse(it, limit, at, "front matter has more than %zu values", it->limits->yaml_nodes);
}

static void take(reader *it, const yaml_event_t *event) {
  switch (event->type) {
  case YAML_ALIAS_EVENT:
    return refuse(it, alias, offset_of(it, event->start_mark), "an alias ('*%.60s') is not followed in front matter",
                  (const char *)event->data.alias.anchor);
  case YAML_SCALAR_EVENT:
    check_properties(it, event, event->data.scalar.anchor, event->data.scalar.tag);
    if (is_going(it)) expects_key(it) ? set_key(it, event) : add_scalar(it, event);
    return;
  case YAML_SEQUENCE_START_EVENT:
    check_properties(it, event, event->data.sequence_start.anchor, event->data.sequence_start.tag);
    if (is_going(it)) open_collection(it, event, false);
    return;
  case YAML_MAPPING_START_EVENT:
    check_properties(it, event, event->data.mapping_start.anchor, event->data.mapping_start.tag);
    if (is_going(it)) open_collection(it, event, true);
    return;
  case YAML_SEQUENCE_END_EVENT:
  case YAML_MAPPING_END_EVENT:
    return close_collection(it, event);
  case YAML_DOCUMENT_START_EVENT:
    if (it->documents++) refuse(it, broken, offset_of(it, event->start_mark), "a second document");
    return;
  default:
    return;
  }
}

static void refuse_syntax(reader *it, const yaml_parser_t *parser) {
  size_t at = parser->error == YAML_READER_ERROR ? it->part.first + parser->problem_offset
                                                 : offset_of(it, parser->problem_mark);
  it->has_memory = parser->error != YAML_MEMORY_ERROR;
  refuse(it, broken, at < it->part.last ? at : it->part.last, "%s", parser->problem ? parser->problem : "not YAML");
}

static void run(reader *it) {
  yaml_parser_t parser;
  it->has_memory = yaml_parser_initialize(&parser);
  if (!it->has_memory) return;
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, (const unsigned char *)it->note.data + it->part.first,
                               it->part.last - it->part.first);
  for (bool is_over = false; !is_over && is_going(it);) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      refuse_syntax(it, &parser);
      break;
    }
    take(it, &event);
    is_over = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static void check(reader *it) {
  dw_slice part = dw_slice_at(it->note, it->part);
  if (part.size > it->limits->front_matter_bytes)
    refuse(it, limit, it->part.first, "front matter is larger than %zu bytes", it->limits->front_matter_bytes);
  check_nesting(it);
  if (is_ascii(part) || !is_going(it)) return;
  check_separators(it);
  index_points(it, part);
}

dw_code dw_yaml_read(dw_slice note, dw_range part, const dw_limits *limits, dw_tree *tree, dw_findings *findings,
                     dw_yaml_problem *problem, dw_error *error) {
  reader it = {.note = note,
               .part = part,
               .limits = limits,
               .tree = tree,
               .findings = findings,
               .problem = problem,
               .has_memory = true};
  dw_tree_mark before = dw_tree_here(tree);
  size_t found = findings->count;
  *problem = (dw_yaml_problem){0};
  check(&it);
  if (is_going(&it)) run(&it);
  free(it.offsets);
  if (problem->code) dw_tree_cut(tree, before);
  if (problem->code) dw_findings_cut(findings, found);
  return it.has_memory ? DW_OK : dw_fail(error, DW_E_MEMORY, "no memory for front matter");
}

const char *dw_yaml_version(void) { return yaml_get_version_string(); }
