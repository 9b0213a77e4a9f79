#include "vault/revision.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vault/git.h"
#include "vault/vault.h"

enum { most_notes = 100000, most_bytes = 256 << 20, most_names = 256 << 20, size_of_id = 64 };

typedef struct {
  dw_revision *revision;
  dw_buffer asked; /* the ids of the texts wanted, a line each */
  size_t bytes;
} request;

static bool is_hidden(const char *path) { return path[0] == '.' || strstr(path, "/."); }

static dw_code add_note(dw_revision *revision, dw_slice path, const char *why, dw_error *error) {
  if (revision->count == revision->capacity) {
    size_t wanted = revision->capacity ? 2 * revision->capacity : 64;
    dw_revision_note *grown = realloc(revision->notes, wanted * sizeof *grown);
    if (!grown) return dw_fail(error, DW_E_MEMORY, "no memory for the notes of a commit");
    revision->notes = grown;
    revision->capacity = wanted;
  }
  dw_names copy = {0};
  bool added = dw_names_add(&copy, path);
  if (added) revision->notes[revision->count++] = (dw_revision_note){.path = copy.items[0], .why = why};
  free(copy.items);
  return added ? DW_OK : dw_fail(error, DW_E_MEMORY, "no memory for the notes of a commit");
}

/* An entry: "100644 blob ID    SIZE\tPATH", the path terminated. */
static dw_code take_entry(request *it, const char *entry, const dw_limits *limits, dw_error *error) {
  unsigned mode;
  char kind[8], id[size_of_id + 1];
  unsigned long long size;
  const char *tab = strchr(entry, '\t'), *path = tab ? tab + 1 : NULL;
  if (!path || !dw_vault_is_note(path) || is_hidden(path)) return DW_OK;
  if (sscanf(entry, "%o %7s %64s %llu", &mode, kind, id, &size) != 4 || strcmp(kind, "blob") != 0) return DW_OK;
  const char *slash = strrchr(path, '/'), *why = dw_vault_refusal(slash ? slash + 1 : path);
  if (!why && dw_utf8_invalid(dw_slice_of(path)) < strlen(path)) why = "its name is not UTF-8";
  if (!why && mode == 0120000) why = "a link";
  if (!why && size > limits->note_bytes) why = "larger than a note may be";
  if (it->revision->count == most_notes)
    return dw_fail(error, DW_E_LIMIT, "the commit has more than %d notes here", most_notes);
  dw_code code = add_note(it->revision, dw_slice_of(path), why, error);
  if (why || code != DW_OK) return code;
  it->bytes += size;
  if (it->bytes > most_bytes) return dw_fail(error, DW_E_LIMIT, "the commit's notes here are over 256 MB");
  dw_buffer_print(&it->asked, "%s\n", id);
  return it->asked.failed ? dw_fail(error, DW_E_MEMORY, "no memory for the notes of a commit") : DW_OK;
}

static dw_code take_entries(request *it, dw_slice listing, const dw_limits *limits, dw_error *error) {
  while (listing.size) {
    size_t size = strnlen(listing.data, listing.size);
    if (size == listing.size) return dw_fail(error, DW_E_FORMAT, "git ended in the middle of a name");
    dw_code code = take_entry(it, listing.data, limits, error);
    if (code != DW_OK) return code;
    listing = (dw_slice){listing.data + size + 1, listing.size - size - 1};
  }
  return DW_OK;
}

/* A text: "ID blob SIZE\n", the bytes, "\n". */
static bool take_text(dw_slice *batch, dw_slice *text) {
  const char *end = memchr(batch->data, '\n', batch->size);
  if (!end) return false;
  const char *space = memrchr(batch->data, ' ', (size_t)(end - batch->data));
  if (!space || end - space < 2) return false;
  char *behind;
  size_t size = strtoul(space + 1, &behind, 10), head = (size_t)(end - batch->data) + 1;
  if (behind != end || size >= batch->size - head) return false;
  *text = (dw_slice){batch->data + head, size};
  *batch = (dw_slice){text->data + size + 1, batch->size - head - size - 1};
  return true;
}

static dw_code take_texts(dw_revision *revision, dw_slice batch, dw_error *error) {
  for (size_t i = 0; i < revision->count; i++) {
    dw_revision_note *note = &revision->notes[i];
    if (!note->why && !take_text(&batch, &note->text))
      return dw_fail(error, DW_E_FORMAT, "%s: git did not give its text", note->path);
  }
  return DW_OK;
}

static dw_code list_names(request *it, const char *folder, const char *commit, const dw_limits *limits,
                          dw_error *error) {
  const char *words[] = {"ls-tree", "-r", "-z", "-l", commit, "--", ".", NULL};
  dw_buffer listing = {0};
  dw_code code = dw_git_run(folder, words, (dw_slice){0}, most_names, &listing, error);
  if (code == DW_OK) code = take_entries(it, dw_buffer_slice(&listing), limits, error);
  dw_buffer_free(&listing);
  return code;
}

static dw_code read_texts(request *it, const char *folder, dw_error *error) {
  const char *words[] = {"cat-file", "--batch", NULL};
  dw_buffer batch = {0};
  size_t limit = it->bytes + it->revision->count * (size_of_id + 64);
  dw_code code = dw_git_run(folder, words, dw_buffer_slice(&it->asked), limit, &batch, error);
  it->revision->bytes = batch.data;
  return code == DW_OK ? take_texts(it->revision, dw_buffer_slice(&batch), error) : code;
}

dw_code dw_revision_read(const char *folder, const char *rev, const dw_limits *limits, dw_revision *out,
                         dw_error *error) {
  *out = (dw_revision){0};
  if (!*rev || *rev == '-') return dw_fail(error, DW_E_REFUSED, "\"%s\" does not name a commit", rev);
  char commit[256];
  int size = snprintf(commit, sizeof commit, "%s^{commit}", rev);
  if (size < 0 || (size_t)size >= sizeof commit) return dw_fail(error, DW_E_REFUSED, "a commit's name is too long");
  request it = {.revision = out};
  dw_code code = list_names(&it, folder, commit, limits, error);
  if (code == DW_OK && it.asked.size) code = read_texts(&it, folder, error);
  dw_buffer_free(&it.asked);
  if (code != DW_OK) dw_revision_free(out);
  return code;
}

void dw_revision_free(dw_revision *revision) {
  for (size_t i = 0; i < revision->count; i++) free(revision->notes[i].path);
  free(revision->notes);
  free(revision->bytes);
  *revision = (dw_revision){0};
}
