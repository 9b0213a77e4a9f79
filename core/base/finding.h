/* What a parser has to say about a note, at a place in it. */
#ifndef DW_BASE_FINDING_H
#define DW_BASE_FINDING_H

#include "base/text.h"

typedef struct {
  const char *code; /* static: "note/broken-front-matter" */
  dw_range at;
  char *message; /* owned: what is wrong */
  char *remedy;  /* owned, or NULL: what to do */
} dw_finding;

typedef struct {
  dw_finding *items;
  size_t count, capacity;
} dw_findings;

/* Adds a finding; the message is formatted, the remedy copied (NULL: none). */
dw_code dw_findings_add(dw_findings *list, const char *code, dw_range at, const char *remedy, const char *format, ...)
    __attribute__((format(printf, 5, 6))); /* DW_E_MEMORY */
/* Takes back all findings behind the first `count`. */
void dw_findings_cut(dw_findings *list, size_t count);
void dw_findings_free(dw_findings *list);

#endif
