"""Native code compiled by a process of its own, so that what LLVM takes for it is given back when that one ends."""

import subprocess
import sys
from collections.abc import Iterable
from typing import Final

from aidcoord.screening.kernel.engine import code_of, with_everything

_COMPILE: Final = "import sys; sys.path[:] = sys.argv[1:]; from aidcoord.screening.kernel import apart; apart.main()"


def object_code_apart(texts: Iterable[str]) -> bytes:
    """Compile functions of LLVM, and what they call, into an object file, in a process that does nothing else.

    To compile the whole law takes about as much memory as to screen a register, and a process that has had it keeps
    most of it. Where no other process can be started, this one compiles.
    """
    assembly = with_everything(texts)
    try:
        # in a session of its own: an interruption from the keyboard is for the one who asked, who ends it
        done = subprocess.run(  # noqa: S603 - the Python that runs this
            [sys.executable, "-c", _COMPILE, *sys.path],
            input=assembly.encode(),
            capture_output=True,
            check=True,
            start_new_session=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return code_of(assembly)
    return done.stdout


def main() -> None:
    """Compile the assembly that comes on standard input, and give the object file on standard output."""
    sys.stdout.buffer.write(code_of(sys.stdin.buffer.read().decode()))
