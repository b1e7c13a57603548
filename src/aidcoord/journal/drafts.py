"""Events on their way into a journal, and what is refused before anything is written."""

from typing import Final

from attrs import frozen

from aidcoord.errors import InputError
from aidcoord.journal.sealing import numbers_in, numbers_of, refuse_marks
from aidcoord.model.events import Data, EventKind
from aidcoord.serial.events import event_data, event_text

_LONGEST_NAME: Final = 200
_LARGEST: Final = 1_000_000
"""The most bytes that one event may have."""


@frozen
class Draft:
    """An event on its way into the journal."""

    happened: object
    kind: EventKind
    data: Data
    text: str
    numbers: tuple[str, ...]


def draft_of(happened: object) -> Draft:
    """The event as it will be stored, but for its numbers.

    Raises:
        DefinitionError: Its class is no declared event.
        InputError: It holds what cannot be recorded.
    """
    kind, data = event_data(happened)
    text = event_text(data)
    what = f"An event '{kind.name}'"
    refuse_marks(text, what)
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        raise InputError(f"{what} holds a character that is none. Type the text anew.") from None
    if size > _LARGEST:
        raise InputError(
            f"{what} has {size:,} bytes, and at most {_LARGEST:,} are kept. Keep papers beside the journal."
        )
    return Draft(happened, kind, data, text, numbers_of(data, text))


def require_name(what: str, name: str) -> None:
    """Refuse a name of a stream or a writer that cannot be shown.

    Raises:
        InputError: It is empty, too long, cannot be printed, or holds a personal number.
    """
    if not name.strip() or not name.isprintable():
        raise InputError(f"{what} has a name that can be printed; this one is empty or holds signs that cannot.")
    if len(name) > _LONGEST_NAME:
        raise InputError(f"{what} has a name of at most {_LONGEST_NAME} signs, not {len(name)}.")
    if any(numbers_in(name)):
        raise InputError(f"{what} is shown wherever the journal is read, so it holds no personal number.")
