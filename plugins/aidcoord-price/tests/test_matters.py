"""What price raises for the joint meeting."""

from collections.abc import Callable
from datetime import date

import pytest

from aidcoord import Registry
from aidcoord.office import Office
from aidcoord_price.matters import linkage


@pytest.fixture(scope="module")
def raised() -> Callable[[date], list[str]]:
    """The occasions that are raised in Yunling on a day."""
    office = Office.open("yunling", Registry.discover())
    return lambda on: [one.occasion for one in linkage(office.desk(on))]


def test_an_index_at_its_line_is_raised_in_the_month_after(raised: Callable[[date], list[str]]) -> None:
    """Food rose by six per cent in August 2026; in October nothing was at its line."""
    assert raised(date(2026, 9, 1)) == raised(date(2026, 9, 30)) == ["linkage 2026-08"]
    assert raised(date(2026, 11, 20)) == []
