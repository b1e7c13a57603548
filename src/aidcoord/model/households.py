"""Persons and the household they make up, as dated facts; which of them a benefit counts is a rule's business."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from attrs import Attribute, Factory, evolve, field, frozen

from aidcoord.model.classifications import Absence, Relation, Residence, Sex
from aidcoord.model.days import Period
from aidcoord.model.evidence import Evidence
from aidcoord.model.money import Fen
from aidcoord.model.personal_numbers import PersonalNumber

HOUSEHOLD = "household"
"""The subject of what is about a household as a whole; no member may be called so."""


@frozen(kw_only=True)
class Person:
    """A human being. Born and sex follow from the personal number where one is known, and may not contradict it."""

    id: str = field()
    name: str | None = field(default=None, repr=False)
    number: PersonalNumber | None = None
    born: date | None = field(default=Factory(lambda self: self.number and self.number.born, takes_self=True))
    sex: Sex | None = field(default=Factory(lambda self: self.number and self.number.sex, takes_self=True))

    @id.validator
    def _is_an_id(self, _attribute: "Attribute[str]", text: str) -> None:
        if not text.strip() or text == HOUSEHOLD:
            raise ValueError(f"a person's id is a word other than '{HOUSEHOLD}', not '{text}'")

    @born.validator
    def _born_as_numbered(self, _attribute: "Attribute[date | None]", born: date | None) -> None:
        if self.number is not None and born != self.number.born:
            raise ValueError(f"{self.id} is given as born {born}, but the personal number says {self.number.born}")

    @sex.validator
    def _sex_as_numbered(self, _attribute: "Attribute[Sex | None]", sex: Sex | None) -> None:
        if self.number is not None and sex is not self.number.sex:
            raise ValueError(f"{self.id}: the sex given contradicts the personal number")


@frozen(kw_only=True)
class Member:
    """A person as part of a household's file, over a period.

    A member who lives apart (`absence` is `LIVES_APART`) is there because the law looks at them, as an obligor for
    support; such a person is no part of the household and is not counted in its size.
    """

    person: Person
    relation: Relation
    joined: date | None = None
    left: date | None = field(default=None)
    """The last day of membership."""
    absence: Absence = Absence.NONE
    absent_since: date | None = None
    evidence: Mapping[str, Evidence] = field(factory=dict)

    @left.validator
    def _left_after_joining(self, _attribute: "Attribute[date | None]", left: date | None) -> None:
        if left and self.joined and left < self.joined:
            raise ValueError(f"{self.id} cannot leave the household {left}, before joining it {self.joined}")

    @property
    def id(self) -> str:
        """The person's id."""
        return self.person.id

    @property
    def is_co_living(self) -> bool:
        """Whether the member belongs to the household rather than only owing it support."""
        return self.absence is not Absence.LIVES_APART

    def belongs_on(self, on: date) -> bool:
        """Whether the membership covers the day and the person is born."""
        starts = max(filter(None, (self.joined, self.person.born)), default=date.min)
        return starts <= on <= (self.left or date.max)


class AwardState(Enum):
    """How far a benefit has come after it was determined: decided, paid out, arrived. Each is recorded apart."""

    AWARDED = "awarded"
    PAID = "paid"
    RECEIVED = "received"


@frozen(kw_only=True)
class Award:
    """A record that a benefit was awarded, paid or received over a period; eligibility alone makes none."""

    benefit: str
    """The benefit's full name, such as `civil_affairs__dibao`."""
    subject: str = HOUSEHOLD
    state: AwardState = AwardState.AWARDED
    amount: Fen | None = None
    """For one period of the benefit's cadence; `None` for identities and services."""
    period: Period


@frozen(kw_only=True)
class Household:
    """Everything known about a household: who is in it and when, where it lives, what is recorded, what it receives.

    It holds facts, not judgements. `on(day)` is the same household as it stood on one day.
    """

    id: str
    residence: Residence | None = None
    township: str | None = None
    members: tuple[Member, ...] = field()
    evidence: Mapping[str, Evidence] = field(factory=dict)
    awards: tuple[Award, ...] = ()

    @members.validator
    def _no_member_twice(self, _attribute: "Attribute[tuple[Member, ...]]", members: tuple[Member, ...]) -> None:
        ids = [member.id for member in members]
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise ValueError(f"household {self.id} lists {', '.join(twice)} more than once")

    def on(self, on: date) -> "Household":
        """The household with the members of that day only."""
        return evolve(self, members=tuple(member for member in self.members if member.belongs_on(on)))

    @property
    def size(self) -> int:
        """How many people live together as the household, absent ones included, obligors living apart not."""
        return sum(member.is_co_living for member in self.members)

    def awards_on(self, on: date) -> tuple[Award, ...]:
        """The awards whose period covers the day."""
        return tuple(award for award in self.awards if on in award.period)
