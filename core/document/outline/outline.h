/* The block structure of a note, as cmark-gfm decides it, in byte ranges of the note.
 *
 * cmark-gfm's parser is stopped before its second phase: what stands inside lines (code, links, comments) is read from
 * the raw bytes by document/content, because cmark-gfm's positions are wrong for tables that follow a line of a
 * paragraph and after `\|`, and because that phase costs more than all the rest. */
#ifndef DW_DOCUMENT_OUTLINE_OUTLINE_H
#define DW_DOCUMENT_OUTLINE_OUTLINE_H

#include "base/error.h"
#include "base/finding.h"
#include "base/limits.h"
#include "base/text.h"
#include "document/content/store.h"

typedef enum {
  DW_BLOCK_HEADING,
  DW_BLOCK_PARAGRAPH,
  DW_BLOCK_ITEM,
  DW_BLOCK_QUOTE,
  DW_BLOCK_TABLE,
  DW_BLOCK_FENCE, /* a fenced code block */
  DW_BLOCK_CODE,  /* an indented one */
  DW_BLOCK_HTML
} dw_block_type;

/* A block. Blocks stand in the order of the note, each before those inside it.
 *
 * `at` starts behind the prefix (`> `, indentation) of its first line and ends before the line ending of its last; an
 * item's is its marker with the space after it. A heading's includes its marks or underline, a fence's its fences.
 *
 * Headings and paragraphs have lines: their text, trimmed, without prefixes, marks and underline. A table has a line
 * for its header and one for each further row; the delimiter row is left out. */
typedef struct {
  dw_block_type type;
  unsigned level;  /* of a heading, 1-6; of an item, 1 for the outermost list */
  unsigned quotes; /* block quotes around it */
  bool ordered;    /* an item of an ordered list */
  bool leads;      /* a paragraph that is its item's first block */
  dw_range at;
  size_t first_line, line_count; /* in dw_outline.lines */
} dw_block;

typedef struct {
  dw_list blocks; /* of dw_block */
  dw_list lines;  /* of dw_range */
} dw_outline;

/* Reads text[body ..). `text` may hold neither NUL nor bytes that are not UTF-8. A note over a limit has an empty
 * outline and one more finding, which says which limit and where:
 *   note/long-line    a line over dw_limits.line_bytes
 *   note/too-deep     lists and quotes inside each other, over container_depth
 *   note/table-limit  a table over table_columns or table_cells
 *   note/too-complex  blocks that take more memory than parser_bytes
 * Fails only with DW_E_MEMORY; the outline is then empty. */
dw_code dw_outline_read(dw_slice text, size_t body, const dw_lines *lines, const dw_limits *limits, dw_store *store,
                        dw_outline *out, dw_findings *findings, dw_error *error);
void dw_outline_free(dw_outline *outline);

/* cmark-gfm's version, as it runs. */
const char *dw_cmark_version(void);

#endif
