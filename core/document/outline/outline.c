/* cmark-gfm has no public way to its tree before the phase for inlines. An extension of our own gets it: it is asked
 * about the first line, a paragraph put before the note, and climbs from there to the root. Lines are fed one by one,
 * so that a note is left as soon as it passes a limit. */
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
  size_t rows;
  size_t line; /* that was fed last */
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

static bool is_table_small(reader *it, cmark_node *table) {
  cmark_node *row = cmark_node_last_child(table);
  if (row == it->row) return true;
  it->rows = table == it->table ? it->rows + 1 : 1;
  it->table = table;
  it->row = row;
  size_t columns = cmark_gfm_extensions_get_table_columns(table);
  if (columns > it->limits->table_columns) {
    dw_findings_add(it->findings, "note/table-limit", here(it), "split the table",
                    "the table has %zu columns, over the limit of %zu; the note was not read", columns,
                    it->limits->table_columns);
    return false;
  }
  if (columns * it->rows <= it->limits->table_cells) return true;
  dw_findings_add(it->findings, "note/table-limit", here(it), "split the table",
                  "the table has over %zu cells; the note was not read", it->limits->table_cells);
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
  for (cmark_node *node = it->root; (node = cmark_node_last_child(node));) {
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST) {
      if (!is_shallow(it, ++depth)) return false;
    } else if (type != CMARK_NODE_ITEM) {
      return !cmark_gfm_extensions_get_table_columns(node) || is_table_small(it, node);
    }
  }
  return true;
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
  bool has_ending = it->line + 1 < it->lines->count;
  size_t end = has_ending ? it->lines->starts[it->line + 1] : line.last;
  cmark_parser_feed(it->parser, it->text.data + line.first, end - line.first);
  if (!has_ending) cmark_parser_feed(it->parser, "\n", 1);
  return is_within_limits(it);
}

static bool feed(reader *it, size_t first_line) {
  for (it->line = first_line; it->line < it->lines->count; it->line++)
    if (!feed_line(it)) return false;
  cmark_parser_feed(it->parser, blank_line, strlen(blank_line));
  return true;
}

static dw_code no_memory(dw_error *error) { return dw_fail(error, DW_E_MEMORY, "no memory to read a note"); }

static dw_code refuse(reader *it, int why, dw_error *error) {
  if (why == DW_ARENA_NO_MEMORY) return no_memory(error);
  return dw_findings_add(it->findings, "note/too-complex", here(it), "split the note",
                         "reading takes over %zu MB of memory; the note was not read", it->limits->parser_bytes >> 20);
}

static dw_code read_tree(reader *it, dw_store *store, dw_outline *out, dw_error *error) {
  jmp_buf full;
  dw_arena_start(it->limits->parser_bytes, &full);
  int why = setjmp(full);
  if (why) return refuse(it, why, error);
  size_t found = it->findings->count, first_line = dw_lines_of(it->lines, it->body);
  open_parser(it);
  if (!feed(it, first_line)) return it->findings->count > found ? DW_OK : no_memory(error);
  dw_blocks_source source = {it->text, it->lines, it->body, first_line, number_of_first_line};
  dw_blocks_add(&source, it->root, store, out);
  return store->failed ? no_memory(error) : DW_OK;
}

dw_code dw_outline_read(dw_slice text, size_t body, const dw_lines *lines, const dw_limits *limits, dw_store *store,
                        dw_outline *out, dw_findings *findings, dw_error *error) {
  *out = (dw_outline){0};
  cmark_gfm_core_extensions_ensure_registered();
  reader it = {.text = text, .body = body, .lines = lines, .limits = limits, .findings = findings};
  it.watcher = cmark_syntax_extension_new("dealwright");
  cmark_syntax_extension_set_open_block_func(it.watcher, find_root);
  cmark_syntax_extension_set_private(it.watcher, &it, NULL);
  dw_code code = read_tree(&it, store, out, error);
  dw_arena_end();
  cmark_syntax_extension_free(cmark_get_default_mem_allocator(), it.watcher);
  if (code != DW_OK) dw_outline_free(out);
  return code;
}

void dw_outline_free(dw_outline *outline) {
  dw_list_free(&outline->blocks);
  dw_list_free(&outline->lines);
}

const char *dw_cmark_version(void) { return cmark_version_string(); }
