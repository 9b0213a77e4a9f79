/* cmark-gfm has no public way to its tree before the phase for inlines. An extension of our own gets it: it is asked
 * about the first line, a paragraph put before the note, and climbs from there to the root. Lines are fed one by one,
 * so that a note is left as soon as it passes a limit. Rows of a table that can be nothing else are not fed at all:
 * tables are the greater part of many notes, and cmark-gfm reads each row twice, cell by cell. */
#include "document/outline/outline.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <string.h>

#include "document/outline/arena.h"
#include "document/outline/blocks.h"

static const char lines_before[] = "x\n\n";
static const char blank_line[] = " \n"; /* a bare \n behind a \r would be its second half */
enum { number_of_first_line = 3 };

typedef struct {
  dw_slice text;
  size_t body;
  const dw_lines *lines;
  const dw_limits *limits;
  dw_findings *findings;
  cmark_syntax_extension *watcher;
  cmark_parser *parser;
  cmark_node *root;
  cmark_node *table, *row; /* the last ones seen */
  size_t rows, columns;    /* of that table */
  bool in_top_table;       /* the last line was one of a table that stands in nothing else */
  bool in_verbatim;        /* the last block is code or HTML */
  unsigned blank_lines;    /* before this one */
  dw_store *store;
  dw_list fed;    /* of uint32_t: the lines given to cmark-gfm, whose numbers count these */
  dw_list tables; /* of dw_table_lines */
  size_t line;    /* the last one */
} reader;

static cmark_node *find_root(cmark_syntax_extension *watcher, int indented, cmark_parser *parser, cmark_node *parent,
                             unsigned char *input, int size) {
  (void)indented, (void)parser, (void)input, (void)size;
  reader *it = cmark_syntax_extension_get_private(watcher);
  if (!it->root) it->root = parent;
  return NULL;
}

static void open_parser(reader *it) {
  it->parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, dw_arena_memory());
  cmark_parser_attach_syntax_extension(it->parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(it->parser, it->watcher);
  cmark_parser_feed(it->parser, lines_before, strlen(lines_before));
}

static dw_range here(const reader *it) { return dw_lines_range(it->lines, it->text, it->line); }

static bool is_table_small(reader *it) {
  if (it->columns > it->limits->table_columns) {
    dw_findings_add(it->findings, "note/table-limit", here(it), "split the table",
                    "the table has %zu columns, over the limit of %zu; the note was not read", it->columns,
                    it->limits->table_columns);
    return false;
  }
  if (it->columns * it->rows <= it->limits->table_cells) return true;
  dw_findings_add(it->findings, "note/table-limit", here(it), "split the table",
                  "the table has over %zu cells; the note was not read", it->limits->table_cells);
  return false;
}

static bool open_table(reader *it, cmark_node *table) {
  dw_table_lines *lines = dw_list_add(it->store, &it->tables, sizeof *lines);
  if (!lines) return false;
  *lines = (dw_table_lines){it->line - 1, it->line};
  it->table = table;
  it->columns = cmark_gfm_extensions_get_table_columns(table);
  it->rows = 1;
  return is_table_small(it);
}

static bool add_row(reader *it) {
  dw_table_lines *tables = it->tables.items;
  tables[it->tables.count - 1].last = it->line;
  it->rows++;
  return is_table_small(it);
}

/* The open table after a line: that line opened it, added a row, or neither. */
static bool look_at_table(reader *it, cmark_node *table, size_t depth) {
  cmark_node *row = cmark_node_last_child(table);
  if (row == it->row) return true;
  it->row = row;
  it->in_top_table = depth == 0;
  return table == it->table ? add_row(it) : open_table(it, table);
}

/* Nothing but a row starts with a pipe; a pipe alone is none. */
static bool is_surely_row(const reader *it, dw_range line) {
  enum { longest = 4096 };
  const char *data = it->text.data;
  if (!it->in_top_table || line.last - line.first > longest || line.first == line.last || data[line.first] != '|')
    return false;
  for (size_t i = line.first + 1; i < line.last; i++)
    if ((unsigned char)data[i] > ' ') return true;
  return false;
}

static bool is_shallow(reader *it, size_t depth) {
  if (depth <= it->limits->container_depth) return true;
  dw_findings_add(it->findings, "note/too-deep", here(it), "use fewer levels",
                  "over %zu lists and quotes inside each other; the note was not read", it->limits->container_depth);
  return false;
}

static bool is_within_limits(reader *it) {
  size_t depth = 0;
  it->in_top_table = it->in_verbatim = false;
  for (cmark_node *node = it->root; (node = cmark_node_last_child(node));) {
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST) {
      if (!is_shallow(it, ++depth)) return false;
    } else if (type != CMARK_NODE_ITEM) {
      it->in_verbatim = type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK;
      return !cmark_gfm_extensions_get_table_columns(node) || look_at_table(it, node, depth);
    }
  }
  return true;
}

