#include "stakeholder/coverage.h"

static size_t take_seats(const dw_person *person, bool named, const dw_slice *roles, size_t count, dw_seat *seats) {
  size_t held = 0;
  dw_seat seat = named ? DW_SEAT_COVERED : DW_SEAT_UNNAMED;
  for (size_t i = 0; i < count; i++) {
    if (!dw_person_has_role(person, roles[i])) continue;
    if (seats[i] < seat) seats[i] = seat;
    held += named;
  }
  return held;
}

dw_coverage dw_coverage_of(const dw_person *people, size_t count, const dw_slice *roles, size_t role_count,
                           dw_seat *seats, size_t *held) {
  dw_coverage coverage = {0};
  for (size_t i = 0; i < role_count; i++) seats[i] = DW_SEAT_MISSING;
  for (size_t i = 0; i < count; i++) {
    bool named = dw_person_is_named(&people[i]);
    held[i] = take_seats(&people[i], named, roles, role_count, seats);
    coverage.named += named;
    if (!named || !dw_person_is_met(&people[i])) continue;
    coverage.met++;
    coverage.only_met = i;
  }
  return coverage;
}
