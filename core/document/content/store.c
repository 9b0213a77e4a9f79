#include "document/content/store.h"

#include <stdlib.h>
#include <string.h>

enum { chunk_bytes = 8192 };

struct dw_chunk {
  dw_chunk *next;
  size_t size, used;
  char data[];
};

static bool list_grow(dw_list *list, size_t size) {
  size_t wanted = list->capacity ? list->capacity * 2 : 16;
  void *grown = realloc(list->items, wanted * size);
  if (!grown) return false;
  list->items = grown;
  list->capacity = wanted;
  return true;
}

void *dw_list_add(dw_store *store, dw_list *list, size_t size) {
  if (list->count == list->capacity && !list_grow(list, size)) return store->failed = true, NULL;
  return memset((char *)list->items + list->count++ * size, 0, size);
}

char *dw_store_take(dw_store *store, size_t size) {
  dw_chunk *from = store->chunks;
  if (!from || from->size - from->used < size) {
    size_t room = size > chunk_bytes ? size : chunk_bytes;
    from = malloc(sizeof *from + room);
    if (!from) return store->failed = true, NULL;
    *from = (dw_chunk){.next = store->chunks, .size = room};
    store->chunks = from;
  }
  from->used += size;
  return from->data + from->used - size;
}

void dw_store_give_back(dw_store *store, size_t size) { store->chunks->used -= size; }

void dw_store_free(dw_store *store) {
  for (dw_chunk *next; store->chunks; store->chunks = next) {
    next = store->chunks->next;
    free(store->chunks);
  }
}

void dw_list_free(dw_list *list) {
  free(list->items);
  *list = (dw_list){0};
}