static void give(reader *it, const char *bytes, size_t size, size_t line) {
  uint32_t *number = dw_list_add(it->store, &it->fed, sizeof *number);
  if (number) *number = (uint32_t)line;
  cmark_parser_feed(it->parser, bytes, size);
}

/* The marks of quotes that open a line, where each surely opens a quote or stands in one. */
static size_t count_quotes(const reader *it, dw_range line) {
  const char *data = it->text.data;
  size_t count = 0, spaces = 0;
  for (size_t at = line.first; at < line.last && spaces < 4 && (data[at] == ' ' || data[at] == '>'); at++) {
    spaces = data[at] == ' ' ? spaces + 1 : 0;
    count += data[at] == '>';
  }
  return it->in_verbatim ? 0 : count;
}

/* A third blank line and those behind it say nothing new, but each would cost a look at every open block. */
static bool is_surely_idle(reader *it, dw_range line) {
  size_t at = line.first;
  while (at < line.last && (it->text.data[at] == ' ' || it->text.data[at] == '\t')) at++;
  it->blank_lines = at == line.last ? it->blank_lines + 1 : 0;
  return it->blank_lines > 2;
}

static bool feed_line(reader *it) {
  dw_range line = here(it);
  if (line.first < it->body) line.first = it->body;
  size_t size = line.last - line.first;
  if (size > it->limits->line_bytes) {
    dw_findings_add(it->findings, "note/long-line", (dw_range){line.first, line.first}, "break the line",
                    "the line has %zu bytes, over the limit of %zu; the note was not read", size,
                    it->limits->line_bytes);
    return false;
  }
  if (is_surely_idle(it, line)) return true;
  if (!is_shallow(it, count_quotes(it, line))) return false;
  if (is_surely_row(it, line)) return add_row(it);
  bool has_ending = it->line + 1 < it->lines->count;
  size_t end = has_ending ? it->lines->starts[it->line + 1] : line.last;
  give(it, it->text.data + line.first, end - line.first, it->line);
  if (!has_ending) cmark_parser_feed(it->parser, "\n", 1);
  return is_within_limits(it);
}

static bool feed(reader *it, size_t first_line) {
  for (it->line = first_line; it->line < it->lines->count; it->line++)
    if (!feed_line(it)) return false;
  give(it, blank_line, strlen(blank_line), it->line);
  return !it->store->failed;
}

static dw_code no_memory(dw_error *error) { return dw_fail(error, DW_E_MEMORY, "no memory to read a note"); }

static dw_code refuse(reader *it, int why, dw_error *error) {
  if (why == DW_ARENA_NO_MEMORY) return no_memory(error);
  return dw_findings_add(it->findings, "note/too-complex", here(it), "split the note",
                         "reading takes over %zu MB of memory; the note was not read", it->limits->parser_bytes >> 20);
}

static dw_code read_tree(reader *it, dw_outline *out, dw_error *error) {
  jmp_buf full;
  dw_arena_start(it->limits->parser_bytes, &full);
  int why = setjmp(full);
  if (why) return refuse(it, why, error);
  size_t found = it->findings->count, first_line = dw_lines_of(it->lines, it->body);
  open_parser(it);
  if (!feed(it, first_line)) return it->findings->count > found ? DW_OK : no_memory(error);
  dw_blocks_source source = {it->text, it->lines, it->body, it->fed.items, it->tables.items, number_of_first_line};
  dw_blocks_add(&source, it->root, it->store, out);
  return it->store->failed ? no_memory(error) : DW_OK;
}

/* Made once in a process, as cmark-gfm's own extensions are: it aborts where there is no memory for one. */
static cmark_syntax_extension *watcher_of_process(void) {
  static cmark_syntax_extension *watcher;
  if (watcher) return watcher;
  cmark_gfm_core_extensions_ensure_registered();
  watcher = cmark_syntax_extension_new("dealwright");
  cmark_syntax_extension_set_open_block_func(watcher, find_root);
  return watcher;
}

dw_code dw_outline_read(dw_slice text, size_t body, const dw_lines *lines, const dw_limits *limits, dw_store *store,
                        dw_outline *out, dw_findings *findings, dw_error *error) {
  *out = (dw_outline){0};
  reader it = {.text = text, .body = body, .lines = lines, .limits = limits, .findings = findings, .store = store};
  it.watcher = watcher_of_process();
  cmark_syntax_extension_set_private(it.watcher, &it, NULL);
  dw_code code = read_tree(&it, out, error);
  dw_arena_end();
  dw_list_free(&it.fed);
  dw_list_free(&it.tables);
  cmark_syntax_extension_set_private(it.watcher, NULL, NULL);
  if (code != DW_OK) dw_outline_free(out);
  return code;
}

void dw_outline_free(dw_outline *outline) {
  dw_list_free(&outline->blocks);
  dw_list_free(&outline->lines);
}

const char *dw_cmark_version(void) { return cmark_version_string(); }
