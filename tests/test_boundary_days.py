"""The installed law, wired on every day on which anything in it changes."""

from datetime import date

import pytest

from aidcoord import Registry, Rulebook
from aidcoord.rules.loading.circles import boundary_days
from aidcoord.rules.loading.definitions import Kind


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    """The rulebook of everything installed."""
    made, registry = Registry.discover().rulebook()
    assert not registry.faults
    return made


def changes(rulebook: Rulebook, county: str | None) -> list[date]:
    """The days from the first law on, on which a version of a rule, a benefit or a value begins or has ended."""
    law = rulebook.law(county)
    first = min(law.definitions[name][0].period.starts for name in law.benefits())
    values = {value.period.starts for versions in law.definitions.values() for one in versions for value in one.values}
    days = {*boundary_days(law.definitions, law.definitions), *values}
    return sorted(day for day in days if day >= first)


def test_nothing_needed_is_missing_on_any_day_on_which_the_law_changes(rulebook: Rulebook) -> None:
    """Every rule that is wired is in force that day, and every value that the law itself fixes is there."""
    looked_at = 0
    for county in (None, *rulebook.counties):
        for on in changes(rulebook, county):
            wiring = rulebook.worksheet(on, county).wiring
            for name, definition in wiring.definitions.items():
                looked_at += 1
                if definition.kind in {Kind.RULE, Kind.AGGREGATE}:
                    assert on in definition.period, f"{name} on {on}"
                if definition.kind is Kind.PARAMETER and not definition.is_open:
                    assert name in wiring.values, f"{name} on {on}"
    assert looked_at
