/* Names are sorted so that equal ones stand together, and again by their last and first words so that a short name
 * finds the fuller ones nearby. Groups are trees of indices; the smallest index is the root. */
#include "stakeholder/people.h"

#include <stdlib.h>
#include <string.h>

#include "stakeholder/name.h"

enum { most_rounds = 8, most_looks = 1024 };

typedef struct {
  dw_name name;
  size_t person;
  bool alias;
  bool leads;         /* the first of its name */
  size_t first, last; /* the forms of the same key, in by_key */
} form;

typedef struct {
  form *forms;
  form **by_key, **by_weight;
  form **by_first, **by_last; /* names of two words and more */
  size_t form_count, fuller_count;
  size_t *parent;
  size_t person_count;
} work;

/* Groups that a name may belong to. */
typedef struct {
  size_t roots[dw_doubt_candidates], count;
  bool own;       /* its own group is one of them: nothing is open */
  bool exhausted; /* there was more to look at */
  size_t looks;
} choice;

bool dw_person_has_role(const dw_person *person, dw_slice role) {
  for (size_t i = 0; i < person->role_count; i++)
    if (dw_slice_equals(person->roles[i], role)) return true;
  return false;
}

bool dw_person_is_named(const dw_person *person) { return dw_name_is_there(person->name); }
bool dw_person_is_met(const dw_person *person) { return person->contact >= DW_BRIEF; }

static size_t root_of(const work *it, size_t person) {
  while (it->parent[person] != person) person = it->parent[person] = it->parent[it->parent[person]];
  return person;
}

static void join(const work *it, size_t a, size_t b) {
  a = root_of(it, a);
  b = root_of(it, b);
  it->parent[a > b ? a : b] = a < b ? a : b;
}

static int compare_slices(dw_slice a, dw_slice b) {
  int order = memcmp(a.data, b.data, a.size < b.size ? a.size : b.size);
  return order ? order : (a.size > b.size) - (a.size < b.size);
}

static dw_slice key(const form *it) { return (dw_slice){it->name.key, it->name.size}; }
static dw_slice first_word(const form *it) { return it->name.words[0]; }
static dw_slice last_word(const form *it) { return it->name.words[it->name.count - 1]; }

static int in_reading_order(const form *a, const form *b) {
  if (a->alias != b->alias) return a->alias ? 1 : -1;
  return (a->person > b->person) - (a->person < b->person);
}

static int compare_keys(const void *a, const void *b) {
  const form *one = *(form *const *)a, *other = *(form *const *)b;
  int order = compare_slices(key(one), key(other));
  return order ? order : in_reading_order(one, other);
}

static int compare_weights(const void *a, const void *b) {
  const form *one = *(form *const *)a, *other = *(form *const *)b;
  if (one->name.weight != other->name.weight) return one->name.weight < other->name.weight ? 1 : -1;
  return in_reading_order(one, other);
}

static int compare_by_first(const void *a, const void *b) {
  const form *one = *(form *const *)a, *other = *(form *const *)b;
  int order = compare_slices(first_word(one), first_word(other));
  if (!order) order = compare_slices(last_word(one), last_word(other));
  return order ? order : in_reading_order(one, other);
}

static int compare_by_last(const void *a, const void *b) {
  const form *one = *(form *const *)a, *other = *(form *const *)b;
  int order = compare_slices(last_word(one), last_word(other));
  if (!order) order = compare_slices(first_word(one), first_word(other));
  return order ? order : in_reading_order(one, other);
}

static void choose(const work *it, choice *found, const form *asking, size_t person) {
  size_t root = root_of(it, person);
  found->own |= root == root_of(it, asking->person);
  for (size_t i = 0; i < found->count; i++)
    if (found->roots[i] == root) return;
  if (found->count < dw_doubt_candidates) found->roots[found->count++] = root;
  found->exhausted |= found->count == dw_doubt_candidates;
}

/* Who calls themselves so by an alias. */
static choice claimants(const work *it, const form *asking) {
  choice found = {0};
  for (size_t i = asking->first; i < asking->last && !found.exhausted; i++)
    if (it->by_key[i]->alias) choose(it, &found, asking, it->by_key[i]->person);
  return found;
}

typedef struct {
  form **forms;
  dw_slice (*outer)(const form *), (*inner)(const form *);
} table;

static bool stands_before(const table *in, size_t i, dw_slice outer, dw_slice inner) {
  int order = compare_slices(in->outer(in->forms[i]), outer);
  return order < 0 || (order == 0 && compare_slices(in->inner(in->forms[i]), inner) < 0);
}

