#include <string.h>

#include "document/content/content.h"

/* A pipe is escaped by a backslash right before it, whatever stands before that: so cmark-gfm reads it. */
static size_t next_pipe(dw_slice text, size_t at, size_t last) {
  while (at < last) {
    const char *pipe = memchr(text.data + at, '|', last - at);
    if (!pipe) return last;
    size_t found = (size_t)(pipe - text.data);
    if (found == at || pipe[-1] != '\\') return found;
    at = found + 1;
  }
  return last;
}

static dw_slice without_escapes(dw_reading *it, dw_slice text) {
  if (!memchr(text.data, '|', text.size)) return text;
  char *start = dw_store_take(&it->out->store, text.size), *to = start;
  if (!start) return text;
  for (size_t i = 0; i < text.size; i++)
    if (text.data[i] != '\\' || i + 1 == text.size || text.data[i + 1] != '|') *to++ = text.data[i];
  return (dw_slice){start, (size_t)(to - start)};
}

static void add_cell(dw_reading *it, dw_range raw) {
  dw_inline_read(it, raw);
  dw_cell *cell = dw_list_add(&it->out->store, &it->out->cells, sizeof *cell);
  if (!cell) return;
  cell->at = dw_reading_trim(it, raw);
  if (cell->at.first == cell->at.last) cell->at = dw_reading_place(it, raw.first, raw.last);
  cell->text = without_escapes(it, dw_reading_text_at(it, cell->at));
}

static size_t pass_spaces(dw_slice text, size_t at, size_t last) {
  while (at < last && (text.data[at] == ' ' || text.data[at] == '\t')) at++;
  return at;
}

static void add_row(dw_reading *it, dw_range line) {
  dw_row *row = dw_list_add(&it->out->store, &it->out->rows, sizeof *row);
  if (!row) return;
  *row = (dw_row){.at = line, .first_cell = it->out->cells.count};
  size_t at = line.first, end;
  if (at < line.last && it->text.data[at] == '|') at++;
  for (; pass_spaces(it->text, at, line.last) < line.last; at = end + 1) {
    end = next_pipe(it->text, at, line.last);
    add_cell(it, (dw_range){at, end});
    if (end == line.last) break;
  }
  row->cell_count = it->out->cells.count - row->first_cell;
}

void dw_cells_read(dw_reading *it, const dw_block *block, const dw_range *lines) {
  dw_table *table = dw_list_add(&it->out->store, &it->out->tables, sizeof *table);
  if (!table) return;
  *table = (dw_table){block->at, it->out->rows.count, block->line_count, it->section};
  for (size_t i = 0; i < block->line_count; i++) add_row(it, lines[i]);
}
