#include "document/document.h"

#include <stdlib.h>
#include <string.h>

#include "document/content/content.h"

static dw_code no_memory(dw_error *error) { return dw_fail(error, DW_E_MEMORY, "no memory to read a note"); }

/* --- bytes that are not text --- */

static bool is_utf16(dw_slice text) {
  if (text.size < 2 || text.size % 2) return false;
  const unsigned char *data = (const unsigned char *)text.data;
  if ((data[0] == 0xFF && data[1] == 0xFE) || (data[0] == 0xFE && data[1] == 0xFF)) return true;
  size_t nul[2] = {0}, looked_at = text.size < 64 ? text.size : 64;
  for (size_t i = 0; i < looked_at; i++) nul[i % 2] += data[i] == 0;
  return (nul[0] == 0) != (nul[1] == 0) && (nul[0] + nul[1]) * 8 >= looked_at * 3;
}

static dw_code add_finding(dw_document *out, const char *code, size_t at, const char *remedy, const char *message) {
  return dw_findings_add(&out->findings, code, (dw_range){at, at}, remedy, "%s", message);
}

static dw_code replace_nul(dw_reading *it) {
  const char *nul = memchr(it->text.data, '\0', it->text.size);
  if (!nul) return DW_OK;
  it->out->editable = false;
  size_t first = (size_t)(nul - it->text.data);
  char *copy = dw_reading_copy(it);
  if (!copy) return DW_E_MEMORY;
  for (size_t i = first; i < it->text.size; i++)
    if (!copy[i]) copy[i] = '?';
  return add_finding(it->out, "note/nul-bytes", first, "remove the bytes",
                     "NUL bytes, which are not text; read as `?`");
}

static dw_code replace_invalid(dw_reading *it) {
  size_t first = dw_utf8_invalid(it->text);
  if (first == it->text.size) return DW_OK;
  it->out->editable = false;
  char *copy = dw_reading_copy(it);
  if (!copy) return DW_E_MEMORY;
  for (size_t at = first; at < it->text.size;) {
    copy[at] = '?';
    dw_slice rest = {copy + at, it->text.size - at};
    at += dw_utf8_invalid(rest);
  }
  return add_finding(it->out, "note/not-utf8", first, "save the note as UTF-8",
                     "bytes that are not UTF-8; read as `?`");
}

/* --- blocks --- */

static size_t start_of_line(const dw_reading *it, size_t offset) {
  return it->lines->starts[dw_lines_of(it->lines, offset)];
}

static void end_sections(dw_reading *it, unsigned level, size_t at) {
  dw_heading *headings = it->out->headings.items;
  for (size_t i = it->section; i > 0; i = headings[i - 1].parent)
    if (headings[i - 1].level >= level) headings[i - 1].ends = at;
}

static size_t parent_of(const dw_reading *it, unsigned level) {
  const dw_heading *headings = it->out->headings.items;
  size_t i = it->section;
  while (i > 0 && headings[i - 1].level >= level) i = headings[i - 1].parent;
  return i;
}

static void read_heading(dw_reading *it, const dw_block *block, const dw_range *lines) {
  end_sections(it, block->level, start_of_line(it, block->at.first));
  size_t parent = parent_of(it, block->level);
  dw_heading *heading = dw_list_add(&it->out->store, &it->out->headings, sizeof *heading);
  if (!heading) return;
  it->section = it->out->headings.count;
  dw_inline_read(it, (dw_range){lines[0].first, lines[block->line_count - 1].last});
  dw_slice text =
      block->line_count == 1 ? dw_reading_text_at(it, lines[0]) : dw_reading_text(it, lines, block->line_count);
  *heading = (dw_heading){text, block->at, block->level, it->text.size, parent};
}

static void read_item(dw_reading *it, const dw_block *block) {
  dw_item *item = dw_list_add(&it->out->store, &it->out->items, sizeof *item);
  if (!item) return;
  *item = (dw_item){.text = {"", 0},
                    .at = {block->at.last, block->at.last},
                    .depth = block->level,
                    .ordered = block->ordered,
                    .section = it->section};
}

/* `[c] `: any one character but a digit, which is a reference. */
static dw_range find_task(dw_slice text, dw_range line) {
  uint32_t point;
  size_t first = line.first + 1, size = first < line.last ? dw_utf8_decode(text, first, &point) : 0;
  size_t close = first + size;
  bool is_box = size && close < line.last && text.data[line.first] == '[' && text.data[close] == ']' &&
                (close + 1 == line.last || text.data[close + 1] == ' ' || text.data[close + 1] == '\t');
  if (!is_box || (point >= '0' && point <= '9')) return (dw_range){first, first};
  return (dw_range){first, close};
}

