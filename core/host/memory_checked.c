#include <stdlib.h>

#include "host/memory.h"

const bool dw_memory_is_watched = true;

struct dw_memory {
  size_t used, cap;
};

dw_memory *dw_memory_new(size_t cap) {
  dw_memory *memory = calloc(1, sizeof *memory);
  if (memory) memory->cap = cap;
  return memory;
}

void dw_memory_free(dw_memory *memory) { free(memory); }

void *dw_memory_allocate(void *data, void *taken, size_t old, size_t wanted) {
  dw_memory *memory = data;
  if (!taken) old = 0;
  if (wanted > old && memory->used + (wanted - old) > memory->cap) return NULL;
  if (!wanted) return free(taken), memory->used -= old, NULL;
  void *given = realloc(taken, wanted);
  if (given) memory->used += wanted - old;
  return given;
}
