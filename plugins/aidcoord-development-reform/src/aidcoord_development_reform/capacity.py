"""The report on places: beds by township and grade, against the people who live there, wait for one or need one."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from attrs import frozen

from aidcoord import WHOLE, Assessment, Rate, Rulebook, Text
from aidcoord_development_reform.demand import Applicant, applicants
from aidcoord_development_reform.institutions import Institution
from aidcoord_development_reform.options import CareGrade


@frozen(kw_only=True)
class Capacity:
    """Beds and people of one grade, in one township or in the whole county."""

    township: str | None
    """The code; `None` for the county, and for households whose township is not recorded."""
    grade: CareGrade
    beds: int
    living: int
    waiting: int
    """Who is on tekun, asks for a place and has none."""
    needing: int
    """Who depends on others, has no carer at home and has not asked; they are to be asked, not moved."""
    planned: int | None
    """The beds that the county plans for its people, a part of one being one; `None` where it plans for none."""

    @property
    def gap(self) -> int:
        """The beds that are missing for those who live there or wait."""
        return max(0, self.living + self.waiting - self.beds)

    @property
    def free(self) -> int:
        """The beds that are left once all who wait have moved in."""
        return max(0, self.beds - self.living - self.waiting)

    @property
    def behind_plan(self) -> int | None:
        """The beds that are missing to what the county plans; `None` where it has not said what that is."""
        return None if self.planned is None else max(0, self.planned - self.beds)

    @property
    def text(self) -> Text:
        """One line of the report."""
        where, grade = self.township or "—", self.grade.text
        behind = "—" if self.behind_plan is None else self.behind_plan
        return Text(
            zh=f"{where} {grade.zh}：床位{self.beds}，在住{self.living}，等候{self.waiting}，"
            f"无人照料未申请{self.needing}，缺{self.gap}，较规划缺{behind}",
            en=f"{where} {grade.en}: {self.beds} beds, {self.living} living there, {self.waiting} waiting, "
            f"{self.needing} without a carer who did not ask, {self.gap} missing, {behind} behind the plan",
        )


@frozen(kw_only=True)
class Places:
    """Beds against people on a day."""

    on: date
    townships: tuple[Capacity, ...]
    """People where they live, beds where the institution lies; the row without a township is the last."""
    county: tuple[Capacity, ...]
    """All townships together, by grade: a place may be in any institution of the county."""
    unknown: tuple[Applicant, ...]
    """Whom no row counts, because tekun is undetermined or the abilities are not rated."""


def planned_shares(rulebook: Rulebook, county: str, on: date) -> Mapping[CareGrade, Rate]:
    """For which part of the people of each grade a county plans beds on a day; empty where it has not said so."""
    (parameter,) = rulebook.law(county).definitions["development_reform__planned_bed_share"]
    value = next((value for value in parameter.values if on in value.period), None)
    found = {} if value is None else {grade: value.look_up((int(grade),)) for grade in CareGrade}
    return {grade: share for grade, share in found.items() if isinstance(share, Rate)}


def capacity(
    assessments: Iterable[Assessment],
    institutions: Iterable[Institution],
    on: date,
    shares: Mapping[CareGrade, Rate],
) -> Places:
    """The report on a day.

    Args:
        assessments: Of several of one household the last one counts; those after `on` do not.
        institutions: All of the county; those that are not open on the day have no beds.
        on: The day of the report.
        shares: For which part of the people of a grade the county plans beds; see `planned_shares`.
    """
    return places(applicants(assessments, on), institutions, on, shares)


def places(
    people: Iterable[Applicant], institutions: Iterable[Institution], on: date, shares: Mapping[CareGrade, Rate]
) -> Places:
    """The report on a day, of people who are known already; see `capacity`."""
    everybody = list(people)
    counted = [person for person in everybody if person.is_known]
    unknown = tuple(person for person in everybody if not person.is_known)
    beds = _beds(institutions, on)
    where = {(person.township, person.grade) for person in counted if person.grade} | set(beds)
    rows = [
        _row((township, grade), beds[township, grade], [one for one in counted if one.township == township], shares)
        for township, grade in sorted(where, key=lambda key: (key[0] is None, key[0] or "", key[1]))
    ]
    totals = {grade: sum(beds[key] for key in beds if key[1] is grade) for grade in CareGrade}
    county = tuple(_row((None, grade), total, counted, shares) for grade, total in totals.items())
    return Places(on=on, townships=tuple(rows), county=county, unknown=unknown)


def _beds(institutions: Iterable[Institution], on: date) -> Counter[tuple[str | None, CareGrade]]:
    beds: Counter[tuple[str | None, CareGrade]] = Counter()
    for institution in institutions:
        if on in institution.open:
            beds.update({(institution.township, grade): count for grade, count in institution.places.items()})
    return beds


def _row(
    key: tuple[str | None, CareGrade], beds: int, people: Iterable[Applicant], shares: Mapping[CareGrade, Rate]
) -> Capacity:
    township, grade = key
    of_grade = [person for person in people if person.grade is grade]
    return Capacity(
        township=township,
        grade=grade,
        beds=beds,
        living=sum(person.lives_there for person in of_grade),
        waiting=sum(person.waits for person in of_grade),
        needing=sum(person.needs for person in of_grade),
        planned=None if grade not in shares else -(-len(of_grade) * shares[grade] // WHOLE),
    )
