#include "document/front/scalar.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool is_one_of(dw_slice text, const char *const *words) {
  for (; *words; words++)
    if (dw_slice_equals(text, dw_slice_of(*words))) return true;
  return false;
}

static bool is_null(dw_slice text) {
  static const char *const words[] = {"", "~", "null", "Null", "NULL", NULL};
  return is_one_of(text, words);
}

static bool is_boolean(dw_slice text, bool *value) {
  static const char *const yes[] = {"true", "True", "TRUE", NULL};
  static const char *const no[] = {"false", "False", "FALSE", NULL};
  *value = is_one_of(text, yes);
  return *value || is_one_of(text, no);
}

static size_t skip(dw_slice text, size_t at, const char *set) { return at + strspn(text.data + at, set); }

static size_t skip_sign(dw_slice text) { return text.size && strchr("+-", text.data[0]) ? 1 : 0; }

static bool is_integer(dw_slice text, int *base) {
  static const char digits[] = "0123456789", octal[] = "01234567", hexadecimal[] = "0123456789abcdefABCDEF";
  *base = dw_slice_starts(text, "0o") ? 8 : dw_slice_starts(text, "0x") ? 16 : 10;
  size_t first = *base == 10 ? skip_sign(text) : 2;
  return text.size > first && skip(text, first, *base == 8 ? octal : *base == 16 ? hexadecimal : digits) == text.size;
}

static bool read_integer(dw_slice text, int base, long long *value) {
  errno = 0;
  *value = strtoll(text.data + (base == 8 ? 2 : 0), NULL, base);
  return errno == 0;
}

/* [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)? */
static bool is_number(dw_slice text) {
  static const char digits[] = "0123456789";
  size_t first = skip_sign(text), whole = skip(text, first, digits), at = whole;
  if (text.data[at] == '.') at = skip(text, at + 1, digits);
  if (at == first || (whole == first && at == first + 1)) return false;
  if (text.data[at] == 'e' || text.data[at] == 'E') {
    size_t power = at + 1 + (text.data[at + 1] == '+' || text.data[at + 1] == '-');
    at = skip(text, power, digits);
    if (at == power) return false;
  }
  return at == text.size;
}

static bool is_special(dw_slice text, double *value) {
  static const char *const infinite[] = {".inf", ".Inf", ".INF", NULL};
  static const char *const none[] = {".nan", ".NaN", ".NAN", NULL};
  size_t sign = skip_sign(text);
  if (is_one_of(text, none)) return *value = NAN, true;
  if (!is_one_of((dw_slice){text.data + sign, text.size - sign}, infinite)) return false;
  return *value = text.data[0] == '-' ? -INFINITY : INFINITY, true;
}

void dw_scalar_resolve(dw_slice text, dw_front_node *node) {
  int base;
  node->type = DW_FRONT_STRING;
  node->string = text;
  if (is_null(text)) {
    node->type = DW_FRONT_NULL;
  } else if (is_boolean(text, &node->boolean)) {
    node->type = DW_FRONT_BOOLEAN;
  } else if (is_integer(text, &base)) {
    if (read_integer(text, base, &node->integer)) node->type = DW_FRONT_INTEGER;
  } else if (is_special(text, &node->number)) {
    node->type = DW_FRONT_NUMBER;
  } else if (is_number(text)) {
    node->type = DW_FRONT_NUMBER;
    node->number = strtod(text.data, NULL);
  }
}
