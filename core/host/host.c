#include "host/host.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/embedded.h"
#include "bindings/bindings.h"
#include "host/memory.h"

struct dw_host {
  lua_State *state;
  dw_memory *memory;
};

static int load_embedded(lua_State *L) {
  const char *name = luaL_checkstring(L, 1);
  const dw_embedded *file = dw_embedded_find(name);
  if (!file) return lua_pushfstring(L, "no module '%s' in the program", name), 1;
  const char *chunk = lua_pushfstring(L, "=%s", name);
  if (luaL_loadbufferx(L, file->data, file->size, chunk, "b") != LUA_OK) return lua_error(L);
  return 1;
}

/* require looks at the primitives, then at the modules built in, or first at DEALWRIGHT_RUNTIME where that is set;
 * never at the working folder. */
static void set_searchers(lua_State *L) {
  const char *folder = getenv("DEALWRIGHT_RUNTIME");
  lua_getglobal(L, "package");
  lua_pushstring(L, "");
  lua_setfield(L, -2, "cpath");
  lua_pushfstring(L, folder ? "%s/lua/?.lua;%s/lua/?/init.lua" : "", folder, folder);
  lua_setfield(L, -2, "path");
  lua_getfield(L, -1, "searchers");
  lua_Integer last = (lua_Integer)lua_rawlen(L, -1) + 1, place = folder ? last : 2;
  for (lua_Integer i = last; i > place; i--) {
    lua_geti(L, -1, i - 1);
    lua_seti(L, -2, i);
  }
  lua_pushcfunction(L, load_embedded);
  lua_seti(L, -2, place);
  lua_pop(L, 2);
}

static int open_state(lua_State *L) {
  luaL_openlibs(L);
  dw_bindings_register(L, lua_touserdata(L, 1));
  set_searchers(L);
  return 0;
}

dw_code dw_host_new(const dw_limits *limits, dw_host **out, dw_error *error) {
  dw_host *host = *out = calloc(1, sizeof *host);
  if (!host) return dw_fail(error, DW_E_MEMORY, "no memory for a Lua state");
  host->memory = dw_memory_new(limits->lua_bytes);
  if (host->memory) host->state = lua_newstate(dw_memory_allocate, host->memory);
  if (host->state) {
    lua_gc(host->state, LUA_GCINC, 1000, 0, 0);
    lua_pushcfunction(host->state, open_state);
    lua_pushlightuserdata(host->state, (void *)limits);
    if (lua_pcall(host->state, 1, 0, 0) == LUA_OK) return DW_OK;
  }
  dw_host_free(host);
  *out = NULL;
  return dw_fail(error, DW_E_MEMORY, "no memory for a Lua state");
}

void dw_host_free(dw_host *host) {
  if (!host) return;
  if (host->state) lua_close(host->state);
  dw_memory_free(host->memory);
  free(host);
}

void dw_host_leave(dw_host *host) {
  if (dw_memory_is_watched) dw_host_free(host);
}

static int traceback(lua_State *L) {
  const char *message = luaL_tolstring(L, 1, NULL);
  luaL_traceback(L, L, message, 1);
  return 1;
}

typedef struct {
  const char *module;
  int argc;
  char **argv;
} call;

static int run_module(lua_State *L) {
  const call *it = lua_touserdata(L, 1);
  lua_getglobal(L, "require");
  lua_pushstring(L, it->module);
  lua_call(L, 1, 1);
  lua_getfield(L, -1, "run");
  lua_createtable(L, it->argc, 0);
  for (int i = 0; i < it->argc; i++) {
    lua_pushstring(L, it->argv[i]);
    lua_seti(L, -2, i + 1);
  }
  lua_call(L, 1, 1);
  return 1;
}

int dw_host_run(dw_host *host, const char *module, int argc, char **argv) {
  lua_State *L = host->state;
  call it = {module, argc, argv};
  lua_settop(L, 0);
  lua_pushcfunction(L, traceback);
  lua_pushcfunction(L, run_module);
  lua_pushlightuserdata(L, &it);
  if (lua_pcall(L, 1, 1, 1) == LUA_OK) return (int)lua_tointeger(L, -1);
  fprintf(stderr, "dealwright: this is a fault in the program, please report it:\n%s\n", lua_tostring(L, -1));
  return 2;
}
