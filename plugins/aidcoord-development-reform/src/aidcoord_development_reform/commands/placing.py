"""`aidcoord development-reform capacity`: beds for people on tekun against who lives there, waits or needs a place."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from attrs import field, frozen

from aidcoord import Cell, Column, Desk, Fault, Form, Period, Report, Table, Text, key
from aidcoord_development_reform.capacity import Capacity, Places, planned_shares
from aidcoord_development_reform.capacity import capacity as capacity_of
from aidcoord_development_reform.commands.titled import TitledForm
from aidcoord_development_reform.institutions import Institution
from aidcoord_development_reform.options import CareGrade

_COUNTY: Final = Text(zh="全县", en="the county")
_NOT_RECORDED: Final = Text(zh="未登记", en="not recorded")
_NOT_PLANNED: Final = Text(zh="没有规划", en="no plan")
_COLUMNS: Final = (
    Column("township", Text(zh="乡镇", en="Township")),
    Column("grade", Text(zh="自理能力", en="Grade")),
    *(
        Column(name, title, "right")
        for name, title in (
            ("beds", Text(zh="床位", en="Beds")),
            ("living", Text(zh="在住", en="Living there")),
            ("waiting", Text(zh="等候", en="Waiting")),
            ("needing", Text(zh="无人照料未申请", en="Without a carer")),
            ("gap", Text(zh="缺口", en="Missing")),
            ("free", Text(zh="空余", en="Free")),
            ("behind_plan", Text(zh="较规划缺", en="Behind the plan")),
        )
    ),
)
_UNKNOWN: Final = (
    Column("household", Text(zh="户号", en="Household")),
    Column("member", Text(zh="成员", en="Member")),
    Column("why", Text(zh="未计入原因", en="Why in no row")),
)


@frozen(kw_only=True)
class InstitutionForm(TitledForm):
    """An institution with its beds."""

    id: str = field(metadata=key("编号", Text(zh="机构编号", en="the institution's id")))
    township: str = field(metadata=key("乡镇", Text(zh="所在乡镇代码", en="the code of its township")))
    opened: date = field(metadata=key("开办日期", Text(zh="开办日期", en="the first day on which it is open")))
    closed: date | None = field(default=None, metadata=key("停办日期", Text(zh="最后一天", en="the last day")))
    places: Mapping[CareGrade, int] = field(metadata=key("床位", Text(zh="各类床位数", en="beds by grade of care")))

    def contradictions(self) -> list[Fault]:
        """Closed before it opened, or fewer beds than none."""
        faults = []
        if self.closed is not None and self.closed < self.opened:
            said = Text(zh="停办早于开办", en="it is closed before it opens")
            faults.append(self.fault(said, at="closed"))
        if min(self.places.values(), default=0) < 0:
            said = Text(zh="床位不能少于零", en="there cannot be fewer beds than none")
            faults.append(self.fault(said, at="places"))
        return faults

    @property
    def institution(self) -> Institution:
        """The institution."""
        period = Period(self.opened, self.closed)
        return Institution(id=self.id, title=self.text, township=self.township, open=period, places=self.places)


@frozen(kw_only=True)
class InstitutionsForm(Form):
    """All institutions of a county."""

    institutions: tuple[InstitutionForm, ...] = field(metadata=key("机构", Text(zh="供养机构", en="the institutions")))

    def contradictions(self) -> list[Fault]:
        """An id twice."""
        ids = [one.id for one in self.institutions]
        return [
            one.fault(
                Text(zh=f"“{one.id}”是另一家机构的编号", en=f"'{one.id}' is the id of another institution"), at="id"
            )
            for index, one in enumerate(self.institutions)
            if one.id in ids[:index]
        ]


def capacity(desk: Desk, households: tuple[Path, ...], /, *, institutions: Path) -> Report:
    """Hold the beds of institutions against the people on tekun who live there, wait for a place or need one.

    Args:
        households: Household files.
        institutions: The institutions of the county with their beds, YAML or JSON.
    """
    register = [one.institution for one in desk.read(institutions, InstitutionsForm).institutions]
    shares = planned_shares(desk.rulebook, desk.county.id, desk.on) if desk.county else {}
    assessments = [desk.assess(household) for household in desk.households(households)]
    found = capacity_of(assessments, register, desk.on, shares)
    titles = {one.id: one.title for one in desk.county.townships} if desk.county else {}
    tables = (
        _rows("townships", Text(zh="各乡镇", en="By township"), found.townships, titles),
        _rows("county", _COUNTY, found.county, None),
        *_unknown(found),
    )
    return Report(title=Text(zh="特困供养床位与需求", en="Places for people on tekun, and need"), tables=tables)


def _rows(name: str, title: Text, rows: Iterable[Capacity], titles: Mapping[str, Text] | None) -> Table:
    made: list[Mapping[str, Cell]] = [
        {
            "township": _COUNTY if titles is None else _township(one.township, titles),
            "grade": one.grade,
            "beds": one.beds,
            "living": one.living,
            "waiting": one.waiting,
            "needing": one.needing,
            "gap": one.gap,
            "free": one.free,
            "behind_plan": _NOT_PLANNED if one.behind_plan is None else one.behind_plan,
        }
        for one in rows
    ]
    return Table(name=name, title=title, columns=_COLUMNS, rows=made)


def _township(code: str | None, titles: Mapping[str, Text]) -> Cell:
    return _NOT_RECORDED if code is None else titles.get(code, code)


def _unknown(found: Places) -> Iterable[Table]:
    if found.unknown:
        tekun, rated = Text(zh="特困未认定", en="tekun is undetermined"), Text(zh="能力未评估", en="not rated")
        rows: list[Mapping[str, Cell]] = [
            {"household": one.household, "member": one.member, "why": tekun if one.is_tekun is None else rated}
            for one in found.unknown
        ]
        yield Table(name="unknown", title=Text(zh="未计入", en="In no row"), columns=_UNKNOWN, rows=rows)
