#include <string.h>

#include "document/content/content.h"

static void add_comment(dw_reading *it, dw_range at, size_t mark_first, size_t mark_last) {
  dw_comment *comment = dw_list_add(&it->out->store, &it->out->comments, sizeof *comment);
  if (!comment) return;
  size_t first = at.first + mark_first, last = at.last - mark_last;
  if (last < first) last = first;
  dw_range inside = dw_range_trim(it->text, (dw_range){first, last});
  char *text = dw_store_take(&it->out->store, inside.last - inside.first);
  *comment = (dw_comment){{"", 0}, at, it->section};
  if (!text) return;
  comment->text =
      (dw_slice){memcpy(text, it->text.data + inside.first, inside.last - inside.first), inside.last - inside.first};
}

void dw_comments_read_html(dw_reading *it, dw_range range) {
  for (size_t at = range.first; (at = dw_find(it->text, at, range.last, "<!--")) < range.last;) {
    size_t end = dw_find(it->text, at + 2, range.last, "-->");
    bool ends = end < range.last;
    dw_range comment = {at, ends ? end + 3 : end};
    add_comment(it, comment, 4, ends ? 3 : 0);
    at = comment.last;
  }
}

typedef struct {
  size_t at, block;
  bool starts_line;
} mark;

static void add_mark(dw_reading *it, dw_list *marks, size_t at, size_t block, bool starts_line) {
  mark *added = dw_list_add(&it->out->store, marks, sizeof *added);
  if (added) *added = (mark){at, block, starts_line};
}

/* The `%%` of a stretch of inline text, those in code left out. */
static void mark_stretch(dw_reading *it, dw_list *marks, dw_range range, size_t block, size_t line_start) {
  dw_runs runs = {0};
  if (dw_find(it->text, range.first, range.last, "%%") == range.last) return;
  for (size_t at = range.first; at < range.last;) {
    char c = it->text.data[at];
    if (c == '`') {
      at = dw_inline_code_end(it->text, at, range.last, &runs);
    } else if (c == '%' && at + 1 < range.last && it->text.data[at + 1] == '%') {
      add_mark(it, marks, at, block, at == line_start);
      at += 2;
    } else {
      if (c == '\n' || c == '\r') line_start = at + 1;
      at += c == '\\' ? 2 : 1;
    }
  }
}

static void mark_block(dw_reading *it, dw_list *marks, const dw_outline *outline, size_t number) {
  const dw_block *block = (const dw_block *)outline->blocks.items + number;
  const dw_range *lines = (const dw_range *)outline->lines.items + block->first_line;
  if (block->type == DW_BLOCK_TABLE) {
    for (size_t i = 0; i < block->line_count; i++) mark_stretch(it, marks, lines[i], number, lines[i].first);
  } else if (block->line_count) {
    dw_range all = {lines[0].first, lines[block->line_count - 1].last};
    mark_stretch(it, marks, all, number, all.first);
  }
}

/* Hiding what stands in one line of text, behind other text, changes no block. */
static bool changes_blocks(dw_slice text, const dw_outline *outline, const mark *first, const mark *last) {
  const dw_block *blocks = outline->blocks.items;
  dw_slice inside = dw_slice_at(text, (dw_range){first->at, last->at});
  return first->starts_line || blocks[first->block].type == DW_BLOCK_TABLE || memchr(inside.data, '\n', inside.size) ||
         memchr(inside.data, '\r', inside.size);
}

static bool hide(dw_reading *it, const dw_outline *outline, const dw_list *marks) {
  const mark *all = marks->items;
  bool changes = false;
  for (size_t i = 0; i + 1 < marks->count; i++) {
    if (!all[i].starts_line && all[i].block != all[i + 1].block) continue;
    dw_range range = {all[i].at, all[i + 1].at + 2};
    changes = changes || changes_blocks(it->text, outline, all + i, all + i + 1);
    add_comment(it, range, 2, 2);
    dw_reading_fill(it, range, ' ');
    i++;
  }
  return changes;
}

bool dw_comments_read(dw_reading *it, const dw_outline *outline) {
  if (dw_find(it->text, 0, it->text.size, "%%") == it->text.size) return false;
  dw_list marks = {0};
  for (size_t i = 0; i < outline->blocks.count; i++) mark_block(it, &marks, outline, i);
  bool changes = hide(it, outline, &marks);
  dw_list_free(&marks);
  return changes;
}