static dw_slice text_of(dw_reading *it, const dw_range *lines, size_t count) {
  return count == 1 ? dw_reading_text_at(it, lines[0]) : dw_reading_text(it, lines, count);
}

static dw_range span(const dw_reading *it, const dw_range *lines, size_t count) {
  return dw_reading_trim(it, (dw_range){lines[0].first, lines[count - 1].last});
}

static void fill_item(dw_reading *it, dw_range *lines, size_t count) {
  dw_item *item = (dw_item *)it->out->items.items + it->out->items.count - 1;
  item->task = find_task(it->text, lines[0]);
  item->box = dw_slice_at(it->text, item->task);
  if (item->task.first != item->task.last) lines[0].first = item->task.last + 1;
  item->at = span(it, lines, count);
  if (item->at.first == item->at.last) item->at = dw_reading_place(it, lines[0].first, it->text.size);
  item->text = text_of(it, lines, count);
}

static void add_paragraph(dw_reading *it, const dw_block *block, const dw_range *lines, size_t count) {
  dw_range at = span(it, lines, count);
  if (at.first == at.last) return;
  dw_paragraph *paragraph = dw_list_add(&it->out->store, &it->out->paragraphs, sizeof *paragraph);
  if (!paragraph) return;
  *paragraph = (dw_paragraph){text_of(it, lines, count), at, block->quotes > 0, it->section};
}

static bool is_kind(char c) {
  return (unsigned char)c >= 0x80 || (c && strchr("-_ +|", c)) || ((c | 32) >= 'a' && (c | 32) <= 'z') ||
         (c >= '0' && c <= '9');
}

/* The end of `[!kind]` or, with a fold mark, `[!kind]-`; 0 for none. */
static size_t callout_mark(dw_slice text, dw_range line) {
  if (line.last - line.first < 4 || text.data[line.first] != '[' || text.data[line.first + 1] != '!') return 0;
  size_t end = line.first + 2;
  while (end < line.last && is_kind(text.data[end])) end++;
  return end < line.last && end > line.first + 2 && text.data[end] == ']' ? end : 0;
}

static bool read_callout(dw_reading *it, const dw_block *quote, dw_range line) {
  size_t end = callout_mark(it->text, line);
  if (!end) return false;
  dw_callout *callout = dw_list_add(&it->out->store, &it->out->callouts, sizeof *callout);
  if (!callout) return false;
  size_t title = end + 1;
  if (title < line.last && strchr("+-", it->text.data[title])) title++;
  *callout = (dw_callout){dw_slice_at(it->text, (dw_range){line.first + 2, end}),
                          dw_reading_text_at(it, (dw_range){title, line.last}), quote->at, it->section};
  return true;
}

static void read_paragraph(dw_reading *it, const dw_block *block, dw_range *lines) {
  size_t count = block->line_count;
  if (!count) return;
  dw_inline_read(it, (dw_range){lines[0].first, lines[count - 1].last});
  bool opens_quote =
      block->quotes > 0 && !block->leads && block[-1].type == DW_BLOCK_QUOTE && block[-1].quotes + 1 == block->quotes;
  if (opens_quote && read_callout(it, block - 1, lines[0])) lines++, count--;
  if (!count) return;
  if (block->leads)
    fill_item(it, lines, count);
  else
    add_paragraph(it, block, lines, count);
  for (size_t i = 0; i < count; i++) dw_labels_read(it, lines[i]);
}

static void read_fence(dw_reading *it, const dw_block *block) {
  dw_fence *fence = dw_list_add(&it->out->store, &it->out->fences, sizeof *fence);
  if (!fence) return;
  size_t first = block->at.first, last;
  while (first < block->at.last && strchr("`~", it->text.data[first])) first++;
  while (first < block->at.last && strchr(" \t", it->text.data[first])) first++;
  for (last = first; last < block->at.last && !dw_is_blank(it->text.data[last]);) last++;
  *fence = (dw_fence){dw_slice_at(it->text, (dw_range){first, last}), block->at, it->section};
}

static void read_block(dw_reading *it, const dw_block *block, dw_range *lines) {
  switch (block->type) {
  case DW_BLOCK_HEADING:
    read_heading(it, block, lines);
    break;
  case DW_BLOCK_PARAGRAPH:
    read_paragraph(it, block, lines);
    break;
  case DW_BLOCK_ITEM:
    read_item(it, block);
    break;
  case DW_BLOCK_TABLE:
    dw_cells_read(it, block, lines);
    break;
  case DW_BLOCK_FENCE:
    read_fence(it, block);
    break;
  case DW_BLOCK_HTML:
    dw_comments_read_html(it, block->at);
    break;
  case DW_BLOCK_CODE:
  case DW_BLOCK_QUOTE:
    break;
  }
}

