/* Folders of notes: a handle on a root, and listings as plain tables. */
#include "vault/vault.h"

#include <lauxlib.h>
#include <string.h>

#include "bindings/bindings.h"

static const char *const vault_type = "dealwright.vault.Vault";

static dw_vault **check_box(lua_State *L) { return luaL_checkudata(L, 1, vault_type); }

static dw_vault *check_vault(lua_State *L) {
  dw_vault *vault = *check_box(L);
  if (!vault) luaL_error(L, "this vault is closed");
  return vault;
}

/* open(root): a vault, or nil, message, code. */
static int vault_open(lua_State *L) {
  const char *root = luaL_checkstring(L, 1);
  dw_vault **box = lua_newuserdatauv(L, sizeof *box, 0);
  *box = NULL;
  luaL_setmetatable(L, vault_type);
  dw_error error;
  if (dw_vault_open(root, box, &error) != DW_OK) return dw_bindings_failed(L, &error);
  return 1;
}

static int vault_close(lua_State *L) {
  dw_vault **box = check_box(L);
  dw_vault_free(*box);
  *box = NULL;
  return 0;
}

static bool is_inside(const char *folder) {
  if (!*folder) return true;
  for (const char *name = folder; name; name = strchr(name, '/')) {
    if (name != folder) name++;
    size_t size = strcspn(name, "/");
    if (!size || (size == 1 && name[0] == '.') || (size == 2 && name[0] == '.' && name[1] == '.')) return false;
  }
  return true;
}

static void push_names(lua_State *L, const dw_names *names) {
  lua_createtable(L, (int)names->count, 0);
  for (size_t i = 0; i < names->count; i++) {
    lua_pushstring(L, names->items[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

static void push_skipped(lua_State *L, const dw_listing *listing) {
  lua_createtable(L, (int)listing->skipped_why.count, 0);
  for (size_t i = 0; i < listing->skipped_why.count; i++) {
    lua_createtable(L, 0, 2);
    lua_pushstring(L, listing->skipped_paths.items[i]);
    lua_setfield(L, -2, "path");
    lua_pushstring(L, listing->skipped_why.items[i]);
    lua_setfield(L, -2, "why");
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

static int push_listing(lua_State *L) {
  const dw_listing *listing = lua_touserdata(L, 1);
  lua_createtable(L, 0, 3);
  push_names(L, &listing->notes);
  lua_setfield(L, -2, "notes");
  push_names(L, &listing->folders);
  lua_setfield(L, -2, "folders");
  push_skipped(L, listing);
  lua_setfield(L, -2, "skipped");
  return 1;
}

/* vault:list(folder): a listing, or nil, message, code. */
static int vault_list(lua_State *L) {
  dw_vault *vault = check_vault(L);
  const char *folder = luaL_optstring(L, 2, "");
  if (!is_inside(folder)) return luaL_argerror(L, 2, "a path below the root, without '.' and '..', is needed");
  dw_listing listing;
  dw_error error;
  if (dw_vault_list(vault, folder, &listing, &error) != DW_OK) return dw_bindings_failed(L, &error);
  lua_pushcfunction(L, push_listing);
  lua_pushlightuserdata(L, &listing);
  int status = lua_pcall(L, 1, 1, 0);
  dw_listing_free(&listing);
  return status == LUA_OK ? 1 : lua_error(L);
}

int dw_open_vault(lua_State *L) {
  static const luaL_Reg functions[] = {{"open", vault_open}, {NULL, NULL}};
  static const luaL_Reg methods[] = {{"close", vault_close}, {"list", vault_list}, {NULL, NULL}};
  static const luaL_Reg others[] = {{"__close", vault_close}, {"__gc", vault_close}, {NULL, NULL}};
  luaL_newmetatable(L, vault_type);
  luaL_setfuncs(L, others, 0);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newlib(L, functions);
  return 1;
}
