#!/usr/bin/env bash
# Ten million changed messages of the hospital interface: no crash, bounded memory, and what must hold of every input holds.
# Seeded; a run that is stopped goes on where it was. The result stands in Docs/proofs/fuzz.md with machine, commit and command.
# Recorded messages beside the project (../shared/interface/samples, or YIKAO_SHARED) are changed as well.
set -euo pipefail
cd "$(dirname "$0")/.."
inputs=${INPUTS:-10000000}
seed=${SEED:-1}
build=.build-facts-release
commit=$(git rev-parse --short HEAD 2>/dev/null || echo none)
progress=$build/fuzz-$commit-$seed-$inputs.json
recorded=()
for place in "${YIKAO_SHARED:-}" ../shared ../../shared; do
    if [ -n "$place" ] && [ -d "$place/interface/samples" ]; then
        recorded=(--recorded "$place/interface/samples")
        break
    fi
done
result=$($build/release/yikao-fuzz --inputs "$inputs" --seed "$seed" --progress "$progress" "${recorded[@]}")
echo "$result"
mkdir -p Docs/proofs
cat > Docs/proofs/fuzz.md <<PAGE
# Proof: no message of a hospital stops its reader

$result

- Machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores, one of them used
- Commit: $commit, $(date -u +%Y-%m-%d)
- Command: \`make prove-fuzz\` (INPUTS=$inputs SEED=$seed${recorded[0]:+, recorded messages changed as well})

Each input is made of an example of a transaction or of its answer (\`Sources/HospitalFuzz\`): bytes changed anywhere, or values
changed where JSON has them, or both. It is read as JSON, as a request and as an answer by the tables of its transaction, and a
file of rows beside it. No crash; what is read is written and read again as the same; an error names a byte of the message;
where the tables find no fault every field can be taken by its type; a fault is at most 200 characters and repeats no value of
the message; a masked message is still JSON; of signatures with something changed none is taken; the memory of the program
stays within bounds. A finding would be named by seed and number.
PAGE
rm -f -- "$progress"
