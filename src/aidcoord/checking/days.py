"""The law on one day after another: when it changes, and what it makes of a plain household then."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from attrs import define, evolve

from aidcoord.model.classifications import Relation, Residence
from aidcoord.model.households import Household, Member, Person
from aidcoord.rules.loading.circles import boundary_days
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.rules.sheets.sheet import Sheet
from aidcoord.rules.worksheets import Worksheet

A_DAY: Final = timedelta(days=1)
_PLAIN = Household(
    id="plain",
    residence=Residence.RURAL,
    members=(
        Member(person=Person(id="a", born=date(1950, 5, 1)), relation=Relation.APPLICANT),
        Member(person=Person(id="b", born=date(1985, 5, 1)), relation=Relation.CHILD),
    ),
)
"""Two people of whom nothing but their birth is recorded: only rules about facts and parameters are worked out."""


def changes(law: Law, names: Iterable[str]) -> list[date]:
    """The days on which something of these names changes in a law: a version or a value starts, or has ended."""
    listed = tuple(names)
    values = [value.period for name in listed for one in law.definitions[name] for value in one.values]
    days = {*boundary_days(law.definitions, listed), *(period.starts for period in values)}
    days |= {period.ends + A_DAY for period in values if period.ends is not None}
    return sorted(day for day in days if date.min < day < date.max)


@define(frozen=True, eq=False, slots=False)
class Days:
    """The law of a rulebook on one day after another, wired once for all the days between two changes."""

    rulebook: Rulebook

    @lru_cache(maxsize=64)  # noqa: B019 - as long as the run
    def _changes(self, county: str | None) -> list[date]:
        law = self.rulebook.law(county)
        overlaps = [lawful.overlap.period for lawful in law.overlaps]
        days = {*changes(law, law.definitions), *(period.starts for period in overlaps)}
        return sorted(days | {period.ends + A_DAY for period in overlaps if period.ends is not None})

    @lru_cache(maxsize=4096)  # noqa: B019 - as long as the run
    def _on_its_first(self, county: str | None, on: date) -> Worksheet:
        return self.rulebook.worksheet(on, county)

    @lru_cache(maxsize=4096)  # noqa: B019 - as long as the run
    def plain(self, county: str | None, on: date) -> Sheet:
        """The sheet of the plain household on a day.

        Raises:
            BeforeTheLawError: The day lies before the first law.
        """
        before = [change for change in self._changes(county) if change <= on]
        wired = self._on_its_first(county, max(before, default=on))
        return evolve(wired, on=on).fill(_PLAIN)
