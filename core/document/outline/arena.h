/* The memory in which cmark-gfm builds one tree: capped, and thrown away as a whole.
 *
 * cmark-gfm gives its allocation functions no context and has no way to fail: where an allocation returns nothing it
 * aborts the program. So there is one arena for the process, and it leaves by longjmp when it is full. Chunks are kept
 * between notes, up to a few megabytes. New memory is zero, also where cmark-gfm does not ask for that: the text of an
 * empty heading or cell is memory that it never wrote. Builds with sanitizers use arena_checked.c instead, where each
 * block is an allocation of its own, so that overruns are seen. */
#ifndef DW_DOCUMENT_OUTLINE_ARENA_H
#define DW_DOCUMENT_OUTLINE_ARENA_H

#include <cmark-gfm.h>
#include <setjmp.h>
#include <stddef.h>

enum { DW_ARENA_FULL = 1, DW_ARENA_NO_MEMORY = 2 };

/* The functions to give to cmark-gfm. */
cmark_mem *dw_arena_memory(void);

/* Starts with nothing allocated. When more than `limit` bytes are asked for, or the system has no more, `longjmp` goes
 * to `*leave` with one of the two values above. */
void dw_arena_start(size_t limit, jmp_buf *leave);

/* Takes everything back, also after a jump. */
void dw_arena_end(void);

#endif
