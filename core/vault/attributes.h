/* What belongs to a file besides its bytes. */
#ifndef DW_VAULT_ATTRIBUTES_H
#define DW_VAULT_ATTRIBUTES_H

#include <sys/stat.h>

#include "base/error.h"

/* Gives the file open at `to` the owner, group, extended attributes (access lists among them) and, last, the mode of
 * the one open at `from`, whose state is `wanted`. DW_E_REFUSED with the reason when something cannot be kept; the
 * message names `path`. */
dw_code dw_attributes_copy(int from, const struct stat *wanted, int to, const char *path, dw_error *error);

#endif
