"""Everything that has a name, in one shape: what supplies it on which days, what it asks for, whom it is about."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from attrs import frozen

from aidcoord.errors import Place
from aidcoord.model.benefits import Benefit
from aidcoord.model.days import Period
from aidcoord.model.evidence import EvidenceType, Value
from aidcoord.model.facts import Fact
from aidcoord.model.money import Fen
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.rules.declare import ALWAYS, Aggregate
from aidcoord.rules.parameters.shapes import DatedValue, Parameter
from aidcoord.rules.policies import AnyRule


class Kind(Enum):
    """What sort of thing supplies a name."""

    EVIDENCE = "evidence"
    FACT = "fact"
    PARAMETER = "parameter"
    RULE = "rule"
    AGGREGATE = "aggregate"
    BENEFIT = "benefit"
    STATE = "state"
    ABSENT = "absent"
    """A name of a field that may be read and is not installed."""


class State(Enum):
    """What a rule may read of a benefit beyond whether its subject is eligible."""

    DUE = "due"
    IS_AWARDED = "is_awarded"
    AWARDED = "awarded"
    PAID = "paid"
    RECEIVED = "received"

    @property
    def type(self) -> type[Value]:
        """Yes or no for `is_awarded`, money for the others."""
        return bool if self is State.IS_AWARDED else Fen

    @property
    def text(self) -> Text:
        """The state in words."""
        return _STATE_TEXTS[self]


_STATE_TEXTS: Final = {
    State.DUE: Text(zh="应得金额", en="amount due"),
    State.IS_AWARDED: Text(zh="已批准", en="awarded"),
    State.AWARDED: Text(zh="批准金额", en="amount awarded"),
    State.PAID: Text(zh="已发金额", en="amount paid"),
    State.RECEIVED: Text(zh="到账金额", en="amount received"),
}
STATES: Final = {state.value: state for state in State}


@frozen
class StateOf:
    """A state of one benefit, which goes by `name`."""

    name: str
    benefit: Benefit
    state: State


@frozen
class Absence:
    """A field that a policy may read and no installed plugin supplies."""

    field: str


What = EvidenceType | Fact | Parameter | AnyRule | Aggregate | Benefit | StateOf | Absence


@frozen(kw_only=True)
class Definition:
    """One version of what supplies a name, over a period.

    `asks` are full names. For an aggregate the first is the member value and the second, if any, chooses members; for
    a benefit they are its criteria, `applies_if` and `while_receiving` in that order; for the amount due the benefit
    and the rule that works the amount out; for a parameter the names that choose a cell.
    """

    name: str
    kind: Kind
    field: str | None
    what: What
    type: type[Value] | None
    asks: tuple[str, ...] = ()
    period: Period = ALWAYS
    amended_by: str | None = None
    """The county that put it in the place of what the policy says; `None` where the policy itself does."""
    values: tuple[DatedValue, ...] = ()
    """A parameter's values, typed, with what the county supplies or amends."""

    @property
    def title(self) -> Text:
        """What it is called."""
        what = self.what
        if isinstance(what, StateOf):
            state = what.state.text
            return Text(zh=f"{what.benefit.title.zh}{state.zh}", en=f"{what.benefit.title.en}: {state.en}")
        return Text(zh=self.name, en=self.name) if isinstance(what, Absence) else what.title

    @property
    def owner(self) -> str | None:
        """The field or county whose plugin wrote it, and can mend it."""
        return self.amended_by or self.field

    @property
    def source(self) -> Source | None:
        """The passage of law behind it, where it is law."""
        source = getattr(self.what, "source", None)
        return source if isinstance(source, Source) else None

    @property
    def place(self) -> Place | None:
        """Where it is written, as far as that is known."""
        place = getattr(self.what, "place", None)
        return place if isinstance(place, Place) else None

    @property
    def is_open(self) -> bool:
        """Whether counties supply the value, so that a day without one is unknown rather than an error."""
        return isinstance(self.what, Parameter) and self.what.supplied_by is not None


def absent(name: str, field: str) -> Definition:
    """What stands for a name of a field that may be read and is not installed: it is never known."""
    return Definition(name=name, kind=Kind.ABSENT, field=field, what=Absence(field), type=None)


Definitions = Mapping[str, tuple[Definition, ...]]
"""All versions of each full name, by their first day."""


def label(definition: Definition) -> str:
    """A definition as messages name it: `civil_affairs.is_poor (dibao.py:14)`."""
    name = definition.name.replace("__", ".", 1)
    if definition.place is None:
        return name
    return f"{name} ({definition.place.file.rsplit('/', 1)[-1]}:{definition.place.line})"
