"""The commands of education: the list of aided pupils by school and term, which it owes the joint meeting."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Final

from aidcoord import Assessment, Cadence, Cell, Column, Command, Desk, Report, Table, Text, Verdict
from aidcoord_education_sports.lists import AidedPupil, aided_pupils
from aidcoord_education_sports.terms import Term

_FIELD: Final = "education_sports"
_COLUMNS: Final = (
    Column("household", Text(zh="户号", en="Household")),
    Column("pupil", Text(zh="学生", en="Pupil")),
    Column("stage", Text(zh="学段", en="Stage")),
    Column("benefit", Text(zh="资助项目", en="Aid")),
    Column("amount", Text(zh="金额", en="Amount"), "right"),
    Column("cadence", Text(zh="发放周期", en="How often")),
)
_OPEN: Final = (
    Column("household", Text(zh="户号", en="Household")),
    Column("pupil", Text(zh="学生", en="Pupil")),
    Column("benefit", Text(zh="资助项目", en="Aid")),
    Column("missing", Text(zh="尚缺", en="Missing")),
)
_SCHOOLS: Final = (
    Column("school", Text(zh="学校代码", en="School")),
    Column("pupils", Text(zh="学生人数", en="Pupils"), "right"),
    Column("rows", Text(zh="资助项数", en="Aids"), "right"),
)
_CADENCES: Final = {
    Cadence.MONTHLY: Text(zh="每月", en="a month"),
    Cadence.TERMLY: Text(zh="每学期", en="a term"),
    Cadence.YEARLY: Text(zh="每年", en="a year"),
    Cadence.ONCE: Text(zh="一次性", en="once"),
}
_NO_SCHOOL: Final = Text(zh="未登记学校", en="no school recorded")


def pupils(desk: Desk, households: tuple[Path, ...], /) -> Report:
    """List the pupils who are due some aid of education in the term of the day, school by school.

    It says what was determined, not what was paid. Names are left out; a pupil goes by the id in the household's file.

    Args:
        households: Household files.
    """
    assessments = [desk.assess(household) for household in desk.households(households)]
    rows = aided_pupils(assessments)
    by_school = [(school, list(group)) for school, group in groupby(rows, key=lambda row: row.school)]
    term = Term.on(desk.on).text
    tables = (_schools(by_school), *(_school(*one) for one in by_school), *_undetermined(assessments))
    return Report(
        title=Text(zh=f"受资助学生名单 · {term.zh}", en=f"Aided pupils · {term.en}"),
        tables=tables,
    )


COMMANDS: Final = [
    Command(name="pupils", title=Text(zh="受资助学生名单", en="List aided pupils by school and term"), run=pupils)
]


def _schools(by_school: Iterable[tuple[int | None, list[AidedPupil]]]) -> Table:
    rows: list[Mapping[str, Cell]] = [
        {"school": _name(school), "pupils": _heads(group), "rows": len(group)} for school, group in by_school
    ]
    everybody = [row for _, group in by_school for row in group]
    totals: dict[str, Cell] = {
        "school": Text(zh="合计", en="in all"),
        "pupils": _heads(everybody),
        "rows": len(everybody),
    }
    title = Text(zh="各学校", en="Schools")
    return Table(name="schools", title=title, columns=_SCHOOLS, rows=rows, totals=totals)


def _heads(rows: Iterable[AidedPupil]) -> int:
    return len({(row.household, row.pupil) for row in rows})


def _name(school: int | None) -> Cell:
    return _NO_SCHOOL if school is None else str(school)


def _school(school: int | None, group: Iterable[AidedPupil]) -> Table:
    rows: list[Mapping[str, Cell]] = [
        {
            "household": row.household,
            "pupil": row.pupil,
            "stage": row.stage,
            "benefit": row.title,
            "amount": row.amount,
            "cadence": _CADENCES.get(row.cadence),
        }
        for row in group
    ]
    title = _NO_SCHOOL if school is None else Text(zh=f"学校 {school}", en=f"School {school}")
    return Table(name="none" if school is None else str(school), title=title, columns=_COLUMNS, rows=rows)


def _undetermined(assessments: Iterable[Assessment]) -> Iterator[Table]:
    rows: list[Mapping[str, Cell]] = [
        {
            "household": assessment.household.id,
            "pupil": one.subject,
            "benefit": one.benefit.title,
            "missing": Text(
                zh="、".join(dict.fromkeys(missing.title.zh for missing in one.missing)) or "待县级确定",
                en=", ".join(dict.fromkeys(missing.title.en for missing in one.missing)) or "what the county sets",
            ),
        }
        for assessment in assessments
        for one in assessment.determinations
        if one.field == _FIELD and one.verdict is Verdict.UNDETERMINED
    ]
    if rows:
        yield Table(name="undetermined", title=Text(zh="尚不能确定", en="Undetermined"), columns=_OPEN, rows=rows)
