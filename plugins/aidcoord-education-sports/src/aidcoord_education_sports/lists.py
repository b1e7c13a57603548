"""The list of aided pupils by school and term, which education owes the joint meeting."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import field, frozen

from aidcoord import Assessment, Cadence, Determination, Fen, Schooling, Text, Verdict
from aidcoord_education_sports.terms import Term

_FIELD: Final = "education_sports"


@frozen(kw_only=True)
class AidedPupil:
    """One benefit that one pupil is due in one term; a pupil with three benefits has three rows.

    It says what was determined, not what was paid, and nothing of those who were refused.
    """

    school: int | None
    """The school's code; `None` for a child taught at home or where no school is recorded."""
    term: Term
    household: str
    pupil: str
    """The member's id in the household's file."""
    name: str | None = field(repr=False)
    stage: Schooling
    benefit: str
    """The full name of the benefit."""
    title: Text
    cadence: Cadence
    amount: Fen | None
    """For one `cadence`, overlaps resolved; `None` for waivers without an amount."""

    @property
    def order(self) -> tuple[bool, int, Term, str, str]:
        """By school, those without one last, then by term, household and pupil."""
        return (self.school is None, self.school or 0, self.term, self.household, self.pupil)


def aided_pupils(assessments: Iterable[Assessment]) -> tuple[AidedPupil, ...]:
    """The pupils whom assessments find due some aid of education, by school, then by term.

    Of several assessments of one household in one term the last in time counts; benefits keep the order in which
    the results list them.

    Args:
        assessments: Of any households on any days, in any order.
    """
    latest: dict[tuple[str, Term], Assessment] = {}
    for assessment in assessments:
        key = (assessment.household.id, Term.on(assessment.on))
        if key not in latest or latest[key].on <= assessment.on:
            latest[key] = assessment
    rows = (row for assessment in latest.values() for row in _rows(assessment))
    return tuple(sorted(rows, key=lambda row: row.order))


def _rows(assessment: Assessment) -> Iterator[AidedPupil]:
    for determination in assessment.determinations:
        if determination.field == _FIELD and determination.verdict is Verdict.ELIGIBLE:
            yield _row(assessment, determination)


def _row(assessment: Assessment, determination: Determination) -> AidedPupil:
    pupil = next(member for member in assessment.household.members if member.id == determination.subject)
    school = pupil.evidence.get("school_code")
    stage = assessment.sheet.value("schooling", pupil.id)
    return AidedPupil(
        school=None if school is None else int(school.value),
        term=Term.on(assessment.on),
        household=assessment.household.id,
        pupil=pupil.id,
        name=pupil.person.name,
        stage=stage if isinstance(stage, Schooling) else Schooling.NONE,
        benefit=determination.name,
        title=determination.benefit.title,
        cadence=determination.benefit.cadence,
        amount=assessment.payable(determination),
    )
