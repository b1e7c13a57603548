"""Signposts: what a department sees in a household, and to whom it points then, as data with sources."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

from attrs import field, frozen
from attrs.validators import deep_iterable, instance_of

from aidcoord.errors import Place
from aidcoord.model.agencies import PartnerHelp
from aidcoord.model.checks import names, raise_all, written_at
from aidcoord.model.days import Period
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text


class Occasion(Enum):
    """What makes the receiver look at its benefit."""

    OPEN = "open"
    """It may be due and is not awarded: on the day it is eligible or undetermined."""
    CHANGE = "change"
    """What it depends on is about to change, or is not yet known to the receiver; not where it is awarded already."""
    REVIEW = "review"
    """It is awarded, and what was seen bears on whether and how far it goes on."""


def _targets(to: str | PartnerHelp | Iterable[str | PartnerHelp]) -> tuple[str | PartnerHelp, ...]:
    return (to,) if isinstance(to, (str, PartnerHelp)) else tuple(to)


@frozen(kw_only=True)
class Signpost:
    """That a department points to another where something is so; from signposts come most referrals.

    All names in `when` must say yes. Where one of them is about members it holds for each member apart, so that a
    member's benefit is pointed to for that member only; otherwise for the household, and for every member of it whom
    the benefit may concern.
    """

    when: tuple[str, ...] = field(converter=names)
    """Yes/no rules, evidence or benefits, written as a rule of the field writes them."""
    to: tuple[str | PartnerHelp, ...] = field(
        converter=_targets, validator=deep_iterable(instance_of((str, PartnerHelp)))
    )
    """Other fields' benefits by their full names, or help of every partner of the county that gives it; one of them
    may be written without a tuple."""
    occasion: Occasion = field(default=Occasion.OPEN, validator=instance_of(Occasion))
    """Bears on benefits only: a partner is asked whatever it is."""
    because: Text = field(validator=instance_of(Text))
    source: Source = field(validator=instance_of(Source))
    starts: date
    ends: date | None = None
    place: Place | None = field(factory=written_at, eq=False, repr=False)
    """Where it is written, for messages."""

    def __attrs_post_init__(self) -> None:
        raise_all(f"a signpost {complaint}" for complaint in self._complaints())

    def _complaints(self) -> Iterator[str]:
        if not self.when:
            yield "says when it points: name at least one yes/no rule in 'when'"
        if not self.to:
            yield "points somewhere: name a benefit or a partner's help in 'to'"
        for bare in (to for to in self.to if isinstance(to, str) and not to.partition("__")[2]):
            yield f"points to a benefit by its full name, such as civil_affairs__dibao, unlike '{bare}'"
        if self.ends is not None and self.ends < self.starts:
            yield f"cannot end {self.ends}, before it starts {self.starts}"

    @property
    def period(self) -> Period:
        """The days on which it stands."""
        return Period(self.starts, self.ends)

    def stands_on(self, on: date) -> bool:
        """Whether it stands on a day; asked for every household, and so without making a period."""
        return self.starts <= on and (self.ends is None or on <= self.ends)
