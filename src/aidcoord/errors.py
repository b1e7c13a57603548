"""Every error that aidcoord raises on purpose, by who can act on it.

.. code-block:: text

    AidcoordError                 base of all
    ├── DefinitionError           the author of a policy, at load
    │   ├── UnknownNameError      a name that no installed plugin supplies
    │   ├── ClashError            two owners of one name on one day
    │   ├── CircleError           rules that wait for each other
    │   ├── GapError              a day that no version covers
    │   │   └── UnknownYearError  a year of which nobody has said what its working days are
    │   ├── ImpureRuleError       a rule that does what a rule must not
    │   └── ParameterError        a parameter file that cannot be read
    ├── PluginError               whoever installs plugins
    ├── EvidenceError             the caseworker
    │   └── CaseFileError         a file whose faults are listed, each with its place
    ├── InputError                whoever gave a plugin's command its files and options
    ├── BeforeTheLawError         whoever asks about a day on which none of this was law
    ├── JournalError              whoever keeps the journal
    └── ProtocolError             whoever runs a case or the meeting
        ├── RefusedError          an act that cannot be done so, or not now, or not by whoever asks
        └── StaleWriterError      who decided without knowing what has happened since

"Not eligible" is a value, never an error. An error about several faults carries them all in `faults`.
"""

from collections.abc import Iterable
from typing import Final, Self
from unicodedata import normalize

from attrs import evolve, frozen
from attrs import field as attribute


@frozen
class Place:
    """Where in a file something stands; lines and columns count from 1. In a workbook `sheet` names the sheet."""

    file: str
    line: int
    column: int = 1
    sheet: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.sheet}!{self.cell}" if self.sheet else f"{self.file}:{self.line}:{self.column}"

    @property
    def cell(self) -> str:
        """The place as a cell of a sheet is called.

        >>> Place("cases.xlsx", 7, 28, sheet="成员").cell
        'AB7'
        """
        letters, left = "", self.column
        while left:
            left, letter = divmod(left - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.line}"


@frozen(kw_only=True)
class Fault:
    """One thing that is wrong, where it stands, and what to do about it."""

    message: str
    place: Place | None = None
    path: str | None = None
    """The path inside the document, such as `$.members[0].born`."""
    suggestion: str | None = None
    field: str | None = None
    """The field of policy whose plugin can mend it, where that is known."""
    family: str | None = attribute(default=None, eq=False, repr=False)
    """The class of the error that it is part of, such as `UnknownNameError`."""

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        path = f" [{self.path}]" if self.path else ""
        advice = f" {self.suggestion}" if self.suggestion else ""
        return f"{where}{self.message}{path}{advice}"


def _rank(fault: Fault) -> tuple[bool, str, str, int, int]:
    place = fault.place
    return (True, "", "", 0, 0) if place is None else (False, place.file, place.sheet, place.line, place.column)


class AidcoordError(Exception):
    """The base of every error that aidcoord raises on purpose."""

    def __init__(self, message: str, *, faults: Iterable[Fault] = ()) -> None:
        super().__init__(message)
        self.faults: tuple[Fault, ...] = tuple(faults)
        """Every fault found."""

    @classmethod
    def of(cls, faults: Iterable[Fault]) -> Self:
        """One error for all of `faults`, a line each, in the order of their places; those without a place come last."""
        listed = [fault if fault.family else evolve(fault, family=cls.__name__) for fault in sorted(faults, key=_rank)]
        return cls("\n".join(map(str, listed)), faults=listed)


class DefinitionError(AidcoordError):
    """A policy cannot be loaded as its author wrote it."""


class UnknownNameError(DefinitionError):
    """A rule, benefit or amendment names what no installed plugin supplies."""


class ClashError(DefinitionError):
    """Two owners claim one name for one day."""


class CircleError(DefinitionError):
    """Rules wait for each other, so that none can be worked out."""


class GapError(DefinitionError):
    """A day on which something is needed and no version of it is in force."""


class UnknownYearError(GapError):
    """Working days are counted through a year whose days off nobody has supplied."""


class ImpureRuleError(DefinitionError):
    """A rule uses something that would make its result depend on more than its arguments."""


class ParameterError(DefinitionError):
    """A parameter file, or a value in it, cannot be accepted."""


class PluginError(AidcoordError):
    """A plugin cannot be used: it fails to import, misspells a hook, or claims what another owns."""


class EvidenceError(AidcoordError):
    """What is said about a household cannot be accepted."""


class CaseFileError(EvidenceError):
    """A file about a household has faults; `faults` lists every one with its place."""


class InputError(AidcoordError):
    """What a plugin's command was given, in files or options, cannot be used; `faults` lists all that is known."""


class BeforeTheLawError(AidcoordError):
    """The day asked about lies before the first law that is installed."""


class JournalError(AidcoordError):
    """A journal cannot be opened, read or written as it is: a store, a key or a file of it."""


class ProtocolError(AidcoordError):
    """An act that the protocol of a case or of the meeting does not allow."""


class RefusedError(ProtocolError):
    """An act that is refused; `faults` lists every reason, each with what could be done instead. Nothing is changed."""


class StaleWriterError(ProtocolError):
    """Somebody wrote to the stream after what was decided on had been read; `since` is what was written."""

    def __init__(self, message: str, *, faults: Iterable[Fault] = (), since: Iterable[object] = ()) -> None:
        super().__init__(message, faults=faults)
        self.since: tuple[object, ...] = tuple(since)
        """The recorded events, oldest first."""


_LIKE_ENOUGH: Final = 0.6
_LIKE_ENOUGH_HAN: Final = 0.45
"""A Chinese word has few characters: with one of two wrong, half of it is left."""
_LONGEST: Final = 60
"""A longer word is no slip of the keyboard, and comparing it would take long."""


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.0) -> str | None:
    """The known word most like `word`, or `None` where none is like it, or none as like as asked.

    Case, width, hyphens and spaces make no difference; of two that are equally like, the first in the alphabet.

    >>> nearest("floor_aera", ["floor_area", "household_size"]), nearest("存歀", ["存款", "工资"])
    ('floor_area', '存款')
    """
    if len(word) > _LONGEST:
        return None
    from difflib import SequenceMatcher  # noqa: PLC0415 - nobody has misspelt anything yet

    best, most = None, likeness
    matcher = SequenceMatcher(autojunk=False, b=_folded(word))
    for candidate in sorted(known):
        matcher.set_seq1(_folded(candidate))
        least = _LIKE_ENOUGH_HAN if any("一" <= sign <= "鿿" for sign in candidate) else _LIKE_ENOUGH
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
            alike = matcher.ratio()
            if alike >= least and alike > most:
                best, most = candidate, alike
    return best


def _folded(word: str) -> str:
    return normalize("NFKC", word).strip().casefold().replace("-", "_").replace(" ", "_")


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """A sentence that offers the nearest known word, or `None`."""
    match = nearest(word, known)
    return f"Did you mean '{match}'?" if match else None
