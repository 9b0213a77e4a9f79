/* From cmark-gfm's tree to blocks: every place is worked out from line numbers and the blocks' text, which are right,
 * and not from columns, which often are not. */
#ifndef DW_DOCUMENT_OUTLINE_BLOCKS_H
#define DW_DOCUMENT_OUTLINE_BLOCKS_H

#include <cmark-gfm.h>

#include "document/outline/outline.h"

/* `root` is a tree of a parser that was not finished, but was fed one blank line more than the text; its first child
 * is skipped. The tree's line number `first_number` is the text's line `first_line`, which starts at `body`. */
typedef struct {
  dw_slice text;
  const dw_lines *lines;
  size_t body, first_line;
  int first_number;
} dw_blocks_source;

/* Adds the tree's blocks to `out`; what found no memory is marked in `store`. */
void dw_blocks_add(const dw_blocks_source *source, cmark_node *root, dw_store *store, dw_outline *out);

#endif
