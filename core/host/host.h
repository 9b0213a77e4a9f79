/* A Lua state with the product in it: the primitives, the modules built into the program, and one protected call. */
#ifndef DW_HOST_HOST_H
#define DW_HOST_HOST_H

#include "base/error.h"
#include "base/limits.h"

typedef struct dw_host dw_host;

/* A fresh state whose memory is capped at limits->lua_bytes. Modules come from the program itself, or from the folder
 * that the environment's DEALWRIGHT_RUNTIME names. On failure *out is NULL: DW_E_MEMORY. */
dw_code dw_host_new(const dw_limits *limits, dw_host **out, dw_error *error);
void dw_host_free(dw_host *host);

/* For the end of the program: the system takes memory back faster than we do, so nothing is freed unless a memory
 * checker watches this build. */
void dw_host_leave(dw_host *host);

/* Requires `module` and calls its function `run` with the arguments as a list. Returns what it returned as an exit
 * code; an error inside is printed to standard error with its traceback, and gives 2. */
int dw_host_run(dw_host *host, const char *module, int argc, char **argv);

#endif
