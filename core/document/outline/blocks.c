#include "document/outline/blocks.h"

#include <cmark-gfm-core-extensions.h>
#include <string.h>

typedef struct {
  const dw_blocks_source *source;
  dw_store *store;
  dw_outline *out;
  unsigned quotes, lists; /* around the node that is looked at */
  size_t tables;          /* so far */
} builder;

static bool is_space(char c) { return c == ' ' || c == '\t'; }

static size_t line_index(const builder *b, int number) { return b->source->fed[number - b->source->first_number]; }

/* A line of the body without its ending; empty at the text's end behind the last. */
static dw_range raw_line(const builder *b, size_t index) {
  dw_range line = dw_lines_range(b->source->lines, b->source->text, index);
  if (line.first < b->source->body) line.first = b->source->body;
  return line;
}

static dw_range first_line(const builder *b, cmark_node *node) {
  return raw_line(b, line_index(b, cmark_node_get_start_line(node)));
}

static size_t start_of(const builder *b, cmark_node *node) {
  return first_line(b, node).first + (size_t)cmark_node_get_start_column(node) - 1;
}

/* The line without the quotes' marks and the white space around them. */
static dw_range without_prefix(const builder *b, size_t index) {
  const char *data = b->source->text.data;
  dw_range line = raw_line(b, index);
  for (unsigned quotes = b->quotes; line.first < line.last; line.first++) {
    if (is_space(data[line.first])) continue;
    if (data[line.first] != '>' || !quotes--) break;
  }
  return line;
}

static dw_range trimmed(const builder *b, dw_range range) {
  const char *data = b->source->text.data;
  while (range.first < range.last && is_space(data[range.first])) range.first++;
  while (range.last > range.first && is_space(data[range.last - 1])) range.last--;
  return range;
}

static dw_block *add_block(builder *b, dw_block_type type, dw_range at) {
  dw_block *it = dw_list_add(b->store, &b->out->blocks, sizeof *it);
  if (!it) return NULL;
  it->type = type;
  it->at = at;
  it->quotes = b->quotes;
  it->first_line = b->out->lines.count;
  return it;
}

static void add_line(builder *b, dw_block *to, dw_range at) {
  dw_range *line = dw_list_add(b->store, &b->out->lines, sizeof *line);
  if (!line) return;
  *line = at;
  to->line_count++;
}

/* How much of the line's end `content` is, given that `\|` may stand there as `|`. */
static dw_range matching_end(const builder *b, dw_range line, dw_slice content) {
  const char *data = b->source->text.data;
  line = trimmed(b, line);
  size_t first = line.last - (content.size < line.last - line.first ? content.size : line.last - line.first);
  if (memcmp(data + first, content.data, line.last - first) == 0) return (dw_range){first, line.last};
  first = line.last;
  for (size_t i = content.size; i > 0 && first > line.first; i--) {
    first--;
    if (content.data[i - 1] != data[first]) return line;
    if (data[first] == '|' && first > line.first && data[first - 1] == '\\' && (i < 2 || content.data[i - 2] != '\\'))
      first--;
  }
  return (dw_range){first, line.last};
}

static dw_slice next_content(dw_slice *content) {
  const char *end = memchr(content->data, '\n', content->size);
  dw_slice line = {content->data, end ? (size_t)(end - content->data) : content->size};
  content->data += line.size + (end != NULL);
  content->size -= line.size + (end != NULL);
  while (line.size && is_space(line.data[0])) line.data++, line.size--;
  while (line.size && is_space(line.data[line.size - 1])) line.size--;
  return line;
}

static size_t count_content(dw_slice content) {
  size_t count = 0;
  const char *end = content.data + content.size;
  for (const char *at = content.data; at && at < end; count++) {
    at = memchr(at, '\n', (size_t)(end - at));
    if (at) at++;
  }
  return count;
}

/* The lines of a paragraph or setext heading: the last one of the content is the line `last`. */
static void add_content(builder *b, dw_block *to, dw_slice content, size_t last) {
  size_t line = last + 1 - count_content(content);
  while (content.size) {
    dw_slice part = next_content(&content);
    add_line(b, to, matching_end(b, raw_line(b, line++), part));
  }
}

