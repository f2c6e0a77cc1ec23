#!/bin/sh
# Writes the lock files anew; called by `make lock`. They hold hashes for every system and name no index: neither
# the settings nor the folders of this machine may leak into them.
set -eu
cd "$(dirname "$0")/.."

lock() {
    env -u UV_INDEX -u UV_DEFAULT_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS -u PIP_FIND_LINKS \
        .venv/bin/uv pip compile --quiet --no-config --system-certs --upgrade --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
        --group build pyproject.toml "$@"
}

lock --constraint packaging/constraints.txt --output-file packaging/requirements.txt
lock --constraint packaging/constraints.txt --output-file packaging/requirements-dev.txt --group dev
lock --constraint packaging/constraints-floor.txt --output-file packaging/requirements-floor.txt --group dev
lock --constraint packaging/constraints.txt --output-file packaging/requirements-bundle.txt --group bundle
lock --constraint packaging/constraints-floor.txt --output-file packaging/requirements-windows.txt --group bundle
