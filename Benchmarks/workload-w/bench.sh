#!/usr/bin/env bash
# Workload W: Yikao's general engine beside hand-written C, DuckDB, polars, OpenFisca and others, checked to the fen.
# usage: make bench-w   (PERSONS=1000000; SKIP="polars openfisca …" leaves engines out; STRESS=1 hits every cap and band)
set -euo pipefail
cd "$(dirname "$0")/../.."
kit=$(realpath -m "${WORKLOAD_W:-../shared/reference/workload-w}")
if [ ! -d "$kit" ]; then
  echo "没有基准 W 的工具（$kit）；用 WORKLOAD_W=文件夹 指明 / the kit of workload W is not there; name it with WORKLOAD_W=FOLDER"
  exit 1
fi
work=${WORK:-.build-bench/workload-w}
mkdir -p "$work"
# One baseline for both: the processor features that C is compiled for are Yikao's too.
export MARCH=x86-64-v3
YIKAO_BENCH=$(realpath .build-bench/release/yikao-bench)
YIKAO_W_POLICY=$(realpath Benchmarks/workload-w/Policy)
export YIKAO_BENCH YIKAO_W_POLICY
W=$(realpath "$work") EXTRA=$(realpath Benchmarks/workload-w/extra) bash "$kit/run.sh" "${PERSONS:-1000000}"
python3 Benchmarks/workload-w/ratio.py "$work" "${PERSONS:-1000000}" "${STRESS:-}"
