/* Every allocation that reading front matter, changing a note or telling people apart makes fails once, and from then
 * on: each is an error with a message, nothing is left behind, and the same call succeeds afterwards. Linked so that
 * the allocations of the core and of libyaml come here first. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../core/check.h"
#include "document/frontmatter.h"
#include "document/patch.h"
#include "stakeholder/graph.h"
#include "stakeholder/people.h"

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
char *__real_strdup(const char *text);
int __real_vasprintf(char **out, const char *format, va_list arguments);
void __real_free(void *block);

static struct {
  long count, fails_at, live;
  bool stays;
} memory;

static bool is_out(void) {
  memory.count++;
  return memory.fails_at && (memory.count == memory.fails_at || (memory.stays && memory.count > memory.fails_at));
}

static void *counted(void *block) {
  memory.live += block != NULL;
  return block;
}

void *__wrap_malloc(size_t size) { return is_out() ? NULL : counted(__real_malloc(size)); }
void *__wrap_calloc(size_t count, size_t size) { return is_out() ? NULL : counted(__real_calloc(count, size)); }
char *__wrap_strdup(const char *text) { return is_out() ? NULL : counted(__real_strdup(text)); }

void *__wrap_realloc(void *block, size_t size) {
  if (is_out()) return NULL;
  return block ? __real_realloc(block, size) : counted(__real_realloc(block, size));
}

int __wrap_vasprintf(char **out, const char *format, va_list arguments) {
  if (is_out()) return -1;
  int size = __real_vasprintf(out, format, arguments);
  memory.live += size >= 0;
  return size;
}

void __wrap_free(void *block) {
  memory.live -= block != NULL;
  __real_free(block);
}

static const char yaml[] = "---\n"
                           "account: Acme\n"
                           "größe: \"10 €\"\n"
                           "people: [Ada, {name: Bo}, [x, y]]\n"
                           "why: |\n  two\n  lines\n"
                           "why: [[Acme]]\n"
                           "list:\n  - 1\n  - 2.5\n  -\n"
                           "---\nText\n";

static const char broken[] = "---\n"
                             "created: {{date}}\n"
                             "account: Acme\n"
                             "people:\n  - @ada\n  - \"Bo\"\n"
                             "a: &x 1\n"
                             "a: [[[[\n"
                             "---\nText\n";

static const char text[] = "---\nText without a key.\n---\n";

static dw_code read_front(dw_error *error) {
  static const char *const notes[] = {yaml, broken, text};
  dw_limits limits = dw_limits_default();
  dw_code code = DW_OK;
  for (size_t i = 0; code == DW_OK && i < sizeof notes / sizeof *notes; i++) {
    dw_frontmatter front;
    dw_findings findings = {0};
    code = dw_frontmatter_parse(dw_slice_of(notes[i]), &limits, &front, &findings, error);
    check(code != DW_OK || findings.count > 0, "each of these notes has a finding");
    check(code == DW_OK || (!front.nodes && !front.count), "front matter that fails is empty");
    dw_frontmatter_free(&front);
    dw_findings_free(&findings);
  }
  return code;
}

static dw_code change(dw_error *error) {
  dw_patch patches[] = {{{4, 4}, {"new ", 4}}, {{0, 3}, {"+++", 3}}}, undo[2];
  dw_buffer out = {0};
  dw_code code = dw_patch_apply(dw_slice_of(text), patches, 2, &out, undo, error);
  check(code == DW_OK || out.size == 0, "a change that fails gives no text");
  dw_buffer_free(&out);
  return code;
}

static dw_code tell_apart(dw_error *error) {
  const dw_slice alias = dw_slice_of("Jay");
  const dw_person people[] = {{.name = dw_slice_of("Jane Smith"), .aliases = &alias, .alias_count = 1},
                              {.name = dw_slice_of("J. Smith")},
                              {.name = dw_slice_of("José García")},
                              {.name = dw_slice_of("Jay")}};
  dw_groups groups;
  dw_code code = dw_people_resolve(people, 4, &groups, error);
  check(code == DW_OK ? groups.count == 2 : !groups.of && !groups.fullest && !groups.doubts,
        "all four are told apart, or there is nothing");
  dw_groups_free(&groups);
  return code;
}

static dw_code find_path(dw_error *error) {
  const dw_person people[] = {{.contact = DW_BRIEF}, {.contact = DW_CONTACT_NONE}, {.contact = DW_CONTACT_NONE}};
  const dw_edge edges[] = {{0, 1, DW_REPORTS_TO}, {1, 2, DW_INFLUENCES}};
  const dw_graph graph = {people, 3, edges, 2};
  dw_path path;
  dw_code code = dw_graph_path(&graph, dw_from_us, 2, &path, error);
  check(path.count == (code == DW_OK ? 3 : 0) && !path.people == !path.count, "the path is whole, or there is none");
  dw_path_free(&path);
  return code;
}

static void try_all(dw_code (*act)(dw_error *), bool stays) {
  dw_code code = DW_E_MEMORY;
  dw_error error;
  long tries = 0;
  memory.stays = stays;
  while (code != DW_OK && tries < 100000) {
    long live = memory.live;
    memory.count = 0;
    memory.fails_at = ++tries;
    error.message[0] = '\0';
    code = act(&error);
    memory.fails_at = 0;
    check(code == DW_OK || code == DW_E_MEMORY, "a lack of memory is the only failure");
    check(code == DW_OK || strstr(error.message, "memory"), "the message says so");
    check(memory.live == live, "nothing is left behind");
  }
  check(tries > 2 && code == DW_OK, "all allocations were tried");
  check(act(&error) == DW_OK, "it succeeds afterwards");
}

int main(void) {
  for (int stays = 0; stays < 2; stays++) {
    try_all(read_front, stays);
    try_all(change, stays);
    try_all(tell_apart, stays);
    try_all(find_path, stays);
  }
  return dw_checks_failed != 0;
}
