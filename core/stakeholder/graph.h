/* The way to a person that asks the least of the trust there is: the shortest path over who influences and who
 * reports to whom.
 *
 * A path costs, from each person to the next, one step and what speaks against asking the first:
 *   step       to somebody one influences, or who reports to one: 1; up to one's superior: 2; against influence: 3
 *   stance     advocate 0, supporter 1, neutral or unknown 2, sceptic 4; an opponent is never asked
 *   influence  inner circle 0, political structure 1, outside or unknown 2
 *   contact    in depth 0, multiple 1, brief 2, none or unknown 3
 * People in conflict do not lead to each other. From us (the seller) a path starts at anybody met, at the cost of the
 * contact and 1. Of equal paths the one over fewer people is taken, then the one over people listed first. */
#ifndef DW_STAKEHOLDER_GRAPH_H
#define DW_STAKEHOLDER_GRAPH_H

#include "stakeholder/people.h"

typedef enum { DW_REPORTS_TO, DW_INFLUENCES, DW_CONFLICTS_WITH } dw_relation;

typedef struct {
  size_t from, to; /* indices of people */
  dw_relation relation;
} dw_edge;

typedef struct {
  const dw_person *people;
  size_t person_count;
  const dw_edge *edges;
  size_t edge_count;
} dw_graph;

enum { dw_from_us = -1 };

typedef struct {
  size_t *people; /* from the first to the target; NULL when there is no way */
  size_t count;
  unsigned cost;
} dw_path;

/* The path between two people, or from us. On failure *out is empty: DW_E_MEMORY. */
dw_code dw_graph_path(const dw_graph *graph, long from, size_t to, dw_path *out, dw_error *error);
void dw_path_free(dw_path *path);

#endif
