"""The command of poverty alleviation: the register beside the list of dibao, the standard beside the poverty line."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from aidcoord import Cell, Column, Command, Desk, Fen, Report, Residence, Table, Text
from aidcoord_poverty_alleviation.lists import DIBAO, REGISTERED, Listed, reconcile
from aidcoord_poverty_alleviation.options import Listing

_STANDARD: Final = "civil_affairs__dibao_standard_month"
_LINE: Final = "poverty_alleviation__poverty_line_year"
_MONTHS: Final = 12
_PEOPLE: Final = (
    Column("household", Text(zh="户号", en="Household")),
    Column("member", Text(zh="成员", en="Member")),
    Column("listing", Text(zh="名单", en="Stands on")),
    Column("reason", Text(zh="不在另一名单的原因", en="Why not on the other")),
)
_YEARS: Final = (
    Column("year", Text(zh="年度", en="Year"), "right"),
    Column("standard_year", Text(zh="农村低保标准（全年）", en="Rural dibao standard, a year"), "right"),
    Column("line", Text(zh="扶贫标准", en="Poverty line"), "right"),
    Column("finding", Text(zh="核查", en="Finding")),
)
_MET: Final = Text(zh="不低于扶贫标准", en="not below the line")


def reconciled(desk: Desk, households: tuple[Path, ...], /) -> Report:
    """Hold the register against the list of dibao: who stands on both, who on one only, and why.

    A second table holds the rural dibao standard of each year against that year's poverty line.

    Args:
        households: Household files, those of either list.
    """
    listed = reconcile(desk.assess(household) for household in desk.households(households))
    counted = Counter(one.listing for one in listed)
    title = Text(zh="两项制度名单比对", en="The register and the list of dibao")
    totals: Mapping[str, Cell] = {"household": _said(counted)}
    people = Table(name="people", title=title, columns=_PEOPLE, rows=map(_row, listed), totals=totals)
    years = list(_years(desk))
    lines = Table(
        name="lines",
        title=Text(zh="农村低保标准与扶贫标准", en="Rural standard and poverty line"),
        columns=_YEARS,
        rows=years,
    )
    return Report(title=title, tables=(people, lines), notes=(_note(years, desk),))


COMMANDS: Final = [
    Command(
        name="reconcile",
        title=Text(zh="两项制度名单比对", en="Hold the register against the list of dibao"),
        run=reconciled,
    )
]


def _said(counted: Mapping[Listing, int]) -> Text:
    return Text(
        zh="，".join(f"{one.text.zh}{counted.get(one, 0)}人" for one in Listing),
        en=", ".join(f"{one.text.en} {counted.get(one, 0)}" for one in Listing),
    )


def _row(one: Listed) -> Mapping[str, Cell]:
    return {"household": one.household, "member": one.member, "listing": one.listing, "reason": one.reason}


def _years(desk: Desk) -> Iterator[Mapping[str, Cell]]:
    """The rural standard of the first days of years for which a line is set, and of the day itself."""
    versions = desk.law.definitions[_LINE]
    first = min((value.period.starts.year for version in versions for value in version.values), default=desk.on.year)
    for year in range(first, desk.on.year + 1):
        day = min(date(year, 12, 31), desk.on)
        standard, line = _rural(desk, day), _line(desk, day)
        if standard is not None and line is not None:
            of_year = Fen(int(standard) * _MONTHS)
            yield {"year": str(year), "standard_year": of_year, "line": line, "finding": _finding(of_year, line)}


def _rural(desk: Desk, on: date) -> Fen | None:
    if _STANDARD not in desk.law.definitions:
        return None
    dated = desk.parameter(_STANDARD, on)
    found = None if dated is None else dated.look_up((int(Residence.RURAL),))
    return found if isinstance(found, Fen) else None


def _line(desk: Desk, on: date) -> Fen | None:
    dated = desk.parameter(_LINE, on)
    found = None if dated is None else dated.look_up(())
    return found if isinstance(found, Fen) else None


def _finding(of_year: Fen, line: Fen) -> Text:
    if of_year >= line:
        return _MET
    short = Fen(int(line) - int(of_year))
    return Text(zh=f"疑点：低于扶贫标准{short}元", en=f"finding: {short} yuan below the line")


def _called(name: str, desk: Desk) -> Text:
    """The title of a benefit; its name where its plugin is not installed."""
    return desk.law.title(name) if name in desk.law.definitions else Text(zh=name, en=name)


def _note(years: list[Mapping[str, Cell]], desk: Desk) -> Text:
    found = sum(one["finding"] != _MET for one in years)
    register, dibao = (_called(name, desk) for name in (REGISTERED, DIBAO))
    return Text(
        zh=f"名单依据“{register.zh}”和“{dibao.zh}”；标准低于扶贫标准的年度{found}个",
        en=f"Lists: {register.en} and {dibao.en}; years with a standard below the line: {found}",
    )
