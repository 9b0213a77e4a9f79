/* The memory of one Lua state: counted, capped, and small blocks from lists by size, because a note is hundreds of
 * tables and strings that live as long as its deal is worked on. Builds with sanitizers use memory_checked.c instead,
 * where each block is an allocation of its own, so that overruns are seen. */
#ifndef DW_HOST_MEMORY_H
#define DW_HOST_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

typedef struct dw_memory dw_memory;

/* Whether a checker watches this build, and so wants everything given back at the end. */
extern const bool dw_memory_is_watched;

/* NULL when the system has none. `cap`: bytes that may be in use at once. */
dw_memory *dw_memory_new(size_t cap);
void dw_memory_free(dw_memory *memory);

/* A lua_Alloc; `memory` is a dw_memory. NULL when the cap is reached or the system has no more. */
void *dw_memory_allocate(void *memory, void *block, size_t old, size_t wanted);

#endif
