"""Whether each township has exactly one first responsible person on each day, as the county's posts say."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from attrs import frozen

from aidcoord.model.agencies import Holding, Township
from aidcoord.model.days import Period
from aidcoord.rules.counties import County


@frozen(kw_only=True)
class UnclearResponsibility:
    """Days on which a township has no first responsible person, or several; `None` where no post says who it is."""

    township: Township
    period: Period | None
    people: tuple[str, ...]


def unclear_responsibilities(county: County) -> tuple[UnclearResponsibility, ...]:
    """The days on which somebody asking for the first responsible person of a township finds none or several.

    They are looked for from the first day on which any township of the county has one; before it the county is silent.
    """
    starts = min((held.period.starts for one in county.townships for held in _holdings(county, one)), default=None)
    return tuple(found for township in county.townships for found in _of_township(county, township, starts))


def _holdings(county: County, township: Township) -> list[Holding]:
    posts = (post for post in county.posts if post.is_first_responsible and post.agency == township.id)
    return [holding for post in posts for holding in post.holders]


def _of_township(county: County, township: Township, starts: date | None) -> Iterator[UnclearResponsibility]:
    holdings = _holdings(county, township)
    if starts is None:
        yield UnclearResponsibility(township=township, period=None, people=())
        return
    for period in _stretches(holdings, starts):
        people = tuple(dict.fromkeys(held.person for held in holdings if period.starts in held.period))
        if len(people) != 1:
            yield UnclearResponsibility(township=township, period=period, people=people)


def _stretches(holdings: list[Holding], starts: date) -> Iterator[Period]:
    """The time from a day on, cut wherever anybody comes or goes."""
    changes = {starts}
    for held in holdings:
        changes.add(held.period.starts)
        if held.period.ends:
            changes.add(held.period.ends + timedelta(days=1))
    in_order = sorted(changes)
    yield from (Period(first, following - timedelta(days=1)) for first, following in pairwise(in_order))
    yield Period(in_order[-1])
