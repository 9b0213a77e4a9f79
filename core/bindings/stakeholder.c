/* People: who is the same, what is covered, the way to somebody. What C holds while it works lives in userdata on the
 * stack, and the texts in one table beside it. */
#include <lauxlib.h>
#include <string.h>

#include "bindings/bindings.h"
#include "stakeholder/coverage.h"
#include "stakeholder/graph.h"
#include "stakeholder/people.h"

enum { attribute_count = 3, longest_scale = 6 };

/* Words by value; the first one is what is not known. */
static const struct {
  const char *field, *words[longest_scale];
} attributes[attribute_count] = {
    {"influence", {NULL, "outside", "political_structure", "inner_circle"}},
    {"stance", {NULL, "opponent", "sceptic", "neutral", "supporter", "advocate"}},
    {"contact_depth", {"unknown", "none", "brief", "multiple", "in_depth"}},
};

static unsigned attribute(const dw_person *person, size_t which) {
  const unsigned values[] = {person->influence, person->stance, person->contact};
  return values[which];
}

typedef struct {
  const dw_person *items;
  size_t count;
} people;

/* The value of a field of the table on top. */
static unsigned check_attribute(lua_State *L, int anchor, size_t which) {
  dw_slice word = dw_bindings_text(L, anchor, attributes[which].field);
  if (!word.data) return 0;
  for (unsigned i = 0; i < longest_scale; i++)
    if (attributes[which].words[i] && dw_slice_equals(word, dw_slice_of(attributes[which].words[i]))) return i;
  return (unsigned)luaL_error(L, "'%s' is no %s", word.data, attributes[which].field);
}

static size_t list_size(lua_State *L, const char *field) {
  lua_pushstring(L, field);
  size_t size = lua_rawget(L, -2) == LUA_TTABLE ? lua_rawlen(L, -1) : 0;
  lua_pop(L, 1);
  return size;
}

typedef struct {
  dw_slice *next, *end;
} room;

/* The texts of a list in a field of the table on top, into `room`; returns how many. */
static size_t take_texts(lua_State *L, int anchor, const char *field, room *left) {
  size_t count = 0;
  lua_pushstring(L, field);
  if (lua_rawget(L, -2) == LUA_TTABLE) {
    size_t size = lua_rawlen(L, -1);
    for (; count < size && left->next < left->end; count++, left->next++) {
      if (lua_rawgeti(L, -1, (lua_Integer)count + 1) != LUA_TSTRING) luaL_error(L, "%s holds what is no text", field);
      *left->next = dw_bindings_keep(L, anchor);
    }
  }
  lua_pop(L, 1);
  return count;
}

static void take_person(lua_State *L, int anchor, dw_person *out, room *left) {
  out->name = dw_bindings_text(L, anchor, "name");
  if (!out->name.data) out->name = dw_slice_of("");
  out->aliases = left->next;
  out->alias_count = take_texts(L, anchor, "aliases", left);
  out->roles = left->next;
  out->role_count = take_texts(L, anchor, "roles", left);
  out->influence = (dw_influence)check_attribute(L, anchor, 0);
  out->stance = (dw_stance)check_attribute(L, anchor, 1);
  out->contact = (dw_contact)check_attribute(L, anchor, 2);
}

static people check_people(lua_State *L, int index, int anchor) {
  luaL_checktype(L, index, LUA_TTABLE);
  people found = {NULL, lua_rawlen(L, index)};
  size_t texts = 0;
  for (size_t i = 0; i < found.count; i++, lua_pop(L, 1)) {
    if (lua_rawgeti(L, index, (lua_Integer)i + 1) != LUA_TTABLE) luaL_error(L, "a person is a table");
    texts += list_size(L, "aliases") + list_size(L, "roles");
  }
  dw_person *items = dw_bindings_array(L, found.count, sizeof *items);
  dw_slice *slices = dw_bindings_array(L, texts, sizeof *slices);
  room left = {slices, slices + texts};
  for (size_t i = 0; i < found.count; i++, lua_pop(L, 1)) {
    if (lua_rawgeti(L, index, (lua_Integer)i + 1) != LUA_TTABLE) luaL_error(L, "a person is a table");
    take_person(L, anchor, &items[i], &left);
  }
  found.items = items;
  return found;
}

static void append_integer(lua_State *L, size_t value) {
  lua_pushinteger(L, (lua_Integer)value);
  lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
}

static void append_text(lua_State *L, dw_slice text) {
  lua_pushlstring(L, text.data, text.size);
  lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
}

