"""How files write amounts: yuan and per cent as text, counts as whole numbers, yes/no as true and false."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from aidcoord.model.days import Day, day
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate, percent, yuan

RawAmount: TypeAlias = str | int | bool | Decimal | date
"""An amount, or the bound of a band, as a TOML file writes it."""


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
    try:
        return _READERS[kind](raw)
    except UnreadableAmountError:
        raise
    except ValueError as error:
        raise UnreadableAmountError(str(error)) from error


def _money(raw: RawAmount) -> Fen:
    if isinstance(raw, str):
        return yuan(raw)
    if isinstance(raw, int) and not isinstance(raw, bool):
        raise UnreadableAmountError(f"{raw} is a bare number; money is written as text", f'Write "{raw}.00" for yuan.')
    if isinstance(raw, Decimal) and raw.is_finite():
        cure = f'Write "{raw:.2f}".' if raw == round(raw, 2) else None
        raise UnreadableAmountError(f"{raw:f} is a float, which cannot hold money exactly", cure)
    raise UnreadableAmountError(f"{raw} is no amount of money", 'Write yuan as text, such as "620.00".')


def _rate(raw: RawAmount) -> Rate:
    if isinstance(raw, (str, int)) and not isinstance(raw, bool):
        return percent(raw)
    if isinstance(raw, Decimal) and raw.is_finite():
        raise UnreadableAmountError(f"{raw:f} is a float, which cannot hold a rate exactly", f'Write "{raw:f}".')
    raise UnreadableAmountError(f"{raw} is no rate", 'Write per cent as text, such as "12.5".')


def _count(raw: RawAmount) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and raw.removeprefix("-").isdecimal():
        raise UnreadableAmountError(f"'{raw}' is text, not a whole number", f"Write {int(raw)} without quotes.")
    if isinstance(raw, Decimal) and raw.is_finite() and raw == int(raw):
        raise UnreadableAmountError(f"{raw} is a float, not a whole number", f"Write {int(raw)}.")
    raise UnreadableAmountError(f"'{raw}' is no whole number", "Write one without quotes, such as 12.")


def _yes_no(raw: RawAmount) -> bool:
    if isinstance(raw, bool):
        return raw
    meant = {"yes": "true", "no": "false", "true": "true", "false": "false"}.get(str(raw).lower(), "true or false")
    raise UnreadableAmountError(f"'{raw}' is neither true nor false", f"Write {meant} without quotes.")


def _day(raw: RawAmount) -> Day:
    if type(raw) is date:
        return day(raw)
    raise UnreadableAmountError(f"'{raw}' is no day", "Write one without quotes, such as 2026-01-01.")


_READERS: Final[dict[type, Callable[[RawAmount], Value]]] = {
    Fen: _money,
    Rate: _rate,
    int: _count,
    bool: _yes_no,
    Day: _day,
}
