#include "host/memory.h"

#include <stdlib.h>
#include <string.h>

enum { grain = 16, classes = 32, largest = grain * classes, chunk_bytes = 128 << 10 };

typedef struct chunk {
  struct chunk *next;
  size_t padding; /* blocks stay aligned to a grain */
} chunk;

typedef struct block {
  struct block *next;
} block;

const bool dw_memory_is_watched = false;

struct dw_memory {
  size_t used, cap;
  block *spare[classes + 1];
  chunk *chunks;
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
    free(it);
  }
  free(memory);
}

static size_t class_of(size_t size) { return (size + grain - 1) / grain; }

static void *take_fresh(dw_memory *memory, size_t size) {
  if (memory->left < size) {
    chunk *it = malloc(chunk_bytes);
    if (!it) return NULL;
    it->next = memory->chunks;
    memory->chunks = it;
    memory->fresh = (char *)(it + 1);
    memory->left = chunk_bytes - sizeof *it;
  }
  void *taken = memory->fresh;
  memory->fresh += size;
  memory->left -= size;
  return taken;
}

static void *take(dw_memory *memory, size_t size) {
  if (size > largest) return malloc(size);
  size_t class = class_of(size);
  block *it = memory->spare[class];
  if (!it) return take_fresh(memory, class * grain);
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
