#!/usr/bin/env bash
# Installs what the build and the suite need: Debian packages through apt, and the sources of the two
# libraries that are too old in Debian 12. Says what it does; a second run finds all in place.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=${1:?usage: install.sh BUILD_FOLDER}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing() {
  local name
  sed -e 's/#.*//' -e 's/ .*//' -e '/^$/d' "$here/packages" | while read -r name; do
    dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || echo "$name"
  done
}

mapfile -t packages < <(missing)
if [ "${#packages[@]}" -gt 0 ]; then
  echo "set-up: installing through apt: ${packages[*]}"
  as_root apt-get -qq update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "${packages[@]}" >/dev/null
fi
"$here/sources.sh" "$build"
