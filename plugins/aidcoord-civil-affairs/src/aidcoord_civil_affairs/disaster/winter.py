"""Aid in the winter and spring after a disaster, and the day by which the county's list has to stand."""

from typing import Final

from aidcoord import Day, Fen, Text, full_months, rule
from aidcoord_civil_affairs.relief_sources import DISASTER_REGULATION

_WINTER = DISASTER_REGULATION.article(21)
_FIRST_DAY: Final = Day(1)
_DAYS_AFTER_OCTOBER: Final = 61
"""November and December."""


def last_of_october(on: Day) -> Day:
    """The next 31 October, `on` itself included.

    Sixty-one days after a day of November or December it is next year, and before that still this one; from the last
    day of that year the same number leads back to the end of October.
    """
    years = full_months(_FIRST_DAY, Day(on + _DAYS_AFTER_OCTOBER)) // 12 + 1
    return Day(365 * years + years // 4 - years // 100 + years // 400 - _DAYS_AFTER_OCTOBER)


@rule(source=_WINTER, title=Text(zh="列入冬春救助台账", en="On the list for winter and spring"))
def is_on_winter_list(winter_need_persons: int) -> bool:
    """Whether the county's list has anybody of the household."""
    return winter_need_persons > 0


@rule(source=_WINTER, title=Text(zh="冬春生活救助", en="Living aid in winter and spring"))
def winter_aid_once(winter_need_persons: int, winter_aid_rate: Fen) -> Fen:
    """The county's sum for each person on the list."""
    return winter_aid_rate * winter_need_persons


@rule(source=_WINTER, title=Text(zh="核定冬春救助对象的最后一日", en="Last day for the winter list"))
def winter_list_due_on(disaster_on: Day) -> Day:
    """The end of the October after the disaster."""
    return last_of_october(disaster_on)


@rule(source=_WINTER, title=Text(zh="冬春救助对象逾期核定", en="Put on the winter list too late"))
def is_winter_listing_late(winter_listed_on: Day, winter_list_due_on: Day) -> bool:
    """Whether the household was put on the list after that day."""
    return winter_listed_on > winter_list_due_on
