/* Files built into the program, or those of the folder that DEALWRIGHT_RUNTIME names instead. */
#include <dirent.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/embedded.h"
#include "bindings/bindings.h"

static int push_file(lua_State *L, const char *path) {
  FILE *in = fopen(path, "rb");
  if (!in) return lua_pushnil(L), 1;
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  size_t size;
  do {
    size = fread(luaL_prepbuffer(&buffer), 1, LUAL_BUFFERSIZE, in);
    luaL_addsize(&buffer, size);
  } while (size > 0);
  fclose(in);
  luaL_pushresult(&buffer);
  return 1;
}

/* read(name): the text of a file such as "templates/enterprise/1_intake.md", or nil. */
static int runtime_read(lua_State *L) {
  const char *name = luaL_checkstring(L, 1);
  const char *folder = getenv("DEALWRIGHT_RUNTIME");
  if (folder) return push_file(L, lua_pushfstring(L, "%s/%s", folder, name));
  const dw_embedded *file = dw_embedded_find(name);
  if (file)
    lua_pushlstring(L, file->data, file->size);
  else
    lua_pushnil(L);
  return 1;
}

static void list_folder(lua_State *L, int list, const char *folder, const char *prefix) {
  DIR *entries = opendir(lua_pushfstring(L, "%s/%s", folder, prefix));
  lua_pop(L, 1);
  for (struct dirent *it; entries && (it = readdir(entries));) {
    if (it->d_name[0] == '.') continue;
    const char *path = lua_pushfstring(L, "%s%s", prefix, it->d_name);
    if (it->d_type == DT_DIR) {
      list_folder(L, list, folder, lua_pushfstring(L, "%s/", path));
      lua_pop(L, 2);
    } else {
      lua_seti(L, list, (lua_Integer)lua_rawlen(L, list) + 1);
    }
  }
  if (entries) closedir(entries);
}

static void list_embedded(lua_State *L, const char *prefix) {
  size_t size = strlen(prefix);
  for (size_t i = dw_embedded_seek(prefix); i < dw_embedded_count; i++) {
    if (strncmp(dw_embedded_files[i].name, prefix, size) != 0) break;
    lua_pushstring(L, dw_embedded_files[i].name);
    lua_seti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
  }
}

/* files("templates/enterprise/"): the paths of the files below a folder, unsorted. */
static int runtime_files(lua_State *L) {
  const char *prefix = luaL_checkstring(L, 1);
  const char *folder = getenv("DEALWRIGHT_RUNTIME");
  lua_newtable(L);
  if (folder)
    list_folder(L, lua_gettop(L), folder, prefix);
  else
    list_embedded(L, prefix);
  return 1;
}

/* modules("deal.rules."): the names of the Lua modules below a package, unsorted. */
static int runtime_modules(lua_State *L) {
  const char *prefix = luaL_checkstring(L, 1);
  const char *folder = getenv("DEALWRIGHT_RUNTIME");
  if (!folder) return lua_newtable(L), list_embedded(L, prefix), 1;
  const char *path = luaL_gsub(L, prefix, ".", "/");
  folder = lua_pushfstring(L, "%s/lua", folder);
  lua_newtable(L);
  list_folder(L, lua_gettop(L), folder, path);
  lua_newtable(L);
  for (lua_Integer i = 1; lua_geti(L, -2, i) == LUA_TSTRING; i++) {
    size_t size;
    const char *file = lua_tolstring(L, -1, &size);
    if (size > 4 && strcmp(file + size - 4, ".lua") == 0) {
      lua_pushlstring(L, file, size - 4);
      luaL_gsub(L, lua_tostring(L, -1), "/", ".");
      lua_seti(L, -4, (lua_Integer)lua_rawlen(L, -4) + 1);
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  return 1;
}

int dw_open_runtime(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"files", runtime_files}, {"modules", runtime_modules}, {"read", runtime_read}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
