"""How the fields of commands are written on the command line."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any, Final

from aidcoord.meeting.matters import MATTER_KINDS, MatterKind, Paper, PaperKind
from aidcoord.meeting.seats import ROLES, Role
from aidcoord.meeting.sessions import SESSION_KINDS, STANCES, SessionKind, Stance
from aidcoord.meeting.tasks import Point
from aidcoord.model.checks import half_width
from aidcoord.model.faults import UnreadableError, meant
from aidcoord.model.texts import Text
from aidcoord.serial.values import parse_date

_POINT: Final = "finance,justice+price; 10; what is to be done; how it is seen to be done"
_POINT_ZH: Final = "finance,justice+price; 10; 要办的事; 怎样算办成"
_PARTS_OF_A_POINT: Final = 4
_CHOICES: Final[Mapping[type[Enum], Mapping[Any, Text]]] = {
    MatterKind: MATTER_KINDS,
    SessionKind: SESSION_KINDS,
    Stance: STANCES,
    Role: ROLES,
}


def read_day(text: str) -> date:
    """A day, as 2026-11-01."""
    return parse_date(text)


def read_choice(kind: type[Enum]) -> Callable[[str], Enum]:
    """One of a closed list, by its English or its Chinese word."""

    def read(text: str) -> Enum:
        words = {**{one.value: one for one in kind}, **{_CHOICES[kind][one].zh: one for one in kind}}
        word = text.strip().replace("-", "_")
        if word not in words:
            raise UnreadableError(f"“{text}”不是可选的词", f"'{text}' is none of them", _one_of(word, words))
        return words[word]

    return read


def _one_of(word: str, known: Iterable[str]) -> Text:
    words = list(known)
    return meant(word, words) or Text(zh=f"可选：{'、'.join(words)}。", en=f"Choose one of: {', '.join(words)}.")


def read_names(text: str) -> tuple[str, ...]:
    """Names with commas between them."""
    return tuple(filter(None, (one.strip() for one in text.replace("，", ",").replace("、", ",").split(","))))


def read_point(text: str) -> Point:
    """A point of a resolution.

    >>> read_point("finance+price; 10; 拨付资金; 到账凭证").cooperating
    ('price',)
    """
    parts = [part.strip() for part in text.replace("；", ";").split(";")]
    if len(parts) != _PARTS_OF_A_POINT:
        zh, en = f"一项决定有四部分，不是{len(parts)}部分", f"a point has four parts, not {len(parts)}"
        raise UnreadableError(zh, en, Text(zh=f"请写作“{_POINT_ZH}”。", en=f"Write it as '{_POINT}'."))
    who, when, what, measure = parts
    responsible, _, cooperating = who.replace("＋", "+").partition("+")
    days, due = (int(half_width(when)), None) if half_width(when).isdecimal() else (None, parse_date(when))
    return Point(
        text=what,
        measure=measure,
        responsible=read_names(responsible),
        cooperating=read_names(cooperating),
        days=days,
        due=due,
    )


def read_paper(text: str) -> Paper:
    """A paper, as `assessment=YL-0001=测算表`, or a document by its title alone.

    >>> read_paper("clause=PRC-02=价格联动").kind.value, read_paper("会议通知").title
    ('clause', '会议通知')
    """
    word, mark, rest = text.partition("=")
    kinds = {kind.value: kind for kind in PaperKind}
    if not mark:
        return Paper(kind=PaperKind.DOCUMENT, title=text)
    if word not in kinds:
        raise UnreadableError(f"没有“{word}”这种文书", f"'{word}' is no kind of paper", _one_of(word, kinds))
    reference, _, title = rest.partition("=")
    return Paper(kind=kinds[word], title=title or reference, reference=reference)


def read_reason(text: str) -> tuple[str, str]:
    """A matter with the reason for which it is carried over, as `M-2026-002=等待测算`."""
    matter, mark, reason = text.partition("=")
    if not mark:
        advice = Text(zh="请写作M-2026-002=等待测算。", en="Write M-2026-002=等待测算.")
        raise UnreadableError("议题和理由之间写“=”", "a matter and its reason are joined by '='", advice)
    return matter.strip(), reason.strip()
