/* Blocks are cut from chunks one behind the other, each with its size before it. Only the newest block can grow in
 * place; freeing does nothing. */
#include "document/outline/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { chunk_bytes = 1 << 18, kept_bytes = 1 << 22, huge_page = 1 << 21, header_bytes = 16 };

typedef struct chunk {
  struct chunk *next;
  size_t size, used;
  _Alignas(16) char data[];
} chunk;

static struct {
  chunk *first, *current;
  size_t asked, limit;
  jmp_buf *leave;
} arena;

/* A note that needs more than most gets huge pages, where the system has them: the time to build its tree would
 * otherwise go into page faults. */
static chunk *new_huge_chunk(size_t *size) {
  *size = (sizeof(chunk) + *size + huge_page - 1) / huge_page * huge_page;
  chunk *it = aligned_alloc(huge_page, *size);
  if (it) madvise(it, *size, MADV_HUGEPAGE);
  *size -= sizeof *it;
  return it;
}

static chunk *new_chunk(size_t wanted) {
  size_t size = wanted > chunk_bytes ? wanted : chunk_bytes;
  chunk *it = arena.asked > kept_bytes ? new_huge_chunk(&size) : malloc(sizeof *it + size);
  if (!it) longjmp(*arena.leave, DW_ARENA_NO_MEMORY);
  it->next = NULL;
  it->size = size;
  it->used = 0;
  return it;
}

static chunk *chunk_with_room(size_t wanted) {
  while (arena.current && arena.current->size - arena.current->used < wanted && arena.current->next) {
    arena.current = arena.current->next;
    arena.current->used = 0;
  }
  if (arena.current && arena.current->size - arena.current->used >= wanted) return arena.current;
  chunk *it = new_chunk(wanted);
  if (arena.current)
    arena.current->next = it;
  else
    arena.first = it;
  return arena.current = it;
}

static size_t rounded(size_t size) { return (size + header_bytes + 15) & ~(size_t)15; }

static size_t *size_of(void *block) { return (size_t *)((char *)block - header_bytes); }

static void *take(size_t size) {
  size_t wanted = rounded(size);
  if (size > arena.limit || wanted > arena.limit - arena.asked) longjmp(*arena.leave, DW_ARENA_FULL);
  arena.asked += wanted;
  chunk *from = chunk_with_room(wanted);
  char *block = from->data + from->used + header_bytes;
  from->used += wanted;
  *size_of(block) = size;
  return block;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) longjmp(*arena.leave, DW_ARENA_FULL);
  return memset(take(count * size), 0, count * size);
}

static bool grow_in_place(char *block, size_t size) {
  chunk *in = arena.current;
  size_t before = rounded(*size_of(block)), wanted = rounded(size);
  bool is_newest = block - header_bytes + before == in->data + in->used;
  if (!is_newest || in->size - in->used + before < wanted || wanted - before > arena.limit - arena.asked) return false;
  in->used += wanted - before;
  arena.asked += wanted - before;
  *size_of(block) = size;
  return true;
}

static void *arena_realloc(void *block, size_t size) {
  if (!block) return arena_calloc(1, size);
  size_t before = *size_of(block);
  if (size <= before || (size <= arena.limit && grow_in_place(block, size))) return block;
  return memcpy(take(size), block, before);
}

static void arena_free(void *block) { (void)block; }

cmark_mem *dw_arena_memory(void) {
  static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};
  return &memory;
}

void dw_arena_start(size_t limit, jmp_buf *leave) {
  arena.limit = limit;
  arena.asked = 0;
  arena.leave = leave;
  arena.current = arena.first;
  if (arena.first) arena.first->used = 0;
}

void dw_arena_end(void) {
  size_t kept = 0;
  for (chunk **link = &arena.first, *it; (it = *link);) {
    kept += it->size;
    if (kept > kept_bytes) {
      *link = it->next;
      free(it);
    } else {
      link = &it->next;
    }
  }
  arena.current = arena.first;
  arena.leave = NULL;
}