static dw_slice content_of(cmark_node *node) { return dw_slice_of(cmark_node_get_string_content(node)); }

static dw_range span_of_lines(const builder *b, const dw_block *block) {
  const dw_range *lines = b->out->lines.items;
  if (!block->line_count) return block->at;
  return (dw_range){lines[block->first_line].first, lines[block->first_line + block->line_count - 1].last};
}

/* A paragraph that a table was cut from has no position: it ends where the table starts. */
static size_t last_line_of_paragraph(const builder *b, cmark_node *node) {
  if (cmark_node_get_start_line(node)) return line_index(b, cmark_node_get_end_line(node));
  return b->source->tables[b->tables].header - 1;
}

static void add_paragraph(builder *b, cmark_node *node) {
  dw_block *it = add_block(b, DW_BLOCK_PARAGRAPH, (dw_range){0, 0});
  if (!it) return;
  it->leads = cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM && !cmark_node_previous(node);
  add_content(b, it, content_of(node), last_line_of_paragraph(b, node));
  it->at = span_of_lines(b, it);
}

/* cmark-gfm ends a heading on its own line, but one with an underline on the line behind that. */
static bool has_underline(cmark_node *node) { return cmark_node_get_end_line(node) > cmark_node_get_start_line(node); }

static void add_setext(builder *b, cmark_node *node, dw_block *it) {
  size_t underline = line_index(b, cmark_node_get_end_line(node)) - 1;
  add_content(b, it, content_of(node), underline - 1);
  it->at = (dw_range){span_of_lines(b, it).first, raw_line(b, underline).last};
}

static void add_atx(builder *b, cmark_node *node, dw_block *it) {
  const char *data = b->source->text.data;
  dw_range text = {it->at.first, first_line(b, node).last};
  it->at.last = text.last;
  while (text.first < text.last && data[text.first] == '#') text.first++;
  while (text.first < text.last && is_space(data[text.first])) text.first++;
  size_t size = strcspn(cmark_node_get_string_content(node), "\n");
  if (size < text.last - text.first) text.last = text.first + size;
  add_line(b, it, trimmed(b, text));
}

static void add_heading(builder *b, cmark_node *node) {
  size_t start = start_of(b, node);
  dw_block *it = add_block(b, DW_BLOCK_HEADING, (dw_range){start, start});
  if (!it) return;
  it->level = (unsigned)cmark_node_get_heading_level(node);
  if (has_underline(node))
    add_setext(b, node, it);
  else
    add_atx(b, node, it);
}

static void add_table(builder *b, cmark_node *node) {
  dw_table_lines at = b->source->tables[b->tables++];
  dw_range line = without_prefix(b, at.header);
  if (at.header == line_index(b, cmark_node_get_start_line(node))) line.first = start_of(b, node);
  dw_block *it = add_block(b, DW_BLOCK_TABLE, (dw_range){line.first, line.first});
  if (!it) return;
  add_line(b, it, trimmed(b, line));
  for (size_t row = at.header + 2; row <= at.last; row++) add_line(b, it, trimmed(b, without_prefix(b, row)));
  it->at.last = trimmed(b, raw_line(b, at.last)).last;
}

static void add_item(builder *b, cmark_node *node) {
  const char *data = b->source->text.data;
  size_t end = first_line(b, node).last;
  dw_range marker = {start_of(b, node), 0};
  marker.last = marker.first;
  while (marker.last < end && data[marker.last] >= '0' && data[marker.last] <= '9') marker.last++;
  marker.last += marker.last < end;
  if (marker.last < end && is_space(data[marker.last])) marker.last++;
  dw_block *it = add_block(b, DW_BLOCK_ITEM, marker);
  if (!it) return;
  it->level = b->lists;
  it->ordered = cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST;
}

static cmark_node *following(cmark_node *node) {
  while (node && !cmark_node_next(node)) node = cmark_node_parent(node);
  return node ? cmark_node_next(node) : NULL;
}

