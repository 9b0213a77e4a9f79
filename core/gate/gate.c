#include "gate/gate.h"

#include <string.h>

const char *dw_verdict_name(dw_verdict verdict) {
  static const char *const names[] = {"passed", "assumed", "waived", "open", "not_due"};
  return names[verdict];
}

static int number(dw_slice text, size_t first, size_t last) {
  int value = 0;
  for (size_t i = first; i < last; i++) {
    if (text.data[i] < '0' || text.data[i] > '9') return -1;
    value = value * 10 + (text.data[i] - '0');
  }
  return value;
}

bool dw_gate_is_day(dw_slice text) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (text.size != 10 || text.data[4] != '-' || text.data[7] != '-') return false;
  int year = number(text, 0, 4), month = number(text, 5, 7), day = number(text, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1) return false;
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= days[month - 1] + (month == 2 && leap);
}

static bool is_blank(dw_slice text) {
  dw_range inner = dw_range_trim(text, (dw_range){0, text.size});
  return inner.first == inner.last;
}

static dw_mark mark_of_waiver(const dw_waiver *waiver, dw_slice today) {
  if (is_blank(waiver->why) || is_blank(waiver->by)) return DW_MARK_REJECTED;
  if (!waiver->until.data) return DW_MARK_WAIVED;
  if (!dw_gate_is_day(waiver->until)) return DW_MARK_REJECTED;
  return memcmp(today.data, waiver->until.data, 10) <= 0 ? DW_MARK_WAIVED : DW_MARK_EXPIRED;
}

static dw_mark mark_of(const dw_case *it, const dw_result *result) {
  if (result->held) return DW_MARK_HELD;
  dw_mark mark = DW_MARK_OPEN;
  for (size_t i = 0; i < it->waiver_count && mark != DW_MARK_WAIVED; i++) {
    if (!dw_slice_equals(it->waivers[i].rule, result->code)) continue;
    dw_mark found = mark_of_waiver(&it->waivers[i], it->today);
    if (found == DW_MARK_WAIVED || mark != DW_MARK_EXPIRED) mark = found;
  }
  return mark;
}

typedef struct {
  bool content, assumed, must_waived, waived;
} overview;

static void count(dw_judgement *judgement, overview *seen, const dw_result *result, dw_mark mark) {
  bool must = result->level == DW_MUST, open = mark > DW_MARK_WAIVED;
  if (must) {
    judgement->total++;
    judgement->passed += mark == DW_MARK_HELD;
    judgement->open += open;
    seen->assumed |= mark == DW_MARK_HELD && result->assumed;
    seen->must_waived |= mark == DW_MARK_WAIVED;
  } else {
    judgement->should_total++;
    judgement->should_open += open;
  }
  seen->content |= result->content;
  seen->waived |= mark == DW_MARK_WAIVED;
}

static dw_verdict verdict_of(const dw_judgement *judgement, overview seen, bool reached) {
  if (!reached && (judgement->open > 0 || !seen.content)) return DW_NOT_DUE;
  if (judgement->open > 0) return DW_OPEN;
  if (seen.must_waived) return DW_WAIVED;
  return seen.assumed ? DW_ASSUMED : DW_PASSED;
}

static int score_of(const dw_judgement *judgement, overview seen) {
  size_t held = judgement->total - judgement->open;
  if (!seen.content) return 1;
  if (judgement->open > 0) return held * 2 < judgement->total ? 2 : 3;
  return judgement->should_open > 0 || seen.waived ? 4 : 5;
}

dw_judgement dw_gate_judge(const dw_case *it, dw_mark *marks) {
  dw_judgement judgement = {0};
  overview seen = {0};
  for (size_t i = 0; i < it->result_count; i++) {
    marks[i] = mark_of(it, &it->results[i]);
    count(&judgement, &seen, &it->results[i], marks[i]);
  }
  judgement.verdict = verdict_of(&judgement, seen, it->reached);
  judgement.score = score_of(&judgement, seen);
  return judgement;
}

bool dw_gate_raises(const dw_judgement *judgement, const dw_result *result, dw_mark mark) {
  if (mark == DW_MARK_HELD || judgement->score == 5) return false;
  if (judgement->score == 4) return true;
  return mark != DW_MARK_WAIVED && (result->level == DW_MUST || judgement->open == 0);
}
