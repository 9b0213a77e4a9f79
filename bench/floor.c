/* The least that reading a vault can cost: every note read whole, its front matter parsed by libyaml, the rest by
   cmark-gfm with the product's extensions, and all of it thrown away. Nothing is looked at. */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <yaml.h>

typedef struct {
  char **paths;
  size_t count, room;
} path_list;

typedef struct {
  int processes;
  int reading_only;
  int use_arena;
} options;

typedef struct {
  char *bytes;
  size_t length, room;
} note;

/* The arena: memory is handed out from one mapping and taken back all at once after each note. */
enum { ARENA_SIZE = 1 << 30, ARENA_HEADER = 16 };
static char *arena;
static size_t arena_used;

static void *arena_calloc(size_t count, size_t size) {
  size_t wanted = (count * size + ARENA_HEADER + 15) & ~(size_t)15;
  if (wanted > ARENA_SIZE - arena_used) abort();
  char *block = arena + arena_used;
  arena_used += wanted;
  *(size_t *)block = count * size;
  return block + ARENA_HEADER;
}

static void *arena_realloc(void *old, size_t size) {
  char *block = arena_calloc(1, size);
  size_t before = old ? *(size_t *)((char *)old - ARENA_HEADER) : 0;
  if (before) memcpy(block, old, before < size ? before : size);
  return block;
}

static void arena_free(void *block) { (void)block; }

static cmark_mem arena_memory = {arena_calloc, arena_realloc, arena_free};

static void arena_open(void) {
  arena = mmap(NULL, ARENA_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (arena == MAP_FAILED) abort();
}

static void arena_reset(void) {
  memset(arena, 0, arena_used);
  arena_used = 0;
}

static void list_add(path_list *list, const char *path) {
  if (list->count == list->room) {
    list->room = list->room ? 2 * list->room : 1024;
    list->paths = realloc(list->paths, list->room * sizeof *list->paths);
    if (!list->paths) abort();
  }
  list->paths[list->count] = strdup(path);
  if (!list->paths[list->count++]) abort();
}

static int compare_names(const FTSENT **left, const FTSENT **right) {
  return strcmp((*left)->fts_name, (*right)->fts_name);
}

static int is_note(const FTSENT *entry) {
  return entry->fts_info == FTS_F && entry->fts_namelen > 3 &&
         strcmp(entry->fts_name + entry->fts_namelen - 3, ".md") == 0;
}

static path_list list_notes(char *folder) {
  path_list list = {0};
  char *roots[] = {folder, NULL};
  FTS *walk = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, compare_names);
  if (!walk) abort();
  for (FTSENT *entry; (entry = fts_read(walk));) {
    if (entry->fts_info == FTS_D && entry->fts_level > 0 && entry->fts_name[0] == '.') fts_set(walk, entry, FTS_SKIP);
    if (is_note(entry)) list_add(&list, entry->fts_path);
  }
  fts_close(walk);
  return list;
}

static void note_read(note *into, const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) abort();
  into->length = 0;
  for (ssize_t got = 1; got > 0; into->length += (size_t)got) {
    if (into->room - into->length < 65536) {
      into->room = into->room ? 2 * into->room : 131072;
      into->bytes = realloc(into->bytes, into->room);
      if (!into->bytes) abort();
    }
    got = read(file, into->bytes + into->length, into->room - into->length);
    if (got < 0) abort();
  }
  close(file);
}

/* The length of the front matter with its two lines of dashes; 0 for none. */
static size_t front_length(const note *text) {
  if (text->length < 8 || memcmp(text->bytes, "---\n", 4) != 0) return 0;
  char *end = memmem(text->bytes + 3, text->length - 3, "\n---\n", 5);
  return end ? (size_t)(end - text->bytes) + 5 : 0;
}

static void parse_front(const char *bytes, size_t length) {
  yaml_parser_t parser;
  yaml_event_t event;
  int going = yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, length);
  while (going && yaml_parser_parse(&parser, &event)) {
    going = event.type != YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static void parse_body(const char *bytes, size_t length, int use_arena) {
  cmark_mem *memory = use_arena ? &arena_memory : cmark_get_default_mem_allocator();
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
  cmark_parser_feed(parser, bytes, length);
  cmark_node *root = cmark_parser_finish(parser);
  if (!use_arena) {
    cmark_node_free(root);
    cmark_parser_free(parser);
  } else {
    arena_reset();
  }
}

static void parse_note(const note *text, const options *how) {
  size_t front = front_length(text);
  if (front) parse_front(text->bytes + 4, front - 8);
  parse_body(text->bytes + front, text->length - front, how->use_arena);
}

static void work(const path_list *list, int worker, const options *how) {
  note text = {0};
  for (size_t i = (size_t)worker; i < list->count; i += (size_t)how->processes) {
    note_read(&text, list->paths[i]);
    if (!how->reading_only) parse_note(&text, how);
  }
  free(text.bytes);
}

static int work_in_children(const path_list *list, const options *how) {
  for (int worker = 0; worker < how->processes; worker++) {
    pid_t child = fork();
    if (child < 0) abort();
    if (child == 0) {
      work(list, worker, how);
      _exit(0);
    }
  }
  int status = 0, failed = 0;
  while (wait(&status) > 0) failed |= status != 0;
  return failed;
}

int main(int argc, char **argv) {
  options how = {.processes = 1};
  for (int option; (option = getopt(argc, argv, "j:ra")) != -1;) {
    if (option == 'j') how.processes = atoi(optarg);
    if (option == 'r') how.reading_only = 1;
    if (option == 'a') how.use_arena = 1;
  }
  if (optind >= argc || how.processes < 1) {
    fputs("usage: dw_floor [-j PROCESSES] [-r reading only] [-a arena allocator] FOLDER\n", stderr);
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  arena_open();
  path_list list = list_notes(argv[optind]);
  int failed = 0;
  if (how.processes > 1)
    failed = work_in_children(&list, &how);
  else
    work(&list, 0, &how);
  printf("%zu notes\n", list.count);
  return failed;
}
