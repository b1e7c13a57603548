"""What stands in a cell as the text that the readers of files read: Excel has types of its own, and changes input."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final

from aidcoord.model.days import Day
from aidcoord.model.money import Fen, Rate
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.serial.values import UnreadableError

MOST_EXACT: Final = 10**15
"""From here on Excel rounds what is typed: it keeps fifteen digits."""
_ERRORS: Final = frozenset(
    f"#{word}"
    for word in (
        *("DIV/0!", "N/A", "NAME?", "NULL!", "NUM!", "REF!", "VALUE!"),
        *("GETTING_DATA", "SPILL!", "CALC!", "FIELD!", "BLOCKED!", "UNKNOWN!", "CONNECT!", "BUSY!", "DATA!"),
    )
)
"""What stands in the place of a value that Excel could not work out; anything else that begins so is text."""
_AS_TEXT: Final = "Format the cell as text and type it again."
_DAYS: Final = (date, Day)


def cell_text(value: object, kind: object) -> str:
    """The text of a cell that is not empty, in a column of a kind.

    Args:
        value: What calamine gives.
        kind: The type that the column's heading asks for; what is no type of a value asks for text.

    Raises:
        UnreadableError: Excel has made something of the cell that cannot be what was meant.
    """
    if isinstance(value, str):
        return _typed(value)
    if isinstance(value, bool):
        return _yes_no(kind, said=value)
    if isinstance(value, (datetime, date)):
        return _day(value, kind)
    if isinstance(value, (time, timedelta)):
        raise UnreadableError("a time of day stands here, which nothing asks for", _AS_TEXT)
    if isinstance(value, (int, float)):
        return _number(Decimal(repr(value)), kind)
    raise UnreadableError("something stands here that is neither text nor number nor day", _AS_TEXT)


def _typed(text: str) -> str:
    if not text.strip():
        raise UnreadableError("nothing but spaces stands here", "Delete them: an empty cell is what is unknown.")
    if text in _ERRORS:
        raise UnreadableError(f"an error of Excel stands here, {text}", "Write the value, or empty the cell.")
    return text


def _yes_no(kind: object, *, said: bool) -> str:
    if kind is not bool:
        raise UnreadableError(f"{'TRUE' if said else 'FALSE'} stands here, where no yes or no is asked for", _AS_TEXT)
    return "是" if said else "否"


def _day(value: date, kind: object) -> str:
    if kind not in _DAYS:
        raise UnreadableError(f"Excel has made the day {value:%Y-%m-%d} of what was typed here", _AS_TEXT)
    if isinstance(value, datetime) and value.time() != time():
        raise UnreadableError(f"a day with a time stands here, {value}", "Write the day alone, as 2026-11-01.")
    return (value.date() if isinstance(value, datetime) else value).isoformat()


def _number(number: Decimal, kind: object) -> str:
    if kind is PersonalNumber:
        message = "a personal number stands here as a number, and Excel has rounded its last digits away"
        raise UnreadableError(message, f"{_AS_TEXT} Its digits are to be taken from the card, not from this cell.")
    if kind in _DAYS:
        raise UnreadableError(f"the number {_plain(number)} stands here, not a day", "Write the day, as 2026-11-01.")
    if kind is Rate:
        message = f"{_plain(number)} stands here as a number, which may mean per cent or a share of one"
        raise UnreadableError(message, f"{_AS_TEXT} Half is written 50.")
    if abs(number) >= MOST_EXACT:
        raise UnreadableError("the number has more than fifteen digits, and Excel has rounded it", _AS_TEXT)
    if kind is Fen and number != round(number, 2):
        message = f"{_plain(number)} yuan have more than two decimals"
        raise UnreadableError(message, "Round it to the fen; what a formula gave is often not round.")
    return _plain(number)


def _plain(number: Decimal) -> str:
    """The number without an exponent and without noughts at its end."""
    return format(number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize(), "f")
