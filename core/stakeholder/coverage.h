/* Which of the roles wanted somebody holds, and whether it all hangs by one thread. Pure: no allocation, no failure. */
#ifndef DW_STAKEHOLDER_COVERAGE_H
#define DW_STAKEHOLDER_COVERAGE_H

#include "stakeholder/people.h"

typedef enum {
  DW_SEAT_MISSING, /* nobody holds the role */
  DW_SEAT_UNNAMED, /* only people without a name do */
  DW_SEAT_COVERED  /* somebody with a name does */
} dw_seat;

typedef struct {
  size_t named;    /* people with a name */
  size_t met;      /* of those */
  size_t only_met; /* the person, where met is 1 */
} dw_coverage;

/* Fills `seats`, one per role, and `held`, one per person: how many of the roles a named person holds. */
dw_coverage dw_coverage_of(const dw_person *people, size_t count, const dw_slice *roles, size_t role_count,
                           dw_seat *seats, size_t *held);

#endif
