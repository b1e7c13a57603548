"""What the model's classes do when they are made: copy what could change, and say all that is wrong at once."""

import sys
import unicodedata
from collections.abc import Iterable, Mapping
from keyword import iskeyword
from operator import index
from types import FrameType
from typing import Never, SupportsIndex, TypeVar

from aidcoord.errors import Place

K = TypeVar("K")
V = TypeVar("V")

_LONGEST_QUOTED = 40


class FrozenDict(dict[K, V]):
    """A dictionary that stays as it was made; unlike a mapping proxy it can be pickled and copied."""

    def _refuse(self, *_args: object, **_kwargs: object) -> Never:
        raise TypeError("this mapping is part of a frozen object; make a changed copy with `attrs.evolve`")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __reduce__(self) -> tuple[type["FrozenDict[K, V]"], tuple[dict[K, V]]]:
        return type(self), (dict(self),)


def frozen_dict(mapping: Mapping[K, V]) -> Mapping[K, V]:
    """A copy that nobody can change, or the same where it already is one."""
    return mapping if isinstance(mapping, FrozenDict) else FrozenDict(mapping)


def names(listed: Iterable[str]) -> tuple[str, ...]:
    """Names as a tuple; a single text is refused, because it would be taken for a list of letters."""
    if isinstance(listed, str):
        raise TypeError(f"names are listed: write ('{listed}',) instead of '{listed}'")
    return tuple(listed)


def optional_names(listed: Iterable[str] | None) -> tuple[str, ...] | None:
    """Names as a tuple, or `None`."""
    return None if listed is None else names(listed)


def raise_all(complaints: Iterable[str | None]) -> None:
    """Raise one `ValueError` with every complaint, if there is any."""
    found = [complaint for complaint in complaints if complaint]
    if found:
        raise ValueError("; ".join(found))


def is_bare_name(name: str) -> bool:
    """Whether rules can ask for `name`: a lower-case Python name without a double underscore."""
    return name.isidentifier() and not iskeyword(name) and "__" not in name and name == name.lower()


def whole_number(kind: type, number: object) -> int:
    """`number` as a plain int; what is no whole number, or a yes/no, is refused instead of cut down."""
    if isinstance(number, int) and not isinstance(number, bool):  # first, because the protocol below is slow to ask
        return number
    if isinstance(number, SupportsIndex) and not isinstance(number, bool):
        return index(number)
    raise TypeError(f"{kind.__name__} is a whole number, not {type(number).__name__} {number!r}")


def half_width(text: str) -> str:
    """`text` with full-width letters and digits as the plain ones, as Chinese keyboards write both."""
    return unicodedata.normalize("NFKC", text)


def cut(text: str) -> str:
    """`text` as a message repeats it, cut where it is long."""
    return text if len(text) <= _LONGEST_QUOTED else f"{text[:_LONGEST_QUOTED]}…"


def quoted(text: str) -> str:
    """`text` in quotes for a message, cut where it is long."""
    return f"'{cut(text)}'"


def declared_at() -> Place | None:
    """Where the object that is being made is declared: as `written_at`, but past helpers of the same module."""
    place = None
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - as in `written_at`
    while frame is not None and frame.f_code.co_filename.startswith("<attrs generated"):
        frame = frame.f_back
    while frame is not None and (place is None or frame.f_code.co_filename == place.file):
        place = Place(file=frame.f_code.co_filename, line=frame.f_lineno)
        frame = frame.f_back
    return place


def written_at() -> Place | None:
    """Where the object that is being made is written: the nearest caller that is not the class's own machinery."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - the line of the declaration, for messages
    while frame is not None and frame.f_code.co_filename.startswith("<attrs generated"):
        frame = frame.f_back
    return None if frame is None else Place(file=frame.f_code.co_filename, line=frame.f_lineno)
