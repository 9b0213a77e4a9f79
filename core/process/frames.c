#include "process/frames.h"

#include <string.h>

enum { kept_capacity = 1 << 20 };

static void put_length(char *at, size_t length) {
  for (int i = 0; i < dw_frame_header; i++) at[i] = (char)(length >> (8 * i) & 0xFF);
}

static size_t get_length(const char *at) {
  size_t length = 0;
  for (int i = 0; i < dw_frame_header; i++) length |= (size_t)(unsigned char)at[i] << (8 * i);
  return length;
}

size_t dw_frame_begin(dw_buffer *out) {
  size_t start = out->size;
  dw_buffer_append(out, (dw_slice){"\0\0\0\0", dw_frame_header});
  return start;
}

dw_code dw_frame_end(dw_buffer *out, size_t start, size_t limit, dw_error *error) {
  size_t size = out->failed ? 0 : out->size - start - dw_frame_header;
  bool failed = out->failed;
  if (!failed && size <= limit && size <= UINT32_MAX) return put_length(out->data + start, size), DW_OK;
  out->size = start < out->size ? start : out->size;
  out->failed = false;
  if (failed) return dw_fail(error, DW_E_MEMORY, "no memory for a message between processes");
  return dw_fail(error, DW_E_LIMIT, "a message of %zu bytes; %zu are allowed", size, limit);
}

dw_code dw_frame_append(dw_buffer *out, const dw_slice *pieces, size_t count, size_t limit, dw_error *error) {
  size_t start = dw_frame_begin(out), size = 0;
  for (size_t i = 0; i < count; i++) {
    size += pieces[i].size;
    if (size <= limit) dw_buffer_append(out, pieces[i]);
  }
  if (size <= limit) return dw_frame_end(out, start, limit, error);
  out->size = start;
  return dw_fail(error, DW_E_LIMIT, "a message of %zu bytes; %zu are allowed", size, limit);
}

static void drop_taken(dw_frames *frames) {
  dw_buffer *bytes = &frames->bytes;
  if (frames->taken == bytes->size && bytes->capacity > kept_capacity) dw_buffer_free(bytes);
  if (frames->taken && bytes->data) memmove(bytes->data, bytes->data + frames->taken, bytes->size - frames->taken);
  bytes->size -= bytes->data ? frames->taken : 0;
  frames->taken = 0;
}

char *dw_frames_room(dw_frames *frames, size_t size) {
  drop_taken(frames);
  return dw_buffer_reserve(&frames->bytes, size) ? frames->bytes.data + frames->bytes.size : NULL;
}

void dw_frames_arrived(dw_frames *frames, size_t size) { frames->bytes.size += size; }

dw_code dw_frames_next(dw_frames *frames, dw_slice *payload, dw_error *error) {
  *payload = (dw_slice){0};
  size_t left = frames->bytes.size - frames->taken;
  if (left < dw_frame_header) return DW_OK;
  const char *at = frames->bytes.data + frames->taken;
  size_t size = get_length(at);
  if (size > frames->limit)
    return dw_fail(error, DW_E_LIMIT, "a message announced with %zu bytes; %zu are allowed", size, frames->limit);
  if (left - dw_frame_header < size) return DW_OK;
  *payload = (dw_slice){at + dw_frame_header, size};
  frames->taken += dw_frame_header + size;
  return DW_OK;
}

bool dw_frames_are_empty(const dw_frames *frames) { return frames->taken == frames->bytes.size; }

void dw_frames_clear(dw_frames *frames) {
  dw_buffer_clear(&frames->bytes);
  frames->taken = 0;
}

void dw_frames_free(dw_frames *frames) {
  dw_buffer_free(&frames->bytes);
  frames->taken = 0;
}
