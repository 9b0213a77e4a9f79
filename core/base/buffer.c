#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool dw_buffer_reserve(dw_buffer *buffer, size_t more) {
  if (buffer->failed) return false;
  if (buffer->capacity - buffer->size >= more) return true;
  size_t wanted = buffer->capacity ? buffer->capacity : 256;
  while (wanted - buffer->size < more) wanted *= 2;
  char *grown = realloc(buffer->data, wanted);
  if (!grown) return buffer->failed = true, false;
  buffer->data = grown;
  buffer->capacity = wanted;
  return true;
}

void dw_buffer_append(dw_buffer *buffer, dw_slice bytes) {
  if (!bytes.size || !dw_buffer_reserve(buffer, bytes.size)) return;
  memcpy(buffer->data + buffer->size, bytes.data, bytes.size);
  buffer->size += bytes.size;
}

void dw_buffer_print(dw_buffer *buffer, const char *format, ...) {
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int size = vsnprintf(NULL, 0, format, arguments);
  if (size >= 0 && dw_buffer_reserve(buffer, (size_t)size + 1)) {
    vsnprintf(buffer->data + buffer->size, (size_t)size + 1, format, again);
    buffer->size += (size_t)size;
  }
  va_end(again);
  va_end(arguments);
}

void dw_buffer_clear(dw_buffer *buffer) {
  buffer->size = 0;
  buffer->failed = false;
}

void dw_buffer_free(dw_buffer *buffer) {
  free(buffer->data);
  *buffer = (dw_buffer){0};
}

dw_slice dw_buffer_slice(const dw_buffer *buffer) { return (dw_slice){buffer->data, buffer->size}; }
