#!/bin/sh
# ./go CMD...: run CMD in the workspace's environment, building it first if need be.
# Needs Python 3.11 or newer; fetches uv into .tools/ where it is not installed.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
uv=$(command -v uv) || {
  uv=$here/.tools/bin/uv
  [ -x "$uv" ] || { python3 -m venv "$here/.tools" && "$here/.tools/bin/pip" install --quiet uv; } || exit 1
}
# What is compiled is kept, whatever the machine says: each command would compile a thousand modules anew.
unset PYTHONDONTWRITEBYTECODE
# Trust what the machine trusts: offices often sit behind a proxy with a certificate of its own.
export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}"
[ $# -gt 0 ] || set -- aidcoord --help
quiet=--quiet
[ -d "$here/.venv" ] || { quiet=; echo "Building the workspace, once: the first run takes a minute." >&2; }
# The whole suite takes both cores; a part of it is sooner done in one process.
[ "$*" != pytest ] || set -- pytest -n auto --dist worksteal
exec "$uv" run $quiet --project "$here" --all-packages "$@"
