/* Growing lists and short strings that live as long as a document. Both forget nothing and fail softly: an add that
 * finds no memory returns NULL and marks the store, which is looked at once, at the end. */
#ifndef DW_DOCUMENT_CONTENT_STORE_H
#define DW_DOCUMENT_CONTENT_STORE_H

#include "base/text.h"

typedef struct {
  void *items;
  size_t count, capacity;
} dw_list;

typedef struct dw_chunk dw_chunk;

typedef struct {
  dw_chunk *chunks;
  bool failed;
} dw_store;

/* A new last item of `size` bytes, zeroed; NULL when there is no memory. */
void *dw_list_add(dw_store *store, dw_list *list, size_t size);

/* `size` bytes that stay where they are until the store is freed; NULL when there is no memory. */
char *dw_store_take(dw_store *store, size_t size);

/* Gives back what was not needed of the bytes taken last. */
void dw_store_give_back(dw_store *store, size_t size);

void dw_store_free(dw_store *store);
void dw_list_free(dw_list *list);

#endif
