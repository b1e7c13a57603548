"""Progress over many households, on standard error: how many, how fast, how long still."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from attrs import frozen
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn


@frozen
class Bar:
    """A bar that is moved on."""

    _progress: Progress
    _task: TaskID

    def advance(self, count: int) -> None:
        """So many more are done."""
        self._progress.update(self._task, advance=count)
        (task,) = self._progress.tasks
        self._progress.update(self._task, rate=f"{task.speed:,.0f}/s" if task.speed else "")


@contextmanager
def shown(what: str, total: int | None) -> Iterator[Bar]:
    """A bar for as long as the context lasts; `total` is `None` where nobody knows."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(file=sys.stderr), transient=True) as bars:
        yield Bar(bars, bars.add_task(what, total=total, rate=""))
