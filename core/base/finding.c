#include "base/finding.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool has_room(dw_findings *list) {
  if (list->count < list->capacity) return true;
  size_t wanted = list->capacity ? list->capacity * 2 : 4;
  dw_finding *grown = realloc(list->items, wanted * sizeof *grown);
  if (!grown) return false;
  list->items = grown;
  list->capacity = wanted;
  return true;
}

dw_code dw_findings_add(dw_findings *list, const char *code, dw_range at, const char *remedy, const char *format, ...) {
  dw_finding it = {.code = code, .at = at};
  va_list arguments;
  va_start(arguments, format);
  if (vasprintf(&it.message, format, arguments) < 0) it.message = NULL;
  va_end(arguments);
  if (remedy) it.remedy = strdup(remedy);
  if (!it.message || (remedy && !it.remedy) || !has_room(list)) {
    free(it.message);
    free(it.remedy);
    return DW_E_MEMORY;
  }
  list->items[list->count++] = it;
  return DW_OK;
}

void dw_findings_cut(dw_findings *list, size_t count) {
  for (; list->count > count; list->count--) {
    free(list->items[list->count - 1].message);
    free(list->items[list->count - 1].remedy);
  }
}

void dw_findings_free(dw_findings *list) {
  dw_findings_cut(list, 0);
  free(list->items);
  *list = (dw_findings){0};
}
