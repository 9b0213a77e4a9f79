#include "host/memory.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { grain = 16, small = 512, small_classes = small / grain, steps = 4, doublings = 4 };
enum { largest = small << doublings, classes = small_classes + steps * doublings };
enum { small_chunk = 128 << 10, large_chunk = 2 << 20, small_chunks = 32 };

typedef struct chunk {
  struct chunk *next;
  size_t size;
} chunk;

typedef struct block {
  struct block *next;
} block;

const bool dw_memory_is_watched = false;

struct dw_memory {
  size_t used, cap;
  block *spare[classes + 1];
  chunk *chunks;
  size_t chunk_count;
  char *fresh; /* the part of the newest chunk that was never given */
  size_t left;
};

dw_memory *dw_memory_new(size_t cap) {
  dw_memory *memory = calloc(1, sizeof *memory);
  if (memory) memory->cap = cap;
  return memory;
}

void dw_memory_free(dw_memory *memory) {
  if (!memory) return;
  for (chunk *it = memory->chunks, *next; it; it = next) {
    next = it->next;
    munmap(it, it->size);
  }
  free(memory);
}

/* In steps of a grain up to `small`, then four to each doubling. */
static size_t class_of(size_t size) {
  if (size <= small) return (size + grain - 1) / grain;
  size_t class = small_classes, step = small / steps, top = small;
  while (size > 2 * top) top *= 2, step *= 2, class += steps;
  return class + (size - top + step - 1) / step;
}

static size_t size_of(size_t class) {
  if (class <= small_classes) return class * grain;
  size_t above = class - small_classes - 1;
  return ((size_t)small + small / steps * (above % steps + 1)) << above / steps;
}

static void *map(size_t size, int flags) {
  void *area = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
  return area == MAP_FAILED ? NULL : area;
}

/* Lies so that the system can back it with one large page. */
static void *map_large(void) {
  char *area = map((size_t)2 * large_chunk, 0);
  if (!area) return NULL;
  size_t before = -(uintptr_t)area & (large_chunk - 1);
  if (before) munmap(area, before);
  munmap(area + before + large_chunk, large_chunk - before);
  madvise(area + before, large_chunk, MADV_HUGEPAGE);
  return area + before;
}

/* Page faults cost more than what they fetch: a chunk comes whole, and once there are many, in large pages. */
static bool add_chunk(dw_memory *memory) {
  bool is_large = memory->chunk_count >= small_chunks;
  chunk *it = is_large ? map_large() : map(small_chunk, MAP_POPULATE);
  if (!it) return false;
  *it = (chunk){memory->chunks, is_large ? large_chunk : small_chunk};
  memory->chunks = it;
  memory->chunk_count++;
  memory->fresh = (char *)(it + 1);
  memory->left = it->size - sizeof *it;
  return true;
}

static void *take_fresh(dw_memory *memory, size_t size) {
  if (memory->left < size && !add_chunk(memory)) return NULL;
  void *taken = memory->fresh;
  memory->fresh += size;
  memory->left -= size;
  return taken;
}

static void *take(dw_memory *memory, size_t size) {
  if (size > largest) return malloc(size);
  size_t class = class_of(size);
  block *it = memory->spare[class];
  if (!it) return take_fresh(memory, size_of(class));
  memory->spare[class] = it->next;
  return it;
}

static void give_back(dw_memory *memory, void *taken, size_t size) {
  if (size > largest) return free(taken);
  block *it = taken;
  it->next = memory->spare[class_of(size)];
  memory->spare[class_of(size)] = it;
}

static void *resize(dw_memory *memory, void *taken, size_t old, size_t wanted) {
  if (old > largest && wanted > largest) return realloc(taken, wanted);
  if (old <= largest && wanted <= largest && class_of(old) == class_of(wanted)) return taken;
  void *moved = take(memory, wanted);
  if (!moved) return NULL;
  memcpy(moved, taken, old < wanted ? old : wanted);
  give_back(memory, taken, old);
  return moved;
}

void *dw_memory_allocate(void *data, void *taken, size_t old, size_t wanted) {
  dw_memory *memory = data;
  if (!taken) old = 0;
  if (wanted > old && memory->used + (wanted - old) > memory->cap) return NULL;
  void *given = NULL;
  if (!wanted) {
    if (taken) give_back(memory, taken, old);
  } else {
    given = taken ? resize(memory, taken, old, wanted) : take(memory, wanted);
    if (!given) return NULL;
  }
  memory->used += wanted - old;
  return given;
}
