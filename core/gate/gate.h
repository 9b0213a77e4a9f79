/* From rule results, waivers and a day to a verdict and a score. Pure: no clock, no allocation, no failure.
 *
 * A result is what one rule said of one deal. A waiver sets a rule aside; it counts when it says why and by whom
 * and its last day (`until`, included) is not over. One without a day counts for good. One without `why` or `by`, or
 * whose day is no date, never counts.
 *
 * The verdict looks at musts only, in this order:
 *   not_due  the step is not reached, and a must is open or nothing has been written for it
 *   open     a must neither holds nor is waived
 *   waived   every must holds, some only because a waiver sets it aside
 *   assumed  every must holds, some only by an assumption
 *   passed   every must holds by what is stated; so does a step that asks nothing
 *
 * The score looks at what is there, reached or not: 1 no content, 2 less than half of the musts, 3 at least half, 4 all
 * (or there are none), 5 all shoulds too. A waived rule counts as holding, but with one in use the score is 4 at most.
 * A waiver of a rule that holds is not in use. */
#ifndef DW_GATE_GATE_H
#define DW_GATE_GATE_H

#include "base/text.h"

typedef enum { DW_MUST, DW_SHOULD } dw_level;

typedef struct {
  dw_slice code;
  dw_level level;
  bool held;
  bool assumed; /* holds, but only by an assumption */
  bool content; /* the rule found something written, right or wrong */
} dw_result;

typedef struct {
  dw_slice rule, why, by; /* empty: not given */
  dw_slice until;         /* YYYY-MM-DD; data NULL: for good */
} dw_waiver;

typedef enum { DW_PASSED, DW_ASSUMED, DW_WAIVED, DW_OPEN, DW_NOT_DUE } dw_verdict;

/* What became of one result. The last two are open, and say why their waiver did not count. */
typedef enum { DW_MARK_HELD, DW_MARK_WAIVED, DW_MARK_OPEN, DW_MARK_EXPIRED, DW_MARK_REJECTED } dw_mark;

typedef struct {
  const dw_result *results;
  size_t result_count;
  const dw_waiver *waivers;
  size_t waiver_count;
  dw_slice today; /* YYYY-MM-DD */
  bool reached;   /* the step is the current one or before it */
} dw_case;

typedef struct {
  dw_verdict verdict;
  int score;           /* 1-5 */
  size_t total;        /* musts */
  size_t passed, open; /* musts that hold by themselves; that are open. The rest is waived */
  size_t should_total, should_open;
} dw_judgement;

/* Judges the rules of one step. Fills `marks`, which has room for one per result. */
dw_judgement dw_gate_judge(const dw_case *it, dw_mark *marks);

/* Whether fulfilling the result that got this mark brings the next score nearer: open musts below 4, open shoulds
 * and waived rules at 4. */
bool dw_gate_raises(const dw_judgement *judgement, const dw_result *result, dw_mark mark);

/* "passed", "assumed", "waived", "open", "not_due". */
const char *dw_verdict_name(dw_verdict verdict);

/* Whether the text is a day of the calendar, as YYYY-MM-DD. */
bool dw_gate_is_day(dw_slice text);

#endif
