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

static bool is_blank(unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* words(text [, first [, last]]): runs of what is not blank, in all of it or in a range of bytes. */
static int text_words(lua_State *L) {
  dw_slice text = check_slice(L, 1);
  lua_Integer first = luaL_optinteger(L, 2, 0), last = luaL_optinteger(L, 3, (lua_Integer)text.size);
  luaL_argcheck(L, first >= 0 && first <= last, 2, "no range of bytes");
  luaL_argcheck(L, last <= (lua_Integer)text.size, 3, "behind the text");
  lua_Integer count = 0;
  bool blank = true;
  for (lua_Integer i = first; i < last; i++) {
    bool was_blank = blank;
    blank = is_blank((unsigned char)text.data[i]);
    count += was_blank && !blank;
  }
  lua_pushinteger(L, count);
  return 1;
}

enum { most_phrases = 32, looked_at = 3 };

/* Phrases to look for at once: bit i of may_be[k][c] is set where phrase i may have the byte c in place k. */
typedef struct {
  size_t count;
  dw_slice phrases[most_phrases];
  uint32_t may_be[looked_at][256];
} phrase_set;

static unsigned char lower(unsigned char c) { return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c; }
static bool is_gap(unsigned char c) { return is_blank(c) || c == '>'; }

static void add_byte(uint32_t *may_be, unsigned char wanted, uint32_t bit) {
  static const unsigned char gaps[] = " \t\n\v\f\r>";
  if (wanted >= 'a' && wanted <= 'z') may_be[wanted - 32] |= bit;
  if (wanted != ' ') may_be[wanted] |= bit;
  for (size_t i = 0; wanted == ' ' && gaps[i]; i++) may_be[gaps[i]] |= bit;
}

/* Behind a gap, whose length is not known, and behind the end any byte may stand. */
static void add_phrase(phrase_set *set, dw_slice phrase) {
  uint32_t bit = (uint32_t)1 << set->count;
  size_t k = 0;
  for (bool gap = false; k < looked_at && k < phrase.size && !gap; k++) {
    add_byte(set->may_be[k], (unsigned char)phrase.data[k], bit);
    gap = phrase.data[k] == ' ';
  }
  for (; k < looked_at; k++)
    for (size_t c = 0; c < 256; c++) set->may_be[k][c] |= bit;
  set->phrases[set->count++] = phrase;
}

static bool starts_with(const char *at, const char *end, dw_slice phrase) {
  for (size_t i = 0; i < phrase.size; i++) {
    if (at == end) return false;
    if (phrase.data[i] != ' ') {
      if (lower((unsigned char)*at++) != (unsigned char)phrase.data[i]) return false;
      continue;
    }
    const char *gap = at;
    while (at < end && is_gap((unsigned char)*at)) at++;
    if (at == gap) return false;
  }
  return true;
}

static bool holds_any(dw_slice text, const phrase_set *set) {
  const unsigned char *bytes = (const unsigned char *)text.data;
  for (size_t i = 0; i < text.size; i++) {
    uint32_t found = set->may_be[0][bytes[i]];
    if (i + looked_at <= text.size) found &= set->may_be[1][bytes[i + 1]] & set->may_be[2][bytes[i + 2]];
    for (size_t k = 0; found; k++, found >>= 1)
      if (found & 1 && starts_with(text.data + i, text.data + text.size, set->phrases[k])) return true;
  }
  return false;
}

/* The phrases of the list at 2 from `first` on, as many as fit. */
static void read_phrases(lua_State *L, lua_Integer first, lua_Integer last, phrase_set *set) {
  *set = (phrase_set){.count = 0};
  for (lua_Integer i = first; i <= last && set->count < most_phrases; i++) {
    bool is_text = lua_rawgeti(L, 2, i) == LUA_TSTRING && lua_rawlen(L, -1);
    luaL_argcheck(L, is_text, 2, "a phrase is a text that is not empty");
    add_phrase(set, check_slice(L, -1));
    lua_pop(L, 1);
  }
}

/* holds(text, phrases): whether one of the phrases, in lower case, stands in it, in upper or lower case; a space stands
 * for any blanks, line endings and marks of a quote. */
static int text_holds(lua_State *L) {
  dw_slice text = check_slice(L, 1);
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_Integer count = (lua_Integer)lua_rawlen(L, 2);
  bool found = false;
  for (lua_Integer i = 1; i <= count && !found; i += most_phrases) {
    phrase_set set;
    read_phrases(L, i, count, &set);
    found = holds_any(text, &set);
  }
  lua_pushboolean(L, found);
  return 1;
}

int dw_open_text(lua_State *L) {
  static const luaL_Reg functions[] = {{"distance", text_distance}, {"fold", text_fold},   {"holds", text_holds},
                                       {"width", text_width},       {"words", text_words}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
