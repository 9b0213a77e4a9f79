/* What cmark-gfm itself makes of notes, for specs to compare with: the whole library, finished, with its extensions for
 * tables and tasks, printed as lines. Reads from standard input, for each note, its size in bytes on a line and then
 * the bytes; writes a line for each block and `end` after each note. */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_text(const char *text) {
  if (!text) text = "";
  while (strchr(" \t\n", *text) && *text) text++;
  size_t size = strlen(text);
  while (size && strchr(" \t\n", text[size - 1])) size--;
  for (size_t i = 0; i < size; i++) {
    if (text[i] != '\n') {
      putchar(text[i]);
      continue;
    }
    putchar(' ');
    while (i + 1 < size && strchr(" \t", text[i + 1])) i++;
  }
  putchar('\n');
}

/* A line's end is trimmed too, as in the text of a paragraph whose lines are joined. */
static void print_content(cmark_node *node) {
  char *text = strdup(cmark_node_get_string_content(node)), *to = text;
  for (char *from = text; *from; from++) {
    while (*from == '\n' && to > text && strchr(" \t", to[-1])) to--;
    *to++ = *from;
  }
  *to = '\0';
  print_text(text);
  free(text);
}

static void print_cells(cmark_node *row) {
  for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell)) {
    printf("cell ");
    print_content(cell);
  }
}

static void print_table(cmark_node *table) {
  int rows = 0;
  for (cmark_node *row = cmark_node_first_child(table); row; row = cmark_node_next(row)) rows++;
  printf("table %d %d\n", rows - 1, cmark_gfm_extensions_get_table_columns(table));
  for (cmark_node *row = cmark_node_first_child(table); row; row = cmark_node_next(row)) print_cells(row);
}

static int depth_of(cmark_node *node) {
  int depth = 0;
  for (; node; node = cmark_node_parent(node)) depth += cmark_node_get_type(node) == CMARK_NODE_LIST;
  return depth;
}

static void print_item(cmark_node *item) {
  cmark_node *first = cmark_node_first_child(item);
  int is_task = strcmp(cmark_node_get_type_string(item), "tasklist") == 0;
  char box = cmark_gfm_extensions_get_tasklist_item_checked(item) ? 'x' : '_';
  printf("item %d %s %c ", depth_of(item),
         cmark_node_get_list_type(cmark_node_parent(item)) == CMARK_ORDERED_LIST ? "ordered" : "bullet",
         is_task ? box : '.');
  if (first && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH)
    print_content(first);
  else
    print_text("");
}

static void print_fence(cmark_node *node) {
  int length, offset, lines = 0;
  char mark;
  if (!cmark_node_get_fenced(node, &length, &offset, &mark)) return;
  for (const char *at = cmark_node_get_literal(node); *at; at++) lines += *at == '\n';
  const char *info = cmark_node_get_fence_info(node);
  printf("fence %d %.*s\n", lines, (int)strcspn(info, " \t"), info);
}

static int leads_item(cmark_node *node) {
  return cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM && !cmark_node_previous(node);
}

static void print_node(cmark_node *node) {
  cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_HEADING) {
    printf("heading %d ", cmark_node_get_heading_level(node));
    print_content(node);
  } else if (type == CMARK_NODE_PARAGRAPH && !leads_item(node)) {
    printf("paragraph ");
    print_content(node);
  } else if (type == CMARK_NODE_ITEM) {
    print_item(node);
  } else if (type == CMARK_NODE_CODE_BLOCK) {
    print_fence(node);
  } else if (strcmp(cmark_node_get_type_string(node), "table") == 0) {
    print_table(node);
  }
}

/* The text of an empty heading or cell is memory that the library never wrote: zeroed here. */
static void *zeroed_realloc(void *block, size_t size) { return block ? realloc(block, size) : calloc(1, size); }

static cmark_mem memory = {calloc, zeroed_realloc, free};

static void print_note(const char *text, size_t size) {
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
  cmark_parser_feed(parser, text, size);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_iter *walk = cmark_iter_new(root);
  for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;)
    if (event == CMARK_EVENT_ENTER) print_node(cmark_iter_get_node(walk));
  cmark_iter_free(walk);
  cmark_node_free(root);
  cmark_parser_free(parser);
  puts("end");
}

static int read_note(size_t size) {
  char *text = malloc(size + 1);
  int is_whole = text && getchar() == '\n' && fread(text, 1, size, stdin) == size;
  if (is_whole) {
    text[size] = '\0';
    print_note(text, size);
  }
  free(text);
  return is_whole;
}

int main(void) {
  cmark_gfm_core_extensions_ensure_registered();
  for (size_t size; scanf("%zu", &size) == 1;)
    if (!read_note(size)) return 1;
  return 0;
}
