"""Native code compiled by a process of its own, so that what LLVM takes for it is given back when that one ends."""

import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from threading import Thread
from typing import Final

from aidcoord.screening.kernel.engine import code_of, with_everything
from aidcoord.screening.kernel.seals import sealed, unsealed

_COMPILE: Final = "import sys; sys.path[:] = sys.argv[1:]; from aidcoord.screening.kernel import apart; apart.main()"
_SIZE: Final = 8
"""In so many bytes stands how long the assembly is that follows."""


def object_code_apart(texts: Iterable[str]) -> bytes:
    """Compile functions of LLVM, and what they call, into an object file, in a process that does nothing else.

    To compile the whole law takes about as much memory as to screen a register, and a process that has had it keeps
    most of it. Where another process cannot do it, this one compiles.
    """
    assembly = with_everything(texts)
    found = None
    with suppress(OSError):  # no Python can be started, or it ended before it had read all
        found = unsealed(_said_by_another(assembly.encode()))
    return code_of(assembly) if found is None else found


def _said_by_another(assembly: bytes) -> bytes:
    """All that another process prints, which ends with this one: it goes on only while what it reads stays open."""
    command = [sys.executable or "", "-c", _COMPILE, *sys.path]
    with subprocess.Popen(  # noqa: S603 - the Python that runs this
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as other:
        assert other.stdin and other.stdout  # noqa: S101, PT018 - both are pipes
        try:
            other.stdin.write(len(assembly).to_bytes(_SIZE) + assembly)
            other.stdin.flush()
            return other.stdout.read()
        except BaseException:
            other.kill()
            raise


def main() -> None:
    """Compile the assembly that comes on standard input, and give the object file, sealed, on standard output.

    It ends there and then, whether or not that went well: Python would print at its end what others want printed, and
    would wait for the one who still reads.
    """
    exit_code = 1
    try:
        size = int.from_bytes(sys.stdin.buffer.read(_SIZE))
        assembly = sys.stdin.buffer.read(size).decode()
        Thread(target=_end_with_input, daemon=True).start()
        code = sealed(code_of(assembly))
        sys.stdout.flush()  # what was printed at the start comes before it
        sys.stdout.buffer.write(code)
        sys.stdout.buffer.flush()
        exit_code = 0
    finally:
        os._exit(exit_code)


def _end_with_input() -> None:
    """End this process when nobody holds the other end of its input any more."""
    sys.stdin.buffer.read(1)
    os._exit(1)
