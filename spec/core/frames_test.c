/* Frames over any cut of the stream, and hostile streams. */
#include "process/frames.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"

enum { limit = 1000 };

static void feed(dw_frames *frames, dw_slice bytes) {
  char *room = dw_frames_room(frames, bytes.size ? bytes.size : 1);
  if (bytes.size) memcpy(room, bytes.data, bytes.size);
  dw_frames_arrived(frames, bytes.size);
}

static bool next_is(dw_frames *frames, const char *wanted) {
  dw_slice payload;
  dw_code code = dw_frames_next(frames, &payload, NULL);
  if (!wanted) return code == DW_OK && !payload.data;
  return code == DW_OK && payload.data && dw_slice_equals(payload, dw_slice_of(wanted));
}

static dw_buffer three_frames(void) {
  dw_buffer out = {0};
  dw_frame_append(&out, (dw_slice[]){dw_slice_of("first")}, 1, limit, NULL);
  dw_frame_append(&out, (dw_slice[]){dw_slice_of("")}, 1, limit, NULL);
  dw_frame_append(&out, (dw_slice[]){dw_slice_of("third")}, 1, limit, NULL);
  return out;
}

static void test_every_cut(void) {
  dw_buffer stream = three_frames();
  for (size_t cut = 0; cut <= stream.size; cut++) {
    dw_frames frames = {.limit = limit};
    const char *const wanted[] = {"first", "", "third"};
    size_t got = 0;
    feed(&frames, (dw_slice){stream.data, cut});
    while (got < 3 && next_is(&frames, wanted[got])) got++;
    feed(&frames, (dw_slice){stream.data + cut, stream.size - cut});
    while (got < 3 && next_is(&frames, wanted[got])) got++;
    check(got == 3 && next_is(&frames, NULL), "three frames arrive whole, wherever the stream is cut");
    check(dw_frames_are_empty(&frames), "nothing is left behind them");
    dw_frames_free(&frames);
  }
  dw_buffer_free(&stream);
}

static void test_byte_by_byte(void) {
  dw_buffer stream = three_frames();
  dw_frames frames = {.limit = limit};
  int found = 0;
  for (size_t i = 0; i < stream.size; i++) {
    dw_slice payload;
    feed(&frames, (dw_slice){stream.data + i, 1});
    check(dw_frames_next(&frames, &payload, NULL) == DW_OK, "a part of a frame is no error");
    found += payload.data != NULL;
  }
  check(found == 3, "frames are found when bytes come one by one");
  dw_frames_free(&frames);
  dw_buffer_free(&stream);
}

static void test_hostile_lengths(void) {
  const char *const lengths[] = {"\xE9\x03\0\0", "\0\0\0\x80", "\xFF\xFF\xFF\xFF"};
  for (size_t i = 0; i < 3; i++) {
    dw_frames frames = {.limit = limit};
    dw_slice payload;
    dw_error error;
    feed(&frames, (dw_slice){lengths[i], 4});
    check(dw_frames_next(&frames, &payload, &error) == DW_E_LIMIT, "a length over the limit is refused");
    check(!payload.data && frames.bytes.capacity < 1000, "and no memory is taken for it");
    check(dw_frames_next(&frames, &payload, &error) == DW_E_LIMIT, "and the stream stays refused");
    dw_frames_free(&frames);
  }
}

static void test_random_bytes(void) {
  unsigned seed = 20260302;
  for (int round = 0; round < 2000; round++) {
    dw_frames frames = {.limit = limit};
    dw_code code = DW_OK;
    for (int piece = 0; piece < 20 && code == DW_OK; piece++) {
      char bytes[64];
      size_t size = (size_t)rand_r(&seed) % sizeof bytes;
      for (size_t i = 0; i < size; i++) bytes[i] = (char)(rand_r(&seed) % 4 ? 0 : rand_r(&seed));
      feed(&frames, (dw_slice){bytes, size});
      dw_slice payload = {"", 0};
      while (code == DW_OK && payload.data) code = dw_frames_next(&frames, &payload, NULL);
      check(code == DW_OK || code == DW_E_LIMIT, "any bytes are frames or refused");
      check(frames.taken <= frames.bytes.size, "and never read past their end");
    }
    dw_frames_free(&frames);
  }
}

static void test_writing(void) {
  dw_buffer out = {0};
  dw_frame_append(&out, (dw_slice[]){dw_slice_of("kept")}, 1, limit, NULL);
  size_t before = out.size;
  char *large = calloc(1, limit + 1);
  check(dw_frame_append(&out, (dw_slice[]){{large, limit + 1}}, 1, limit, NULL) == DW_E_LIMIT, "a payload has a limit");
  size_t start = dw_frame_begin(&out);
  dw_buffer_append(&out, (dw_slice){large, limit + 1});
  check(dw_frame_end(&out, start, limit, NULL) == DW_E_LIMIT && out.size == before, "the frame is cut off again");
  check(dw_frame_append(&out, (dw_slice[]){{large, limit}}, 1, limit, NULL) == DW_OK, "up to the limit it is written");
  start = dw_frame_begin(&out);
  out.failed = true;
  check(dw_frame_end(&out, start, limit, NULL) == DW_E_MEMORY && !out.failed, "a failed append is told at the end");
  free(large);
  dw_buffer_free(&out);
}

int main(void) {
  test_every_cut();
  test_byte_by_byte();
  test_hostile_lengths();
  test_random_bytes();
  test_writing();
  return dw_checks_failed != 0;
}
