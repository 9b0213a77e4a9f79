/* Changes to a note as values: byte ranges and what stands there afterwards. Nothing else changes a note. */
#ifndef DW_DOCUMENT_PATCH_H
#define DW_DOCUMENT_PATCH_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/text.h"

typedef struct {
  dw_range at; /* an empty range inserts */
  dw_slice replacement;
} dw_patch;

/* Appends `text` with all patches applied to `out`, and fills `undo` (room for `count`): patches that lead back, in
 * the order of the text; their replacements point into `text`. Patches come in any order; inserts at one place keep
 * theirs and stand before a replacement that starts there.
 *
 * DW_E_FORMAT for ranges that overlap, are reversed, lie outside the text, or part a character or \r\n; for
 * text or replacements that are not UTF-8 or hold NUL; and where a replacement would join a \r to a \n. DW_E_MEMORY. On
 * failure `out` holds what it held. */
dw_code dw_patch_apply(dw_slice text, const dw_patch *patches, size_t count, dw_buffer *out, dw_patch *undo,
                       dw_error *error);

#endif
