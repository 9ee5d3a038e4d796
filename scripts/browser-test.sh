#!/usr/bin/env bash
# Runs the journeys of Tests/Browser against a server with a small demonstration region.
# usage: scripts/browser-test.sh PATH-OF-YIKAO
set -euo pipefail
cd "$(dirname "$0")/.."
yikao=$(realpath "$1")
scripts/browser-setup.sh

folder=$(mktemp -d)
trap 'kill "${server:-0}" 2>/dev/null || true; rm -rf "$folder"' EXIT
"$yikao" simulate --out "$folder/yikao.db" --persons 1500 --seed 20231001
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$yikao" serve --database "$folder/yikao.db" --port "$port" --demonstration >"$folder/log" 2>&1 &
server=$!
for _ in $(seq 100); do
    curl -fs "http://127.0.0.1:$port/health" >/dev/null && break
    sleep 0.1
done

BASE="http://127.0.0.1:$port" SIGN_INS="$folder/sign-ins.txt" SHOTS="${SHOTS:-$folder}" \
    tools/python/bin/python Tests/Browser/journeys.py || { tail -n 20 "$folder/log" >&2; exit 1; }
