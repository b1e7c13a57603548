"""Native code compiled by processes of its own, so that what LLVM takes for it is given back when they end."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from threading import Thread
from typing import Final

from aidcoord.screening.kernel.engine import object_file, whole_modules
from aidcoord.screening.kernel.modules import Assembly
from aidcoord.screening.kernel.seals import sealed, unsealed

Other = subprocess.Popen[bytes]
_COMPILE: Final = "import sys; sys.path[:] = sys.argv[1:]; from aidcoord.screening.kernel import apart; apart.main()"
_SIZE: Final = 8
"""In so many bytes stands how long the module is that follows."""


def object_files_apart(assembly: Assembly) -> Sequence[bytes]:
    """Compile a kernel in processes that do nothing else, as many at once as there are processors and it is worth.

    To compile the whole law takes about as much memory as to screen a register, and a process that has had it keeps
    most of it. What another process cannot do is done by this one.
    """
    modules = whole_modules(assembly, os.cpu_count() or 1)
    with ExitStack() as stack:
        others = [stack.enter_context(_other()) for _ in modules]
        for other, module in zip(others, modules, strict=True):
            _tell(other, module.encode())
        files = [_said_by(other) for other in others]
    return [object_file(module) if file is None else file for file, module in zip(files, modules, strict=True)]


@contextmanager
def _other() -> Iterator[Other | None]:
    """Another process, if one can be started; it goes on only while this one does, and keeps its input open."""
    command = [sys.executable or "", "-c", _COMPILE, *sys.path]
    try:
        other = subprocess.Popen(  # noqa: S603 - the Python that runs this
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError:
        yield None
        return
    try:
        yield other
    finally:
        other.kill()  # it has said everything, or nobody wants to hear it any more
        with suppress(OSError), other:  # it ended before it had read everything
            pass


def _tell(other: Other | None, module: bytes) -> None:
    if other is not None and other.stdin:
        with suppress(OSError):  # it has ended
            other.stdin.write(len(module).to_bytes(_SIZE) + module)
            other.stdin.flush()


def _said_by(other: Other | None) -> bytes | None:
    return unsealed(other.stdout.read()) if other is not None and other.stdout else None


def main() -> None:
    """Compile the module that comes on standard input, and give the object file, sealed, on standard output.

    It ends there and then, whether or not that went well: Python would print at its end what others want printed, and
    would wait for the one who still reads.
    """
    exit_code = 1
    try:
        size = int.from_bytes(sys.stdin.buffer.read(_SIZE))
        module = sys.stdin.buffer.read(size).decode()
        Thread(target=_end_with_input, daemon=True).start()
        file = sealed(object_file(module))
        sys.stdout.flush()  # what was printed at the start comes before it
        sys.stdout.buffer.write(file)
        sys.stdout.buffer.flush()
        exit_code = 0
    finally:
        os._exit(exit_code)


def _end_with_input() -> None:
    """End this process when nobody holds the other end of its input any more."""
    sys.stdin.buffer.read(1)
    os._exit(1)
