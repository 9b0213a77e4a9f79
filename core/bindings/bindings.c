#include "bindings/bindings.h"

#include <lauxlib.h>
#include <string.h>

// clang-format off: one primitive a line
static const luaL_Reg primitives[] = {
    {"dealwright.document", dw_open_document},
    {"dealwright.file", dw_open_file},
    {"dealwright.gate", dw_open_gate},
    {"dealwright.json", dw_open_json},
    {"dealwright.patch", dw_open_patch},
    {"dealwright.position", dw_open_position},
    {"dealwright.revision", dw_open_revision},
    {"dealwright.runtime", dw_open_runtime},
    {"dealwright.stakeholder", dw_open_stakeholder},
    {"dealwright.system", dw_open_system},
    {"dealwright.text", dw_open_text},
    {"dealwright.vault", dw_open_vault},
    {"dealwright.workers", dw_open_workers},
};
// clang-format on

static const char limits_key = 0;

void dw_bindings_register(lua_State *L, const dw_limits *limits) {
  lua_pushlightuserdata(L, (void *)limits);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &limits_key);
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
  for (size_t i = 0; i < sizeof primitives / sizeof *primitives; i++) {
    lua_pushcfunction(L, primitives[i].func);
    lua_setfield(L, -2, primitives[i].name);
  }
  lua_pop(L, 1);
}

const dw_limits *dw_bindings_limits(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &limits_key);
  const dw_limits *limits = lua_touserdata(L, -1);
  lua_pop(L, 1);
  return limits;
}

int dw_bindings_failed(lua_State *L, const dw_error *error) {
  lua_pushnil(L);
  lua_pushstring(L, error->message);
  lua_pushstring(L, dw_code_name(error->code));
  return 3;
}

static int free_buffer(lua_State *L) {
  dw_buffer_free(lua_touserdata(L, 1));
  return 0;
}

dw_buffer *dw_bindings_buffer(lua_State *L) {
  dw_buffer *buffer = lua_newuserdatauv(L, sizeof *buffer, 0);
  *buffer = (dw_buffer){0};
  if (luaL_newmetatable(L, "dealwright.buffer")) {
    lua_pushcfunction(L, free_buffer);
    lua_setfield(L, -2, "__gc");
  }
  lua_setmetatable(L, -2);
  return buffer;
}

void dw_bindings_push_buffer(lua_State *L, dw_buffer *buffer) {
  lua_pushlstring(L, buffer->data, buffer->size);
  dw_buffer_free(buffer);
}

void *dw_bindings_array(lua_State *L, size_t count, size_t size) {
  if (count > SIZE_MAX / 4 / size) luaL_error(L, "too many items");
  size_t bytes = (count ? count : 1) * size;
  return memset(lua_newuserdatauv(L, bytes, 0), 0, bytes);
}

dw_slice dw_bindings_keep(lua_State *L, int anchor) {
  dw_slice text;
  text.data = lua_tolstring(L, -1, &text.size);
  lua_rawseti(L, anchor, (lua_Integer)lua_rawlen(L, anchor) + 1);
  return text;
}

dw_slice dw_bindings_text(lua_State *L, int anchor, const char *field) {
  lua_pushstring(L, field);
  if (lua_rawget(L, -2) == LUA_TSTRING) return dw_bindings_keep(L, anchor);
  lua_pop(L, 1);
  return (dw_slice){NULL, 0};
}
