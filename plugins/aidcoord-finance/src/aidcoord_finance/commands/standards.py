"""What commands need to look at a standard: its cell, its amounts by residence, and the same with another amount."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from aidcoord import Desk, Fen, InputError, Option, Residence, Text
from aidcoord_finance.gaps import Gap


@frozen(kw_only=True)
class Standard:
    """One amount of a parameter on the day."""

    name: str
    cell: tuple[str, ...]
    codes: tuple[int, ...]
    amount: Fen
    since: date
    content: Any
    """All that the parameter says on the day."""
    title: Text
    by: tuple[str, ...]

    def content_with(self, amount: Fen) -> Any:
        """The same with another amount in this cell."""
        return self.within(self.content, amount)

    def within(self, content: Any, amount: Fen) -> Any:
        """Content in which other cells may have changed already, with another amount in this one."""
        return _replaced(content, self.codes, amount)

    def gap_in(self, content: Any) -> Gap | None:
        """The rural beside the urban amount, of a standard that goes by residence alone and has both."""
        if self.by != ("residence",):
            return None
        rural, urban = (content.get(code) for code in (Residence.RURAL, Residence.URBAN))
        return Gap(rural, urban) if isinstance(rural, Fen) and isinstance(urban, Fen) and urban else None


def standard(desk: Desk, name: str, cell: Iterable[str], *, said_by: str = "--cell") -> Standard:
    """A standard as it is on the day.

    Args:
        desk: The desk.
        name: The full name of the parameter.
        cell: What chooses the amount where it is a table.
        said_by: The option or key under which the cell stands, for messages.

    Raises:
        InputError: The cell is none of its table, or it is no amount of money.
        UnknownNameError: No installed policy has such a parameter.
    """
    words = tuple(cell)
    dated = desk.parameter(name)
    asked = desk.law.definitions[name][0].asks
    if len(words) != len(asked):
        goes_by = ", ".join(asked) or "nothing"
        raise InputError(f"'{name}' goes by {goes_by}; give {said_by} {len(asked)} times, not {len(words)}.")
    chosen = tuple(_option(desk, key, word, said_by) for key, word in zip(asked, words, strict=True))
    codes = tuple(map(int, chosen))
    amount = None if dated is None else dated.look_up(codes)
    if dated is None or not isinstance(amount, Fen):
        raise InputError(f"'{name}' has no amount of money on {desk.on} that another could replace.")
    title, said = desk.law.title(name), [option.text for option in chosen]
    return Standard(
        name=name,
        cell=words,
        codes=codes,
        amount=amount,
        since=dated.period.starts,
        content=dated.content,
        title=Text(zh="·".join(one.zh for one in (title, *said)), en=" · ".join(one.en for one in (title, *said))),
        by=tuple(asked),
    )


def _option(desk: Desk, name: str, word: str, said_by: str) -> Option:
    kind = desk.law.definitions[name][0].type
    if kind is None or not issubclass(kind, Option):
        raise InputError(f"A standard that goes by '{name}', which is no closed list, cannot be changed in one cell.")
    try:
        return kind.parse(word)
    except ValueError as error:
        raise InputError(f"{said_by}: {error}.") from None


def _replaced(content: Any, codes: tuple[int, ...], to: Fen) -> Any:
    if not codes:
        return to
    if not isinstance(content, Mapping):
        raise InputError("A standard by bands cannot be changed in one cell.")
    return {code: _replaced(inner, codes[1:], to) if code == codes[0] else inner for code, inner in content.items()}
