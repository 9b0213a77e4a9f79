/* For builds with sanitizers: each block is an allocation of its own, in a list that is freed at the end. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "document/outline/arena.h"

typedef struct block {
  struct block *next, *previous;
  size_t size;
  _Alignas(16) char data[];
} block;

static struct {
  block *first;
  size_t asked, limit;
  jmp_buf *leave;
} arena;

static block *block_of(void *data) { return (block *)((char *)data - offsetof(block, data)); }

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) longjmp(*arena.leave, DW_ARENA_FULL);
  size *= count;
  if (size > arena.limit - arena.asked) longjmp(*arena.leave, DW_ARENA_FULL);
  block *it = calloc(1, sizeof *it + size);
  if (!it) longjmp(*arena.leave, DW_ARENA_NO_MEMORY);
  arena.asked += size;
  it->size = size;
  it->next = arena.first;
  if (arena.first) arena.first->previous = it;
  arena.first = it;
  return it->data;
}

static void arena_free(void *data) {
  if (!data) return;
  block *it = block_of(data);
  if (it->next) it->next->previous = it->previous;
  if (it->previous)
    it->previous->next = it->next;
  else
    arena.first = it->next;
  free(it);
}

static void *arena_realloc(void *data, size_t size) {
  char *grown = arena_calloc(1, size);
  if (data) memcpy(grown, data, block_of(data)->size < size ? block_of(data)->size : size);
  arena_free(data);
  return grown;
}

cmark_mem *dw_arena_memory(void) {
  static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};
  return &memory;
}

void dw_arena_start(size_t limit, jmp_buf *leave) {
  arena.asked = 0;
  arena.limit = limit;
  arena.leave = leave;
}

void dw_arena_end(void) {
  for (block *it = arena.first, *next; it; it = next) {
    next = it->next;
    free(it);
  }
  arena.first = NULL;
  arena.leave = NULL;
}
