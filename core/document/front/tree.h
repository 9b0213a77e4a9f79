/* The tree of front matter while it grows: nodes in the order of the note, and the strings they point to. */
#ifndef DW_DOCUMENT_FRONT_TREE_H
#define DW_DOCUMENT_FRONT_TREE_H

#include "document/frontmatter.h"

typedef struct {
  dw_front_node *nodes;
  uint32_t *hashes; /* of the nodes' keys */
  size_t count, capacity;
  char *strings;
  size_t used, room;
} dw_tree;

/* How far a tree had grown, to cut it back to. */
typedef struct {
  size_t count, used;
} dw_tree_mark;

bool dw_tree_open(dw_tree *tree, size_t room); /* room: bytes for all strings, each with a terminator */
void dw_tree_close(dw_tree *tree);
dw_tree_mark dw_tree_here(const dw_tree *tree);
void dw_tree_cut(dw_tree *tree, dw_tree_mark mark);

/* A copy of `bytes` with a terminator behind it; data is NULL when there is no room. */
dw_slice dw_tree_keep(dw_tree *tree, dw_slice bytes);

/* Appends a node that has no children yet; NULL when there is no memory. Moves the nodes added before. */
dw_front_node *dw_tree_add(dw_tree *tree, dw_front_node node);

/* Whether a sibling among those from index `first` on has this key. */
bool dw_tree_has_key(const dw_tree *tree, size_t first, dw_slice key);

#endif
