#!/usr/bin/env bash
# What `make lint` runs: clang-format and clang-tidy over core/, luacheck and, where npm can bring it, StyLua over
# the Lua. clang-tidy's verdict on a file is remembered by the hash of all that it could depend on.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
cache=build/lint
mkdir -p "$cache"
failed=0

wrong() { echo "lint: $1 has findings"; failed=1; }

mapfile -t c_files < <(find core cmake bench spec -name '*.[ch]' | sort)
mapfile -t units < <(find core -name '*.c' | sort)

echo "lint: clang-format over ${#c_files[@]} files"
clang-format --dry-run -Werror "${c_files[@]}" || wrong clang-format

# A unit is looked at again when it, any header, the checks or the way of compiling changed.
common=$(find .clang-tidy CMakeLists.txt cmake core -name '*.h' -o -name '*.cmake' -o -name 'CMakeLists.txt' \
  -o -name .clang-tidy | sort | xargs cat | sha256sum)
# shellcheck disable=SC2317 # called by xargs
tidy() { # unit
  local key
  key=$( (echo "$common"; cat "$1") | sha256sum | cut -d' ' -f1)
  [ -e "$cache/$key" ] && return 0
  clang-tidy -p build --quiet "$1" 2>/dev/null && touch "$cache/$key"
}
export -f tidy
export common cache
echo "lint: clang-tidy over ${#units[@]} files"
printf '%s\n' "${units[@]}" | xargs -P "$(nproc)" -I{} bash -c 'tidy {}' || wrong clang-tidy
find "$cache" -type f -mtime +30 -delete

lua_folders=()
for folder in lua spec bench templates plugins; do
  [ -n "$(find "$folder" -name '*.lua' -print -quit 2>/dev/null)" ] && lua_folders+=("$folder")
done
echo "lint: luacheck over ${lua_folders[*]}"
luacheck -q "${lua_folders[@]}" || wrong luacheck

# npm's StyLua is a wrapper that fetches the program itself; either may be out of reach.
stylua=$cache/node_modules/.bin/stylua
if [ ! -e "$stylua" ] && command -v npm >/dev/null && [ ! -e "$cache/no-stylua" ]; then
  timeout 60 npm install --silent --no-audit --no-fund --prefix "$cache" @johnnymorganz/stylua-bin >/dev/null 2>&1
  "$stylua" --version >/dev/null 2>&1 || touch "$cache/no-stylua"
fi
if [ -e "$stylua" ] && [ ! -e "$cache/no-stylua" ]; then
  echo "lint: StyLua over ${lua_folders[*]}"
  "$stylua" --check --output-format=summary "${lua_folders[@]}" >"$cache/stylua" 2>&1 ||
    echo "lint: StyLua would lay $(grep -c '\.lua$' "$cache/stylua") files out otherwise ($cache/stylua names them)"
else
  echo "lint: StyLua cannot be had here and is left out"
fi
exit "$failed"
