"""The text of a cell read as a household's file would be, as what Arrow stores; and stored values as that text."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Context, Decimal
from typing import Final, TypeVar

from aidcoord.model.evidence import Standing, Value
from aidcoord.model.households import HOUSEHOLD, AwardState
from aidcoord.model.money import Fen, percent_text, yuan_text
from aidcoord.model.options import Option
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.screening.registers.columns import Column, Stored, to_stored
from aidcoord.screening.registers.schemas import STANDINGS, STATES
from aidcoord.serial.forms import HOUSEHOLD_WORDS
from aidcoord.serial.names import parse_benefit, parse_id, parse_text
from aidcoord.serial.scalars import PARSERS
from aidcoord.serial.values import parse_option, parse_value
from aidcoord.serial.vocabulary import Vocabulary

Parser = Callable[[str], object]
_FEN: Final = Decimal("0.01")
_WIDE: Final = Context(prec=100)
"""More digits than any decimal of Arrow has."""


def text_parser(column: Column, vocabulary: Vocabulary) -> Parser:
    """How a text of the column is read; it raises a `ValueError` for one that cannot be read."""
    if column.kind is not None:
        return _of_evidence(column)
    if column.name in _NAMED:
        named = _NAMED[column.name]
        return lambda text: named(text, vocabulary)
    if isinstance(column.choices, type):
        return _of_option(column.choices)
    return _STORED[column.stored]


def text_of_stored(stored: object, column: Column) -> str | None:
    """A value as Arrow gives it, as a household's file would say it; `None` for null.

    What no file could say (a code that is none, a float) stands as it is, so that the reader of files refuses it.
    """
    if stored is None or isinstance(stored, str):
        return stored
    if isinstance(stored, bool):
        return "yes" if stored else "no"
    if isinstance(stored, date):
        return stored.isoformat()
    if isinstance(stored, Decimal):
        whole = stored.quantize(_FEN, context=_WIDE)
        return format(whole if whole == stored else stored.normalize(_WIDE), "f")
    return _of_whole(stored, column) if isinstance(stored, int) else str(stored)


def _of_whole(stored: int, column: Column) -> str:
    if column.stored is Stored.CODE:
        return column.codes[stored][0] if stored in column.codes else str(stored)
    if column.stored is Stored.MONEY:
        return yuan_text(Fen(stored))
    if column.stored is Stored.RATE:
        return percent_text(stored).removesuffix("%")
    return str(stored)


def _of_evidence(column: Column) -> Parser:
    kind = column.kind
    assert kind is not None  # noqa: S101 - asked only of columns of evidence

    def parse(text: str) -> object:
        value: Value = parse_value(text, kind.type)
        kind.accept(value)
        return to_stored(value)

    return parse


def _of_option(kind: type[Option]) -> Parser:
    return lambda text: int(parse_option(text, kind))


def _subject(text: str) -> str:
    return HOUSEHOLD if text in HOUSEHOLD_WORDS else parse_text(text)


E = TypeVar("E", AwardState, Standing)


def _enumerated(text: str, kind: type[E]) -> E:
    found = PARSERS[kind](text)
    assert isinstance(found, kind)  # noqa: S101 - the parser of that type
    return found


def _amount(text: str) -> int:
    found = PARSERS[Fen](text)
    assert isinstance(found, Fen)  # noqa: S101 - the parser of amounts
    return int(found)


_NAMED: Final[Mapping[str, Callable[[str, Vocabulary], object]]] = {
    "household": lambda text, _: parse_id(text),
    "id": lambda text, _: parse_id(text),
    "number": lambda text, _: PersonalNumber(text).digits,
    "benefit": lambda text, vocabulary: parse_benefit(text, vocabulary.benefits),
    "subject": lambda text, _: _subject(text),
    "state": lambda text, _: STATES[_enumerated(text, AwardState)],
    "standing": lambda text, _: STANDINGS[_enumerated(text, Standing)],
}
_STORED: Final[Mapping[Stored, Parser]] = {
    Stored.TEXT: parse_text,
    Stored.MONEY: _amount,
    Stored.DAY: PARSERS[date],
}
