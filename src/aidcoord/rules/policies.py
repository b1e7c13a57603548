"""What a plugin offers: the policy of one field: rules, parameters, benefits, evidence, overlaps, signposts, duties."""

from datetime import date
from enum import Enum
from typing import Any

from attrs import Attribute, field, frozen

from aidcoord.errors import Place
from aidcoord.model.agencies import Agency, Portfolio
from aidcoord.model.benefits import Benefit, Cadence
from aidcoord.model.checks import written_at
from aidcoord.model.days import Period
from aidcoord.model.duties import Duty
from aidcoord.model.evidence import EvidenceType
from aidcoord.model.signposts import Signpost
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.rules.declare import Aggregate, Rule
from aidcoord.rules.parameters.shapes import Parameter

AnyRule = Rule[..., Any]
Declared = AnyRule | Aggregate | Parameter
"""What a policy may list among its `rules`: all that has a name in its field."""


class OverlapKind(Enum):
    """How benefits that meet in one household bear on each other.

    Of all that is lawful the household takes what is worth most to it over a year, as `aidcoord.rules.overlaps` works
    it out. What an earlier award blocks meets nothing; then kinds that forbid are looked at, then top-ups, then caps.
    """

    EXCLUDES = "excludes"
    """At most one of the benefits is taken; which one is the household's advantage."""
    HIGHEST_OF = "highest_of"
    """Only the one of the highest amount over a year is taken, of equals the first named.

    What is due is compared, whether or not the highest can be taken beside something else: the household has no
    choice. Where the law leaves one, it is `EXCLUDES`.
    """
    TOPS_UP_TO = "tops_up_to"
    """The first is paid only as far as the others that are taken, together, fall short of it.

    The others count with what is left of them after top-ups of their own, over a year; less than a fen of the
    deduction is left to the household.
    """
    CAP = "cap"
    """Together they are paid up to the value named by `limit`, the later ones in the list cut first.

    Sums are compared over a year, and a cut goes up to the next fen, so that the limit is never passed.
    """
    ONCE_PER = "once_per"
    """None of them is payable again where one was awarded earlier in the same `per`."""
    SEQUENCE = "sequence"
    """A later one is taken only where every earlier one that is due is taken."""


@frozen(kw_only=True)
class Overlap:
    """A relation between benefits, as data with its source.

    Benefits of the same field go by their id, others by their full name. Where all are about members the relation
    holds for each member apart; otherwise for the household with all its members.
    """

    kind: OverlapKind
    benefits: tuple[str, ...] = field()
    title: Text
    source: Source
    limit: str | None = field(default=None)
    """For `CAP`: the household value that bounds the sum, in fen for a month."""
    per: Cadence | None = field(default=None)
    """For `ONCE_PER`: the calendar period within which a second award is refused."""
    starts: date | None = None
    ends: date | None = None
    place: Place | None = field(factory=written_at, eq=False, repr=False)
    """Where it is written, for messages."""
    period: Period = field(init=False, eq=False, repr=False)
    """The days on which it is law."""

    @benefits.validator
    def _relates_something(self, _attribute: "Attribute[tuple[str, ...]]", benefits: tuple[str, ...]) -> None:
        least = 1 if self.kind is OverlapKind.ONCE_PER else 2
        if len(benefits) < least or len(set(benefits)) != len(benefits):
            raise ValueError(f"an overlap of kind {self.kind.value} names at least {least} benefits, each once")

    @limit.validator
    def _limit_for_caps(self, _attribute: "Attribute[str | None]", limit: str | None) -> None:
        if (limit is not None) != (self.kind is OverlapKind.CAP):
            raise ValueError("a limit belongs to an overlap of kind cap, and to no other")

    @per.validator
    def _per_for_once(self, _attribute: "Attribute[Cadence | None]", per: Cadence | None) -> None:
        if (per is not None) != (self.kind is OverlapKind.ONCE_PER):
            raise ValueError("a period belongs to an overlap of kind once_per, and to no other")

    @period.default
    def _from_first_to_last_day(self) -> Period:
        return Period(self.starts or date.min, self.ends)


@frozen(kw_only=True)
class Policy:
    """One field's policy. Its names are bare inside the field and `field__name` outside.

    `reads_from` lists the other fields it may read; one of them that is not installed leaves what reads it
    undetermined, while a misspelt name in an installed one is refused.
    """

    agency: Agency
    benefits: tuple[Benefit, ...] = ()
    rules: tuple[Declared, ...] = ()
    evidence: tuple[EvidenceType, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    signposts: tuple[Signpost, ...] = ()
    duties: tuple[Duty, ...] = ()
    """The clauses of the county document that the field answers for; each clause is declared once."""
    portfolios: tuple[Portfolio, ...] = ()
    """Parts of the field that may be another agency's than the rest."""
    reads_from: tuple[str, ...] = ()
    county: str | None = None
    """The only county in which it is law, for a county's local benefits; `None` for everywhere."""

    @property
    def field(self) -> str:
        """The slug of the field: the id of the agency that holds it by default."""
        return self.agency.id


def full_name(field_slug: str, name: str) -> str:
    """A name of a field as it is written outside of it; one that is already full stays."""
    return name if "__" in name else f"{field_slug}__{name}"
