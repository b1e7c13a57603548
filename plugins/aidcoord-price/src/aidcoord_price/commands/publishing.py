"""`aidcoord price series`: the index of each month of a year as it was known on the day, and the mean of the year."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Final

from aidcoord import Cell, Column, Desk, Figure, Figures, FiguresForm, Report, Table, Text

_COLUMNS: Final = (
    Column("month", Text(zh="月份", en="Month")),
    Column("value", Text(zh="数值", en="Value"), "right"),
    Column("published", Text(zh="公布日期", en="Published")),
    Column("source", Text(zh="来源", en="Source")),
    Column("first", Text(zh="首次公布值", en="First published as"), "right"),
)
_HUNDREDTH: Final = Decimal("0.01")


def series(desk: Desk, file: Path, /, *, name: str, year: int) -> Report:
    """Show an index as it was known on the day: what was last published of every month of a year, and their mean.

    A revision that was published later is not read; a month of which nothing was published is an error, and is not
    worked out from those beside it.

    Args:
        file: Published figures, YAML or JSON, revisions beside what they revise.
        name: The index, such as cpi.
        year: The year.
    """
    known = desk.read(file, FiguresForm).series
    months = known.months(name, year, desk.on)
    mean = _rounded(known.mean_of(name, year, desk.on))
    rows = [_row(one, known) for one in months]
    called = _called(name, desk)
    title = Text(zh=f"{called.zh}：{year}年，{desk.on}所知", en=f"{called.en}: {year} as known on {desk.on}")
    totals: Mapping[str, Cell] = {"month": Text(zh="全年平均", en="mean of the year"), "value": mean}
    return Report(title=title, tables=(Table(name=name, title=title, columns=_COLUMNS, rows=rows, totals=totals),))


def _called(name: str, desk: Desk) -> Text:
    """What an index is called: as the parameter of its name, where there is one."""
    parameter = f"price__{name}"
    return desk.law.title(parameter) if parameter in desk.law.definitions else Text(zh=name, en=name)


def _row(one: Figure, known: Figures) -> Mapping[str, Cell]:
    first = known.revisions(one.name, one.of)[0]
    return {
        "month": str(one.of),
        "value": one.value,
        "published": one.published,
        "source": one.source,
        "first": None if first == one else first.value,
    }


def _rounded(mean: Fraction) -> Decimal:
    exact = Decimal(mean.numerator) / Decimal(mean.denominator)
    return exact.quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)