static bool is_closing_fence(const builder *b, cmark_node *node, size_t line) {
  int length = 0, offset = 0;
  char mark = 0;
  cmark_node_get_fenced(node, &length, &offset, &mark);
  dw_range at = trimmed(b, without_prefix(b, line));
  size_t run = at.first;
  while (run < at.last && b->source->text.data[run] == mark) run++;
  return run == at.last && run - at.first >= (size_t)length;
}

/* cmark-gfm gives a fence the number of the line that closed it, be it its own or the first that is not. */
static size_t last_line_of_fence(const builder *b, cmark_node *node) {
  int start = cmark_node_get_start_line(node), end = cmark_node_get_end_line(node);
  size_t last = b->source->lines->count - 1;
  if (end == start)
    return raw_line(b, last).first == b->source->text.size && last > line_index(b, end) ? last - 1 : last;
  size_t line = line_index(b, end);
  cmark_node *next = following(node);
  bool is_own = line <= last && !(next && cmark_node_get_start_line(next) == end) && is_closing_fence(b, node, line);
  return is_own ? line : line - 1;
}

static void add_fence(builder *b, cmark_node *node) {
  add_block(b, DW_BLOCK_FENCE, (dw_range){start_of(b, node), raw_line(b, last_line_of_fence(b, node)).last});
}

/* Only where it ends matters: nothing inside is content. One that is still open has the number of its first line. */
static void add_code(builder *b, cmark_node *node) {
  size_t last = line_index(b, cmark_node_get_end_line(node));
  if (!following(node)) last = b->source->lines->count - 1;
  add_block(b, DW_BLOCK_CODE, (dw_range){start_of(b, node), raw_line(b, last).last});
}

static void add_html(builder *b, cmark_node *node) {
  size_t count = count_content(dw_slice_of(cmark_node_get_literal(node))), last = b->source->lines->count - 1;
  if (count) last = line_index(b, cmark_node_get_start_line(node) + (int)count - 1);
  add_block(b, DW_BLOCK_HTML, (dw_range){start_of(b, node), raw_line(b, last).last});
}

/* A quote still open at the end was closed by the blank line behind the text. */
static void add_quote(builder *b, cmark_node *node) {
  size_t last = line_index(b, cmark_node_get_end_line(node));
  add_block(b, DW_BLOCK_QUOTE, (dw_range){start_of(b, node), raw_line(b, last).last});
}

static void add_code_block(builder *b, cmark_node *node) {
  int length, offset;
  char mark;
  if (cmark_node_get_fenced(node, &length, &offset, &mark))
    add_fence(b, node);
  else
    add_code(b, node);
}

static void add_node(builder *b, cmark_node *node) {
  switch (cmark_node_get_type(node)) {
  case CMARK_NODE_HEADING:
    add_heading(b, node);
    break;
  case CMARK_NODE_PARAGRAPH:
    add_paragraph(b, node);
    break;
  case CMARK_NODE_ITEM:
    add_item(b, node);
    break;
  case CMARK_NODE_BLOCK_QUOTE:
    add_quote(b, node);
    break;
  case CMARK_NODE_CODE_BLOCK:
    add_code_block(b, node);
    break;
  case CMARK_NODE_HTML_BLOCK:
    add_html(b, node);
    break;
  default:
    if (cmark_gfm_extensions_get_table_columns(node)) add_table(b, node);
  }
}

static bool is_container(cmark_node *node) {
  cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM;
}

static void enter(builder *b, cmark_node *node, int by) {
  cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_BLOCK_QUOTE) b->quotes += (unsigned)by;
  if (type == CMARK_NODE_LIST) b->lists += (unsigned)by;
}

static cmark_node *step(builder *b, cmark_node *node) {
  if (is_container(node) && cmark_node_first_child(node)) {
    enter(b, node, 1);
    return cmark_node_first_child(node);
  }
  while (node && !cmark_node_next(node))
    if ((node = cmark_node_parent(node))) enter(b, node, -1);
  return node ? cmark_node_next(node) : NULL;
}

void dw_blocks_add(const dw_blocks_source *source, cmark_node *root, dw_store *store, dw_outline *out) {
  builder b = {.source = source, .store = store, .out = out};
  cmark_node *node = cmark_node_next(cmark_node_first_child(root));
  for (; node && !store->failed; node = step(&b, node)) add_node(&b, node);
}
