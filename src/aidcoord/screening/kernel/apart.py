"""Native code compiled by processes of its own, so that what LLVM takes for it is given back when they end."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from tempfile import TemporaryFile
from threading import Thread
from typing import IO, Final

from attrs import frozen

from aidcoord.screening.kernel.engine import object_file, whole_modules
from aidcoord.screening.kernel.modules import Assembly
from aidcoord.screening.kernel.seals import sealed, unsealed

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
            if other:
                other.hear(module.encode())
        files = [other.said() if other else None for other in others]
    return [file or object_file(module) for file, module in zip(files, modules, strict=True)]


@frozen
class _Other:
    """Another process, which goes on only while this one does, and keeps its input open."""

    process: "subprocess.Popen[bytes]"
    output: IO[bytes]
    """A file and no pipe: however much it prints, it waits for nobody to read it."""

    def hear(self, module: bytes) -> None:
        """Tell it what to compile."""
        assert self.process.stdin  # noqa: S101 - a pipe
        with suppress(OSError):  # it has ended
            self.process.stdin.write(len(module).to_bytes(_SIZE) + module)
            self.process.stdin.flush()

    def said(self) -> bytes | None:
        """The object file, if there is a whole one when it has ended."""
        self.process.wait()
        self.output.seek(0)
        return unsealed(self.output.read())


@contextmanager
def _other() -> Iterator[_Other | None]:
    """Another process, if one can be started."""
    command = [sys.executable or "", "-c", _COMPILE, *sys.path]
    with ExitStack() as stack:
        try:
            output = stack.enter_context(TemporaryFile())
            process = subprocess.Popen(  # noqa: S603 - the Python that runs this
                command, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.DEVNULL
            )
        except OSError:
            yield None
            return
        try:
            yield _Other(process, output)
        finally:
            process.kill()  # it has said everything, or nobody wants to hear it any more
            with suppress(OSError), process:  # it ended before it had heard everything
                pass


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
