/* embed OUT [NAME=]FILE...: writes a C file that holds Lua modules as bytecode and other files as text.
 * lua/deal/x/y.lua becomes the module deal.x.y (and x/init.lua deal.x); any other file keeps its path as its name. */
#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char name[256];
  const char *path;
  int stripped; /* of what tracebacks show: not ours */
} entry;

static int by_name(const void *a, const void *b) { return strcmp(((const entry *)a)->name, ((const entry *)b)->name); }

static int is_lua(const char *path) {
  size_t size = strlen(path);
  return size > 4 && strcmp(path + size - 4, ".lua") == 0;
}

static entry entry_of(const char *argument) {
  entry it = {.path = argument};
  const char *equals = strchr(argument, '=');
  if (equals) {
    it.path = equals + 1;
    it.stripped = 1;
    snprintf(it.name, sizeof it.name, "%.*s", (int)(equals - argument), argument);
  } else if (is_lua(argument) && strncmp(argument, "lua/", 4) == 0) {
    snprintf(it.name, sizeof it.name, "%.*s", (int)strlen(argument) - 8, argument + 4);
    for (char *c = it.name; *c; c++)
      if (*c == '/') *c = '.';
    size_t size = strlen(it.name);
    if (size > 5 && strcmp(it.name + size - 5, ".init") == 0) it.name[size - 5] = '\0';
  } else {
    snprintf(it.name, sizeof it.name, "%s", argument);
  }
  return it;
}

typedef struct {
  FILE *out;
  size_t size;
} writer;

static int write_bytes(lua_State *L, const void *bytes, size_t size, void *to) {
  (void)L;
  writer *w = to;
  for (size_t i = 0; i < size; i++)
    fprintf(w->out, "%d,%s", ((const unsigned char *)bytes)[i], ++w->size % 32 ? "" : "\n");
  return 0;
}

static void write_text(writer *w, const char *path) {
  FILE *in = fopen(path, "rb");
  if (!in) exit((perror(path), 1));
  char block[4096];
  for (size_t n; (n = fread(block, 1, sizeof block, in)) > 0;) write_bytes(NULL, block, n, w);
  fclose(in);
}

static void write_module(writer *w, lua_State *L, const entry *it) {
  if (luaL_loadfilex(L, it->path, "t") != LUA_OK) exit((fprintf(stderr, "%s\n", lua_tostring(L, -1)), 1));
  lua_dump(L, write_bytes, w, it->stripped);
  lua_pop(L, 1);
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  FILE *out = fopen(argv[1], "wb");
  lua_State *L = luaL_newstate();
  int count = argc - 2;
  entry *entries = calloc((size_t)count + 1, sizeof *entries);
  size_t *sizes = calloc((size_t)count + 1, sizeof *sizes);
  if (!out || !L || !entries || !sizes) return 2;
  for (int i = 0; i < count; i++) entries[i] = entry_of(argv[i + 2]);
  qsort(entries, (size_t)count, sizeof *entries, by_name);
  fprintf(out, "#include \"base/embedded.h\"\n");
  for (int i = 0; i < count; i++) {
    writer w = {out, 0};
    fprintf(out, "static const unsigned char e%d[] = {", i);
    if (is_lua(entries[i].path))
      write_module(&w, L, &entries[i]);
    else
      write_text(&w, entries[i].path);
    sizes[i] = w.size;
    fprintf(out, "0};\n");
  }
  fprintf(out, "const dw_embedded dw_embedded_files[] = {\n");
  for (int i = 0; i < count; i++) fprintf(out, "  {\"%s\", (const char *)e%d, %zu},\n", entries[i].name, i, sizes[i]);
  fprintf(out, "  {0, 0, 0}};\nconst size_t dw_embedded_count = %d;\n", count);
  free(entries);
  free(sizes);
  lua_close(L);
  return fclose(out) == 0 ? 0 : 2;
}
