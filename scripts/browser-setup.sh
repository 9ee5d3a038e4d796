#!/usr/bin/env bash
# Installs what the browser test needs: Debian's chromium with Chinese fonts, and Playwright from PyPI in tools/.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
for package in chromium fonts-noto-cjk python3-venv; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

if ! tools/python/bin/python -c 'import playwright, axe_playwright_python' 2>/dev/null; then
    mkdir -p tools
    python3 -m venv tools/python
    tools/python/bin/pip install -q playwright axe-playwright-python
fi