/* --- the whole --- */

static size_t heading_above(const dw_document *out, size_t at) {
  const dw_heading *headings = out->headings.items;
  size_t low = 0, high = out->headings.count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (headings[middle].at.first <= at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void hide_comments(dw_reading *it, size_t count) {
  const dw_comment *comments = it->out->comments.items;
  for (size_t i = 0; i < count; i++) dw_reading_fill(it, comments[i].at, '\0');
}

static int by_place(const void *a, const void *b) {
  size_t first = ((const dw_comment *)a)->at.first, second = ((const dw_comment *)b)->at.first;
  return (first > second) - (first < second);
}

/* Those in percent signs were found first, the others block by block. */
static void order_comments(dw_document *out, size_t count) {
  dw_comment *comments = out->comments.items;
  for (size_t i = 0; i < count; i++) comments[i].section = heading_above(out, comments[i].at.first);
  if (count) qsort(comments, out->comments.count, sizeof *comments, by_place);
}

static dw_code read_outline(dw_reading *it, size_t body, const dw_limits *limits, dw_outline *outline,
                            dw_error *error) {
  dw_store *store = &it->out->store;
  dw_code code = dw_outline_read(it->text, body, it->lines, limits, store, outline, &it->out->findings, error);
  if (code != DW_OK || !dw_comments_read(it, outline)) return code;
  dw_outline_free(outline);
  return dw_outline_read(it->text, body, it->lines, limits, store, outline, &it->out->findings, error);
}

static size_t body_start(const dw_document *out, dw_slice text) {
  if (out->front.kind != DW_FRONT_NONE) return out->front.at.last;
  return dw_slice_starts(text, "\xEF\xBB\xBF") ? 3 : 0;
}

static dw_code read_body(dw_reading *it, const dw_limits *limits, dw_error *error) {
  dw_outline outline;
  dw_code code = read_outline(it, body_start(it->out, it->text), limits, &outline, error);
  if (code != DW_OK) return code;
  size_t hidden = it->out->comments.count;
  hide_comments(it, hidden);
  const dw_block *blocks = outline.blocks.items;
  for (size_t i = 0; i < outline.blocks.count && !it->out->store.failed; i++)
    read_block(it, blocks + i, (dw_range *)outline.lines.items + blocks[i].first_line);
  order_comments(it->out, hidden);
  dw_outline_free(&outline);
  return it->out->store.failed ? no_memory(error) : DW_OK;
}

static dw_code read_note(dw_reading *it, const dw_limits *limits, dw_error *error) {
  if (it->text.size > limits->note_bytes)
    return dw_findings_add(&it->out->findings, "note/too-large", (dw_range){0, 0}, "split the note",
                           "the note has %zu bytes, over the limit of %zu; it was not read", it->text.size,
                           limits->note_bytes);
  if (is_utf16(it->text)) {
    it->out->editable = false;
    return add_finding(it->out, "note/utf16", 0, "save the note as UTF-8", "the note is UTF-16; it was not read");
  }
  if (replace_nul(it) != DW_OK || replace_invalid(it) != DW_OK) return no_memory(error);
  dw_lines lines;
  dw_code code = dw_lines_index(it->text, &lines, error);
  if (code != DW_OK) return code;
  it->lines = &lines;
  code = dw_frontmatter_parse(it->text, limits, &it->out->front, &it->out->findings, error);
  if (code == DW_OK) code = read_body(it, limits, error);
  it->lines = NULL;
  dw_lines_free(&lines);
  return code;
}

dw_code dw_document_parse(dw_slice text, const dw_limits *limits, dw_document *out, dw_error *error) {
  *out = (dw_document){.editable = true};
  dw_reading it = {.text = text, .out = out};
  dw_code code = read_note(&it, limits, error);
  if (code == DW_E_MEMORY) dw_fail(error, code, "no memory to read a note");
  if (code != DW_OK) dw_document_free(out);
  return code;
}

void dw_document_free(dw_document *document) {
  dw_list *lists[] = {&document->headings,  &document->tables,   &document->rows,       &document->cells,
                      &document->items,     &document->labels,   &document->paragraphs, &document->links,
                      &document->wikilinks, &document->callouts, &document->fences,     &document->comments};
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) dw_list_free(lists[i]);
  dw_frontmatter_free(&document->front);
  dw_findings_free(&document->findings);
  dw_store_free(&document->store);
  *document = (dw_document){0};
}
