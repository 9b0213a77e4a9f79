/* Byte offsets into lines and columns, for people and for editors. */
#include <lauxlib.h>

#include "base/text.h"
#include "bindings/bindings.h"

static void push_position(lua_State *L, const dw_lines *lines, dw_slice text, size_t offset) {
  size_t line = dw_lines_of(lines, offset < text.size ? offset : text.size);
  lua_createtable(L, 0, 3);
  lua_pushinteger(L, (lua_Integer)line + 1);
  lua_setfield(L, -2, "line");
  lua_pushinteger(L, (lua_Integer)dw_lines_column(lines, text, offset, DW_POINTS) + 1);
  lua_setfield(L, -2, "column");
  lua_pushinteger(L, (lua_Integer)dw_lines_column(lines, text, offset, DW_BYTES) + 1);
  lua_setfield(L, -2, "byte_column");
}

/* locate(text, offsets): a list of {line, column, byte_column}, all 1-based, columns in code points and in bytes. */
static int position_locate(lua_State *L) {
  dw_slice text;
  text.data = luaL_checklstring(L, 1, &text.size);
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_Integer count = (lua_Integer)lua_rawlen(L, 2);
  lua_createtable(L, (int)count, 0);
  dw_lines lines;
  dw_error error;
  if (dw_lines_index(text, &lines, &error) != DW_OK) return luaL_error(L, "%s", error.message);
  for (lua_Integer i = 1; i <= count; i++) {
    lua_rawgeti(L, 2, i);
    push_position(L, &lines, text, (size_t)lua_tointeger(L, -1));
    lua_rawseti(L, 3, i);
    lua_pop(L, 1);
  }
  dw_lines_free(&lines);
  return 1;
}

/* line(text, offset): the range (first, last) of the line that holds an offset, without its line ending. */
static int position_line(lua_State *L) {
  dw_slice text;
  text.data = luaL_checklstring(L, 1, &text.size);
  lua_Integer offset = luaL_checkinteger(L, 2);
  size_t at = offset < 0 ? 0 : (size_t)offset < text.size ? (size_t)offset : text.size;
  size_t first = at, last = at;
  while (first > 0 && text.data[first - 1] != '\n' && text.data[first - 1] != '\r') first--;
  while (last < text.size && text.data[last] != '\n' && text.data[last] != '\r') last++;
  lua_pushinteger(L, (lua_Integer)first);
  lua_pushinteger(L, (lua_Integer)last);
  return 2;
}

int dw_open_position(lua_State *L) {
  static const luaL_Reg functions[] = {{"line", position_line}, {"locate", position_locate}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
