"""Running something in a process of its own, with the same packages in reach as here."""

import json
import os
import subprocess
import sys
from typing import Final

LIMIT: Final = 600
"""Seconds after which a program is given up."""
_PATH: Final = "AIDCOORD_CHECK_PATH"
_HEAD: Final = f"import json, os, sys\nsys.path[:] = json.loads(os.environ.pop({_PATH!r}))\n"


def run_program(code: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run Python code with arguments; what it prints is kept, and its exit code is the caller's to look at."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", _HEAD + code, *arguments],
        env={**os.environ, _PATH: json.dumps(sys.path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
        check=False,
    )
