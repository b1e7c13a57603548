"""Rules that count working days, in a county that supplies years of its own: there they count by these."""

from collections.abc import Iterable
from functools import wraps
from types import FunctionType

from attrs import evolve

from aidcoord.model.days import Day, day
from aidcoord.model.national_days import working_day_after, working_days
from aidcoord.model.working_days import WorkingDays, WorkingYear
from aidcoord.rules.declare import Rule
from aidcoord.rules.loading.statutes import Entry
from aidcoord.rules.policies import AnyRule


def with_own_years(entries: dict[str, list[Entry]], years: Iterable[WorkingYear]) -> dict[str, list[Entry]]:
    """What a county's law is made of, with its own years of working days before those of the State Council.

    Only rules that call `working_day_after` in their own text are made anew; nothing else can count working days.

    Args:
        entries: By full name.
        years: The county's years.
    """
    own = tuple(years)
    if not own:
        return entries
    calendar = working_days(own)
    return {name: [_counted(one, calendar) for one in versions] for name, versions in entries.items()}


def _counted(entry: Entry, calendar: WorkingDays) -> Entry:
    what = entry.what
    if not isinstance(what, Rule) or not isinstance(what.function, FunctionType):
        return entry
    function = what.function
    called = [name for name in function.__code__.co_names if function.__globals__.get(name) is working_day_after]
    return evolve(entry, what=_bound(what, function, called, calendar)) if called else entry


def _bound(what: AnyRule, function: FunctionType, called: Iterable[str], calendar: WorkingDays) -> AnyRule:
    """The rule with the county's count of working days where it calls the nation's."""

    @wraps(working_day_after)  # by what it wraps a kernel knows it
    def by_own_years(start: Day, days: int) -> Day:
        return day(calendar.after(start.date, days))

    known = {**function.__globals__, **dict.fromkeys(called, by_own_years)}
    made = FunctionType(function.__code__, known, function.__name__, function.__defaults__, function.__closure__)
    return evolve(what, function=wraps(function)(made))
