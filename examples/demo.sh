#!/usr/bin/env bash
# The main job on two deals: one that can be signed, and one that is stuck.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${DEALWRIGHT:-build/dealwright}
[ -t 1 ] && colour=() || colour=(--no-color)

show() {
  local result=0
  printf '\n$ dealwright %s\n' "$*"
  "$program" "$@" "${colour[@]}" || result=$?
  printf '(exit code %s)\n' "$result"
  last=$result
}

expect() {
  [ "$last" = "$1" ] && return
  echo "demo: exit code $1 was expected here, and $last came" >&2
  exit 1
}

echo "Two deals, seven notes each. The first, examples/complete, can be signed:"
show check examples/complete
expect 0
show status examples/complete
expect 0

printf '\nThe second, examples/stalled, is kept in the forecast by hope. Exit code 1 means: findings.\n'
show check examples/stalled
expect 1
show status examples/stalled
expect 0
