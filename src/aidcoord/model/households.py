"""Persons and the household they make up, as dated facts; which of them a benefit counts is a rule's business."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Final

from attrs import Attribute, Factory, evolve, field, frozen

from aidcoord.model.checks import frozen_dict, raise_all
from aidcoord.model.classifications import Absence, Relation, Residence, Sex
from aidcoord.model.days import Period, day, full_years
from aidcoord.model.evidence import Evidence
from aidcoord.model.faults import ToldValueError
from aidcoord.model.money import Fen
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.model.texts import Text

HOUSEHOLD = "household"
"""The subject of what is about a household as a whole; no member may be called so."""
MOST_MEMBERS: Final = 200
"""The most members a household's file may list, so that sums over them stay inside 64 bits."""


# The converters are spelled out because a type checker cannot follow a generic one.


def _recorded(evidence: Mapping[str, Evidence]) -> Mapping[str, Evidence]:
    return frozen_dict(evidence)


def _listed(members: Iterable["Member"]) -> tuple["Member", ...]:
    return tuple(members)


def _awarded(awards: Iterable["Award"]) -> tuple["Award", ...]:
    return tuple(awards)


@frozen(kw_only=True)
class Person:
    """A human being. Born and sex follow from the personal number where one is known, and may not contradict it.

    Name, day of birth and the middle of the number stay out of the repr, and so out of logs.
    """

    id: str
    name: str | None = field(default=None, repr=False)
    number: PersonalNumber | None = None
    born: date | None = field(
        default=Factory(lambda self: self.number and self.number.born, takes_self=True), repr=False
    )
    sex: Sex | None = field(default=Factory(lambda self: self.number and self.number.sex, takes_self=True))

    def __attrs_post_init__(self) -> None:
        raise_all(self._complaints())

    def age_on(self, on: date) -> int | None:
        """The age in completed years on a day, or `None` where the day of birth is not known."""
        return None if self.born is None else full_years(day(self.born), day(on))

    def _complaints(self) -> Iterator[str]:
        if not self.id or self.id != self.id.strip() or self.id == HOUSEHOLD:
            yield f"a person's id is a word other than '{HOUSEHOLD}', without spaces around it, not '{self.id}'"
        if self.number and self.born != self.number.born:
            yield f"{self.id} is given as born {self.born}, and the personal number says another day"
        if self.number and self.sex is not self.number.sex:
            yield f"{self.id}: the sex given contradicts the personal number"


@frozen(kw_only=True)
class Member:
    """A person as part of a household's file, over a period.

    A member who lives apart (`absence` is `LIVES_APART`) is there because the law looks at them, as an obligor for
    support; such a person is no part of the household and is not counted in its size.
    """

    person: Person
    relation: Relation
    joined: date | None = None
    """The first day of membership; without it as long as the person has lived."""
    left: date | None = None
    """The last day of membership."""
    absence: Absence = Absence.NONE
    absent_since: date | None = None
    """The first day of the absence; without it the absence holds on every day."""
    evidence: Mapping[str, Evidence] = field(factory=dict, converter=_recorded)

    def __attrs_post_init__(self) -> None:
        raise_all(self._complaints())

    def _complaints(self) -> Iterator[str]:
        if self.left and self.joined and self.left < self.joined:
            yield f"{self.id} cannot leave the household {self.left}, before joining it {self.joined}"
        if self.left and self.person.born and self.left < self.person.born:
            yield f"{self.id} cannot leave the household {self.left}, before being born"
        if self.absent_since and self.absence is Absence.NONE:
            yield f"{self.id} is absent since {self.absent_since}, but the absence is not said; give its kind"

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

    def on(self, on: date) -> "Member":
        """The member as of a day: an absence that began later is none yet."""
        if self.absent_since is None or self.absent_since <= on:
            return self
        return evolve(self, absence=Absence.NONE, absent_since=None)

    def left_out_because(self, on: date) -> Text | None:
        """Why the member is no part of the household on a day, or `None` where they are.

        Only what the file itself decides. Whether a benefit leaves out somebody who is absent (in prison, serving,
        studying) is a rule of that benefit.
        """
        if self.person.born and on < self.person.born:
            return Text(zh="尚未出生", en="not born yet")
        if self.joined and on < self.joined:
            return Text(zh=f"{self.joined}起才是家庭成员", en=f"a member only from {self.joined}")
        if self.left and on > self.left:
            return Text(zh=f"{self.left}后不再是家庭成员", en=f"no longer a member after {self.left}")
        if not self.on(on).is_co_living:
            return Text(zh="分户居住，不共同生活", en="lives apart and is looked at only for the support owed")
        return None


