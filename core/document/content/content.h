/* What stands inside blocks, read from the raw bytes: text, cells, links, labels, comments. */
#ifndef DW_DOCUMENT_CONTENT_CONTENT_H
#define DW_DOCUMENT_CONTENT_CONTENT_H

#include "document/document.h"
#include "document/outline/outline.h"

/* A note on its way into a document. `text` are the bytes to read: those of the note, or a copy of the same size in
 * which bytes that are not text are `?` and comments are NUL (spaces while the outline is made). */
typedef struct {
  dw_slice text;
  char *copy; /* text.data where it is a copy, else NULL */
  const dw_lines *lines;
  dw_document *out;
  size_t section;
} dw_reading;

/* A copy to change, made when first asked for; NULL when there is no memory. */
char *dw_reading_copy(dw_reading *it);

/* Replaces what is not a line ending. */
void dw_reading_fill(dw_reading *it, dw_range range, char with);

bool dw_is_blank(char c); /* space, tab, line ending, or NUL: a comment's byte */

/* Without what is blank at both ends; an empty range stays at `range.first`. */
dw_range dw_reading_trim(const dw_reading *it, dw_range range);

/* The offset of `what` in text[at .. last), or `last`. */
size_t dw_find(dw_slice text, size_t at, size_t last, const char *what);

/* The text of the lines without comments, trimmed and joined by a space. */
dw_slice dw_reading_text(dw_reading *it, const dw_range *lines, size_t count);
dw_slice dw_reading_text_at(dw_reading *it, dw_range range);

/* Where to write text that is missing: at `at`, or behind one space that stands there. */
dw_range dw_reading_place(const dw_reading *it, size_t at, size_t last);

/* Adds links, wikilinks and comments of a stretch of inline text, and fills its comments with NUL. Spans of code and
 * what a backslash escapes are passed over. */
void dw_inline_read(dw_reading *it, dw_range range);

/* Where a span of code that starts at `at` ends, or, where there is none, its backticks. `last_runs` remembers, for the
 * stretch ending at `last`, the last run of backticks of each length; zeroed before the first call. */
enum { DW_LONGEST_RUN = 80 };
typedef struct {
  bool known;
  size_t last_start[DW_LONGEST_RUN + 1]; /* plus one; 0 for none */
} dw_runs;
size_t dw_inline_code_end(dw_slice text, size_t at, size_t last, dw_runs *runs);

/* Adds the labels of one line. */
void dw_labels_read(dw_reading *it, dw_range line);

/* Adds a table. */
void dw_cells_read(dw_reading *it, const dw_block *block, const dw_range *lines);

/* Adds the comments of a block of HTML. */
void dw_comments_read_html(dw_reading *it, dw_range range);

/* Finds `%% %%` comments, adds them, and fills them with spaces; true when the outline has to be made again. One that
 * starts its line may span blocks, any other ends in its own block. */
bool dw_comments_read(dw_reading *it, const dw_outline *outline);

#endif
