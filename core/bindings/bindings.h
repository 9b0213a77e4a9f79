/* All that C offers Lua: one file per primitive, one list of them. A primitive `x` is the module `dealwright.x`. */
#ifndef DW_BINDINGS_BINDINGS_H
#define DW_BINDINGS_BINDINGS_H

#include <lua.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/limits.h"

/* Makes the primitives available to `require`. `limits` must outlive the state. */
void dw_bindings_register(lua_State *L, const dw_limits *limits);

/* The limits given above. */
const dw_limits *dw_bindings_limits(lua_State *L);

/* Pushes nil, message, code: the way a failure of the world reaches Lua. Returns 3. */
int dw_bindings_failed(lua_State *L, const dw_error *error);

/* Pushes an empty buffer that is freed with its box, also when an error passes by. */
dw_buffer *dw_bindings_buffer(lua_State *L);

/* Pushes what such a buffer holds as a string, and frees the buffer's memory at once. */
void dw_bindings_push_buffer(lua_State *L, dw_buffer *buffer);

/* Pushes zeroed memory for `count` items that lives as long as it is on the stack. */
void *dw_bindings_array(lua_State *L, size_t count, size_t size);

/* Pops the string on top and keeps it alive in the table at `anchor`, whatever becomes of where it came from. */
dw_slice dw_bindings_keep(lua_State *L, int anchor);

/* The text in a field of the table on top, kept as above; data NULL where there is none. Calls no metamethod. */
dw_slice dw_bindings_text(lua_State *L, int anchor, const char *field);

int dw_open_document(lua_State *L);
int dw_open_file(lua_State *L);
int dw_open_gate(lua_State *L);
int dw_open_json(lua_State *L);
int dw_open_patch(lua_State *L);
int dw_open_position(lua_State *L);
int dw_open_revision(lua_State *L);
int dw_open_runtime(lua_State *L);
int dw_open_stakeholder(lua_State *L);
int dw_open_system(lua_State *L);
int dw_open_text(lua_State *L);
int dw_open_vault(lua_State *L);
int dw_open_workers(lua_State *L);

#endif