@frozen
class LeftOut:
    """Somebody in a household's file who is no part of the household on a day, and why."""

    member: Member
    reason: Text


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
    amount: Fen | None = field(default=None)
    """For one period of the benefit's cadence; `None` for identities and services."""
    period: Period

    @amount.validator
    def _is_money(self, _attribute: "Attribute[Fen | None]", amount: object) -> None:
        if amount is not None and not isinstance(amount, Fen):
            raise TypeError(f"the amount of {self.benefit} is money (Fen), not {type(amount).__name__}")
        if amount is not None and amount < 0:
            zh, en = f"{self.benefit}的金额不能是负数：{amount}", f"the amount of {self.benefit} is negative: {amount}"
            raise ToldValueError(zh, en)


@frozen(kw_only=True)
class Household:
    """Everything known about a household: who is in it and when, where it lives, what is recorded, what it receives.

    It holds facts, not judgements. `on(day)` is the same household as it stood on one day; `family_on(day)` are those
    who live together as the household, and `left_out_on(day)` everybody else in the file, each with the reason.
    """

    id: str
    residence: Residence | None = None
    township: str | None = None
    members: tuple[Member, ...] = field(converter=_listed)
    evidence: Mapping[str, Evidence] = field(factory=dict, converter=_recorded)
    awards: tuple[Award, ...] = field(default=(), converter=_awarded)

    def __attrs_post_init__(self) -> None:
        raise_all(f"household {self.id} {complaint}" for complaint in self._complaints())

    def _complaints(self) -> Iterator[str]:
        if not self.id.strip():
            yield "has no id"
        if len(self.members) > MOST_MEMBERS:
            yield f"lists {len(self.members)} members; {MOST_MEMBERS} are the most"
        ids = Counter(member.id for member in self.members)
        twice = sorted(name for name, count in ids.items() if count > 1)
        if twice:
            yield f"lists {', '.join(twice)} more than once"
        by_number: dict[PersonalNumber, set[str]] = {}
        for member in self.members:
            if member.person.number:
                by_number.setdefault(member.person.number, set()).add(member.id)
        for same in by_number.values():
            if len(same) > 1:
                yield f"gives {' and '.join(sorted(same))} the same personal number"
        for subject in sorted({award.subject for award in self.awards} - ids.keys() - {HOUSEHOLD}):
            yield f"records an award for {subject}, who is no member"

    def on(self, on: date) -> "Household":
        """The household as of a day: its members of that day only, and absences that began later are none yet."""
        members = tuple(member.on(on) for member in self.members if member.belongs_on(on))
        subjects = {HOUSEHOLD, *(member.id for member in members)}
        return evolve(self, members=members, awards=(award for award in self.awards if award.subject in subjects))

    def family_on(self, on: date) -> tuple[Member, ...]:
        """Those who live together as the household on a day, absent ones included: the law's 共同生活的家庭成员."""
        return tuple(member.on(on) for member in self.members if member.left_out_because(on) is None)

    def left_out_on(self, on: date) -> tuple[LeftOut, ...]:
        """Everybody in the file who is no part of the household on a day, each with the reason."""
        reasons = ((member, member.left_out_because(on)) for member in self.members)
        return tuple(LeftOut(member, reason) for member, reason in reasons if reason)

    @property
    def size(self) -> int:
        """How many people live together as the household, absent ones included, obligors living apart not.

        Of everybody in the file: ask for the size of `on(day)`.
        """
        return sum(member.is_co_living for member in self.members)

    def awards_on(self, on: date) -> tuple[Award, ...]:
        """The awards whose period covers the day."""
        return tuple(award for award in self.awards if on in award.period)

    def holds(self, benefit: str, subject: str, on: date, *, for_good: bool = False) -> bool:
        """Whether a benefit was awarded, paid or received by a subject over a period that covers the day.

        Args:
            benefit: Its full name.
            subject: `household`, or a member's id.
            on: The day.
            for_good: Whether an award that began by the day counts even if its period is over, as for what is due once.
        """
        own = (award for award in self.awards if award.benefit == benefit and award.subject == subject)
        return any(on in award.period or (for_good and award.period.starts <= on) for award in own)
