"""The State Council's working days, as the package chinesecalendar lists them year by year."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from aidcoord.errors import AidcoordError
from aidcoord.model.days import Day, day
from aidcoord.model.faults import told
from aidcoord.model.sources import Source
from aidcoord.model.working_days import WorkingDays, WorkingYear

_SATURDAY: Final = 5
_NOTE: Final = "chinesecalendar"


@cache
def announced_by_the_state_council(year: int) -> WorkingYear | None:
    """What the State Council announced of a year; `None` where the package does not know it.

    Raises:
        AidcoordError: The package is not installed.
    """
    try:
        from chinese_calendar import constants  # type: ignore[import-untyped]  # noqa: PLC0415 - an untyped extra
    except ModuleNotFoundError as missing:
        en = "Working days are counted with chinesecalendar, which is not installed: pip install 'aidcoord[calendar]'"
        zh = "计算工作日需要chinesecalendar，尚未安装：pip install 'aidcoord[calendar]'"
        raise AidcoordError.of([told(zh, en)]) from missing
    off = [on for on in constants.holidays if on.year == year]
    worked = [on for on in constants.workdays if on.year == year and on.weekday() >= _SATURDAY]
    if not off:
        return None
    title = f"国务院办公厅关于{year}年部分节假日安排的通知"
    return WorkingYear(year, off=off, worked=worked, source=Source(document=title, verified=False, note=_NOTE))


def working_days(own: Iterable[WorkingYear] = ()) -> WorkingDays:
    """How working days fall: as the State Council announced, unless a county supplies a year of its own.

    Args:
        own: The county's years.
    """
    return WorkingDays(own, announced_by_the_state_council)


_NATIONAL: Final = working_days()


def working_day_after(start: Day, days: int) -> Day:
    """The last day of a period of working days that begins after `start`, for rules.

    In a county that supplies years of its own, rules that call it count by these.

    Raises:
        UnknownYearError: The period runs into a year of which nobody has said which days are worked.

    >>> from datetime import date
    >>> working_day_after(day(date(2021, 9, 17)), 3).date.isoformat()  # 18 September was worked, 19 to 21 were off
    '2021-09-23'
    """
    return day(_NATIONAL.after(start.date, days))
