"""How files write amounts: yuan and per cent as text, counts as whole numbers, yes/no as true and false."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from aidcoord.model.checks import quoted
from aidcoord.model.days import Day, day
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate, percent, yuan

RawAmount: TypeAlias = str | int | bool | Decimal | date
"""An amount, or the bound of a band, as a TOML file writes it."""


_DIGITS: Final = 18
_CURES: Final[dict[type, str]] = {
    Fen: 'Write yuan as text, such as "620.00".',
    Rate: 'Write per cent as text, such as "12.5".',
    int: "Write a whole number without quotes, such as 12.",
    bool: "Write true or false without quotes.",
    Day: "Write a day without quotes, such as 2026-01-01.",
}


class UnreadableAmountError(ValueError):
    """An amount is not written as its type asks; `cure` says how to write it."""

    def __init__(self, message: str, cure: str | None = None) -> None:
        super().__init__(message)
        self.cure = cure


def read_amount(raw: RawAmount, kind: type[Value]) -> Value:
    """An amount of the type that its unit decides.

    >>> read_amount("12.50", Fen), read_amount("30", Rate), read_amount(7, int)
    (Fen(1250), Rate(300000), 7)

    Raises:
        UnreadableAmountError: It is not written as this type is.
    """
    if isinstance(raw, (int, Decimal)) and not _is_ordinary(raw):
        what = "a number of so many digits" if isinstance(raw, int) or raw.is_finite() else str(raw)
        raise UnreadableAmountError(f"{what} is no amount", _CURES[kind])
    try:
        return _READERS[kind](raw)
    except UnreadableAmountError:
        raise
    except ValueError as error:
        raise UnreadableAmountError(str(error)) from error


def _is_ordinary(raw: int | Decimal) -> bool:
    """Whether a number is finite and short enough to stand in a message; TOML allows exponents in the millions."""
    if isinstance(raw, int):
        return abs(raw) < 10**_DIGITS
    return raw.is_finite() and abs(raw.adjusted()) < _DIGITS and len(raw.as_tuple().digits) <= _DIGITS


def _money(raw: RawAmount) -> Fen:
    if isinstance(raw, str):
        return yuan(raw)
    if isinstance(raw, int) and not isinstance(raw, bool):
        raise UnreadableAmountError(f"{raw} is a bare number; money is written as text", f'Write "{raw}.00" for yuan.')
    if isinstance(raw, Decimal):
        cure = f'Write "{raw:.2f}".' if raw == round(raw, 2) else None
        raise UnreadableAmountError(f"{raw:f} is a float, which cannot hold money exactly", cure)
    raise UnreadableAmountError(f"{raw} is no amount of money", _CURES[Fen])


def _rate(raw: RawAmount) -> Rate:
    if isinstance(raw, (str, int)) and not isinstance(raw, bool):
        return percent(raw)
    if isinstance(raw, Decimal):
        raise UnreadableAmountError(f"{raw:f} is a float, which cannot hold a rate exactly", f'Write "{raw:f}".')
    raise UnreadableAmountError(f"{raw} is no rate", _CURES[Rate])


def _count(raw: RawAmount) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and raw.removeprefix("-").isdecimal() and len(raw) <= _DIGITS:
        raise UnreadableAmountError(f"'{raw}' is text, not a whole number", f"Write {int(raw)} without quotes.")
    if isinstance(raw, Decimal) and raw == int(raw):
        raise UnreadableAmountError(f"{raw} is a float, not a whole number", f"Write {int(raw)}.")
    raise UnreadableAmountError(f"{quoted(str(raw))} is no whole number", _CURES[int])


def _yes_no(raw: RawAmount) -> bool:
    if isinstance(raw, bool):
        return raw
    meant = {"yes": "true", "no": "false", "true": "true", "false": "false"}.get(str(raw).lower(), "true or false")
    raise UnreadableAmountError(f"{quoted(str(raw))} is neither true nor false", f"Write {meant} without quotes.")


def _day(raw: RawAmount) -> Day:
    if type(raw) is date:
        return day(raw)
    raise UnreadableAmountError(f"{quoted(str(raw))} is no day", _CURES[Day])


_READERS: Final[dict[type, Callable[[RawAmount], Value]]] = {
    Fen: _money,
    Rate: _rate,
    int: _count,
    bool: _yes_no,
    Day: _day,
}
