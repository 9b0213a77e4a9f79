/* JSON through jansson. Lists are tables with a first element or those marked by list(); null is json.null. */
#include <jansson.h>
#include <lauxlib.h>
#include <stdbool.h>
#include <stdlib.h>

#include "bindings/bindings.h"

enum { deepest = 200 };
static const char list_key = 0;

static bool is_list(lua_State *L, int index) {
  if (lua_rawlen(L, index) > 0) return true;
  if (!lua_getmetatable(L, index)) return false;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &list_key);
  bool marked = lua_rawequal(L, -1, -2);
  lua_pop(L, 2);
  return marked;
}

static json_t *to_json(lua_State *L, int index, int depth);

static json_t *list_to_json(lua_State *L, int index, int depth) {
  json_t *list = json_array();
  lua_Integer count = (lua_Integer)lua_rawlen(L, index);
  for (lua_Integer i = 1; list && i <= count; i++) {
    lua_rawgeti(L, index, i);
    if (json_array_append_new(list, to_json(L, lua_gettop(L), depth + 1)) != 0) json_decref(list), list = NULL;
    lua_pop(L, 1);
  }
  return list;
}

static json_t *object_to_json(lua_State *L, int index, int depth) {
  json_t *object = json_object();
  for (lua_pushnil(L); object && lua_next(L, index); lua_pop(L, 1)) {
    size_t size;
    const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tolstring(L, -2, &size) : NULL;
    if (key && json_object_setn_new(object, key, size, to_json(L, lua_gettop(L), depth + 1)) == 0) continue;
    json_decref(object);
    return lua_pop(L, 2), NULL;
  }
  return object;
}

static json_t *to_json(lua_State *L, int index, int depth) {
  size_t size;
  if (depth > deepest || !lua_checkstack(L, 6)) return NULL;
  switch (lua_type(L, index)) {
  case LUA_TBOOLEAN:
    return json_boolean(lua_toboolean(L, index));
  case LUA_TNUMBER:
    return lua_isinteger(L, index) ? json_integer(lua_tointeger(L, index)) : json_real(lua_tonumber(L, index));
  case LUA_TSTRING: {
    const char *string = lua_tolstring(L, index, &size);
    return json_stringn(string, size);
  }
  case LUA_TTABLE:
    return is_list(L, index) ? list_to_json(L, index, depth) : object_to_json(L, index, depth);
  case LUA_TLIGHTUSERDATA:
    return json_null();
  default:
    return NULL;
  }
}

/* encode(value [, indent]): the text, keys sorted. Raises where the value has no JSON form: functions, cycles, keys
 * that are not strings, strings that are not UTF-8, NaN. */
static int json_encode(lua_State *L) {
  luaL_checkany(L, 1);
  size_t indent = (size_t)luaL_optinteger(L, 2, 0);
  json_t *json = to_json(L, 1, 0);
  char *text =
      json ? json_dumps(json, JSON_SORT_KEYS | JSON_ENCODE_ANY | JSON_INDENT(indent) | (indent ? 0 : JSON_COMPACT))
           : NULL;
  json_decref(json);
  if (!text) return luaL_error(L, "value has no JSON form");
  lua_pushstring(L, text);
  free(text);
  return 1;
}

static void push_json(lua_State *L, const json_t *json);

static void push_list(lua_State *L, const json_t *json) {
  size_t count = json_array_size(json);
  lua_createtable(L, (int)count, 0);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &list_key);
  lua_setmetatable(L, -2);
  for (size_t i = 0; i < count; i++) {
    push_json(L, json_array_get(json, i));
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

static void push_object(lua_State *L, const json_t *json) {
  lua_newtable(L);
  for (void *it = json_object_iter((json_t *)json); it; it = json_object_iter_next((json_t *)json, it)) {
    lua_pushlstring(L, json_object_iter_key(it), json_object_iter_key_len(it));
    push_json(L, json_object_iter_value(it));
    lua_rawset(L, -3);
  }
}

static void push_json(lua_State *L, const json_t *json) {
  luaL_checkstack(L, 6, "JSON too deep");
  switch (json_typeof(json)) {
  case JSON_OBJECT:
    push_object(L, json);
    break;
  case JSON_ARRAY:
    push_list(L, json);
    break;
  case JSON_STRING:
    lua_pushlstring(L, json_string_value(json), json_string_length(json));
    break;
  case JSON_INTEGER:
    lua_pushinteger(L, json_integer_value(json));
    break;
  case JSON_REAL:
    lua_pushnumber(L, json_real_value(json));
    break;
  case JSON_TRUE:
    lua_pushboolean(L, 1);
    break;
  case JSON_FALSE:
    lua_pushboolean(L, 0);
    break;
  case JSON_NULL:
    lua_pushlightuserdata(L, NULL);
    break;
  }
}

/* decode(text): the value; or nil, message, "format". */
static int json_decode(lua_State *L) {
  size_t size;
  const char *text = luaL_checklstring(L, 1, &size);
  json_error_t fault;
  json_t *json = json_loadb(text, size, JSON_DECODE_ANY | JSON_ALLOW_NUL, &fault);
  if (json) {
    push_json(L, json);
    json_decref(json);
    return 1;
  }
  dw_error error;
  dw_fail(&error, DW_E_FORMAT, "line %d, column %d: %s", fault.line, fault.column, fault.text);
  return dw_bindings_failed(L, &error);
}

/* list(table): marks a table as a list, so that an empty one is written as []. Returns it. */
static int json_list(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &list_key);
  lua_setmetatable(L, 1);
  return 1;
}

int dw_open_json(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"decode", json_decode}, {"encode", json_encode}, {"list", json_list}, {NULL, NULL}};
  lua_newtable(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &list_key);
  luaL_newlib(L, functions);
  lua_pushlightuserdata(L, NULL);
  lua_setfield(L, -2, "null");
  return 1;
}
