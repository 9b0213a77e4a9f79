/* From cmark-gfm's tree to blocks: every place is worked out from line numbers and the blocks' text, which are right,
 * and not from columns, which often are not. */
#ifndef DW_DOCUMENT_OUTLINE_BLOCKS_H
#define DW_DOCUMENT_OUTLINE_BLOCKS_H

#include <cmark-gfm.h>

#include "document/outline/outline.h"

/* Where a table starts, and the line of its last row, which is that of its delimiter row where it has no other. */
typedef struct {
  size_t header, last;
} dw_table_lines;

/* `root` is a tree of a parser that was not finished, but was fed one blank line more than the text; its first child
 * is skipped. The line that the tree calls `first_number` is the line fed[0] of the text, the next fed[1]. Rows of
 * tables may be missing from the tree: `tables` has the lines of each, in order. The first line starts at `body`. */
typedef struct {
  dw_slice text;
  const dw_lines *lines;
  size_t body;
  const uint32_t *fed;
  const dw_table_lines *tables;
  int first_number;
} dw_blocks_source;

/* Adds the tree's blocks to `out`; what found no memory is marked in `store`. */
void dw_blocks_add(const dw_blocks_source *source, cmark_node *root, dw_store *store, dw_outline *out);

#endif
