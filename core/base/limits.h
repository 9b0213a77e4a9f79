/* What a note may be, in one struct that is passed. A vault's configuration may lower these, never raise them. */
#ifndef DW_BASE_LIMITS_H
#define DW_BASE_LIMITS_H

#include <stddef.h>

typedef struct {
  size_t note_bytes;         /* 1 MB */
  size_t front_matter_bytes; /* 64 KB */
  size_t yaml_depth;         /* 64 */
  size_t yaml_nodes;         /* 10,000 */
  size_t table_columns;      /* 200 */
  size_t table_cells;        /* 50,000 */
  size_t line_bytes;         /* 256 KB */
  size_t container_depth;    /* 100: lists and quotes inside each other */
  size_t parser_bytes;       /* 64 MB: what cmark-gfm may allocate for one note */
  size_t lua_bytes;          /* 256 MB: what a Lua state may allocate */
} dw_limits;

dw_limits dw_limits_default(void);

#endif
