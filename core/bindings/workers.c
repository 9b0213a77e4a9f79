/* Work in other processes: payloads go out in any order, results come back in the order of their tasks. */
#include "process/workers.h"

#include <lauxlib.h>
#include <string.h>
#include <time.h>

#include "bindings/bindings.h"
#include "process/sandbox.h"

enum { at_options = 1, at_handler, at_next, at_done, at_idle, at_early, at_pool };
enum { garbage_left = 32 << 20, collector_pause = 200, parent_garbage = 4 << 20 };

static const double idle_seconds = 0.2;
static const char *const pool_type = "dealwright.workers.pool";

typedef struct {
  lua_State *L;
  size_t inherited_bytes;
} worker_context;

typedef struct {
  dw_workers *pool;
  worker_context context;
} pool_box;

typedef struct {
  lua_Integer given, done, window;
  bool ended;
  double idle_at;
  size_t bytes; /* in use when garbage was last collected */
} progress;

static size_t bytes_in_use(lua_State *L) { return (size_t)lua_gc(L, LUA_GCCOUNT) << 10; }

/* In the worker. */

static int explain(lua_State *L) {
  luaL_tolstring(L, 1, NULL);
  lua_pushlstring(L, "", 1);
  luaL_traceback(L, L, NULL, 1);
  lua_concat(L, 3);
  return 1;
}

typedef struct {
  dw_slice payload;
  dw_buffer *reply;
} exchange;

static int call_handler(lua_State *L) {
  exchange *it = lua_touserdata(L, 2);
  lua_settop(L, 1);
  lua_pushlstring(L, it->payload.data, it->payload.size);
  lua_call(L, 1, 1);
  dw_slice reply;
  reply.data = lua_tolstring(L, 1, &reply.size);
  if (!reply.data) return luaL_error(L, "handler must return a string, not a %s", luaL_typename(L, 1));
  dw_buffer_append(it->reply, reply);
  return 0;
}

static bool tells_of_memory(int status, const char *message) {
  return status == LUA_ERRMEM || strstr(message, "not enough memory") || strstr(message, "no memory for");
}

/* What a task leaves is garbage, and sweeping it takes longer than starting a process with fresh memory: a worker is
 * spent before it would collect. Only within a task far too large for that is there a collection. */
static void begin(lua_State *L, worker_context *context) {
  context->inherited_bytes = bytes_in_use(L);
  lua_gc(L, LUA_GCINC, collector_pause, 0, 0);
  lua_gc(L, LUA_GCSTEP, -(2 * garbage_left >> 10)); /* a debt of KB below nothing: no step until it is used up */
}

static bool is_spent(void *data) {
  const worker_context *context = data;
  return bytes_in_use(context->L) > context->inherited_bytes + garbage_left;
}

static dw_fault handle(void *data, dw_slice payload, dw_buffer *reply) {
  worker_context *context = data;
  lua_State *L = context->L;
  exchange it = {payload, reply};
  int top = lua_gettop(L);
  if (!context->inherited_bytes) begin(L, context);
  lua_pushcfunction(L, explain);
  lua_pushcfunction(L, call_handler);
  lua_pushvalue(L, at_handler);
  lua_pushlightuserdata(L, &it);
  int status = lua_pcall(L, 2, 0, top + 1);
  dw_slice message = {"", 0};
  if (status != LUA_OK) message.data = lua_tolstring(L, -1, &message.size);
  dw_buffer_append(reply, message);
  dw_fault fault = status == LUA_OK                        ? DW_FAULT_NONE
                   : tells_of_memory(status, message.data) ? DW_FAULT_MEMORY
                                                           : DW_FAULT_ERROR;
  lua_settop(L, top);
  return fault;
}

/* In the parent. */

static double clock_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int pool_close(lua_State *L) {
  pool_box *box = luaL_checkudata(L, 1, pool_type);
  dw_workers_free(box->pool);
  box->pool = NULL;
  return 0;
}

