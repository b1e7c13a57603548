"""The command line: `aidcoord …`. Its libraries are an extra, so that embedding aidcoord does not bring them along."""

import sys
from collections.abc import Sequence

_EXTRA = {"cyclopts", "rich", "yaml"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 for a complete run, 2 for bad input, 3 where a plugin failed.

    Args:
        arguments: What follows the program's name; without it what the program was started with.
    """
    try:
        from aidcoord.cli.app import run  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        print("The command line is an extra: pip install 'aidcoord[cli]'", file=sys.stderr)
        return 2
    return run(sys.argv[1:] if arguments is None else arguments)
