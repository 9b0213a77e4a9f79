/* The program git, run to its end. */
#ifndef DW_VAULT_GIT_H
#define DW_VAULT_GIT_H

#include "base/buffer.h"

/* Runs `git -C folder words...` (NULL-terminated) with `input` on its standard input and appends what it writes to
 * `output`, at most `limit` bytes. DW_E_IO: it could not be started, or ended with another code than 0, in its own
 * words; DW_E_LIMIT; DW_E_MEMORY. */
dw_code dw_git_run(const char *folder, const char *const *words, dw_slice input, size_t limit, dw_buffer *output,
                   dw_error *error);

#endif