static void push_fault(lua_State *L, dw_fault fault, dw_slice text) {
  const char *end = text.size ? memchr(text.data, '\0', text.size) : NULL;
  size_t size = end ? (size_t)(end - text.data) : text.size;
  lua_createtable(L, 0, 3);
  lua_pushstring(L, dw_fault_name(fault));
  lua_setfield(L, -2, "reason");
  lua_pushlstring(L, text.data, size);
  lua_setfield(L, -2, "message");
  if (!end) return;
  lua_pushlstring(L, end + 1, text.size - size - 1);
  lua_setfield(L, -2, "traceback");
}

/* Pops an outcome, a reply or a fault's table, and hands it on. */
static void call_done(lua_State *L, progress *it) {
  bool is_fault = lua_istable(L, -1);
  lua_pushvalue(L, at_done);
  lua_pushinteger(L, ++it->done);
  if (is_fault) lua_pushnil(L);
  lua_pushvalue(L, is_fault ? -4 : -3);
  lua_call(L, is_fault ? 3 : 2, 0);
  lua_pop(L, 1);
}

/* Pops the outcome of a task; it waits in the table of early ones until those before it are done. */
static void deliver(lua_State *L, progress *it, lua_Integer task) {
  lua_rawseti(L, at_early, task);
  while (lua_rawgeti(L, at_early, it->done + 1) != LUA_TNIL) {
    lua_pushnil(L);
    lua_rawseti(L, at_early, it->done + 1);
    call_done(L, it);
  }
  lua_pop(L, 1);
}

/* The pieces of the payload on top: a text, or a list of texts. */
static const dw_slice *get_pieces(lua_State *L, size_t *count) {
  bool is_list = lua_istable(L, -1);
  int top = lua_gettop(L);
  *count = is_list ? lua_rawlen(L, top) : 1;
  dw_slice *pieces = dw_bindings_array(L, *count, sizeof *pieces);
  for (size_t i = 0; i < *count; i++) {
    if (is_list)
      lua_rawgeti(L, top, (lua_Integer)i + 1);
    else
      lua_pushvalue(L, top);
    if (lua_type(L, -1) != LUA_TSTRING)
      luaL_error(L, "next must return a string, a list of them or nil, not a %s", luaL_typename(L, -1));
    pieces[i].data = lua_tolstring(L, -1, &pieces[i].size);
    lua_pop(L, 1);
  }
  return pieces;
}

static dw_code give_next(lua_State *L, dw_workers *pool, progress *it, dw_error *error) {
  lua_pushvalue(L, at_next);
  lua_call(L, 0, 1);
  it->ended = lua_isnil(L, -1);
  if (it->ended) return lua_pop(L, 1), DW_OK;
  size_t count;
  const dw_slice *pieces = get_pieces(L, &count);
  dw_code code = dw_workers_give(pool, (uint64_t)++it->given, pieces, count, error);
  lua_pop(L, 2);
  if (code != DW_E_LIMIT && code != DW_E_MEMORY) return code;
  push_fault(L, DW_FAULT_MEMORY, dw_slice_of(error->message));
  deliver(L, it, it->given);
  return DW_OK;
}

static dw_code give_all(lua_State *L, dw_workers *pool, progress *it, dw_error *error) {
  dw_code code = DW_OK;
  while (code == DW_OK && !it->ended && it->given - it->done < it->window && dw_workers_have_room(pool))
    code = give_next(L, pool, it, error);
  return code;
}

static void call_idle(lua_State *L, progress *it) {
  if (lua_isnil(L, at_idle) || clock_seconds() < it->idle_at) return;
  lua_pushvalue(L, at_idle);
  lua_call(L, 0, 0);
  it->idle_at = clock_seconds() + idle_seconds;
}

