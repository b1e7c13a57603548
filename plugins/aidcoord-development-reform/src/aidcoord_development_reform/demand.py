"""Who on tekun lives in an institution, waits for a place or needs one, as assessments find it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from attrs import frozen

from aidcoord import Assessment, Member, Option
from aidcoord_development_reform.options import CareGrade

_HERE: Final = "development_reform__"


@frozen(kw_only=True)
class Applicant:
    """A member on tekun, or one who asks for a place and of whom tekun is not decided."""

    household: str
    member: str
    township: str | None
    is_tekun: bool | None
    grade: CareGrade | None
    """`None` as long as the abilities are not rated."""
    lives_there: bool
    waits: bool
    needs: bool
    """Depends on others, has no carer at home, and has not asked."""

    @property
    def is_known(self) -> bool:
        """Whether it is certain that the person is on tekun, and of which grade."""
        return self.is_tekun is True and self.grade is not None


def applicants(assessments: Iterable[Assessment], on: date) -> tuple[Applicant, ...]:
    """Those whom a report on a day counts, by household.

    Args:
        assessments: Of several of one household the last one counts; those after `on` do not.
        on: The day of the report.
    """
    latest: dict[str, Assessment] = {}
    for assessment in assessments:
        before = latest.get(assessment.household.id)
        if assessment.on <= on and (before is None or before.on <= assessment.on):
            latest[assessment.household.id] = assessment
    return tuple(one for _, assessment in sorted(latest.items()) for one in _applicants(assessment))


def _applicants(assessment: Assessment) -> Iterator[Applicant]:
    for member in assessment.household.on(assessment.on).members:
        is_tekun = _yes_or_no(assessment, "civil_affairs__tekun", member)
        chooses = bool(_yes_or_no(assessment, f"{_HERE}chooses_institution", member))
        if is_tekun or (is_tekun is None and chooses):
            yield _applicant(assessment, member, is_tekun=is_tekun)


def _applicant(assessment: Assessment, member: Member, *, is_tekun: bool | None) -> Applicant:
    level = _value(assessment, "civil_affairs__self_care_level", member)
    return Applicant(
        household=assessment.household.id,
        member=member.id,
        township=assessment.household.township,
        is_tekun=is_tekun,
        grade=CareGrade[level.name] if isinstance(level, Option) else None,
        lives_there=bool(_yes_or_no(assessment, f"{_HERE}lives_in_institution", member)),
        waits=bool(_yes_or_no(assessment, f"{_HERE}waits_for_place", member)),
        needs=bool(_yes_or_no(assessment, f"{_HERE}institution_offer", member)),
    )


def _yes_or_no(assessment: Assessment, name: str, member: Member) -> bool | None:
    value = _value(assessment, name, member)
    return value if isinstance(value, bool) else None


def _value(assessment: Assessment, name: str, member: Member) -> object:
    try:
        return assessment.sheet.value(name, member.id)
    except KeyError:  # not law on the day
        return None
