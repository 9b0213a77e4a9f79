/* A note, read, as plain tables. All field names are upvalues of the one function, so that none is looked up or
 * interned again for each of thousands of small tables. The last upvalue is the box that holds the document while it is
 * turned into tables: what an error leaves in it is freed by the next call, or with the state. */
#include <lauxlib.h>
#include <string.h>

#include "bindings/bindings.h"
#include "document/document.h"

// clang-format off
enum {
  KEY_ALIAS = 1, KEY_AT, KEY_BODY_FIRST, KEY_BODY_LAST, KEY_BY_KEY, KEY_CALLOUTS, KEY_CODE, KEY_COMMENTS, KEY_DEPTH,
  KEY_EDITABLE, KEY_EMBED, KEY_ENDS, KEY_FENCES, KEY_FIELDS, KEY_FINDINGS, KEY_FIRST, KEY_FRONT, KEY_HEADER,
  KEY_HEADING, KEY_HEADINGS, KEY_INFO, KEY_ITEMS, KEY_KEY, KEY_KEY_FIRST, KEY_KEY_LAST, KEY_KIND, KEY_LABEL,
  KEY_LABEL_FIRST, KEY_LABELS, KEY_LAST, KEY_LEVEL, KEY_LINKS, KEY_MESSAGE, KEY_ORDERED, KEY_PARAGRAPHS, KEY_PARENT,
  KEY_PATH, KEY_QUOTED, KEY_REMEDY, KEY_ROWS, KEY_SECTION, KEY_TABLES, KEY_TARGET, KEY_TASK, KEY_TASK_AT, KEY_TEXT,
  KEY_TITLE, KEY_VALUE, KEY_WIKILINKS, WORD_BOLD, WORD_FIELD, WORD_PLAIN, KEY_COUNT = WORD_PLAIN,
  BOX
};
// clang-format on

static const char *const keys[] = {
    "alias",       "at",       "body_first", "body_last", "by_key",  "callouts",  "code",     "comments",   "depth",
    "editable",    "embed",    "ends",       "fences",    "fields",  "findings",  "first",    "front",      "header",
    "heading",     "headings", "info",       "items",     "key",     "key_first", "key_last", "kind",       "label",
    "label_first", "labels",   "last",       "level",     "links",   "message",   "ordered",  "paragraphs", "parent",
    "path",        "quoted",   "remedy",     "rows",      "section", "tables",    "target",   "task",       "task_at",
    "text",        "title",    "value",      "wikilinks", "bold",    "field",     "plain"};

static void set(lua_State *L, int key) {
  lua_pushvalue(L, lua_upvalueindex(key));
  lua_insert(L, -2);
  lua_rawset(L, -3);
}

static void set_number(lua_State *L, int key, size_t number) {
  lua_pushvalue(L, lua_upvalueindex(key));
  lua_pushinteger(L, (lua_Integer)number);
  lua_rawset(L, -3);
}

static void set_boolean(lua_State *L, int key, bool boolean) {
  lua_pushvalue(L, lua_upvalueindex(key));
  lua_pushboolean(L, boolean);
  lua_rawset(L, -3);
}

static void set_slice(lua_State *L, int key, dw_slice text) {
  if (!text.data) return;
  lua_pushvalue(L, lua_upvalueindex(key));
  lua_pushlstring(L, text.data, text.size);
  lua_rawset(L, -3);
}

static void set_string(lua_State *L, int key, const char *text) {
  if (text) set_slice(L, key, dw_slice_of(text));
}

static void set_range(lua_State *L, dw_range at) {
  set_number(L, KEY_FIRST, at.first);
  set_number(L, KEY_LAST, at.last);
}

static void set_place(lua_State *L, dw_range at, size_t section) {
  set_range(L, at);
  set_number(L, KEY_SECTION, section);
}

static void push_heading(lua_State *L, const dw_document *document, size_t i) {
  const dw_heading *it = (const dw_heading *)document->headings.items + i;
  lua_createtable(L, 0, 6);
  set_slice(L, KEY_TEXT, it->text);
  set_range(L, it->at);
  set_number(L, KEY_LEVEL, it->level);
  set_number(L, KEY_ENDS, it->ends);
  set_number(L, KEY_PARENT, it->parent);
}

