"""Events to JSON and back. What cannot be read any more comes back as an `UnknownEvent` with all its data."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Final, Never, TypeVar

from aidcoord.errors import InputError
from aidcoord.model.days import Day
from aidcoord.model.events import Data, EventKind, UnknownEvent, kind_of, present_form
from aidcoord.model.faults import told
from aidcoord.model.money import Fen, Rate
from aidcoord.model.months import Month
from aidcoord.model.options import Option
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.serial.nodes import masked
from aidcoord.serial.values import json_value, parse_value

if TYPE_CHECKING:
    import cattrs

T = TypeVar("T")

_LONGEST_REASON: Final = 200


def event_data(happened: object) -> tuple[EventKind, Data]:
    """What an event was declared as, and its fields as JSON has them: money in yuan, days and times as text.

    Raises:
        DefinitionError: Its class is no declared event.
        InputError: A field holds what no event can.
    """
    kind = kind_of(happened)
    try:
        data: Data = _converter().unstructure(happened, unstructure_as=kind.cls)
    except (TypeError, ValueError, AttributeError, KeyError, LookupError) as error:
        en = f"An event '{kind.name}' cannot be written: {masked(str(error))}"
        raise InputError.of([told(f"事件“{kind.name}”无法写入：{masked(str(error))}", en)]) from error
    return kind, data


def event_text(data: Data) -> str:
    """The one JSON text of an event's fields."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def event_from(name: str, version: int, data: Data) -> object:
    """The event that was stored, in the present version of its class, or an `UnknownEvent`."""
    try:
        found = present_form(name, version, data)
        if isinstance(found, UnknownEvent):
            return found
        kind, raised = found
        happened: object = _converter().structure(raised, kind.cls)
    except Exception as error:  # noqa: BLE001 - a class or an upcast may raise anything; what it refuses is kept
        reason = f"'{name}' no longer takes what is stored: {_reason(error)}"
        return UnknownEvent(name=name, version=version, data=data, reason=reason)
    return happened


def _reason(error: Exception) -> str:
    from cattrs import transform_error  # noqa: PLC0415 - loaded by the converter already

    return masked("; ".join(transform_error(error)))[:_LONGEST_REASON]


@cache
def _converter() -> "cattrs.Converter":
    import cattrs  # noqa: PLC0415 - not needed to import aidcoord

    made = cattrs.Converter(forbid_extra_keys=True)
    for plain in (str, int, bool):
        made.register_structure_hook(plain, _plain)
        made.register_unstructure_hook(plain, _checked(plain))
    for measured in (Fen, Rate, Day, Option):
        made.register_unstructure_hook(measured, json_value)
        made.register_structure_hook(measured, lambda text, asked: parse_value(_text(text), asked))
    made.register_unstructure_hook(Month, str)
    made.register_structure_hook(Month, lambda text, _: Month.of(_text(text)))
    made.register_unstructure_hook(PersonalNumber, lambda number: number.digits)
    made.register_structure_hook(PersonalNumber, lambda text, _: PersonalNumber(_text(text)))
    made.register_unstructure_hook(date, date.isoformat)
    made.register_structure_hook(date, lambda text, _: date.fromisoformat(_text(text)))
    made.register_unstructure_hook(datetime, utc_text)
    made.register_structure_hook(datetime, lambda text, _: utc_time(_text(text)))
    made.register_unstructure_hook_func(lambda asked: asked is float, _no_float)
    made.register_structure_hook_func(lambda asked: asked is float, _no_float)
    return made


def utc_text(time: datetime) -> str:
    """A time as it is stored: in UTC, to the microsecond.

    >>> utc_text(datetime(2026, 11, 1, 8, tzinfo=UTC))
    '2026-11-01T08:00:00.000000Z'

    Raises:
        ValueError: The time does not say in which zone it is.
    """
    if time.tzinfo is None:
        raise ValueError(f"the time {time} does not say its zone; make it with tzinfo")
    return f"{time.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def utc_time(text: str) -> datetime:
    """The time that a stored text says."""
    return datetime.fromisoformat(text).astimezone(UTC)


def _plain(value: object, kind: type[T]) -> T:
    """A text, a whole number or a yes/no that is one already, or an enumeration of these."""
    return kind(value) if issubclass(kind, Enum) else _exactly(value, kind)


def _exactly(value: object, kind: type[T]) -> T:
    if type(value) is not kind:
        raise TypeError(f"{kind.__name__} expected, not {type(value).__name__}")
    return value


def _checked(kind: type) -> Callable[[object], object]:
    return lambda value: value.value if isinstance(value, Enum) else _exactly(value, kind)


def _text(value: object) -> str:
    return _exactly(value, str)


def _no_float(*_args: object) -> Never:
    raise TypeError("an event holds no float; use Fen, Rate or a whole number")
