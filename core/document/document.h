/* One note, read: what stands in it and where. Immutable; every range is in bytes of the note, 0-based and half open.
 *
 * Comments (`<!-- -->` and `%% %%`) are content of nothing: they are missing from every text, while ranges still span
 * the raw bytes. What a note holds is never a failure: the parser's remarks are findings. note/not-utf8, note/nul-bytes
 * such bytes read as `?`, and the note is not editable note/utf16, note/too-large      the note is not read and those
 * of document/frontmatter.h and document/outline/outline.h. */
#ifndef DW_DOCUMENT_DOCUMENT_H
#define DW_DOCUMENT_DOCUMENT_H

#include "base/error.h"
#include "base/finding.h"
#include "base/limits.h"
#include "base/text.h"
#include "document/content/store.h"
#include "document/frontmatter.h"

typedef struct {
  dw_slice text; /* raw inline Markdown, lines of an underlined heading joined by a space */
  dw_range at;   /* with marks or underline */
  unsigned level;
  size_t ends;   /* where the next heading of this or a higher level starts its line, or the text's end */
  size_t parent; /* number of the heading above it that is higher, from 1; 0 for none */
} dw_heading;

typedef struct {
  dw_slice text; /* trimmed, `\|` read as `|` */
  dw_range at;   /* of the trimmed text; empty where there is none: the place to write it */
} dw_cell;

typedef struct {
  dw_range at;
  size_t first_cell, cell_count;
} dw_row;

typedef struct {
  dw_range at;
  size_t first_row, row_count; /* the first is the header; the delimiter row is none */
  size_t section;              /* here and below: number of the nearest heading above, from 1; 0 for none */
} dw_table;

typedef struct {
  dw_slice text; /* of its first block if that is a paragraph, without marker and box, lines joined by a space */
  dw_range at;   /* of that text; empty where there is none: the place to write it */
  unsigned depth;
  bool ordered;
  dw_slice box;  /* the character in its task box */
  dw_range task; /* its place; empty for none */
  size_t section;
} dw_item;

typedef enum { DW_LABEL_BOLD, DW_LABEL_FIELD, DW_LABEL_PLAIN } dw_label_kind;

typedef struct {
  dw_slice label, value;
  dw_range label_at, at; /* `at` is the value's; empty where there is none: the place to write it */
  dw_label_kind kind;
  size_t section;
} dw_label;

/* A paragraph that is neither an item's first nor wholly a comment. A callout's first line is not part of it. */
typedef struct {
  dw_slice text; /* lines joined by a space */
  dw_range at;
  bool quoted;
  size_t section;
} dw_paragraph;

typedef struct {
  dw_slice text, target; /* of `<target>` the text is the target; of an image, its description */
  dw_range at;
  size_t section;
} dw_link;

typedef struct {
  dw_slice target, heading, alias; /* data is NULL where there is none */
  bool embed;
  dw_range at;
  size_t section;
} dw_wikilink;

typedef struct {
  dw_slice kind, title; /* kind as written */
  dw_range at;          /* the whole block */
  size_t section;
} dw_callout;

typedef struct {
  dw_slice info; /* the first word behind the fence */
  dw_range at;
  size_t section;
} dw_fence;

typedef struct {
  dw_slice text;
  dw_range at;
  size_t section;
} dw_comment;

typedef struct {
  bool editable; /* the bytes are UTF-8 without NUL */
  dw_frontmatter front;
  dw_list headings, tables, rows, cells, items, labels, paragraphs, links, wikilinks, callouts, fences, comments;
  dw_findings findings;
  dw_store store;
} dw_document;

/* Reads a note. Slices point into `text`, which must outlive the document, or into its store. Fails only with
 * DW_E_MEMORY; `out` is then empty, as it is after dw_document_free. */
dw_code dw_document_parse(dw_slice text, const dw_limits *limits, dw_document *out, dw_error *error);
void dw_document_free(dw_document *document);

#endif
