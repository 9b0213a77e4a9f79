/* Notes as of a commit, as plain tables. */
#include "vault/revision.h"

#include <lauxlib.h>

#include "bindings/bindings.h"

static void push_note(lua_State *L, const dw_revision_note *note) {
  lua_createtable(L, 0, 2);
  lua_pushstring(L, note->path);
  lua_setfield(L, -2, "path");
  if (note->why)
    lua_pushstring(L, note->why);
  else
    lua_pushlstring(L, note->text.data, note->text.size);
  lua_setfield(L, -2, note->why ? "why" : "text");
}

static int push_revision(lua_State *L) {
  const dw_revision *revision = lua_touserdata(L, 1);
  lua_createtable(L, (int)revision->count, 0);
  lua_newtable(L);
  for (size_t i = 0, taken = 0, skipped = 0; i < revision->count; i++) {
    bool is_skipped = revision->notes[i].why != NULL;
    push_note(L, &revision->notes[i]);
    lua_rawseti(L, is_skipped ? 3 : 2, (lua_Integer)(is_skipped ? ++skipped : ++taken));
  }
  return 2;
}

/* notes(folder, rev): the notes and those left out, or nil, message, code. */
static int revision_notes(lua_State *L) {
  const char *folder = luaL_checkstring(L, 1), *rev = luaL_checkstring(L, 2);
  dw_revision revision;
  dw_error error;
  if (dw_revision_read(folder, rev, dw_bindings_limits(L), &revision, &error) != DW_OK)
    return dw_bindings_failed(L, &error);
  lua_pushcfunction(L, push_revision);
  lua_pushlightuserdata(L, &revision);
  int status = lua_pcall(L, 1, 2, 0);
  dw_revision_free(&revision);
  return status == LUA_OK ? 2 : lua_error(L);
}

int dw_open_revision(lua_State *L) {
  static const luaL_Reg functions[] = {{"notes", revision_notes}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
