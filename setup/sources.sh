#!/usr/bin/env bash
# Fetches the source archives of Lua and cmark-gfm from the newer Debian suites, through apt and so with
# their signatures checked, where the system's own are too old. Nothing on the system changes: apt gets a
# private folder, the sources are unpacked under BUILD/sources and compiled by CMake.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=${1:?usage: sources.sh BUILD_FOLDER}
mkdir -p "$build"
build=$(cd "$build" && pwd)
sources=$build/sources
suites="trixie forky sid"

# name, pkg-config module, Debian source package, oldest version that is good enough
wanted="
lua       lua5.4          lua5.4     5.4.8
cmark-gfm libcmark-gfm    cmark-gfm  0.29.0.gfm.13
"

new_enough() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

in_place() { # name module oldest
  [ -e "$sources/$1/.ready" ] && return
  local have; have=$(pkg-config --modversion "$2" 2>/dev/null) || return 1
  new_enough "$have" "$3"
}

mirror() { # the mirror that the machine already uses
  local found
  found=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
    sed -nE -e 's/^URIs:[[:space:]]*([^[:space:]]*debian)\/?$/\1/p' \
            -e 's/^deb([[:space:]]+\[[^]]*\])?[[:space:]]+([^[:space:]]*debian)\/?[[:space:]].*/\2/p' |
    grep -v security | head -n 1)
  echo "${found:?set-up: no Debian mirror found in /etc/apt}"
}

apt_folder=$build/apt
# Lists that a slow mirror has let expire still do: they are signed, and the oldest version wanted is ours.
private_apt() { # command arguments...
  local command=$1; shift
  "$command" -o Dir::Etc::sourcelist="$apt_folder/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$apt_folder/lists" -o Dir::Cache="$apt_folder/cache" \
    -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User=root -o Debug::NoLocking=1 "$@"
}

open_private_apt() {
  [ -e "$apt_folder/.updated" ] && return
  mkdir -p "$apt_folder/lists/partial" "$apt_folder/cache/archives/partial"
  local base; base=$(mirror)
  for suite in $suites; do
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $base $suite main"
  done > "$apt_folder/sources.list"
  echo "set-up: reading the source lists of $suites"
  private_apt apt-get -qq update
  touch "$apt_folder/.updated"
}

oldest_offered() { # package oldest
  local version
  for version in $(private_apt apt-cache showsrc "$1" 2>/dev/null | sed -n 's/^Version: //p' | sort -V -u); do
    if new_enough "${version%-*}" "$2"; then echo "$version"; return; fi
  done
}

fetch() { # name package oldest
  open_private_apt
  local version; version=$(oldest_offered "$2" "$3")
  [ -n "$version" ] || { echo "set-up: no suite offers $2 $3 or newer" >&2; exit 2; }
  echo "set-up: fetching the sources of $2 $version"
  local folder=$sources/$1; rm -rf "$folder"; mkdir -p "$folder"
  (cd "$folder" && private_apt apt-get -qq source --download-only --tar-only "$2=$version")
  local archive; archive=$(cd "$folder" && ls ./*.orig.tar.*)
  (cd "$folder" && sha256sum "$archive" | sed 's/\.\///') > "$folder/sum"
  grep -qxFf "$folder/sum" "$here/known-archives" ||
    echo "set-up: warning: $(cat "$folder/sum") is not an archive seen before (its signature was good)" >&2
  tar -xf "$folder/$archive" -C "$folder" --strip-components=1
  touch "$folder/.ready"
}

echo "$wanted" | while read -r name module package oldest; do
  [ -n "$name" ] || continue
  in_place "$name" "$module" "$oldest" || fetch "$name" "$package" "$oldest"
done
