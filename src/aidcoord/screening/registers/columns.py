"""What one column of a register holds: its Arrow type, how a value of the model is stored in it, and its metadata."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Final, TypeVar

import pyarrow as pa
from attrs import frozen

from aidcoord.model.days import Day
from aidcoord.model.evidence import EvidenceType, Value
from aidcoord.model.money import Fen, Rate
from aidcoord.model.options import Option
from aidcoord.model.texts import Text

EPOCH: Final = date(1970, 1, 1).toordinal()
"""The ordinal of Arrow's day 0: a `Day` is what a date32 counts, plus this."""
PREFIX: Final = "aidcoord:"
"""What every key of metadata that is ours begins with."""


V = TypeVar("V", bound=Value)


class Stored(Enum):
    """How the values of a column are stored."""

    YES_NO = "yes_no"
    COUNT = "count"
    MONEY = "fen"
    RATE = "ppm"
    DAY = "day"
    CODE = "code"
    TEXT = "text"


_WIDTHS: Final = ((127, pa.int8()), (32_767, pa.int16()), (2**31 - 1, pa.int32()))


@frozen(kw_only=True)
class Column:
    """A column of a register, or of one of its lists: its name, its words, and what may stand in it.

    Money is int64 fen, a rate int32 parts per million, a day date32; a choice is its code in the narrowest integer
    that holds all of them; a count is int32, or int64 where its bounds ask for it. Null is unknown.
    """

    name: str
    title: Text
    stored: Stored
    required: bool = False
    choices: type[Option] | Mapping[str, int] | None = None
    """The choices of a code, or the codes of a few fixed words."""
    bounds: tuple[int, int] | None = None
    """The least and the greatest number that may be stored; days are counted as `Day` does."""
    kind: EvidenceType | None = None
    """The type of evidence it holds, where it is evidence."""

    @classmethod
    def of(cls, kind: EvidenceType) -> "Column":
        """The column of a type of evidence."""
        stored, choices = stored_as(kind.type), kind.type if issubclass(kind.type, Option) else None
        bounds = kind.bounds if stored in {Stored.COUNT, Stored.MONEY, Stored.RATE, Stored.DAY} else None
        return cls(name=kind.id, title=kind.title, stored=stored, choices=choices, bounds=bounds, kind=kind)

    @cached_property
    def codes(self) -> dict[int, tuple[str, str]]:
        """Each code with its word in files and its Chinese word; empty where the column holds no codes."""
        if self.choices is None:
            return {}
        if isinstance(self.choices, Mapping):
            return {code: (word, word) for word, code in self.choices.items()}
        return {int(choice): (choice.slug, choice.text.zh) for choice in self.choices}

    @cached_property
    def arrow(self) -> pa.DataType:
        """The Arrow type."""
        if self.stored is Stored.CODE:
            return _narrowest(max(self.codes))
        if self.stored is Stored.COUNT:
            least, most = self.bounds or (0, 0)
            return pa.int32() if least >= -(2**31) and most < 2**31 else pa.int64()
        return _PLAIN[self.stored]

    @cached_property
    def field(self) -> pa.Field:
        """The Arrow field, with everything that is known of the column in its metadata."""
        return pa.field(self.name, self.arrow, nullable=not self.required, metadata=_metadata(self))


_PLAIN: Final = {
    Stored.YES_NO: pa.bool_(),
    Stored.MONEY: pa.int64(),
    Stored.RATE: pa.int32(),
    Stored.DAY: pa.date32(),
    Stored.TEXT: pa.string(),
}


def stored_as(kind: type[Value]) -> Stored:
    """How values of a type are stored."""
    if issubclass(kind, Option):
        return Stored.CODE
    if kind is bool:
        return Stored.YES_NO
    for base, stored in ((Day, Stored.DAY), (Fen, Stored.MONEY), (Rate, Stored.RATE)):
        if issubclass(kind, base):
            return stored
    return Stored.COUNT


def to_stored(value: Value) -> object:
    """A value of the model as Arrow stores it."""
    if isinstance(value, Day):
        return value.date
    return value if isinstance(value, bool) else int(value)


def from_stored(stored: object, kind: type[V]) -> V:
    """The value of the model that Arrow stores."""
    if issubclass(kind, Day):
        assert isinstance(stored, date)  # noqa: S101 - the column's type says so
        return kind(stored.toordinal())
    assert isinstance(stored, int)  # noqa: S101 - the column's type says so
    made: Callable[[int], V] = kind
    return made(stored)


def _narrowest(most: int) -> pa.DataType:
    return next((width for bound, width in _WIDTHS if most <= bound), pa.int64())


def _metadata(column: Column) -> dict[str, str]:
    said = {"stored": column.stored.value, "zh": column.title.zh, "en": column.title.en}
    if column.choices is not None:
        said["codes"] = json.dumps({str(code): list(words) for code, words in column.codes.items()}, ensure_ascii=False)
    if column.bounds is not None:
        said |= {"lowest": str(column.bounds[0]), "highest": str(column.bounds[1])}
    kind = column.kind
    if kind is not None:
        said |= {"scope": kind.scope.value, "holder": kind.holder, "type": kind.type.__name__}
        if kind.presumption is not None:
            said["presumed"] = str(int(kind.presumption.value))
            said |= {"presumed_below_age": str(age)} if (age := kind.presumption.below_age) is not None else {}
    return {PREFIX + name: text for name, text in said.items()}
