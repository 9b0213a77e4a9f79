#include "document/frontmatter.h"

#include <stdlib.h>
#include <string.h>

#include "document/front/lines.h"

/* Where the line that starts at `at` ends, and the next one starts. */
static size_t next_line(dw_slice note, size_t at, size_t *end) {
  while (at < note.size && note.data[at] != '\n' && note.data[at] != '\r') at++;
  *end = at;
  if (at == note.size) return at;
  return at + (note.data[at] == '\r' && at + 1 < note.size && note.data[at + 1] == '\n' ? 2 : 1);
}

static bool is_fence(dw_slice note, size_t first, size_t end, const char *fence) {
  dw_range at = {first, end};
  while (at.last > at.first && (note.data[at.last - 1] == ' ' || note.data[at.last - 1] == '\t')) at.last--;
  return dw_slice_equals(dw_slice_at(note, at), dw_slice_of(fence));
}

static bool find(dw_slice note, dw_frontmatter *front) {
  size_t start = dw_slice_starts(note, "\xEF\xBB\xBF") ? 3 : 0, end;
  size_t at = next_line(note, start, &end);
  if (!is_fence(note, start, end, "---")) return false;
  front->body.first = at;
  while (at < note.size) {
    size_t next = next_line(note, at, &end);
    if (is_fence(note, at, end, "---") || is_fence(note, at, end, "...")) {
      front->body.last = at;
      front->at = (dw_range){start, next};
      return true;
    }
    at = next;
  }
  return false;
}

static dw_code read_body(dw_slice note, const dw_limits *limits, dw_frontmatter *front, dw_tree *tree,
                         dw_findings *findings, dw_error *error) {
  dw_yaml_problem problem;
  dw_code code = dw_yaml_read(note, front->body, limits, tree, findings, &problem, error);
  front->kind = problem.code ? DW_FRONT_LINES : DW_FRONT_YAML;
  if (code != DW_OK || !problem.code) return code;
  return dw_lines_read(note, front->body, limits, &problem, tree, findings, error);
}

/* Two rules with ordinary text between them look like front matter; only keys make it such. */
static dw_code disown(dw_frontmatter *front, dw_findings *findings, size_t found, dw_error *error) {
  dw_range at = {front->at.first, front->at.first + 3};
  *front = (dw_frontmatter){0};
  dw_findings_cut(findings, found);
  if (dw_findings_add(findings, "note/broken-front-matter", at,
                      "write properties as `key: value`; where none are meant, begin the note with an empty line",
                      "the text between the `---` lines at the start has no `key:`, and is read as ordinary text") ==
      DW_OK)
    return DW_OK;
  return dw_fail(error, DW_E_MEMORY, "no memory for front matter");
}

dw_code dw_frontmatter_parse(dw_slice note, const dw_limits *limits, dw_frontmatter *out, dw_findings *findings,
                             dw_error *error) {
  *out = (dw_frontmatter){0};
  if (!find(note, out)) return *out = (dw_frontmatter){0}, DW_OK;
  dw_tree tree;
  size_t found = findings->count;
  dw_code code = dw_tree_open(&tree, 4 * (out->body.last - out->body.first) + 64)
                     ? read_body(note, limits, out, &tree, findings, error)
                     : dw_fail(error, DW_E_MEMORY, "no memory for front matter");
  bool is_text = code == DW_OK && out->kind == DW_FRONT_LINES && !tree.count;
  if (code == DW_OK && !is_text) {
    out->nodes = tree.nodes;
    out->count = tree.count;
    out->strings = tree.strings;
    tree.nodes = NULL;
    tree.strings = NULL;
  }
  dw_tree_close(&tree);
  if (is_text) return disown(out, findings, found, error);
  if (code != DW_OK) *out = (dw_frontmatter){0};
  return code;
}

void dw_frontmatter_free(dw_frontmatter *front) {
  free(front->nodes);
  free(front->strings);
  *front = (dw_frontmatter){0};
}
