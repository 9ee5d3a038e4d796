#!/usr/bin/env bash
# Runs a command with a throwaway PostgreSQL server on loopback; its address is in YIKAO_TEST_SERVER.
# usage: scripts/postgres-test.sh COMMAND…
# POSTGRES_FSYNC=on for measurements and crash proofs; POSTGRES_MEMORY=2GB for a server with as many shared buffers and room for its
# log, as one in use would have.
set -euo pipefail

# Where Debian keeps the server's programs, which are on nobody's path.
programs() { compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -1; }
[ -n "$(programs)" ] || { echo "先运行 make setup-postgres / run make setup-postgres first" >&2; exit 1; }
bin=$(programs)

# The server refuses to run as root.
as_server=()
folder=$(mktemp -d)
if [ "$(id -u)" -eq 0 ]; then
    as_server=(runuser -u postgres --)
    chown postgres "$folder"
fi
stop() {
    "${as_server[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
cd /
"${as_server[@]}" "$bin/initdb" -D "$folder/data" --locale=C.UTF-8 -E UTF8 -A trust -U yikao >"$folder/initdb.log"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"${as_server[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/data/log" -o \
    "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' -c fsync=${POSTGRES_FSYNC:-off} -c max_connections=1200 ${POSTGRES_MEMORY:+-c shared_buffers=$POSTGRES_MEMORY -c max_wal_size=8GB}" \
    start >/dev/null
cd - >/dev/null
YIKAO_TEST_SERVER="postgres://yikao@127.0.0.1:$port/postgres" "$@"
