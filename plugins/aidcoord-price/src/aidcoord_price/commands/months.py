"""`aidcoord price months`: the indices of months, and in which of them aid was started."""

from collections.abc import Mapping
from typing import Final

from aidcoord import (
    Cell,
    Column,
    Desk,
    InputError,
    Month,
    Report,
    Table,
    Text,
    ToldValueError,
    told,
)
from aidcoord_price.months import IndexMonth, index_month
from aidcoord_price.survey import months_paid

UNKNOWN: Final = Text(zh="未知", en="not known")
_COLUMNS: Final = (
    Column("index", Text(zh="指数", en="Index")),
    Column("area", Text(zh="范围", en="Area")),
    Column("value", Text(zh="数值", en="Value"), "right"),
    Column("rise", Text(zh="涨幅", en="Rise"), "right"),
    Column("national_line", Text(zh="国家启动线", en="National line"), "right"),
    Column("county_line", Text(zh="当地启动线", en="County's line"), "right"),
    Column("is_at_line", Text(zh="达到", en="At its line")),
    Column("source", Text(zh="来源", en="Source")),
)
_MONTHS: Final = (
    Column("month", Text(zh="指数月", en="Index month")),
    *(
        Column(name, title, "right")
        for name, title in (
            ("cpi", Text(zh="居民消费价格", en="Consumer prices")),
            ("food", Text(zh="食品", en="Food")),
            ("scpi", Text(zh="低收入费用", en="SCPI")),
        )
    ),
    Column("is_started", Text(zh="启动", en="Started")),
)
_MOST: Final = 120


def index_table(found: IndexMonth) -> Table:
    """The indices of one month with their lines and texts."""
    rows: list[Mapping[str, Cell]] = [
        {
            "index": one.title,
            "area": UNKNOWN if found.area is None else found.area,
            "value": UNKNOWN if one.value is None else one.value,
            "rise": UNKNOWN if one.rise is None else one.rise,
            "national_line": one.national_line,
            "county_line": one.county_line,
            "is_at_line": UNKNOWN if one.is_at_line is None else one.is_at_line,
            "source": one.source,
        }
        for one in found.indices
    ]
    return Table(name="indices", title=Text(zh="物价指数", en="Indices"), columns=_COLUMNS, rows=rows)


def months(desk: Desk, /, *, first: Month, last: Month) -> Report:
    """List the months from one to another with their indices, and in which of them price aid was started.

    Args:
        first: The first index month, as 2026-01.
        last: The last index month.
    """
    count = (last.year - first.year) * 12 + last.number - first.number + 1
    if not 1 <= count <= _MOST:
        zh = f"从{first}到{last}有{count}个月；请问1至{_MOST}个月。"
        en = f"From {first} to {last} there are {count} months; ask about one to {_MOST} of them."
        raise InputError.of([told(zh, en)])
    found = [index_month(desk, first.plus(number)) for number in range(count)]
    rows = [_row(one) for one in found]
    title = Text(zh="价格临时补贴启动月份", en="Months in which price aid was started")
    table = Table(name="months", title=title, columns=_MONTHS, rows=rows)
    return Report(title=title, tables=(table,), notes=(_paid(found, first, last),))


def _row(one: IndexMonth) -> Mapping[str, Cell]:
    cpi, food, scpi = (UNKNOWN if index.rise is None else index.rise for index in one.indices)
    started = UNKNOWN if one.is_started is None else one.is_started
    return {"month": one.month, "cpi": cpi, "food": food, "scpi": scpi, "is_started": started}


def _paid(found: list[IndexMonth], first: Month, last: Month) -> Text:
    try:
        paid = months_paid({one.month: one.is_started for one in found}, first, last)
    except ToldValueError as error:
        return Text(zh=f"不能确定：{error.told.zh}", en=f"Undetermined: {error}.")
    zh, en = (comma.join(map(str, paid)) for comma in ("、", ", "))
    return Text(zh=f"启动{len(paid)}个月：{zh or '无'}", en=f"Started in {len(paid)} months: {en or 'none'}")
