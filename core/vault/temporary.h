/* Temporary files beside a note while it is saved: their names, and what becomes of those that a killed process left.
 *
 * `.dealwright-new-PID-N` is written by dw_file_create and never holds but our own bytes.
 * `.dealwright-save-PID-N-OLD-NEW` is written by dw_file_replace; OLD and NEW are hashes of the two texts. It has no
 * permissions while it is being written; later it holds the new text, after the exchange the old one. Bytes with
 * another hash are somebody else's, caught in the moment of a crash, and are never removed. */
#ifndef DW_VAULT_TEMPORARY_H
#define DW_VAULT_TEMPORARY_H

#include "base/text.h"

typedef struct {
  char name[96];
} dw_temporary;

/* `number` tells attempts apart where a name is taken. */
dw_temporary dw_temporary_for_new(unsigned number);
dw_temporary dw_temporary_for_save(unsigned number, dw_slice old_text, dw_slice new_text);

/* Removes those in the folder open at `folder` that are more than an hour old and whose process is gone. */
void dw_temporary_sweep(int folder);

#endif