static dw_code take_one(lua_State *L, dw_workers *pool, progress *it, dw_error *error) {
  dw_workers_result result;
  bool found;
  dw_code code = dw_workers_wait(pool, idle_seconds, &result, &found, error);
  if (code != DW_OK || !found) return code;
  if (result.fault == DW_FAULT_NONE)
    lua_pushlstring(L, result.reply.data, result.reply.size);
  else
    push_fault(L, result.fault, result.reply);
  deliver(L, it, (lua_Integer)result.task);
  return DW_OK;
}

/* Texts that were handed on are garbage: collected while they are few, their memory is used again and stays warm. */
static void tidy(lua_State *L, progress *it) {
  if (bytes_in_use(L) < it->bytes + parent_garbage) return;
  lua_gc(L, LUA_GCCOLLECT);
  it->bytes = bytes_in_use(L);
}

static void get_function(lua_State *L, const char *name, bool optional) {
  int type = lua_getfield(L, at_options, name);
  if (type != LUA_TFUNCTION && !(optional && type == LUA_TNIL)) luaL_error(L, "%s must be a function", name);
}

static lua_Number get_number(lua_State *L, const char *name, lua_Number otherwise) {
  int type = lua_getfield(L, at_options, name);
  lua_Number value = type == LUA_TNIL ? otherwise : lua_tonumber(L, -1);
  lua_pop(L, 1);
  if (!(value > 0) || value > 1e6) luaL_error(L, "%s must be a positive number", name);
  return value;
}

static pool_box *new_box(lua_State *L) {
  pool_box *box = lua_newuserdatauv(L, sizeof *box, 0);
  *box = (pool_box){.context = {.L = L}};
  luaL_setmetatable(L, pool_type);
  lua_toclose(L, at_pool);
  return box;
}

/* run(options): true when every task is done, or nil, message, code. */
static int workers_run(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  get_function(L, "handler", false);
  get_function(L, "next", false);
  get_function(L, "done", false);
  get_function(L, "idle", true);
  lua_Integer count = (lua_Integer)get_number(L, "count", 1);
  progress it = {.window = (lua_Integer)get_number(L, "window", (lua_Number)(4 * count))};
  const dw_limits *limits = dw_bindings_limits(L);
  dw_worker_options options = {.body = handle,
                               .is_spent = is_spent,
                               .seconds = get_number(L, "seconds", 10),
                               .memory_bytes = 2 * limits->lua_bytes + 2 * limits->parser_bytes,
                               .frame_bytes = limits->lua_bytes};
  if (count < 1 || it.window < 1) return luaL_error(L, "count and window must be at least 1");
  lua_newtable(L);
  pool_box *box = new_box(L);
  options.context = &box->context;
  dw_error error;
  dw_code code = dw_workers_new((size_t)count, &options, &box->pool, &error);
  it.idle_at = clock_seconds() + idle_seconds;
  it.bytes = bytes_in_use(L);
  while (code == DW_OK && (!it.ended || it.done < it.given)) {
    code = give_all(L, box->pool, &it, &error);
    if (code == DW_OK && it.done < it.given) code = take_one(L, box->pool, &it, &error);
    call_idle(L, &it);
    tidy(L, &it);
  }
  if (code != DW_OK) return dw_bindings_failed(L, &error);
  return lua_pushboolean(L, 1), 1;
}

/* confined(): whether workers are behind the system-call filter and a limit of address space. */
static int workers_confined(lua_State *L) { return lua_pushboolean(L, dw_sandbox_is_whole()), 1; }

int dw_open_workers(lua_State *L) {
  static const luaL_Reg functions[] = {{"confined", workers_confined}, {"run", workers_run}, {NULL, NULL}};
  static const luaL_Reg methods[] = {{"__close", pool_close}, {"__gc", pool_close}, {NULL, NULL}};
  luaL_newmetatable(L, pool_type);
  luaL_setfuncs(L, methods, 0);
  lua_pop(L, 1);
  luaL_newlib(L, functions);
  return 1;
}
