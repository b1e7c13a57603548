"""Events on their way into a journal, and what is refused before anything is written."""

from typing import Final

from attrs import frozen

from aidcoord.errors import InputError
from aidcoord.journal.sealing import numbers_in, numbers_of, refuse_marks
from aidcoord.model.events import Data, EventKind
from aidcoord.model.faults import told
from aidcoord.model.texts import Text
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
    refuse_marks(text, kind.name)
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        zh = f"事件“{kind.name}”含有不是字符的内容。请重新输入。"
        en = f"An event '{kind.name}' holds a character that is none. Type the text anew."
        raise InputError.of([told(zh, en)]) from None
    if size > _LARGEST:
        zh = f"事件“{kind.name}”有{size:,}字节，最多保存{_LARGEST:,}字节。文件请另存，不放入日志。"
        en = f"An event '{kind.name}' has {size:,} bytes, and at most {_LARGEST:,} are kept."
        raise InputError.of([told(zh, f"{en} Keep papers beside the journal.")])
    return Draft(happened, kind, data, text, numbers_of(data, text))


def require_name(what: Text, name: str) -> None:
    """Refuse a name of a stream or a writer that cannot be shown.

    Raises:
        InputError: It is empty, too long, cannot be printed, or holds a personal number.
    """
    if not name.strip() or not name.isprintable():
        en = f"{what.en} has a name that can be printed; this one is empty or holds signs that cannot."
        raise InputError.of([told(f"{what.zh}的名称为空，或含有不可打印的字符。", en)])
    if len(name) > _LONGEST_NAME:
        en = f"{what.en} has a name of at most {_LONGEST_NAME} signs, not {len(name)}."
        raise InputError.of([told(f"{what.zh}的名称最多{_LONGEST_NAME}字，不能有{len(name)}字。", en)])
    if any(numbers_in(name)):
        en = f"{what.en} is shown wherever the journal is read, so it holds no personal number."
        raise InputError.of([told(f"{what.zh}的名称在读日志处都会显示，不能含有个人号码。", en)])
