/* A growing run of bytes. After a failed allocation it stays failed and swallows further appends, so that a
 * writer checks once, at the end. */
#ifndef DW_BASE_BUFFER_H
#define DW_BASE_BUFFER_H

#include "base/text.h"

typedef struct {
  char *data;
  size_t size, capacity;
  bool failed;
} dw_buffer;

void dw_buffer_append(dw_buffer *buffer, dw_slice bytes);
void dw_buffer_print(dw_buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool dw_buffer_reserve(dw_buffer *buffer, size_t more); /* room for `more` bytes behind size; false when failed */
void dw_buffer_clear(dw_buffer *buffer);                /* size 0, memory kept, failure forgotten */
void dw_buffer_free(dw_buffer *buffer);
dw_slice dw_buffer_slice(const dw_buffer *buffer);

#endif