/* Groups and their people one after the other. `seen` is a table from text to the last group that has it. */
typedef struct {
  people all;
  dw_groups groups;
  size_t *order, *starts;
  int seen;
} resolved;

/* Appends a text that is not yet in the list, where `mark` is one of a kind for list and group. */
static void append_once(lua_State *L, int seen, lua_Integer mark, dw_slice text) {
  if (text.size == 0) return;
  lua_pushlstring(L, text.data, text.size);
  lua_pushvalue(L, -1);
  lua_rawget(L, seen);
  bool is_known = lua_isinteger(L, -1) && lua_tointeger(L, -1) == mark;
  lua_pop(L, 1);
  if (!is_known) {
    lua_pushvalue(L, -1);
    lua_pushvalue(L, -1);
    lua_pushinteger(L, mark);
    lua_rawset(L, seen);
    lua_rawseti(L, -3, (lua_Integer)lua_rawlen(L, -3) + 1);
  }
  lua_pop(L, 1);
}

static void set_names(lua_State *L, const resolved *it, size_t group) {
  lua_Integer mark = (lua_Integer)group * 2;
  dw_slice name = it->all.items[it->groups.fullest[group]].name;
  lua_pushlstring(L, name.data, name.size);
  lua_setfield(L, -2, "name");
  lua_newtable(L);
  append_once(L, it->seen, mark, name);
  for (size_t i = it->starts[group]; i < it->starts[group + 1]; i++) {
    const dw_person *person = &it->all.items[it->order[i]];
    append_once(L, it->seen, mark, person->name);
    for (size_t j = 0; j < person->alias_count; j++) append_once(L, it->seen, mark, person->aliases[j]);
  }
  lua_setfield(L, -2, "names");
}

static void set_roles(lua_State *L, const resolved *it, size_t group) {
  lua_newtable(L);
  for (size_t i = it->starts[group]; i < it->starts[group + 1]; i++) {
    const dw_person *person = &it->all.items[it->order[i]];
    for (size_t j = 0; j < person->role_count; j++)
      append_once(L, it->seen, (lua_Integer)group * 2 + 1, person->roles[j]);
  }
  lua_setfield(L, -2, "roles");
}

/* What the last one says; differing ones are named in the list `differs` on top. */
static const char *settle(lua_State *L, const resolved *it, size_t group, size_t which) {
  unsigned value = 0;
  bool differs = false;
  for (size_t i = it->starts[group]; i < it->starts[group + 1]; i++) {
    unsigned said = attribute(&it->all.items[it->order[i]], which);
    if (said == 0) continue;
    differs |= value != 0 && value != said;
    value = said;
  }
  if (differs) append_text(L, dw_slice_of(attributes[which].field));
  return value ? attributes[which].words[value] : NULL;
}

static void set_attributes(lua_State *L, const resolved *it, size_t group) {
  lua_newtable(L);
  for (size_t which = 0; which < attribute_count; which++) {
    const char *word = settle(L, it, group, which);
    lua_pushstring(L, word);
    lua_setfield(L, -3, attributes[which].field);
  }
  lua_setfield(L, -2, "differs");
}

static void set_members(lua_State *L, const resolved *it, size_t group) {
  lua_newtable(L);
  for (size_t i = it->starts[group]; i < it->starts[group + 1]; i++) append_integer(L, it->order[i] + 1);
  lua_setfield(L, -2, "members");
}

static void set_groups(lua_State *L, const resolved *it) {
  lua_createtable(L, (int)it->groups.count, 0);
  for (size_t group = 0; group < it->groups.count; group++) {
    lua_createtable(L, 0, 8);
    set_members(L, it, group);
    set_names(L, it, group);
    set_roles(L, it, group);
    set_attributes(L, it, group);
    lua_rawseti(L, -2, (lua_Integer)group + 1);
  }
  lua_setfield(L, -2, "groups");
}

