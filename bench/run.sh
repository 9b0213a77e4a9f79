#!/usr/bin/env bash
# Measures `check` beside its floor and beside other tools that read Markdown, all in one run, on invented vaults.
#   DEALWRIGHT_BENCH="100 1000"   sizes to measure, in deals (default 100 1000 10000)
#   DEALWRIGHT_OTHERS=no          without the other tools, which take minutes
#   DEALWRIGHT_ROUNDS=5           rounds, interleaved; the median counts (default 5, one for 10,000 deals)
set -euo pipefail
cd "$(dirname "$0")/.."
bench=build/bench
npm=$bench/npm/node_modules
program=build/dealwright
sizes=${DEALWRIGHT_BENCH:-100 1000 10000}
rounds=${DEALWRIGHT_ROUNDS:-5}
others=${DEALWRIGHT_OTHERS:-yes}
seed=1

cmake --build build --target dw_floor dw_measure dw_empty -- --quiet >/dev/null
mkdir -p "$bench"

vault() {
  local folder=$bench/vault-$1 stamp
  stamp="$(cat bench/vault.lua bench/words.lua | cksum) $seed"
  [ "$(cat "$folder.stamp" 2>/dev/null)" = "$stamp" ] && return
  echo "bench: writing a vault of $1 deals to $folder"
  rm -rf "$folder"
  "$program" lua bench/vault.lua "$folder" "$1" "$seed"
  echo "$stamp" >"$folder.stamp"
}

linters() {
  [ "$others" = yes ] || return 0
  local tools=(markdownlint-cli2 remark-cli remark-preset-lint-recommended rumdl)
  [ -x "$npm/.bin/rumdl" ] && return
  command -v npm >/dev/null || { echo "bench: no npm here, other linters are left out"; return; }
  npm ping --fetch-timeout=5000 --fetch-retries=0 >/dev/null 2>&1 ||
    { echo "bench: the npm registry cannot be reached, other linters are left out"; return; }
  echo "bench: installing ${tools[*]} into $bench/npm"
  mkdir -p "$bench/npm"
  npm install --silent --no-audit --no-fund --prefix "$bench/npm" "${tools[@]}" >/dev/null 2>&1 ||
    echo "bench: that failed, other linters are left out"
}

# A line for each command: its name, a tab, its words.
ours() {
  printf 'check, 1 worker\t%s check -q --workers 1 --today 2026-06-30 %s\n' "$program" "$1"
  printf 'check, 2 workers\t%s check -q --workers 2 --today 2026-06-30 %s\n' "$program" "$1"
  printf 'floor, 1 process\tbuild/dw_floor -a %s\n' "$1"
  printf 'floor, 2 processes\tbuild/dw_floor -a -j 2 %s\n' "$1"
  printf 'floor, malloc\tbuild/dw_floor %s\n' "$1"
  printf 'reading alone\tbuild/dw_floor -r %s\n' "$1"
}

others() {
  [ "$others" = yes ] || return 0
  local native
  native=$(find "$npm"/@rumdl -maxdepth 2 -name rumdl -type f 2>/dev/null | head -n 1)
  [ -z "$native" ] || printf 'rumdl\t%s check --no-cache %s\n' "$native" "$1"
  [ -d "$npm/markdownlint-cli2" ] &&
    printf 'markdownlint-cli2\tnode %s/markdownlint-cli2/markdownlint-cli2-bin.mjs %s/**/*.md\n' "$npm" "$1"
  [ -d "$npm/remark-cli" ] &&
    printf 'remark-lint\tnode %s/remark-cli/cli.js --no-stdout --use ./%s %s\n' \
      "$npm" "$npm/remark-preset-lint-recommended/index.js" "$1"
  true
}

report() {
  "$program" lua bench/report.lua "$@"
}

measure_vault() {
  local folder=$bench/vault-$1 notes turns=$rounds
  vault "$1"
  notes=$(build/dw_floor -r "$folder" | cut -d' ' -f1)
  [ "$1" -lt 10000 ] || turns=1
  {
    ours "$folder" | build/dw_measure "$turns"
    [ "$1" -ge 10000 ] || others "$folder" | build/dw_measure 1
  } | report "$notes" "$1 deals, $notes notes, $(du -sh --apparent-size "$folder" | cut -f1); median of $turns, others once"
}

linters
for size in $sizes; do measure_vault "$size"; done

{
  printf 'an empty C program\tbuild/dw_empty\n'
  printf 'check, a small deal\t%s check -q examples/complete\n' "$program"
} | build/dw_measure 200 | report 9 "one small deal from start to finish, 200 rounds" "an empty C program"
