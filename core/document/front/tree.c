#include "document/front/tree.h"

#include <stdlib.h>
#include <string.h>

bool dw_tree_open(dw_tree *tree, size_t room) {
  *tree = (dw_tree){.room = room, .strings = malloc(room)};
  return tree->strings;
}

void dw_tree_close(dw_tree *tree) {
  free(tree->nodes);
  free(tree->hashes);
  free(tree->strings);
  *tree = (dw_tree){0};
}

dw_tree_mark dw_tree_here(const dw_tree *tree) { return (dw_tree_mark){tree->count, tree->used}; }

void dw_tree_cut(dw_tree *tree, dw_tree_mark mark) {
  tree->count = mark.count;
  tree->used = mark.used;
}

dw_slice dw_tree_keep(dw_tree *tree, dw_slice bytes) {
  if (tree->room - tree->used <= bytes.size) return (dw_slice){0};
  char *copy = tree->strings + tree->used;
  if (bytes.size) memcpy(copy, bytes.data, bytes.size);
  copy[bytes.size] = '\0';
  tree->used += bytes.size + 1;
  return (dw_slice){copy, bytes.size};
}

static bool grow(dw_tree *tree) {
  size_t wanted = tree->capacity ? tree->capacity * 2 : 16;
  dw_front_node *nodes = realloc(tree->nodes, wanted * sizeof *nodes);
  if (nodes) tree->nodes = nodes;
  uint32_t *hashes = nodes ? realloc(tree->hashes, wanted * sizeof *hashes) : NULL;
  if (!hashes) return false;
  tree->hashes = hashes;
  tree->capacity = wanted;
  return true;
}

static uint32_t hash(dw_slice key) {
  uint32_t value = 2166136261u;
  for (size_t i = 0; i < key.size; i++) value = (value ^ (unsigned char)key.data[i]) * 16777619u;
  return value;
}

dw_front_node *dw_tree_add(dw_tree *tree, dw_front_node node) {
  if (tree->count == tree->capacity && !grow(tree)) return NULL;
  tree->hashes[tree->count] = hash(node.key);
  node.after = tree->count + 1;
  tree->nodes[tree->count] = node;
  return &tree->nodes[tree->count++];
}

bool dw_tree_has_key(const dw_tree *tree, size_t first, dw_slice key) {
  uint32_t wanted = hash(key);
  for (size_t i = first; i < tree->count; i = tree->nodes[i].after)
    if (tree->hashes[i] == wanted && dw_slice_equals(tree->nodes[i].key, key)) return true;
  return false;
}
