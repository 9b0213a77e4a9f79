/* A document under failing allocations: each one in turn, and all from then on. The linker puts the functions below in
 * front of the library's. */
#include "document/document.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"

static long left = -1; /* allocations until one fails; negative: none does */
static bool only_one;  /* those behind it succeed again */
static bool refused;

static bool refuses(void) {
  if (left > 0) left--;
  if (left != 0) return false;
  if (only_one) left = -1;
  return refused = true;
}

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);

void *__wrap_malloc(size_t size) { return refuses() ? NULL : __real_malloc(size); }
void *__wrap_calloc(size_t count, size_t size) { return refuses() ? NULL : __real_calloc(count, size); }
void *__wrap_realloc(void *block, size_t size) { return refuses() ? NULL : __real_realloc(block, size); }

static const char note[] =
    "---\ndeal: Acme\nlist: [a, {b: c}]\n---\n# One\n\nUnder\n=====\n\ntext `code` [a](b) <c:d> [[e#f|g]]\nmore\n"
    "| a \\| b | c |\n|---|---|\n| 1 | <!-- x --> |\n\n- [ ] **Owner:** Dana\n  - two\n    lines\n\n"
    "> [!note] T\n> body %%hidden%%\n\n%%\n# no\n%%\n\n```lua\nx\n```\n<!-- y -->\n\nk:: v\n\xFF\n";

/* Whether the note was read with only `count` allocations. */
static bool is_read_with(long count) {
  dw_slice text = {note, sizeof note - 1};
  dw_limits limits = dw_limits_default();
  dw_document document;
  dw_error error = {0};
  left = count;
  refused = false;
  dw_code code = dw_document_parse(text, &limits, &document, &error);
  left = -1;
  check(code == DW_OK || code == DW_E_MEMORY, "memory is all that can fail");
  check(code == DW_OK || strlen(error.message) > 0, "a failure says so");
  check(!(refused && code == DW_OK), "a refused allocation is a failure");
  check(code == DW_OK || !document.headings.items, "a failure leaves nothing behind");
  dw_document_free(&document);
  return code == DW_OK;
}

static void fail_each(bool one) {
  only_one = one;
  long count = 1;
  while (count < 10000 && !is_read_with(count)) count++;
  check(count > 10 && count < 10000, "the note is read when enough allocations succeed");
}

int main(void) {
  check(is_read_with(-1), "the note is read");
  fail_each(false);
  fail_each(true);
  check(is_read_with(-1), "failures leave the reader as it was");
  return dw_checks_failed != 0;
}
