"""What commands need to look at a standard: its cell, its amounts by residence, and the same with another amount."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from aidcoord import (
    Desk,
    Fault,
    Fen,
    InputError,
    Option,
    Residence,
    Text,
    ToldValueError,
    told,
)
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
        cells = f"按{'、'.join(asked)}分格" if asked else "不分格"
        zh = f"“{name}”{cells}；{said_by}应写{len(asked)}次，不是{len(words)}次。"
        goes_by = ", ".join(asked) or "nothing"
        en = f"'{name}' goes by {goes_by}; give {said_by} {len(asked)} times, not {len(words)}."
        raise InputError.of([told(zh, en)])
    chosen = tuple(_option(desk, key, word, said_by) for key, word in zip(asked, words, strict=True))
    codes = tuple(map(int, chosen))
    amount = None if dated is None else dated.look_up(codes)
    if dated is None or not isinstance(amount, Fen):
        raise InputError.of([no_amount(name, desk.on)])
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


def no_amount(name: str, on: date) -> Fault:
    """That a standard is no amount of money on a day."""
    zh = f"“{name}”在{on}没有可以改设的金额。"
    return told(zh, f"'{name}' has no amount of money on {on} that another could replace.")


def _option(desk: Desk, name: str, word: str, said_by: str) -> Option:
    kind = desk.law.definitions[name][0].type
    if kind is None or not issubclass(kind, Option):
        zh = f"标准按“{name}”分格，而它的取值不是固定的几项，不能只改一格。"
        en = f"A standard that goes by '{name}', which is no closed list, cannot be changed in one cell."
        raise InputError.of([told(zh, en)])
    try:
        return kind.parse(word)
    except ToldValueError as error:
        raise InputError.of([told(f"{said_by}：{error.told.zh}。", f"{said_by}: {error}.")]) from None


def _replaced(content: Any, codes: tuple[int, ...], to: Fen) -> Any:
    if not codes:
        return to
    if not isinstance(content, Mapping):
        raise InputError.of([told("分档的标准不能只改一格。", "A standard by bands cannot be changed in one cell.")])
    return {code: _replaced(inner, codes[1:], to) if code == codes[0] else inner for code, inner in content.items()}
