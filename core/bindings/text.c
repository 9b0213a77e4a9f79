/* Unicode for people's words: width on a terminal, folding for comparison, distance between words. */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/text.h"
#include "bindings/bindings.h"

static dw_slice check_slice(lua_State *L, int index) {
  dw_slice text;
  text.data = luaL_checklstring(L, index, &text.size);
  return text;
}

/* width(text): columns on a terminal. */
static int text_width(lua_State *L) {
  dw_slice text = check_slice(L, 1);
  lua_Integer width = 0;
  uint32_t point;
  for (size_t at = 0, size; at < text.size; at += size ? size : 1) {
    size = dw_utf8_decode(text, at, &point);
    width += size ? utf8proc_charwidth((utf8proc_int32_t)point) : 1;
  }
  lua_pushinteger(L, width);
  return 1;
}

static bool is_ascii(dw_slice text) {
  for (size_t i = 0; i < text.size; i++)
    if ((unsigned char)text.data[i] >= 0x80) return false;
  return true;
}

static int fold_ascii(lua_State *L, dw_slice text) {
  luaL_Buffer buffer;
  char *out = luaL_buffinitsize(L, &buffer, text.size);
  for (size_t i = 0; i < text.size; i++) {
    char c = text.data[i];
    out[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  luaL_pushresultsize(&buffer, text.size);
  return 1;
}

/* fold(text): without case and compatibility forms (NFKC), for comparing; text that is not UTF-8 comes back as it is.
 */
static int text_fold(lua_State *L) {
  dw_slice text = check_slice(L, 1);
  if (is_ascii(text)) return fold_ascii(L, text);
  utf8proc_uint8_t *folded = NULL;
  utf8proc_ssize_t size = utf8proc_map((const utf8proc_uint8_t *)text.data, (utf8proc_ssize_t)text.size, &folded,
                                       UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  if (size < 0) return lua_settop(L, 1), 1;
  lua_pushlstring(L, (const char *)folded, (size_t)size);
  free(folded);
  return 1;
}

enum { longest_word = 64 };

static size_t least(size_t a, size_t b, size_t c) {
  size_t ab = a < b ? a : b;
  return ab < c ? ab : c;
}

/* distance(a, b): edits between two words of at most 64 bytes (longer ones: their bytes). */
static int text_distance(lua_State *L) {
  dw_slice a = check_slice(L, 1), b = check_slice(L, 2);
  lua_Integer bytes = (lua_Integer)a.size + (lua_Integer)b.size;
  if (a.size > longest_word || b.size > longest_word) return lua_pushinteger(L, bytes), 1;
  size_t row[longest_word + 1];
  for (size_t j = 0; j <= b.size; j++) row[j] = j;
  for (size_t i = 1; i <= a.size; i++) {
    size_t corner = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size; j++) {
      size_t above = row[j];
      row[j] = least(row[j] + 1, row[j - 1] + 1, corner + (a.data[i - 1] != b.data[j - 1]));
      corner = above;
    }
  }
  lua_pushinteger(L, (lua_Integer)row[b.size]);
  return 1;
}

int dw_open_text(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"distance", text_distance}, {"fold", text_fold}, {"width", text_width}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