static size_t seek(const table *in, size_t count, dw_slice outer, dw_slice inner) {
  size_t low = 0;
  while (low < count) {
    size_t middle = low + (count - low) / 2;
    if (stands_before(in, middle, outer, inner))
      low = middle + 1;
    else
      count = middle;
  }
  return low;
}

/* Adds who has a fuller name that agrees, among those with this outer word whose inner word starts so. */
static void look(const work *it, const table *in, const form *asking, dw_slice outer, dw_slice start, choice *found) {
  for (size_t i = seek(in, it->fuller_count, outer, start); i < it->fuller_count; i++) {
    const form *other = in->forms[i];
    dw_slice inner = in->inner(other);
    if (!dw_slice_equals(in->outer(other), outer) || inner.size < start.size) return;
    if (memcmp(inner.data, start.data, start.size) != 0) return;
    if (found->exhausted || ++found->looks > most_looks) {
      found->exhausted = true;
      return;
    }
    if (other->name.weight <= asking->name.weight) continue;
    if (dw_name_agrees(&asking->name, &other->name) || dw_name_is_part(&asking->name, &other->name))
      choose(it, found, asking, other->person);
  }
}

static dw_slice first_letter(dw_slice word) {
  uint32_t point;
  size_t size = dw_utf8_decode(word, 0, &point);
  return (dw_slice){word.data, size ? size : word.size};
}

/* Who has a fuller name that this one can be short for. */
static choice fuller(const work *it, const form *asking) {
  const table by_last = {it->by_last, last_word, first_word}, by_first = {it->by_first, first_word, last_word};
  const dw_name *name = &asking->name;
  choice found = {0};
  if (name->count == 0) return found;
  if (name->count == 1 && !name->initial[0]) {
    look(it, &by_first, asking, name->words[0], (dw_slice){"", 0}, &found);
    look(it, &by_last, asking, name->words[0], (dw_slice){"", 0}, &found);
  } else if (!name->initial[name->count - 1]) {
    look(it, &by_last, asking, last_word(asking), first_letter(first_word(asking)), &found);
  } else if (!name->initial[0]) {
    look(it, &by_first, asking, first_word(asking), last_word(asking), &found);
  }
  return found;
}

static bool is_settled(const choice *found) { return found->own || found->count == 0; }
static bool is_clear(const choice *found) { return !found->own && found->count == 1 && !found->exhausted; }

static bool join_aliases(const work *it) {
  bool joined = false;
  for (size_t i = 0; i < it->form_count; i++) {
    if (!it->by_key[i]->leads) continue;
    choice found = claimants(it, it->by_key[i]);
    if (!is_clear(&found)) continue;
    join(it, it->by_key[i]->person, found.roots[0]);
    joined = true;
  }
  return joined;
}

static void join_short_names(const work *it) {
  for (size_t i = 0; i < it->form_count; i++) {
    const form *asking = it->by_weight[i];
    if (!asking->leads) continue;
    choice found = claimants(it, asking);
    if (!is_settled(&found)) continue;
    found = fuller(it, asking);
    if (is_clear(&found)) join(it, asking->person, found.roots[0]);
  }
}

static void join_all(const work *it) {
  for (int i = 0; i < most_rounds && join_aliases(it); i++) continue;
  join_short_names(it);
  for (int i = 0; i < most_rounds && join_aliases(it); i++) continue;
}

/* Forms of one key stand together, names before aliases; equal names are one person. */
static void join_equal_names(const work *it) {
  for (size_t i = 0, last; i < it->form_count; i = last) {
    for (last = i + 1; last < it->form_count; last++)
      if (compare_slices(key(it->by_key[i]), key(it->by_key[last])) != 0) break;
    for (size_t j = i; j < last; j++) {
      form *own = it->by_key[j];
      own->first = i;
      own->last = last;
      own->leads = j == i && !own->alias;
      if (!own->alias) join(it, it->by_key[i]->person, own->person);
    }
  }
}

static dw_code add_form(work *it, dw_slice text, size_t person, bool alias, dw_error *error) {
  form *added = &it->forms[it->form_count];
  *added = (form){.person = person, .alias = alias};
  dw_code code = dw_name_parse(text, &added->name, error);
  if (code == DW_OK && added->name.size > 0)
    it->form_count++;
  else
    dw_name_free(&added->name);
  return code;
}

