#!/usr/bin/env bash
# Measures what the README states. Everything runs on this machine, one after the other; medians.
# usage: make bench   (ROWS=1000000 by default)
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${ROWS:-1000000}
yikao=$(realpath .build/release/yikao)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

echo "machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores, $(free -g | awk '/Mem/ {print $2}') GiB"
echo "commit:  $(git rev-parse --short HEAD 2>/dev/null || echo none)"
echo
.build-bench/release/yikao-bench settlement Policy
echo
echo "a stay under each plan, in a block, the slowest first:"
.build-bench/release/yikao-bench law Policy --speed | head -12
echo
python3 Benchmarks/settle.py "$yikao" "$rows" "$folder"
echo
python3 Benchmarks/server.py "$yikao" "$folder"
