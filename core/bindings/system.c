/* The little that commands need to know of the machine. */
#include <errno.h>
#include <jansson.h>
#include <lauxlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>
#include <utf8proc.h>

#include "bindings/bindings.h"
#include "document/front/yaml.h"
#include "document/outline/outline.h"

/* is_terminal(number): whether standard input (0), output (1) or error (2) is a terminal. */
static int system_is_terminal(lua_State *L) {
  lua_pushboolean(L, isatty((int)luaL_checkinteger(L, 1)));
  return 1;
}

/* columns(): the terminal's width, or 80 where there is none. */
static int system_columns(lua_State *L) {
  struct winsize size;
  int columns = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
  lua_pushinteger(L, columns);
  return 1;
}

/* seconds(): a clock that only goes forward, in seconds. */
static int system_seconds(lua_State *L) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  lua_pushnumber(L, (lua_Number)now.tv_sec + (lua_Number)now.tv_nsec / 1e9);
  return 1;
}

/* today(): the local date as YYYY-MM-DD. */
static int system_today(lua_State *L) {
  time_t now = time(NULL);
  struct tm local;
  char day[16];
  strftime(day, sizeof day, "%Y-%m-%d", localtime_r(&now, &local));
  lua_pushstring(L, day);
  return 1;
}

/* cores(): processors that can be used now. */
static int system_cores(lua_State *L) {
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  lua_pushinteger(L, count > 0 ? count : 1);
  return 1;
}

/* change_folder(path): true, or nil, message, code. */
static int system_change_folder(lua_State *L) {
  const char *path = luaL_checkstring(L, 1);
  if (chdir(path) == 0) return lua_pushboolean(L, 1), 1;
  dw_error error;
  dw_fail(&error, DW_E_IO, "%s: %s", path, strerror(errno));
  return dw_bindings_failed(L, &error);
}

/* versions(): by name, of the program and of the libraries that really run. */
static int system_versions(lua_State *L) {
  const struct {
    const char *name, *version;
  } parts[] = {
      {"dealwright", DW_VERSION},        {"lua", LUA_VERSION_MAJOR "." LUA_VERSION_MINOR "." LUA_VERSION_RELEASE},
      {"cmark-gfm", dw_cmark_version()}, {"jansson", jansson_version_str()},
      {"libyaml", dw_yaml_version()},    {"utf8proc", utf8proc_version()},
  };
  lua_newtable(L);
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    lua_pushstring(L, parts[i].version);
    lua_setfield(L, -2, parts[i].name);
  }
  return 1;
}

int dw_open_system(lua_State *L) {
  static const luaL_Reg functions[] = {{"change_folder", system_change_folder},
                                       {"columns", system_columns},
                                       {"cores", system_cores},
                                       {"is_terminal", system_is_terminal},
                                       {"seconds", system_seconds},
                                       {"today", system_today},
                                       {"versions", system_versions},
                                       {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
