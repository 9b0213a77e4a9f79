#include "base/embedded.h"

#include <string.h>

size_t dw_embedded_seek(const char *name) {
  size_t low = 0, high = dw_embedded_count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (strcmp(dw_embedded_files[middle].name, name) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

const dw_embedded *dw_embedded_find(const char *name) {
  size_t at = dw_embedded_seek(name);
  return at < dw_embedded_count && strcmp(dw_embedded_files[at].name, name) == 0 ? &dw_embedded_files[at] : NULL;
}
