/* Files read whole and written atomically. */
#include <lauxlib.h>
#include <string.h>

#include "bindings/bindings.h"
#include "vault/file.h"

static dw_slice check_text(lua_State *L, int index) {
  dw_slice text;
  text.data = luaL_checklstring(L, index, &text.size);
  return text;
}

/* A path with a NUL in it would name another file. */
static const char *check_path(lua_State *L, int index) {
  dw_slice path = check_text(L, index);
  luaL_argcheck(L, strlen(path.data) == path.size, index, "path holds NUL");
  return path.data;
}

static int done(lua_State *L, dw_code code, const dw_error *error) {
  if (code != DW_OK) return dw_bindings_failed(L, error);
  lua_pushboolean(L, 1);
  return 1;
}

/* read(path [, limit]): the bytes; or nil, message, code. */
static int file_read(lua_State *L) {
  const char *path = check_path(L, 1);
  lua_Integer limit = luaL_optinteger(L, 2, LUA_MAXINTEGER);
  luaL_argcheck(L, limit >= 0, 2, "negative");
  dw_buffer *text = dw_bindings_buffer(L);
  dw_error error;
  if (dw_file_read(path, (size_t)limit, text, &error) != DW_OK) return dw_bindings_failed(L, &error);
  dw_bindings_push_buffer(L, text);
  return 1;
}

/* create(path, text): true; or nil, message, code ("refused" when the name is taken). */
static int file_create(lua_State *L) {
  dw_error error;
  return done(L, dw_file_create(check_path(L, 1), check_text(L, 2), &error), &error);
}

/* replace(path, old_text, new_text): true; or nil, message, code ("changed" when the file no longer holds old_text). */
static int file_replace(lua_State *L) {
  dw_error error;
  return done(L, dw_file_replace(check_path(L, 1), check_text(L, 2), check_text(L, 3), &error), &error);
}

/* make_folder(path): true, with the folders above it; or nil, message, code. */
static int file_make_folder(lua_State *L) {
  dw_error error;
  return done(L, dw_file_make_folder(check_path(L, 1), &error), &error);
}

/* kind(path): "file", "folder", "other" or "missing"; or nil, message, code. */
static int file_kind(lua_State *L) {
  static const char *const names[] = {"missing", "file", "folder", "other"};
  dw_file_kind kind;
  dw_error error;
  if (dw_file_look(check_path(L, 1), &kind, &error) != DW_OK) return dw_bindings_failed(L, &error);
  lua_pushstring(L, names[kind]);
  return 1;
}

int dw_open_file(lua_State *L) {
  static const luaL_Reg functions[] = {{"create", file_create},           {"kind", file_kind},
                                       {"make_folder", file_make_folder}, {"read", file_read},
                                       {"replace", file_replace},         {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
