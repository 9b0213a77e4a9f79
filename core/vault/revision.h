/* The notes of a folder as they were in a commit, asked of git. */
#ifndef DW_VAULT_REVISION_H
#define DW_VAULT_REVISION_H

#include "base/limits.h"
#include "base/text.h"

typedef struct {
  char *path;      /* below the folder, UTF-8 */
  dw_slice text;   /* data is NULL where the note was left out */
  const char *why; /* it was left out, or NULL */
} dw_revision_note;

typedef struct {
  dw_revision_note *notes; /* in bytewise order of path */
  size_t count, capacity;
  char *bytes; /* what the texts point into */
} dw_revision;

/* Runs git twice, without a shell and without anything of its environment that points to another repository: once for
 * the names below `folder` in the commit that `rev` names, once for all texts. Notes are told by their names as in
 * vault.h, in folders that are not hidden; ignore files say nothing about what was committed. Left out, with a reason:
 * links, notes over limits->note_bytes, names that are not UTF-8, copies of conflicts.
 *
 * DW_E_REFUSED: `rev` is empty or starts with "-"; DW_E_IO: no git, no repository, no such commit, in git's words;
 * DW_E_LIMIT: over 100,000 notes or 256 MB of text; DW_E_MEMORY. `out` need not be initialised; on failure it is
 * empty. */
dw_code dw_revision_read(const char *folder, const char *rev, const dw_limits *limits, dw_revision *out,
                         dw_error *error);
void dw_revision_free(dw_revision *revision);

#endif
