"""The columns of the sheets that are written: what each is called, means and may hold."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final

import attrs
from attrs import frozen

from aidcoord.model.days import Day
from aidcoord.model.evidence import EvidenceType, Scope, Standing
from aidcoord.model.households import AwardState
from aidcoord.model.money import Fen
from aidcoord.model.options import Option
from aidcoord.serial.forms import STANDING_WORDS, STATE_WORDS, EvidenceForm, Form, keys_of
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.serial.workbooks.tables import plain_kind

YES_NO: Final = ("是", "否")
_CHOICES: Final[dict[object, tuple[str, ...]]] = {
    Standing: tuple(STANDING_WORDS.values()),
    AwardState: tuple(STATE_WORDS.values()),
    bool: YES_NO,
}


class Look(Enum):
    """How a column's cells are formatted."""

    TEXT = "@"
    MONEY = "0.00"
    DAY = "yyyy-mm-dd"


@frozen
class Column:
    """A column: its heading, a note in both languages, and the words that may be chosen from."""

    name: str
    note: str
    look: Look = Look.TEXT
    choices: tuple[str, ...] = ()


HOUSEHOLD: Final = Column("户号", "家庭表中的户号 · the household's id in the sheet 家庭")


def columns_of(form: type[Form], without: Iterable[str] = ()) -> list[Column]:
    """The columns of a form's keys."""
    left_out = frozenset(without)
    return [
        column(key.zh, f"{key.meaning.zh} · {key.meaning.en}", plain_kind(getattr(attrs.fields(form), name).type))
        for name, key in keys_of(form).items()
        if name not in left_out
    ]


def column(name: str, note: str, kind: object) -> Column:
    """A column for values of a type."""
    look = Look.MONEY if kind is Fen else Look.DAY if kind in {date, Day} else Look.TEXT
    choices = _CHOICES.get(kind, ())
    if isinstance(kind, type) and issubclass(kind, Option):
        choices = tuple(choice.text.zh for choice in kind)
    return Column(name, note, look, choices)


def evidence_columns(vocabulary: Vocabulary, scope: Scope, chosen: Iterable[str]) -> list[Column]:
    """The columns of the evidence chosen, of one scope, in the order of the choice."""
    kinds = (vocabulary.evidence[name] for name in chosen if name in vocabulary.evidence)
    return [column(kind.title.zh, _note(kind), kind.type) for kind in kinds if kind.scope is scope]


def long_columns(vocabulary: Vocabulary) -> list[Column]:
    """The columns of the sheet of evidence with its sources."""
    titles = tuple(sorted(kind.title.zh for kind in vocabulary.evidence.values()))
    return [
        HOUSEHOLD,
        Column("对象", "家庭，或成员的编号 · 家庭 (the household), or a member's id"),
        Column("证据", "证据的名称 · the name of the evidence", choices=titles),
        *(attrs.evolve(one, look=Look.TEXT) if one.name == "值" else one for one in columns_of(EvidenceForm)),
    ]


def _note(kind: EvidenceType) -> str:
    texts = [kind.title, *filter(None, (kind.note, kind.held_by))]
    unit = "（元）" if issubclass(kind.type, Fen) else ""
    return f"{'；'.join(text.zh for text in texts)}{unit} · {'; '.join(text.en for text in texts)}"
