/* Frames: a payload of any bytes behind its length, four bytes, lowest first. Apart from file descriptors: a writer
 * fills a buffer, a reader is fed what arrived, in pieces of any size. */
#ifndef DW_PROCESS_FRAMES_H
#define DW_PROCESS_FRAMES_H

#include "base/buffer.h"

enum { dw_frame_header = 4 };

/* A frame written piece by piece: _begin leaves room for the length and returns where the frame starts; what is then
 * appended to the buffer is the payload; _end writes the length. DW_E_LIMIT: the payload is larger than `limit`;
 * DW_E_MEMORY: an append failed. On failure the buffer is cut back to where the frame started. */
size_t dw_frame_begin(dw_buffer *out);
dw_code dw_frame_end(dw_buffer *out, size_t start, size_t limit, dw_error *error);

/* The three steps in one, for a payload in pieces. */
dw_code dw_frame_append(dw_buffer *out, const dw_slice *pieces, size_t count, size_t limit, dw_error *error);

typedef struct {
  dw_buffer bytes; /* arrived, not yet given out from `taken` on */
  size_t taken;
  size_t limit; /* bytes a payload may have */
} dw_frames;

/* Room for `size` more bytes from outside, or NULL when memory ends; _arrived says how many of them came. Payloads
 * given out before are gone after this. */
char *dw_frames_room(dw_frames *frames, size_t size);
void dw_frames_arrived(dw_frames *frames, size_t size);

/* The next payload that is complete; its data is NULL where more bytes are needed (that of an empty payload is not).
 * It stays valid until _room or _free. A length over the limit is DW_E_LIMIT: such a stream cannot be read any
 * further, and nothing was allocated for it. */
dw_code dw_frames_next(dw_frames *frames, dw_slice *payload, dw_error *error);

/* Whether nothing is left over behind the payloads given out. */
bool dw_frames_are_empty(const dw_frames *frames);

/* Both forget what arrived and keep the limit; _clear keeps the memory too, and the payloads given out last. */
void dw_frames_clear(dw_frames *frames);
void dw_frames_free(dw_frames *frames);

#endif
