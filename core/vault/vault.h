/* The notes and folders below a root, one folder at a time. */
#ifndef DW_VAULT_VAULT_H
#define DW_VAULT_VAULT_H

#include "base/text.h"

typedef struct dw_vault dw_vault;

typedef struct {
  char **items;
  size_t count, capacity;
} dw_names;

typedef struct {
  dw_names notes;         /* names in the folder, sorted bytewise */
  dw_names folders;       /* the same */
  dw_names skipped_paths; /* below the root; bytes that are not UTF-8 are replaced by U+FFFD */
  dw_names skipped_why;   /* one for each of them */
} dw_listing;

/* DW_E_IO when `root` is no folder that can be opened; DW_E_MEMORY. On failure *out is NULL. */
dw_code dw_vault_open(const char *root, dw_vault **out, dw_error *error);
void dw_vault_free(dw_vault *vault);

/* Lists a folder, given by its path below the root: "" for the root itself, else names joined by "/" without "." and
 * "..". Nothing but folders and ignore files is opened.
 *
 * Notes are regular files *.md and *.markdown, and links with such a name that lead to a regular file inside the root.
 * Left out and listed as skipped: hidden files and folders, what ignore files exclude, copies that a synchronisation
 * left of a conflict, linked folders, names that are not UTF-8, links to elsewhere, notes that are no regular files.
 * A folder that cannot be read is an empty listing with itself skipped.
 *
 * Ignore files are .gitignore, .ignore and .dealwrightignore, with git's meaning, from the root down: the nearest
 * folder decides, and in it the later of the three. Those of the folders above are read once, so that walking depth
 * first is cheap; a folder asked for is listed even if an ignore file above excludes it.
 *
 * DW_E_IO: there is no such folder; DW_E_MEMORY. `out` need not be initialised; on failure it is empty. */
dw_code dw_vault_list(dw_vault *vault, const char *folder, dw_listing *out, dw_error *error);
void dw_listing_free(dw_listing *listing);

/* Whether a file's name is that of a note, by its ending. */
bool dw_vault_is_note(const char *name);

/* Why nothing with that name is read, or NULL: hidden, not UTF-8, or for notes the copy of a conflict. */
const char *dw_vault_refusal(const char *name);

/* Adds a copy of `bytes`, those that are not UTF-8 replaced. */
bool dw_names_add(dw_names *names, dw_slice bytes);
void dw_names_free(dw_names *names);

#endif