static dw_code add_forms(work *it, const dw_person *people, dw_error *error) {
  dw_code code = DW_OK;
  for (size_t i = 0; i < it->person_count && code == DW_OK; i++) {
    it->parent[i] = i;
    if (!dw_person_is_named(&people[i])) continue;
    code = add_form(it, people[i].name, i, false, error);
    for (size_t j = 0; j < people[i].alias_count && code == DW_OK; j++)
      code = add_form(it, people[i].aliases[j], i, true, error);
  }
  return code;
}

static void sort_forms(work *it) {
  for (size_t i = 0; i < it->form_count; i++) {
    it->by_key[i] = it->by_weight[i] = &it->forms[i];
    if (it->forms[i].name.count < 2) continue;
    it->by_first[it->fuller_count] = it->by_last[it->fuller_count] = &it->forms[i];
    it->fuller_count++;
  }
  qsort(it->by_key, it->form_count, sizeof *it->by_key, compare_keys);
  qsort(it->by_weight, it->form_count, sizeof *it->by_weight, compare_weights);
  qsort(it->by_first, it->fuller_count, sizeof *it->by_first, compare_by_first);
  qsort(it->by_last, it->fuller_count, sizeof *it->by_last, compare_by_last);
}

static dw_code work_new(work *it, const dw_person *people, size_t count, dw_error *error) {
  size_t room = 1;
  for (size_t i = 0; i < count; i++) room += 1 + people[i].alias_count;
  *it = (work){.person_count = count};
  it->forms = calloc(room, sizeof *it->forms);
  it->by_key = calloc(room * 4, sizeof *it->by_key);
  it->parent = calloc(count + 1, sizeof *it->parent);
  if (!it->forms || !it->by_key || !it->parent) return dw_fail(error, DW_E_MEMORY, "no memory to compare people");
  it->by_weight = it->by_key + room;
  it->by_first = it->by_weight + room;
  it->by_last = it->by_first + room;
  dw_code code = add_forms(it, people, error);
  if (code == DW_OK) sort_forms(it);
  return code;
}

static void work_free(work *it) {
  for (size_t i = 0; i < it->form_count; i++) dw_name_free(&it->forms[i].name);
  free(it->forms);
  free(it->by_key);
  free(it->parent);
}

static void number_groups(const work *it, dw_groups *out) {
  for (size_t i = 0; i < it->person_count; i++) {
    size_t root = root_of(it, i);
    out->of[i] = root == i ? out->count : out->of[root];
    if (root == i) out->fullest[out->count++] = i;
  }
  for (size_t i = it->form_count; i-- > 0;)
    if (!it->by_weight[i]->alias) out->fullest[out->of[it->by_weight[i]->person]] = it->by_weight[i]->person;
}

static void add_doubt(dw_groups *out, const form *asking, const choice *found) {
  if (is_settled(found) || is_clear(found)) return;
  dw_doubt *doubt = &out->doubts[out->doubt_count++];
  *doubt = (dw_doubt){.person = asking->person, .count = found->count};
  for (size_t i = 0; i < found->count; i++) doubt->candidates[i] = out->of[found->roots[i]];
}

static void add_doubts(const work *it, dw_groups *out) {
  for (size_t i = 0; i < it->form_count; i++) {
    const form *asking = &it->forms[i];
    if (!asking->leads) continue;
    choice found = claimants(it, asking);
    if (is_settled(&found)) found = fuller(it, asking);
    add_doubt(out, asking, &found);
  }
}

static dw_code groups_new(dw_groups *out, const work *it, dw_error *error) {
  size_t leads = 1;
  for (size_t i = 0; i < it->form_count; i++) leads += it->forms[i].leads;
  out->of = calloc(it->person_count + 1, sizeof *out->of);
  out->fullest = calloc(it->person_count + 1, sizeof *out->fullest);
  out->doubts = calloc(leads, sizeof *out->doubts);
  bool is_made = out->of && out->fullest && out->doubts;
  return is_made ? DW_OK : dw_fail(error, DW_E_MEMORY, "no memory for groups of people");
}

dw_code dw_people_resolve(const dw_person *people, size_t count, dw_groups *out, dw_error *error) {
  *out = (dw_groups){0};
  work it;
  dw_code code = work_new(&it, people, count, error);
  if (code == DW_OK) {
    join_equal_names(&it);
    join_all(&it);
    code = groups_new(out, &it, error);
  }
  if (code == DW_OK) {
    number_groups(&it, out);
    add_doubts(&it, out);
  } else {
    dw_groups_free(out);
  }
  work_free(&it);
  return code;
}

void dw_groups_free(dw_groups *groups) {
  free(groups->of);
  free(groups->fullest);
  free(groups->doubts);
  *groups = (dw_groups){0};
}
