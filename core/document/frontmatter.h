/* Front matter: the properties between `---` lines at the very start of a note, as a typed tree with byte ranges.
 *
 * Scalars follow YAML 1.2's core schema: `no`, `on`, `2026-13-01` stay text. A note is never refused for what its front
 * matter holds: what is not YAML is read line by line, and what is wrong becomes a finding:
 *   note/broken-front-matter  not YAML, or YAML that has no meaning here (tags, several documents, complex keys)
 *   note/unquoted-wikilink    `key: [[Acme]]`, which YAML reads as a list in a list; the value is the text `[[Acme]]`
 *   note/duplicate-key        a key that stands twice in one map; both fields are kept, in order
 *   note/yaml-alias           an anchor or an alias (`&a`, `*a`), which are not followed
 *   note/front-matter-limit   larger, deeper or of more nodes than dw_limits allow */
#ifndef DW_DOCUMENT_FRONTMATTER_H
#define DW_DOCUMENT_FRONTMATTER_H

#include "base/error.h"
#include "base/finding.h"
#include "base/limits.h"
#include "base/text.h"

typedef enum {
  DW_FRONT_NULL,
  DW_FRONT_BOOLEAN,
  DW_FRONT_INTEGER,
  DW_FRONT_NUMBER,
  DW_FRONT_STRING,
  DW_FRONT_LIST,
  DW_FRONT_MAP
} dw_front_type;

/* A value, and where it stands in its map the key before it. Ranges are bytes of the whole note.
 *
 * `at` is exact for edits: a scalar (quotes and block scalar header included, line ending not) or flow collection can
 * be replaced by the text of another. An absent value (`key:`, `-`) has an empty range right behind the colon or dash:
 * write a space first. A block list or map reaches from its first item to the end of its last. */
typedef struct {
  dw_front_type type;
  bool quoted;  /* a scalar written in quotes */
  bool boolean; /* DW_FRONT_BOOLEAN */
  dw_range at;
  dw_slice key; /* data is NULL where the node is an item of a list */
  dw_range key_at;
  dw_slice string;   /* DW_FRONT_STRING: without quotes, escapes resolved; owned by the front matter */
  long long integer; /* DW_FRONT_INTEGER */
  double number;     /* DW_FRONT_NUMBER: may be infinite or NaN */
  size_t after;      /* index of the next sibling; the first child, where there is one, is the node's index + 1 */
} dw_front_node;

typedef enum {
  DW_FRONT_NONE, /* the note has no front matter: all its bytes are its body */
  DW_FRONT_YAML,
  DW_FRONT_LINES /* not YAML: read line by line */
} dw_front_kind;

/* The nodes stand in the order of the note, each before its children. Fields of the note are those at the top:
 *   for (size_t i = 0; i < front.count; i = front.nodes[i].after) ...
 * and the children of node i:
 *   for (size_t c = i + 1; c < front.nodes[i].after; c = front.nodes[c].after) ... */
typedef struct {
  dw_front_kind kind;
  dw_range at;   /* with both `---` lines and the line ending of the second; empty when there is none */
  dw_range body; /* between them */
  dw_front_node *nodes;
  size_t count;
  char *strings; /* where keys and strings point to */
} dw_frontmatter;

/* Reads the front matter of a whole note. It starts with a line `---` at the very start (a BOM may stand before it) and
 * ends with a line `---` or `...`; one that never ends is none. Text between two such lines that holds no `key:` at all
 * is none either, with a finding. Appends what is wrong to `findings`. Fails only with DW_E_MEMORY; `out` is then
 * empty, as it is after dw_frontmatter_free. */
dw_code dw_frontmatter_parse(dw_slice note, const dw_limits *limits, dw_frontmatter *out, dw_findings *findings,
                             dw_error *error);
void dw_frontmatter_free(dw_frontmatter *front);

#endif
