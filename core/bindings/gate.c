/* Verdicts and scores. What C holds while it works lives on the Lua stack, so that an error leaks nothing. */
#include "gate/gate.h"

#include <lauxlib.h>

#include "bindings/bindings.h"

static bool boolean_field(lua_State *L, const char *name) {
  lua_pushstring(L, name);
  lua_rawget(L, -2);
  bool value = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return value;
}

static dw_level level_field(lua_State *L, int anchor) {
  dw_slice level = dw_bindings_text(L, anchor, "level");
  if (dw_slice_equals(level, dw_slice_of("must"))) return DW_MUST;
  if (!dw_slice_equals(level, dw_slice_of("should"))) luaL_error(L, "a result's level is 'must' or 'should'");
  return DW_SHOULD;
}

static const dw_result *check_results(lua_State *L, int index, int anchor, size_t *count) {
  luaL_checktype(L, index, LUA_TTABLE);
  *count = lua_rawlen(L, index);
  dw_result *results = dw_bindings_array(L, *count, sizeof *results);
  for (size_t i = 0; i < *count; i++) {
    if (lua_rawgeti(L, index, (lua_Integer)i + 1) != LUA_TTABLE) luaL_error(L, "a result is a table");
    results[i].code = dw_bindings_text(L, anchor, "code");
    if (!results[i].code.data) luaL_error(L, "a result has a code");
    results[i].level = level_field(L, anchor);
    results[i].held = boolean_field(L, "held");
    results[i].assumed = boolean_field(L, "assumed");
    results[i].content = boolean_field(L, "content");
    lua_pop(L, 1);
  }
  return results;
}

/* A last day that is there but no text was meant as one: it must not read as "for good". */
static dw_slice until_field(lua_State *L, int anchor) {
  lua_pushstring(L, "until");
  int type = lua_rawget(L, -2);
  lua_pop(L, 1);
  return type == LUA_TNIL || type == LUA_TSTRING ? dw_bindings_text(L, anchor, "until") : dw_slice_of("");
}

static const dw_waiver *check_waivers(lua_State *L, int index, int anchor, size_t *count) {
  luaL_checktype(L, index, LUA_TTABLE);
  *count = lua_rawlen(L, index);
  dw_waiver *waivers = dw_bindings_array(L, *count, sizeof *waivers);
  for (size_t i = 0; i < *count; i++) {
    if (lua_rawgeti(L, index, (lua_Integer)i + 1) != LUA_TTABLE) luaL_error(L, "a waiver is a table");
    waivers[i].rule = dw_bindings_text(L, anchor, "rule");
    waivers[i].why = dw_bindings_text(L, anchor, "why");
    waivers[i].by = dw_bindings_text(L, anchor, "by");
    waivers[i].until = until_field(L, anchor);
    lua_pop(L, 1);
  }
  return waivers;
}

static void set_integer(lua_State *L, const char *name, size_t value) {
  lua_pushinteger(L, (lua_Integer)value);
  lua_setfield(L, -2, name);
}

static void push_code(lua_State *L, dw_slice code) {
  lua_pushlstring(L, code.data, code.size);
  lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
}

static void set_marked(lua_State *L, const char *name, const dw_case *it, const dw_mark *marks, dw_mark wanted) {
  lua_newtable(L);
  for (size_t i = 0; i < it->result_count; i++)
    if (marks[i] == wanted) push_code(L, it->results[i].code);
  lua_setfield(L, -2, name);
}

static void set_raised_by(lua_State *L, const dw_case *it, const dw_mark *marks, const dw_judgement *judgement) {
  lua_newtable(L);
  for (size_t i = 0; i < it->result_count; i++)
    if (dw_gate_raises(judgement, &it->results[i], marks[i])) push_code(L, it->results[i].code);
  lua_setfield(L, -2, "raised_by");
}

/* judge(results, waivers, today, reached): a Judgement. */
static int gate_judge(lua_State *L) {
  lua_settop(L, 4);
  lua_newtable(L);
  dw_case it = {.reached = lua_toboolean(L, 4)};
  it.today.data = luaL_checklstring(L, 3, &it.today.size);
  luaL_argcheck(L, dw_gate_is_day(it.today), 3, "a day as YYYY-MM-DD expected");
  it.results = check_results(L, 1, 5, &it.result_count);
  it.waivers = check_waivers(L, 2, 5, &it.waiver_count);
  dw_mark *marks = dw_bindings_array(L, it.result_count, sizeof *marks);
  dw_judgement judgement = dw_gate_judge(&it, marks);
  lua_createtable(L, 0, 9);
  lua_pushstring(L, dw_verdict_name(judgement.verdict));
  lua_setfield(L, -2, "verdict");
  set_integer(L, "score", (size_t)judgement.score);
  set_integer(L, "passed", judgement.passed);
  set_integer(L, "total", judgement.total);
  set_integer(L, "open", judgement.open);
  set_marked(L, "waived", &it, marks, DW_MARK_WAIVED);
  set_marked(L, "expired", &it, marks, DW_MARK_EXPIRED);
  set_marked(L, "rejected", &it, marks, DW_MARK_REJECTED);
  set_raised_by(L, &it, marks, &judgement);
  return 1;
}

int dw_open_gate(lua_State *L) {
  static const luaL_Reg functions[] = {{"judge", gate_judge}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