static void push_cells(lua_State *L, const dw_cell *cells, size_t count) {
  for (size_t i = 0; i < count; i++) {
    lua_pushlstring(L, cells[i].text.data, cells[i].text.size);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

static void push_places(lua_State *L, const dw_cell *cells, size_t count) {
  lua_createtable(L, (int)count * 2, 0);
  for (size_t i = 0; i < count; i++) {
    lua_pushinteger(L, (lua_Integer)cells[i].at.first);
    lua_rawseti(L, -2, (lua_Integer)i * 2 + 1);
    lua_pushinteger(L, (lua_Integer)cells[i].at.last);
    lua_rawseti(L, -2, (lua_Integer)i * 2 + 2);
  }
}

static void push_row(lua_State *L, const dw_document *document, size_t i) {
  const dw_row *it = (const dw_row *)document->rows.items + i;
  const dw_cell *cells = (const dw_cell *)document->cells.items + it->first_cell;
  lua_createtable(L, (int)it->cell_count, 3);
  push_cells(L, cells, it->cell_count);
  push_places(L, cells, it->cell_count);
  set(L, KEY_AT);
  set_range(L, it->at);
}

static void push_table(lua_State *L, const dw_document *document, size_t i) {
  const dw_table *it = (const dw_table *)document->tables.items + i;
  lua_createtable(L, 0, 5);
  push_row(L, document, it->first_row);
  set(L, KEY_HEADER);
  lua_createtable(L, (int)it->row_count - 1, 0);
  for (size_t row = 1; row < it->row_count; row++) {
    push_row(L, document, it->first_row + row);
    lua_rawseti(L, -2, (lua_Integer)row);
  }
  set(L, KEY_ROWS);
  set_place(L, it->at, it->section);
}

static void push_item(lua_State *L, const dw_document *document, size_t i) {
  const dw_item *it = (const dw_item *)document->items.items + i;
  bool is_task = it->task.first != it->task.last;
  lua_createtable(L, 0, is_task ? 8 : 6);
  set_slice(L, KEY_TEXT, it->text);
  set_range(L, it->at);
  set_number(L, KEY_DEPTH, it->depth);
  set_boolean(L, KEY_ORDERED, it->ordered);
  set_number(L, KEY_SECTION, it->section);
  if (!is_task) return;
  set_slice(L, KEY_TASK, it->box);
  set_number(L, KEY_TASK_AT, it->task.first);
}

static void push_label(lua_State *L, const dw_document *document, size_t i) {
  static const int words[] = {WORD_BOLD, WORD_FIELD, WORD_PLAIN};
  const dw_label *it = (const dw_label *)document->labels.items + i;
  lua_createtable(L, 0, 7);
  set_slice(L, KEY_LABEL, it->label);
  set_slice(L, KEY_VALUE, it->value);
  set_range(L, it->at);
  set_number(L, KEY_LABEL_FIRST, it->label_at.first);
  lua_pushvalue(L, lua_upvalueindex(words[it->kind]));
  set(L, KEY_KIND);
  set_number(L, KEY_SECTION, it->section);
}

static void push_paragraph(lua_State *L, const dw_document *document, size_t i) {
  const dw_paragraph *it = (const dw_paragraph *)document->paragraphs.items + i;
  lua_createtable(L, 0, 5);
  set_slice(L, KEY_TEXT, it->text);
  set_range(L, it->at);
  set_boolean(L, KEY_QUOTED, it->quoted);
  set_number(L, KEY_SECTION, it->section);
}

static void push_link(lua_State *L, const dw_document *document, size_t i) {
  const dw_link *it = (const dw_link *)document->links.items + i;
  lua_createtable(L, 0, 5);
  set_slice(L, KEY_TEXT, it->text);
  set_slice(L, KEY_TARGET, it->target);
  set_place(L, it->at, it->section);
}

static void push_wikilink(lua_State *L, const dw_document *document, size_t i) {
  const dw_wikilink *it = (const dw_wikilink *)document->wikilinks.items + i;
  lua_createtable(L, 0, 7);
  set_slice(L, KEY_TARGET, it->target);
  set_slice(L, KEY_HEADING, it->heading);
  set_slice(L, KEY_ALIAS, it->alias);
  set_boolean(L, KEY_EMBED, it->embed);
  set_place(L, it->at, it->section);
}

static void set_lower(lua_State *L, int key, dw_slice text) {
  luaL_Buffer buffer;
  lua_pushvalue(L, lua_upvalueindex(key));
  char *out = luaL_buffinitsize(L, &buffer, text.size);
  memcpy(out, text.data, text.size);
  for (size_t i = 0; i < text.size; i++)
    if (out[i] >= 'A' && out[i] <= 'Z') out[i] = (char)(out[i] + 32);
  luaL_pushresultsize(&buffer, text.size);
  lua_rawset(L, -3);
}

static void push_callout(lua_State *L, const dw_document *document, size_t i) {
  const dw_callout *it = (const dw_callout *)document->callouts.items + i;
  lua_createtable(L, 0, 5);
  set_lower(L, KEY_KIND, it->kind);
  set_slice(L, KEY_TITLE, it->title);
  set_place(L, it->at, it->section);
}

static void push_fence(lua_State *L, const dw_document *document, size_t i) {
  const dw_fence *it = (const dw_fence *)document->fences.items + i;
  lua_createtable(L, 0, 4);
  set_slice(L, KEY_INFO, it->info);
  set_place(L, it->at, it->section);
}

static void push_comment(lua_State *L, const dw_document *document, size_t i) {
  const dw_comment *it = (const dw_comment *)document->comments.items + i;
  lua_createtable(L, 0, 4);
  set_slice(L, KEY_TEXT, it->text);
  set_place(L, it->at, it->section);
}

static void push_finding(lua_State *L, const dw_document *document, size_t i) {
  const dw_finding *it = document->findings.items + i;
  lua_createtable(L, 0, 5);
  set_string(L, KEY_CODE, it->code);
  set_range(L, it->at);
  set_string(L, KEY_MESSAGE, it->message);
  set_string(L, KEY_REMEDY, it->remedy);
}

static void set_list(lua_State *L, int key, const dw_document *document, size_t count,
                     void push(lua_State *, const dw_document *, size_t)) {
  lua_createtable(L, (int)count, 0);
  for (size_t i = 0; i < count; i++) {
    push(L, document, i);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  set(L, key);
}

/* --- front matter --- */

static void push_node(lua_State *L, const dw_front_node *nodes, size_t i);

static void push_children(lua_State *L, const dw_front_node *nodes, size_t first, size_t last) {
  int number = 0;
  lua_newtable(L);
  luaL_checkstack(L, 8, "front matter");
  for (size_t i = first; i < last; i = nodes[i].after) {
    push_node(L, nodes, i);
    lua_rawseti(L, -2, ++number);
  }
}

static void set_value(lua_State *L, const dw_front_node *nodes, size_t i) {
  const dw_front_node *it = nodes + i;
  lua_pushvalue(L, lua_upvalueindex(KEY_VALUE));
  switch (it->type) {
  case DW_FRONT_NULL:
    lua_pushnil(L);
    break;
  case DW_FRONT_BOOLEAN:
    lua_pushboolean(L, it->boolean);
    break;
  case DW_FRONT_INTEGER:
    lua_pushinteger(L, it->integer);
    break;
  case DW_FRONT_NUMBER:
    lua_pushnumber(L, it->number);
    break;
  case DW_FRONT_STRING:
    lua_pushlstring(L, it->string.data, it->string.size);
    break;
  case DW_FRONT_LIST:
  case DW_FRONT_MAP:
    push_children(L, nodes, i + 1, it->after);
    break;
  }
  lua_rawset(L, -3);
}

static void push_node(lua_State *L, const dw_front_node *nodes, size_t i) {
  static const char *const kinds[] = {"null", "boolean", "integer", "number", "string", "list", "map"};
  const dw_front_node *it = nodes + i;
  lua_createtable(L, 0, 8);
  set_string(L, KEY_KIND, kinds[it->type]);
  set_value(L, nodes, i);
  set_range(L, it->at);
  if (it->quoted) set_boolean(L, KEY_QUOTED, true);
  if (!it->key.data) return;
  set_slice(L, KEY_KEY, it->key);
  set_number(L, KEY_KEY_FIRST, it->key_at.first);
  set_number(L, KEY_KEY_LAST, it->key_at.last);
}

/* Expects the list of fields on top, and leaves the first field of each key above it. */
static void push_by_key(lua_State *L) {
  lua_Integer count = (lua_Integer)lua_rawlen(L, -1);
  lua_createtable(L, 0, (int)count);
  for (lua_Integer i = count; i > 0; i--) {
    lua_rawgeti(L, -2, i);
    lua_pushvalue(L, lua_upvalueindex(KEY_KEY));
    lua_rawget(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, -3);
  }
}

static void push_front(lua_State *L, const dw_frontmatter *front) {
  static const char *const kinds[] = {"none", "yaml", "lines"};
  lua_createtable(L, 0, 8);
  set_string(L, KEY_KIND, kinds[front->kind]);
  set_range(L, front->at);
  set_number(L, KEY_BODY_FIRST, front->body.first);
  set_number(L, KEY_BODY_LAST, front->body.last);
  push_children(L, front->nodes, 0, front->count);
  lua_pushvalue(L, lua_upvalueindex(KEY_FIELDS));
  lua_pushvalue(L, -2);
  lua_rawset(L, -4);
  push_by_key(L);
  lua_remove(L, -2);
  set(L, KEY_BY_KEY);
}

static void push_document(lua_State *L, const dw_document *it) {
  lua_createtable(L, 0, 16);
  lua_pushvalue(L, 1);
  set(L, KEY_TEXT);
  lua_pushvalue(L, 2);
  set(L, KEY_PATH);
  set_boolean(L, KEY_EDITABLE, it->editable);
  push_front(L, &it->front);
  set(L, KEY_FRONT);
  set_list(L, KEY_HEADINGS, it, it->headings.count, push_heading);
  set_list(L, KEY_TABLES, it, it->tables.count, push_table);
  set_list(L, KEY_ITEMS, it, it->items.count, push_item);
  set_list(L, KEY_LABELS, it, it->labels.count, push_label);
  set_list(L, KEY_PARAGRAPHS, it, it->paragraphs.count, push_paragraph);
  set_list(L, KEY_LINKS, it, it->links.count, push_link);
  set_list(L, KEY_WIKILINKS, it, it->wikilinks.count, push_wikilink);
  set_list(L, KEY_CALLOUTS, it, it->callouts.count, push_callout);
  set_list(L, KEY_FENCES, it, it->fences.count, push_fence);
  set_list(L, KEY_COMMENTS, it, it->comments.count, push_comment);
  set_list(L, KEY_FINDINGS, it, it->findings.count, push_finding);
}

static int free_document(lua_State *L) {
  dw_document_free(lua_touserdata(L, 1));
  return 0;
}

static void push_box(lua_State *L) {
  dw_document *it = lua_newuserdatauv(L, sizeof *it, 0);
  memset(it, 0, sizeof *it);
  if (luaL_newmetatable(L, "dealwright.document")) {
    lua_pushcfunction(L, free_document);
    lua_setfield(L, -2, "__gc");
  }
  lua_setmetatable(L, -2);
}

/* parse(text, path): the note as plain tables; raises only when memory ends. */
static int document_parse(lua_State *L) {
  dw_slice text;
  text.data = luaL_checklstring(L, 1, &text.size);
  luaL_checkstring(L, 2);
  dw_document *it = lua_touserdata(L, lua_upvalueindex(BOX));
  dw_document_free(it);
  dw_error error;
  if (dw_document_parse(text, dw_bindings_limits(L), it, &error) != DW_OK) return luaL_error(L, "%s", error.message);
  push_document(L, it);
  dw_document_free(it);
  return 1;
}

int dw_open_document(lua_State *L) {
  luaL_checkstack(L, (int)(sizeof keys / sizeof *keys) + 2, "field names");
  lua_createtable(L, 0, 1);
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) lua_pushstring(L, keys[i]);
  push_box(L);
  lua_pushcclosure(L, document_parse, BOX);
  lua_setfield(L, -2, "parse");
  return 1;
}
