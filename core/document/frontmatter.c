#include "document/frontmatter.h"

#include <stdlib.h>
#include <string.h>

dw_code dw_frontmatter_parse(dw_slice note, const dw_limits *limits, dw_frontmatter *out, dw_findings *findings,
                             dw_error *error) {
  (void)note, (void)limits, (void)findings, (void)error;
  *out = (dw_frontmatter){0};
  return DW_OK;
}

void dw_frontmatter_free(dw_frontmatter *front) {
  free(front->nodes);
  free(front->strings);
  *front = (dw_frontmatter){0};
}
