/* What the C tests share: a sentence, and whether it holds. */
#ifndef DW_SPEC_CHECK_H
#define DW_SPEC_CHECK_H

#include <stdbool.h>
#include <stdio.h>

static int dw_checks_failed;

static inline void check(bool holds, const char *sentence) {
  if (holds) return;
  dw_checks_failed++;
  printf("failed: %s\n", sentence);
}

#endif
