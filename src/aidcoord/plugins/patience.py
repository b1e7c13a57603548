"""How long a plugin may take to load, and what becomes of one that does not come back."""

import os
import sys
from collections.abc import Callable, Iterable
from threading import Thread
from typing import Final, Generic, TypeVar

from attrs import define, field

from aidcoord.errors import Place, PluginError

T = TypeVar("T")
Call = tuple[str, Place]
"""The package that a call belongs to, and where it stands."""

VARIABLE: Final = "AIDCOORD_LOAD_SECONDS"
"""The environment variable that allows every plugin more time, or less."""
_SECONDS: Final = 30.0
_FAREWELL: Final = 1.0
"""How long somebody who was told to stop is waited for, in seconds."""


class TooLongError(Exception):
    """That something did not come back in time; `calls` are those it was in, the outermost first."""

    def __init__(self, seconds: float, calls: Iterable[Call]) -> None:
        super().__init__(f"no end after {seconds:g} seconds")
        self.seconds = seconds
        self.calls = tuple(calls)


def patience() -> float:
    """How many seconds a plugin may take.

    Raises:
        PluginError: The environment says something else than a number of seconds.
    """
    said = os.environ.get(VARIABLE, "")
    try:
        seconds = float(said or _SECONDS)
    except ValueError:
        seconds = 0.0
    if not 0.0 < seconds < float("inf"):
        raise PluginError(f"{VARIABLE} is '{said}', which is no number of seconds. Write one such as {_SECONDS:g}.")
    return seconds


def wait_for(act: Callable[[], T], seconds: float) -> T:
    """What `act` gives or raises, if it comes back in time.

    It runs in a thread of its own, so that waiting can end in whichever thread and on whichever system it began. Who
    does not come back is told to stop, which ends every loop of Python; one that waits inside a system call is left
    behind, and ends with the program.

    Raises:
        TooLongError: It did not come back.
    """
    run = _Run(act)
    thread = Thread(target=run, name="loading a plugin", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        calls = _calls(thread)
        _stop(thread)
        raise TooLongError(seconds, calls)
    return run.outcome()


@define(eq=False)
class _Run(Generic[T]):
    act: Callable[[], T]
    _given: list[T] = field(factory=list, init=False)
    _error: BaseException | None = field(default=None, init=False)

    def __call__(self) -> None:
        try:
            self._given.append(self.act())
        except BaseException as error:  # noqa: BLE001 - it is raised again where somebody waits for it
            self._error = error

    def outcome(self) -> T:
        if self._error is not None:
            raise self._error
        return self._given[0]


def _calls(thread: Thread) -> list[Call]:
    """The calls that a thread is in; to be asked before it is stopped, for then they are gone."""
    frame = sys._current_frames().get(thread.ident or 0)  # noqa: SLF001 - the one way to see another thread
    found: list[Call] = []
    while frame is not None:
        package = str(frame.f_globals.get("__name__", "")).partition(".")[0]
        found.insert(0, (package, Place(frame.f_code.co_filename, frame.f_lineno)))
        frame = frame.f_back
    return found


def _stop(thread: Thread) -> None:
    import ctypes  # noqa: PLC0415 - hardly ever is anybody stopped

    if thread.ident is not None:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(SystemExit))
        thread.join(_FAREWELL)
