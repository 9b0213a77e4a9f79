/* Changes to a note as values. */
#include <lauxlib.h>

#include "bindings/bindings.h"
#include "document/patch.h"

static size_t check_offset(lua_State *L, int index, const char *field, lua_Integer number) {
  int is_offset;
  lua_getfield(L, index, field);
  lua_Integer offset = lua_tointegerx(L, -1, &is_offset);
  if (!is_offset || offset < 0) luaL_error(L, "patch %d: '%s' is not an offset", (int)number, field);
  lua_pop(L, 1);
  return (size_t)offset;
}

/* The replacement stays alive through its table. */
static dw_patch check_patch(lua_State *L, lua_Integer number) {
  dw_patch it;
  if (lua_geti(L, 2, number) != LUA_TTABLE) luaL_error(L, "patch %d is not a table", (int)number);
  int index = lua_gettop(L);
  it.at.first = check_offset(L, index, "first", number);
  it.at.last = check_offset(L, index, "last", number);
  if (lua_getfield(L, index, "replacement") != LUA_TSTRING)
    luaL_error(L, "patch %d: 'replacement' is not a string", (int)number);
  it.replacement.data = lua_tolstring(L, -1, &it.replacement.size);
  lua_settop(L, index - 1);
  return it;
}

static void push_patch(lua_State *L, const dw_patch *it) {
  lua_createtable(L, 0, 3);
  lua_pushinteger(L, (lua_Integer)it->at.first);
  lua_setfield(L, -2, "first");
  lua_pushinteger(L, (lua_Integer)it->at.last);
  lua_setfield(L, -2, "last");
  lua_pushlstring(L, it->replacement.data, it->replacement.size);
  lua_setfield(L, -2, "replacement");
}

/* apply(text, patches): the new text, and the patches that lead back; or nil, message, code. */
static int patch_apply(lua_State *L) {
  dw_slice text;
  text.data = luaL_checklstring(L, 1, &text.size);
  luaL_checktype(L, 2, LUA_TTABLE);
  size_t count = lua_rawlen(L, 2);
  dw_patch *patches = lua_newuserdatauv(L, (2 * count + 1) * sizeof *patches, 0);
  for (size_t i = 0; i < count; i++) patches[i] = check_patch(L, (lua_Integer)i + 1);
  dw_buffer *out = dw_bindings_buffer(L);
  dw_error error;
  if (dw_patch_apply(text, patches, count, out, patches + count, &error) != DW_OK) return dw_bindings_failed(L, &error);
  dw_bindings_push_buffer(L, out);
  lua_createtable(L, (int)count, 0);
  for (size_t i = 0; i < count; i++) {
    push_patch(L, patches + count + i);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 2;
}

int dw_open_patch(lua_State *L) {
  static const luaL_Reg functions[] = {{"apply", patch_apply}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
