/* Slices of bytes, ranges, UTF-8, and where an offset stands for people and editors. */
#ifndef DW_BASE_TEXT_H
#define DW_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"

typedef struct {
  const char *data; /* not owned, not terminated */
  size_t size;
} dw_slice;

typedef struct {
  size_t first, last; /* bytes, 0-based, half open */
} dw_range;

dw_slice dw_slice_of(const char *string);
dw_slice dw_slice_at(dw_slice text, dw_range range); /* the range is clamped to the text */
dw_slice dw_slice_clip(dw_slice text, size_t size);  /* its first `size` bytes at most, no character parted */
bool dw_slice_equals(dw_slice a, dw_slice b);
bool dw_slice_starts(dw_slice text, const char *prefix);

/* `range` without the spaces and tabs (and line endings) at its two ends. */
dw_range dw_range_trim(dw_slice text, dw_range range);

/* Decodes the code point at `at`; returns its bytes (1-4), or 0 where the bytes are not UTF-8 (overlong forms,
 * surrogates and values over U+10FFFF are not). */
size_t dw_utf8_decode(dw_slice text, size_t at, uint32_t *point);

/* The offset of the first byte that is not UTF-8, or text.size. */
size_t dw_utf8_invalid(dw_slice text);

/* Where lines start. A line ends with \n, \r\n or a lone \r, as in CommonMark. */
typedef struct {
  uint32_t *starts;
  size_t count; /* at least 1 */
  size_t size;  /* of the text, in bytes */
} dw_lines;

dw_code dw_lines_index(dw_slice text, dw_lines *lines, dw_error *error); /* DW_E_MEMORY */
void dw_lines_free(dw_lines *lines);
size_t dw_lines_of(const dw_lines *lines, size_t offset);                   /* 0-based line that holds an offset */
dw_range dw_lines_range(const dw_lines *lines, dw_slice text, size_t line); /* without its line ending */

typedef enum { DW_BYTES, DW_POINTS, DW_UTF16 } dw_unit;

/* 0-based column of `offset` in its line, in the given unit. Offsets behind the end are clamped; bytes that are not
 * UTF-8 count as one each. */
size_t dw_lines_column(const dw_lines *lines, dw_slice text, size_t offset, dw_unit unit);

/* The offset of a 0-based line and column in the given unit; columns behind the line's end are clamped to it, lines
 * behind the last to the text's end, and a column inside a character to the character's start. */
size_t dw_lines_offset(const dw_lines *lines, dw_slice text, size_t line, size_t column, dw_unit unit);

#endif
