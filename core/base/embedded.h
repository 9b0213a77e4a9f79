/* The files built into the program (written by cmake/embed.c): Lua modules by module name, as bytecode;
 * templates by path, as text. Sorted by name. */
#ifndef DW_BASE_EMBEDDED_H
#define DW_BASE_EMBEDDED_H

#include <stddef.h>

typedef struct {
  const char *name;
  const char *data;
  size_t size;
} dw_embedded;

extern const dw_embedded dw_embedded_files[];
extern const size_t dw_embedded_count;

/* The index of the first file whose name is not before `name`; dw_embedded_count when there is none. */
size_t dw_embedded_seek(const char *name);

/* The file of that very name, or NULL. */
const dw_embedded *dw_embedded_find(const char *name);

#endif
