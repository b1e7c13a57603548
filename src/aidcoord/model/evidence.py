"""Evidence: what is known about a person or a household, who says so, and what each kind of it means."""

from datetime import date
from enum import Enum
from typing import Final

from attrs import Attribute, field, frozen

from aidcoord.model.checks import is_bare_name
from aidcoord.model.days import Day
from aidcoord.model.faults import ToldValueError
from aidcoord.model.money import Fen, Rate
from aidcoord.model.options import Option
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text

Value = bool | int | Fen | Rate | Day | Option
"""What a rule can read and give."""

MOST_MONEY: Final = 10**12
"""The largest amount evidence may state, in fen: ten billion yuan. Sums over a household stay far inside 64 bits."""
MOST_COUNT: Final = 1_000_000


class Scope(Enum):
    """Whom a name is about."""

    HOUSEHOLD = "household"
    MEMBER = "member"


class Standing(Enum):
    """Whether evidence rests on the household's word or was checked with who holds it."""

    DECLARED = "declared"
    VERIFIED = "verified"


@frozen(kw_only=True)
class Presumption:
    """What is taken to be so where nothing is recorded, and why that is allowed.

    It is shown as a presumption wherever it carries a result, and can be switched off.
    """

    value: Value
    reason: Text
    source: Source | None = None
    below_age: int | None = None
    """The age from which it no longer holds for a member; without one it holds at every age, and for households."""

    def holds_at(self, age: int | None) -> bool:
        """Whether it holds for somebody of an age in completed years; an age that is not known is no child's."""
        return self.below_age is None or (age is not None and age < self.below_age)


@frozen(kw_only=True)
class EvidenceType:
    """One kind of evidence: what it is called, what values it takes, and which field of policy holds it.

    Its `id` is a bare name that rules of every field may ask for. Several policies may declare the same type if they
    agree on every word of it, so that each plugin stands alone; the shared ones are in `aidcoord.vocabulary`.
    """

    id: str = field(kw_only=False)
    title: Text = field(kw_only=False)
    type: type[Value]
    scope: Scope
    holder: str
    """The field of policy that can supply it, such as `disabled_federation`."""
    held_by: Text | None = None
    """Who has the record where that is not an agency of the meeting, such as banks."""
    note: Text | None = None
    """How it is counted: which window, gross or net, what belongs to it."""
    lowest: int | None = None
    highest: int | None = None
    presumption: Presumption | None = None

    @id.validator
    def _is_a_bare_name(self, _attribute: "Attribute[str]", name: str) -> None:
        if not is_bare_name(name):
            raise ValueError(f"evidence is named in lower case without a double underscore, not '{name}'")

    def __attrs_post_init__(self) -> None:
        if not issubclass(self.type, int):
            raise TypeError(f"{self.id}: evidence is yes/no, int, Fen, Rate, Day or an Option, not {self.type!r}")
        least, most = self.bounds
        if least > most:
            raise ValueError(f"{self.id} cannot lie between {least} and {most}")
        if self.presumption is not None:
            self.accept(self.presumption.value)
            if self.presumption.below_age is not None and self.scope is Scope.HOUSEHOLD:
                raise ValueError(
                    f"{self.id} is about a household, which has no age; a presumption below one needs a member"
                )

    @property
    def is_presumed_by_age(self) -> bool:
        """Whether what it presumes goes by the member's age."""
        return self.presumption is not None and self.presumption.below_age is not None

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the greatest value accepted; money and counts are never negative unless the type says so."""
        if issubclass(self.type, Day):
            least, most = 1, date.max.toordinal()
        else:
            least, most = 0, MOST_MONEY if issubclass(self.type, Fen) else MOST_COUNT
        return (least if self.lowest is None else self.lowest, most if self.highest is None else self.highest)

    def accept(self, value: Value) -> None:
        """Check that `value` is one this type can hold.

        Raises:
            TypeError: It is of another type.
            ToldValueError: It lies outside the bounds.
        """
        if type(value) is not self.type:
            raise TypeError(f"{self.id} is {self.type.__name__}, not {type(value).__name__} {value!r}")
        if isinstance(value, (bool, Option)):
            return
        least, most = self.bounds
        if not least <= value <= most:
            low, high = self.type(least), self.type(most)
            zh = f"“{self.title.zh}”（{self.id}）应在{_said(low)}至{_said(high)}之间，不能是{_said(value)}"
            en = f"{self.id} lies between {_said(low)} and {_said(high)}; {_said(value)} does not"
            raise ToldValueError(zh, en)


def _said(value: Value) -> str:
    return f"{value.date}" if isinstance(value, Day) else f"{value}"


@frozen(kw_only=True)
class Evidence:
    """One recorded value, with who said so, as of when, and how sure it is."""

    value: Value = field(kw_only=False)

    @value.validator
    def _is_known(self, _attribute: "Attribute[Value]", value: object) -> None:
        if not isinstance(value, int):
            kind = type(value).__name__
            raise TypeError(f"evidence is a value that rules can read, not {kind}; the unknown is not recorded at all")

    source: str | None = None
    """Who or what it comes from, such as a bank's answer or the applicant."""
    as_of: date | None = None
    standing: Standing = Standing.DECLARED
    authorisation: str | None = None
    """The id of the signed authorisation under which it was asked for."""
