#!/usr/bin/env bash
# What `make test` runs: the specs and the C tests as people get the program; the same under the address and undefined
# behaviour sanitizers; the specs of the C core under valgrind. Builds what changed, runs two lanes side by side,
# ends with one line of counts. Long campaigns are sampled unless DEALWRIGHT_CAMPAIGN=whole.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
export DEALWRIGHT_CAMPAIGN=${DEALWRIGHT_CAMPAIGN:-sample}
logs=build/suite
rm -rf "$logs"
mkdir -p "$logs"

build() { # preset
  local folder=build/$1
  [ -e "$folder/build.ninja" ] ||
    cmake --preset "$1" -DDEALWRIGHT_SOURCES="$PWD/build/sources" >"$logs/$1.build" 2>&1 || return 1
  cmake --build "$folder" --parallel -- --quiet >>"$logs/$1.build" 2>&1
}

specs() { # program files...
  local program=$1; shift
  "$program" lua spec/run.lua "$@" 2>&1
}

c_tests() { # folder of the build
  local out code=0
  out=$(ctest --test-dir "$1" --output-on-failure 2>&1) || { code=$?; echo "$out"; }
  sed -nE 's/.* tests passed, ([0-9]+) tests? failed out of ([0-9]+)/\1 \2/p' <<<"$out" |
    { read -r wrong all && echo "$((all - wrong)) passed, $wrong failed"; } || return 1
  return "$code"
}

released() { specs build/dealwright spec; }

released_c() { c_tests build; }
sanitized_c() { c_tests build/sanitize; }

sanitized() {
  build sanitize || { cat "$logs/sanitize.build"; return 1; }
  local leaks=1
  ASAN_OPTIONS=detect_leaks=1 build/sanitize/dealwright version 2>&1 | grep -q 'LeakSanitizer has encountered' && leaks=0
  [ "$leaks" = 1 ] || echo "leaks are not looked for: LeakSanitizer cannot run here (valgrind looks)"
  ASAN_OPTIONS=detect_leaks=$leaks:abort_on_error=0:exitcode=97 UBSAN_OPTIONS=print_stacktrace=1 \
    specs build/sanitize/dealwright spec
}

# Faults of a save happen in programs of their own, and growth of time says nothing under valgrind.
watched() {
  build debug || { cat "$logs/debug.build"; return 1; }
  local files; files=$(find spec/core -name '*_spec.lua' ! -name 'save_faults*' ! -name 'pathological*')
  # shellcheck disable=SC2086
  (unset DEALWRIGHT_CORPUS && specs valgrind_dealwright $files)
}

valgrind_dealwright() {
  valgrind --quiet --error-exitcode=97 --leak-check=full --errors-for-leak-kinds=definite \
    --show-leak-kinds=definite build/debug/dealwright "$@"
}

lane() { # name function, both again for the next one
  while [ $# -gt 0 ]; do
    local started=$SECONDS code=0
    "$2" >"$logs/$1" || code=$?
    echo "$code $((SECONDS - started))" >"$logs/$1.end"
    shift 2
  done
}

memory_report='^==[0-9]+== +(Invalid|Conditional|Use of|Syscall|Mismatched)|runtime error: |LeakSanitizer: detected'
most_lines=150
passed=0 failed=0 skipped=0
report() { # name title
  local code seconds counts
  read -r code seconds <"$logs/$1.end"
  counts=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$logs/$1" | tail -n 1)
  printf '%s: %s (%d s)\n' "$2" "${counts:-did not finish, exit code $code}" "$seconds"
  grep -vE '^[0-9]+ passed, [0-9]+ failed' "$logs/$1" | head -n "$most_lines" | sed 's/^/  /'
  [ "$(wc -l <"$logs/$1")" -le "$most_lines" ] || echo "  ... all of it: $logs/$1"
  passed=$((passed + $(counted passed "$counts")))
  skipped=$((skipped + $(counted skipped "$counts")))
  local wrong; wrong=$(counted failed "$counts")
  if [ "$wrong" = 0 ] && { [ "$code" != 0 ] || [ -z "$counts" ] || grep -qE "$memory_report" "$logs/$1"; }; then
    wrong=1 # a leak, a report of invalid memory, a crash: a failure that no spec counted
  fi
  failed=$((failed + wrong))
}

counted() { # word line
  local found; found=$(grep -oE "[0-9]+ $1" <<<"$2" | cut -d' ' -f1)
  echo "${found:-0}"
}

echo "test: specs as released, under sanitizers, and the C core under valgrind; campaigns: $DEALWRIGHT_CAMPAIGN"
[ -n "${DEALWRIGHT_CORPUS:-}" ] || echo "test: DEALWRIGHT_CORPUS is not set: specs over others' notes are skipped"
lane valgrind watched &
lane release released release-c released_c sanitize sanitized sanitize-c sanitized_c
wait
report release "as released"
report release-c "C tests as released"
report sanitize "under sanitizers"
report sanitize-c "C tests under sanitizers"
report valgrind "C core under valgrind, without others' notes"
if [ "$skipped" = 0 ]; then
  echo "$passed passed, $failed failed"
else
  echo "$passed passed, $failed failed, $skipped skipped"
fi
[ "$failed" = 0 ]
