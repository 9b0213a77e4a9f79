/* Dijkstra over a list of neighbours per person; both directions of an edge stand in it. Entries of the heap are
 * never moved down again: one that is out of date is dropped when it comes up. */
#include "stakeholder/graph.h"

#include <stdlib.h>

typedef struct {
  size_t to;
  unsigned cost; /* 0: in conflict */
} neighbour;

typedef struct {
  unsigned cost, people; /* of the way so far */
  size_t person;
} entry;

typedef struct {
  const dw_graph *graph;
  size_t *starts; /* into neighbours; one more than people */
  neighbour *neighbours;
  entry *heap;
  size_t heap_count;
  entry *best;      /* by person; people 0: not reached */
  size_t *previous; /* by person; itself at the start */
  size_t *shunned;  /* by person: who asked last and is in conflict with them, plus 1 */
} search;

static const unsigned step_costs[] = {[DW_REPORTS_TO] = 2, [DW_INFLUENCES] = 1, [DW_CONFLICTS_WITH] = 0};
static const unsigned back_costs[] = {[DW_REPORTS_TO] = 1, [DW_INFLUENCES] = 3, [DW_CONFLICTS_WITH] = 0};
static const unsigned stance_costs[] = {2, 0, 4, 2, 1, 0};
static const unsigned influence_costs[] = {2, 2, 1, 0};
static const unsigned contact_costs[] = {3, 3, 2, 1, 0};

static unsigned asking_cost(const dw_person *person) {
  return stance_costs[person->stance] + influence_costs[person->influence] + contact_costs[person->contact];
}

static bool comes_before(entry a, entry b) {
  if (a.cost != b.cost) return a.cost < b.cost;
  return a.people != b.people ? a.people < b.people : a.person < b.person;
}

static void swap(entry *a, entry *b) {
  entry kept = *a;
  *a = *b;
  *b = kept;
}

static void push(search *it, entry added) {
  size_t at = it->heap_count++;
  it->heap[at] = added;
  for (; at > 0 && comes_before(it->heap[at], it->heap[(at - 1) / 2]); at = (at - 1) / 2)
    swap(&it->heap[at], &it->heap[(at - 1) / 2]);
}

static entry pop(search *it) {
  entry top = it->heap[0];
  it->heap[0] = it->heap[--it->heap_count];
  for (size_t at = 0, child; (child = at * 2 + 1) < it->heap_count; at = child) {
    if (child + 1 < it->heap_count && comes_before(it->heap[child + 1], it->heap[child])) child++;
    if (!comes_before(it->heap[child], it->heap[at])) break;
    swap(&it->heap[child], &it->heap[at]);
  }
  return top;
}

static void reach(search *it, entry found, size_t previous) {
  entry *best = &it->best[found.person];
  if (best->people > 0 && !comes_before(found, *best)) return;
  *best = found;
  it->previous[found.person] = previous;
  push(it, found);
}

static void expand(search *it, entry from) {
  const dw_person *person = &it->graph->people[from.person];
  size_t first = it->starts[from.person], last = it->starts[from.person + 1];
  if (person->stance == DW_OPPONENT) return;
  for (size_t i = first; i < last; i++)
    if (it->neighbours[i].cost == 0) it->shunned[it->neighbours[i].to] = from.person + 1;
  unsigned cost = from.cost + asking_cost(person);
  for (size_t i = first; i < last; i++) {
    neighbour next = it->neighbours[i];
    if (it->shunned[next.to] == from.person + 1) continue;
    reach(it, (entry){cost + next.cost, from.people + 1, next.to}, from.person);
  }
}

static void start(search *it, long from) {
  const dw_graph *graph = it->graph;
  if (from != dw_from_us) {
    reach(it, (entry){0, 1, (size_t)from}, (size_t)from);
    return;
  }
  for (size_t i = 0; i < graph->person_count; i++)
    if (dw_person_is_met(&graph->people[i])) reach(it, (entry){1 + contact_costs[graph->people[i].contact], 1, i}, i);
}

static void link_neighbours(search *it) {
  const dw_graph *graph = it->graph;
  for (size_t i = 0; i < graph->edge_count; i++) {
    it->starts[graph->edges[i].from]++;
    it->starts[graph->edges[i].to]++;
  }
  for (size_t i = 1; i <= graph->person_count; i++) it->starts[i] += it->starts[i - 1];
  for (size_t i = graph->edge_count; i-- > 0;) {
    dw_edge edge = graph->edges[i];
    it->neighbours[--it->starts[edge.from]] = (neighbour){edge.to, step_costs[edge.relation]};
    it->neighbours[--it->starts[edge.to]] = (neighbour){edge.from, back_costs[edge.relation]};
  }
}

static dw_code search_new(search *it, const dw_graph *graph, dw_error *error) {
  size_t people = graph->person_count + 1, edges = graph->edge_count * 2 + 1;
  *it = (search){.graph = graph};
  it->starts = calloc(people, sizeof *it->starts);
  it->neighbours = calloc(edges, sizeof *it->neighbours);
  it->heap = calloc(people + edges, sizeof *it->heap);
  it->best = calloc(people, sizeof *it->best);
  it->previous = calloc(people, sizeof *it->previous);
  it->shunned = calloc(people, sizeof *it->shunned);
  bool is_made = it->starts && it->neighbours && it->heap && it->best && it->previous && it->shunned;
  return is_made ? DW_OK : dw_fail(error, DW_E_MEMORY, "no memory for a graph of people");
}

static void search_free(search *it) {
  free(it->starts);
  free(it->neighbours);
  free(it->heap);
  free(it->best);
  free(it->previous);
  free(it->shunned);
}

static dw_code trace(const search *it, size_t to, dw_path *out, dw_error *error) {
  size_t count = it->best[to].people;
  if (count == 0) return DW_OK;
  out->people = malloc(count * sizeof *out->people);
  if (!out->people) return dw_fail(error, DW_E_MEMORY, "no memory for a path");
  out->count = count;
  out->cost = it->best[to].cost;
  for (size_t at = to; count > 0; at = it->previous[at]) out->people[--count] = at;
  return DW_OK;
}

dw_code dw_graph_path(const dw_graph *graph, long from, size_t to, dw_path *out, dw_error *error) {
  *out = (dw_path){0};
  search it;
  dw_code code = search_new(&it, graph, error);
  if (code == DW_OK) {
    link_neighbours(&it);
    start(&it, from);
    while (it.heap_count > 0) {
      entry next = pop(&it);
      if (next.person == to) break;
      if (!comes_before(it.best[next.person], next)) expand(&it, next);
    }
    code = trace(&it, to, out, error);
  }
  search_free(&it);
  return code;
}

void dw_path_free(dw_path *path) {
  free(path->people);
  *path = (dw_path){0};
}
