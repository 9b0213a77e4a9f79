/* Ignore files, with git's meaning: the patterns of one folder. */
#ifndef DW_VAULT_IGNORE_H
#define DW_VAULT_IGNORE_H

#include "base/text.h"

typedef struct {
  struct dw_ignore_pattern *items;
  size_t count, capacity;
} dw_ignore;

typedef enum { DW_IGNORE_SILENT, DW_IGNORE_YES, DW_IGNORE_NO } dw_ignore_verdict;

/* Adds the patterns of an ignore file; later ones overrule earlier ones. The text is copied. DW_E_MEMORY. */
dw_code dw_ignore_add(dw_ignore *ignore, dw_slice text, dw_error *error);

/* What the last pattern that matches says about `path`, relative to the folder of the ignore file and without a slash
 * at either end. Whether a folder above is ignored is the caller's to know. */
dw_ignore_verdict dw_ignore_judge(const dw_ignore *ignore, dw_slice path, bool is_folder);

void dw_ignore_free(dw_ignore *ignore);

/* Whether `path` matches a pattern of git's: `*` and `?` stay within a name, `**` between slashes does not. Time grows
 * with the product of the two lengths at worst. */
bool dw_ignore_match(dw_slice pattern, dw_slice path);

#endif
