"""Benefits: what can be due, on which conditions, how often, from whom."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from attrs import field, frozen

from aidcoord.errors import Place
from aidcoord.model.checks import names, optional_names, raise_all, written_at
from aidcoord.model.days import Period
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text


class BenefitKind(Enum):
    """What a benefit gives."""

    CASH = "cash"
    IN_KIND = "in_kind"
    SERVICE = "service"
    FEE_WAIVER = "fee_waiver"
    PREMIUM = "premium"
    IDENTITY = "identity"
    """A recognised status, issued by one agency and read by others."""


class Cadence(Enum):
    """How often a benefit is due; an amount is always for one of these."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    TERMLY = "termly"
    YEARLY = "yearly"
    ONCE = "once"
    NONE = "none"
    """For identities and services, which have no amount."""

    @property
    def per_year(self) -> int:
        """How many fall into a year, by which amounts of different cadence are compared."""
        return _PER_YEAR[self]


_PER_YEAR = {
    Cadence.MONTHLY: 12,
    Cadence.QUARTERLY: 4,
    Cadence.TERMLY: 2,
    Cadence.YEARLY: 1,
    Cadence.ONCE: 1,
    Cadence.NONE: 0,
}


@frozen(kw_only=True)
class Benefit:
    """Something a household or a member may be due.

    Whether it is about the household or about each member follows from its criteria. `criteria` and the others name
    yes/no rules; all must hold. Its `id` is itself a name that other rules may read; so are the states that follow
    eligibility: `<id>__due` (the amount, before overlaps), `<id>__is_awarded`, `<id>__awarded`, `<id>__paid`,
    `<id>__received`.
    """

    id: str = field(kw_only=False)
    title: Text = field(kw_only=False)
    kind: BenefitKind
    cadence: Cadence = Cadence.NONE
    criteria: tuple[str, ...] = field(converter=names)
    applies_if: str | None = None
    """A yes/no rule; where it says no the benefit does not concern the subject and is `NOT_APPLICABLE`."""
    while_receiving: tuple[str, ...] | None = field(default=None, converter=optional_names)
    """The conditions for going on, where they differ from those for entry; read while an award is in force."""
    amount: str | None = None
    applied_for: bool = True
    """Whether somebody applies for it. False where the agency acts of itself: a notice, an order of precedence, what is
    paid later of something that was applied for. Such a benefit is never due and not applied for."""
    payer: str | None = None
    """The field of policy that pays, where it is not the one that determines."""
    source: Source
    starts: date
    ends: date | None = None
    note: Text | None = None
    place: Place | None = field(factory=written_at, eq=False, repr=False)
    """Where it is written, for messages."""

    def __attrs_post_init__(self) -> None:
        raise_all(f"benefit {self.id} {complaint}" for complaint in self._complaints())

    def _complaints(self) -> Iterator[str]:
        if not self.criteria:
            yield "has no criterion; one that everyone is due names a rule that says so"
        if self.while_receiving == ():
            yield "has no condition for going on; leave while_receiving out where it is the same as for entry"
        for listed in (self.criteria, self.while_receiving or ()):
            for twice in sorted({name for name in listed if listed.count(name) > 1}):
                yield f"names {twice} more than once"
        if self.amount is not None and self.cadence is Cadence.NONE:
            yield "has an amount without a cadence; say how often it is due"
        if self.amount is None and self.cadence is not Cadence.NONE:
            yield "has a cadence without an amount; name the rule that works the amount out"
        if self.ends is not None and self.ends < self.starts:
            yield f"cannot end {self.ends}, before it starts {self.starts}"

    @property
    def period(self) -> Period:
        """The days on which it is law."""
        return Period(self.starts, self.ends)
