#!/usr/bin/env bash
# A working program is killed 200 times on each database, and the power is cut 200 times on SQLite; then the same without syncing,
# which has to fail. Seeded; a part that is done is not done again on the same commit. The result stands in Docs/proofs/crash.md.
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${KILLS:-200}
seed=${SEED:-1}
proof=$PWD/.build-facts/debug/yikao-crash-proof
commit=$(git rev-parse --short HEAD 2>/dev/null || echo none)
done=.build-facts/crash-$commit-$seed-$kills
mkdir -p "$done"
cc -O1 -shared -fPIC -o "$done/power_cut.so" scripts/power_cut.c -ldl

part() { # NAME COMMAND…
    local name=$1
    shift
    [ -s "$done/$name" ] || { "$@" >"$done/$name.part" && mv "$done/$name.part" "$done/$name"; } \
        || { cat "$done/$name.part" >&2; return 1; }
    cat "$done/$name"
}
unsynced() {
    local status=0
    "$proof" --kills "$kills" --seed "$seed" --power "$PWD/$done/power_cut.so" --durability off >"$done/off.log" 2>&1 || status=$?
    # 2: it looked, and found that not all is whole.
    if [ "$status" -ne 2 ]; then
        echo "没有落盘，这个证明却没有看出来，就什么也没有证明 / without syncing it noticed nothing (status $status): the proof proves nothing" >&2
        return 1
    fi
    echo "without syncing, as it must: $(tail -1 "$done/off.log")"
}
part sqlite "$proof" --kills "$kills" --seed "$seed"
part power "$proof" --kills "$kills" --seed "$seed" --power "$PWD/$done/power_cut.so"
part unsynced unsynced
POSTGRES_FSYNC=on part postgres scripts/postgres-test.sh sh -c "$proof --kills $kills --seed $seed --database \$YIKAO_TEST_SERVER"

mkdir -p Docs/proofs
cat >Docs/proofs/crash.md <<END
# Proof: nothing is half done, lost or done twice

$(for name in sqlite power unsynced postgres; do sed 's/^/- /' "$done/$name"; done)

- Machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores
- Commit: $commit, $(date -u +%Y-%m-%d)
- Command: \`make prove-crash\` (KILLS=$kills SEED=$seed)

A program assesses a season, posts files of payments and imports lists, each in one transaction, and says after each what was
committed. It is killed (\`kill -9\`) up to a quarter of a second after it began, and what is left is looked at: what was acknowledged is
there, every run that is there is whole, bills, payments and books agree to the fen, the journal balances. With the power cut the files
are then what was last synced, by the worker or by the look at what was left, with some of the later blocks of 4096 bytes and not
others; without syncing that has to be noticed.
END
rm -rf "$done"
