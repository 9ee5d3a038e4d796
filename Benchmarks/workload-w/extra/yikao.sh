#!/usr/bin/env bash
# Workload W's contract for a further engine: called as  yikao.sh DATA OUT PERSONS.
set -euo pipefail
"$YIKAO_BENCH" workload-w "$YIKAO_W_POLICY" "$1" "$2"
