#!/usr/bin/env bash
# Whole collection seasons of an invented county, each lived through beside a model of its own: bills, books, payments, gaps and
# enrolments agree to the fen. Seeded; a seed that is finished is not lived through again. The result stands in
# Docs/proofs/season.md with machine, commit and command.
set -euo pipefail
cd "$(dirname "$0")/.."
seeds=${SEEDS:-1}
people=${PEOPLE:-200000}
files=${FILES:-60}
payments=${PAYMENTS:-150000}
commit=$(git rev-parse --short HEAD 2>/dev/null || echo none)
progress=.build-facts-release/season-$commit-$people-$files-$payments
result=$(.build-facts-release/release/yikao-season-proof --seeds "$seeds" --people "$people" --files "$files" \
    --payments "$payments" --progress "$progress")
echo "$result"
mkdir -p Docs/proofs
cat > Docs/proofs/season.md <<PAGE
# Proof: a season agrees to the fen

$result

- Machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores; SQLite
- Commit: $commit, $(date -u +%Y-%m-%d)
- Command: \`make prove-season\` (SEEDS=$seeds PEOPLE=$people FILES=$files PAYMENTS=$payments)

The people, their lists and their payments are invented (\`Sources/SeasonProof\`); so are the shares of damage in the lists, which
are assumed and not measured. Lists and payments are real files, workbooks and text in UTF-8 and GBK, read as an office's
would be. A model in plain dictionaries, which does not call the code it is held against, knows what everybody owes and what became of
every payment. At each check the books agree with bills and payments, the journal is sound, and everybody's bill, help and
allocations, every payment's free money, the gap list, the enrolments and the reports are the model's. Whom matching proposes is taken from the
matching, and compared with whom the row means. What differs would be named by step and person.
PAGE
rm -f -- "${progress:?}".[0-9]*
