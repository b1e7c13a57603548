"""Holders of identities: one entry for each household or person and identity, however often it is recorded."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Final

from attrs import field, frozen

from aidcoord import Assessment, AwardState, BenefitKind, Household, PersonalNumber, Residence, Verdict
from aidcoord_civil_affairs.benefits import BENEFITS

_FIELD: Final = "civil_affairs"
_READ_AS_IDENTITIES: Final = frozenset({"dibao", "tekun", "solo_dibao"})
"""Paid benefits whose id other departments read as an identity."""

IDENTITIES: Final = tuple(
    dict.fromkeys(
        f"{_FIELD}__{benefit.id}"
        for benefit in BENEFITS
        if benefit.kind is BenefitKind.IDENTITY or benefit.id in _READ_AS_IDENTITIES
    )
)
"""What is counted where nothing else is asked for, by full name."""


@frozen(kw_only=True)
class Holder:
    """That a household or a person holds an identity, and where it lives."""

    identity: str
    who: PersonalNumber | tuple[str, str] = field(repr=False)
    """Tells holders apart: a person with a number is the same in every file, others go by file and subject."""
    township: str | None
    residence: Residence | None


def held_on(households: Iterable[Household], on: date, identities: Collection[str] = IDENTITIES) -> Iterator[Holder]:
    """Those to whom an identity has been awarded, the award being in force on the day."""
    for household in households:
        for award in household.on(on).awards_on(on):
            if award.benefit in identities and award.state is AwardState.AWARDED:
                yield _holder(award.benefit, household, award.subject)


def found_on(assessments: Iterable[Assessment], identities: Collection[str] = IDENTITIES) -> Iterator[Holder]:
    """Those who meet the conditions on the day of their assessment, whether or not they have asked."""
    return _with(Verdict.ELIGIBLE, assessments, identities)


def open_on(assessments: Iterable[Assessment], identities: Collection[str] = IDENTITIES) -> Iterator[Holder]:
    """Those of whom it cannot be said yet: unknown is not nought, so whoever reports the found reports these beside."""
    return _with(Verdict.UNDETERMINED, assessments, identities)


def _with(verdict: Verdict, assessments: Iterable[Assessment], identities: Collection[str]) -> Iterator[Holder]:
    for assessment in assessments:
        for determination in assessment.determinations:
            if determination.verdict is verdict and determination.name in identities:
                yield _holder(determination.name, assessment.household, determination.subject)


def _holder(identity: str, household: Household, subject: str) -> Holder:
    numbers = {member.id: member.person.number for member in household.members}
    return Holder(
        identity=identity,
        who=numbers.get(subject) or (household.id, subject),
        township=household.township,
        residence=household.residence,
    )
