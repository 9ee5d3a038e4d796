#!/usr/bin/env bash
# A hundred million random claims over all plans: statements, blocks and exact fractions agree to the fen. Seeded; a run
# that is stopped goes on where it was. The result stands in Docs/proofs/law.md with machine, commit and command.
set -euo pipefail
cd "$(dirname "$0")/.."
claims=${CLAIMS:-100000000}
seed=${SEED:-20250101}
progress=.build-bench/law-$seed-$claims.progress
result=$(.build-bench/release/yikao-bench law Policy --claims "$claims" --seed "$seed" --progress "$progress")
echo "$result"
mkdir -p Docs/proofs
cat > Docs/proofs/law.md <<END
# Proof: the law is one

$result

- Machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores
- Commit: $(git rev-parse --short HEAD 2>/dev/null || echo none), $(date -u +%Y-%m-%d)
- Command: \`make prove-law\` (CLAIMS=$claims SEED=$seed)

Claims are drawn at and beside every number of every plan: deductibles, edges of bands, caps, and the costs at which caps
are reached. Each is settled as a statement and in a block: of mixed claims and people, of one kind of care, of years that
begin, of years that go on from block to block. Years from their beginning are reckoned a second time in exact fractions by
code that shares nothing with the settlement (\`Sources/SecondOpinion\`).
A claim that does not agree would be named by seed, round and row.
END
rm -f "$progress"