static void set_doubts(lua_State *L, const resolved *it) {
  lua_createtable(L, (int)it->groups.doubt_count, 0);
  for (size_t i = 0; i < it->groups.doubt_count; i++) {
    const dw_doubt *doubt = &it->groups.doubts[i];
    lua_createtable(L, 0, 2);
    lua_pushinteger(L, (lua_Integer)it->groups.of[doubt->person] + 1);
    lua_setfield(L, -2, "group");
    lua_newtable(L);
    for (size_t j = 0; j < doubt->count; j++) append_integer(L, doubt->candidates[j] + 1);
    lua_setfield(L, -2, "candidates");
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_setfield(L, -2, "doubts");
}

static void set_group_of(lua_State *L, const resolved *it) {
  lua_createtable(L, (int)it->all.count, 0);
  for (size_t i = 0; i < it->all.count; i++) append_integer(L, it->groups.of[i] + 1);
  lua_setfield(L, -2, "group_of");
}

/* Resolves into memory that Lua owns already, so that nothing can be lost on the way. */
static dw_code resolve_into(resolved *it, dw_error *error) {
  dw_groups found;
  dw_code code = dw_people_resolve(it->all.items, it->all.count, &found, error);
  if (code != DW_OK) return code;
  memcpy(it->groups.of, found.of, it->all.count * sizeof *found.of);
  memcpy(it->groups.fullest, found.fullest, found.count * sizeof *found.fullest);
  memcpy(it->groups.doubts, found.doubts, found.doubt_count * sizeof *found.doubts);
  it->groups.count = found.count;
  it->groups.doubt_count = found.doubt_count;
  dw_groups_free(&found);
  return code;
}

static void order_by_group(resolved *it) {
  for (size_t i = 0; i < it->all.count; i++) it->starts[it->groups.of[i]]++;
  for (size_t i = 1; i <= it->groups.count; i++) it->starts[i] += it->starts[i - 1];
  for (size_t i = it->all.count; i-- > 0;) it->order[--it->starts[it->groups.of[i]]] = i;
}

/* resolve(people): who is the same person: {groups, group_of, doubts}. */
static int stakeholder_resolve(lua_State *L) {
  luaL_checkstack(L, 30, NULL);
  lua_settop(L, 1);
  lua_newtable(L);
  lua_newtable(L);
  resolved it = {.all = check_people(L, 1, 2), .seen = 3};
  size_t count = it.all.count;
  it.groups.of = dw_bindings_array(L, count, sizeof *it.groups.of);
  it.groups.fullest = dw_bindings_array(L, count, sizeof *it.groups.fullest);
  it.groups.doubts = dw_bindings_array(L, count, sizeof *it.groups.doubts);
  it.order = dw_bindings_array(L, count, sizeof *it.order);
  it.starts = dw_bindings_array(L, count + 1, sizeof *it.starts);
  dw_error error;
  if (resolve_into(&it, &error) != DW_OK) return luaL_error(L, "%s", error.message);
  order_by_group(&it);
  lua_createtable(L, 0, 3);
  set_groups(L, &it);
  set_group_of(L, &it);
  set_doubts(L, &it);
  return 1;
}

static void set_roles_with(lua_State *L, const char *field, const dw_slice *roles, const dw_seat *seats, size_t count,
                           dw_seat wanted) {
  lua_newtable(L);
  for (size_t i = 0; i < count; i++)
    if (seats[i] == wanted) append_text(L, roles[i]);
  lua_setfield(L, -2, field);
}

static void set_holders(lua_State *L, people all, const dw_slice *roles, size_t count) {
  lua_createtable(L, 0, (int)count);
  for (size_t i = 0; i < count; i++) {
    lua_pushlstring(L, roles[i].data, roles[i].size);
    lua_newtable(L);
    for (size_t j = 0; j < all.count; j++)
      if (dw_person_has_role(&all.items[j], roles[i])) append_integer(L, j + 1);
    lua_rawset(L, -3);
  }
  lua_setfield(L, -2, "holders");
}

static void set_several_roles(lua_State *L, people all, const size_t *held) {
  lua_newtable(L);
  for (size_t i = 0; i < all.count; i++)
    if (held[i] > 1) append_integer(L, i + 1);
  lua_setfield(L, -2, "several_roles");
}

static void set_met(lua_State *L, people all, dw_coverage coverage) {
  lua_newtable(L);
  for (size_t i = 0; i < all.count; i++)
    if (dw_person_is_named(&all.items[i]) && dw_person_is_met(&all.items[i])) append_integer(L, i + 1);
  lua_setfield(L, -2, "met");
  if (coverage.met != 1) return;
  lua_pushinteger(L, (lua_Integer)coverage.only_met + 1);
  lua_setfield(L, -2, "only_met");
}

/* coverage(people, roles): which roles are held, missing or known without a name, and what hangs by one thread. */
static int stakeholder_coverage(lua_State *L) {
  lua_settop(L, 2);
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_newtable(L);
  people all = check_people(L, 1, 3);
  size_t count = lua_rawlen(L, 2);
  dw_slice *roles = dw_bindings_array(L, count, sizeof *roles);
  for (size_t i = 0; i < count; i++) {
    if (lua_rawgeti(L, 2, (lua_Integer)i + 1) != LUA_TSTRING) return luaL_error(L, "a role is a text");
    roles[i] = dw_bindings_keep(L, 3);
  }
  dw_seat *seats = dw_bindings_array(L, count, sizeof *seats);
  size_t *held = dw_bindings_array(L, all.count, sizeof *held);
  dw_coverage coverage = dw_coverage_of(all.items, all.count, roles, count, seats, held);
  lua_createtable(L, 0, 7);
  set_holders(L, all, roles, count);
  set_roles_with(L, "covered", roles, seats, count, DW_SEAT_COVERED);
  set_roles_with(L, "unnamed", roles, seats, count, DW_SEAT_UNNAMED);
  set_roles_with(L, "missing", roles, seats, count, DW_SEAT_MISSING);
  set_several_roles(L, all, held);
  set_met(L, all, coverage);
  return 1;
}

static size_t check_index(lua_State *L, const char *field, size_t count) {
  lua_pushstring(L, field);
  int is_integer;
  lua_rawget(L, -2);
  lua_Integer index = lua_tointegerx(L, -1, &is_integer);
  lua_pop(L, 1);
  if (!is_integer || index < 1 || (size_t)index > count)
    luaL_error(L, "an edge's '%s' is the index of a person", field);
  return (size_t)index - 1;
}

static dw_relation check_relation(lua_State *L, int anchor) {
  static const char *const words[] = {"reports_to", "influences", "conflicts_with"};
  dw_slice word = dw_bindings_text(L, anchor, "relation");
  for (size_t i = 0; i < 3 && word.data; i++)
    if (dw_slice_equals(word, dw_slice_of(words[i]))) return (dw_relation)i;
  return (dw_relation)luaL_error(L, "an edge's relation is reports_to, influences or conflicts_with");
}

static const dw_edge *check_edges(lua_State *L, int index, int anchor, size_t people_count, size_t *count) {
  luaL_checktype(L, index, LUA_TTABLE);
  *count = lua_rawlen(L, index);
  dw_edge *edges = dw_bindings_array(L, *count, sizeof *edges);
  for (size_t i = 0; i < *count; i++, lua_pop(L, 1)) {
    if (lua_rawgeti(L, index, (lua_Integer)i + 1) != LUA_TTABLE) luaL_error(L, "an edge is a table");
    edges[i].from = check_index(L, "from", people_count);
    edges[i].to = check_index(L, "to", people_count);
    edges[i].relation = check_relation(L, anchor);
  }
  return edges;
}

static int push_path(lua_State *L, const size_t *way, size_t count, unsigned cost) {
  if (count == 0) return lua_pushnil(L), 1;
  lua_createtable(L, 0, 2);
  lua_createtable(L, (int)count, 0);
  for (size_t i = 0; i < count; i++) append_integer(L, way[i] + 1);
  lua_setfield(L, -2, "people");
  lua_pushinteger(L, cost);
  lua_setfield(L, -2, "cost");
  return 1;
}

/* path(people, edges, from, to): the way that asks the least trust, {people, cost}; nil when there is none. */
static int stakeholder_path(lua_State *L) {
  lua_settop(L, 4);
  lua_newtable(L);
  people all = check_people(L, 1, 5);
  dw_graph graph = {.people = all.items, .person_count = all.count};
  graph.edges = check_edges(L, 2, 5, all.count, &graph.edge_count);
  lua_Integer from = luaL_optinteger(L, 3, 0), to = luaL_checkinteger(L, 4);
  luaL_argcheck(L, from >= 0 && (lua_Unsigned)from <= all.count && (from > 0 || lua_isnil(L, 3)), 3, "no such person");
  luaL_argcheck(L, to >= 1 && (lua_Unsigned)to <= all.count, 4, "no such person");
  size_t *way = dw_bindings_array(L, all.count, sizeof *way);
  dw_path path;
  dw_error error;
  if (dw_graph_path(&graph, from ? (long)from - 1 : dw_from_us, (size_t)to - 1, &path, &error) != DW_OK)
    return luaL_error(L, "%s", error.message);
  size_t count = path.count;
  unsigned cost = path.cost;
  if (count > 0) memcpy(way, path.people, count * sizeof *way);
  dw_path_free(&path);
  return push_path(L, way, count, cost);
}

int dw_open_stakeholder(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"coverage", stakeholder_coverage}, {"path", stakeholder_path}, {"resolve", stakeholder_resolve}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
