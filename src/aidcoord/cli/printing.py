"""Where things are printed: results on standard output, faults and progress on standard error."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from aidcoord.cli.options import ExitCode
from aidcoord.errors import AidcoordError, Fault
from aidcoord.model.faults import unwritten, within
from aidcoord.model.texts import Language

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

T = TypeVar("T")

_WIDTH: Final = 120
"""The width of a table that no terminal bounds."""
_MANY: Final = 25
"""From how many files on progress is shown."""


def console() -> "Console":
    """A console on standard output that prints what it is given as it stands."""
    from rich.console import Console  # noqa: PLC0415 - JSON needs no tables

    free = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False, width=_WIDTH if free else None)


def table(*columns: str, title: str | None = None) -> "Table":
    """An empty table in the one style that all commands have."""
    from rich import box  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    made = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False, show_edge=False)
    for column in columns:
        made.add_column(column, overflow="fold")
    return made


def put(text: str) -> None:
    """Print text as it stands, its lines as long as they are."""
    print(text)


def complain(faults: Iterable[object], lang: Language = "en") -> None:
    """Print faults on standard error, a line each, in the language asked for where they speak both."""
    for fault in faults:
        print(within(fault, lang), file=sys.stderr)


def complain_about(error: AidcoordError, lang: Language = "en") -> None:
    """Print what an error says on standard error, in the language asked for where it speaks both."""
    complain(error.faults or [error], lang)


def write_text(path: Path, text: str) -> None:
    """Write a file, in UTF-8 and with lines that end alike everywhere.

    Raises:
        AidcoordError: It cannot be written.
    """
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise AidcoordError.of([unwritten(path, error)]) from None


def finish(faults: Sequence[Fault]) -> ExitCode:
    """Print the plugins' faults, and give the exit code that follows from them."""
    complain(faults)
    return ExitCode.PLUGIN_FAILED if faults else ExitCode.COMPLETE


@contextmanager
def after_faults(faults: Sequence[Fault], lang: Language) -> Iterator[None]:
    """Where what is done inside ends with an error, print the plugins' faults before it: it may be for want of them."""
    try:
        yield
    except AidcoordError:
        complain(faults, lang)
        raise


def tracked(items: Sequence[T], what: str, *, show: bool = True) -> Iterable[T]:
    """The items, with their progress shown on standard error where they are many and somebody is watching."""
    if not show or len(items) < _MANY or not sys.stderr.isatty():
        return items
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    return track(items, description=what, console=Console(file=sys.stderr), transient=True)
