#!/usr/bin/env bash
# Installs the Debian packages that building and running Yikao needs, and those named, where they are missing.
set -euo pipefail

command -v swift >/dev/null || {
    echo "没有找到 Swift；请先安装 Swift 6.2 或更新的版本：https://www.swift.org/install/linux" >&2
    echo "Swift is missing; install Swift 6.2 or newer: https://www.swift.org/install/linux" >&2
    exit 1
}

missing=()
for package in libsqlite3-dev libexpat1-dev zlib1g-dev make git "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "安装 / installing: ${missing[*]}"
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
# A PostgreSQL for tests has no cluster of its own: they make theirs, and throw it away.
if [[ " ${missing[*]} " == *" postgresql "* ]]; then
    "${as_root[@]}" mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" | "${as_root[@]}" tee -a /etc/postgresql-common/createcluster.conf >/dev/null
fi
"${as_root[@]}" apt-get update -q
"${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
