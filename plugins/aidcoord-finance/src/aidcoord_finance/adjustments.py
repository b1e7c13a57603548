"""Proposals to adjust a standard: the same households under the old value and the new, and what changes.

Both worksheets come from the caller: `Worksheet.with_value` where one value fills the table, `Rulebook.amended` where
only a part of it changes. Nothing is decided here, and nothing is stored.
"""

from collections.abc import Iterable

from attrs import frozen

from aidcoord import NOTHING, Assessment, Fen, Household, Verdict, Worksheet


@frozen(kw_only=True)
class Proposal:
    """An old and a new value of a standard, and what the change does to the households that were looked at.

    Costs are of a year: what is due monthly counts twelve times. A household with a benefit that is undetermined under
    either value is counted apart, and in none of the other numbers.
    """

    parameter: str
    old: Fen
    new: Fen
    households: int
    undetermined: int
    changed: int
    gaining: int
    losing: int
    cost_before: Fen
    cost_after: Fen

    @property
    def cost(self) -> Fen:
        """What the change costs in a year; below nothing where it saves."""
        return Fen(self.cost_after - self.cost_before)


def propose(
    parameter: str,
    old: Fen,
    new: Fen,
    *,
    before: Worksheet,
    after: Worksheet,
    benefits: frozenset[str],
    households: Iterable[Household],
) -> Proposal:
    """Run both worksheets over the households and count what changes.

    Args:
        parameter: The full name of the standard.
        old: Its value in `before`.
        new: Its value in `after`.
        before: The law as it is.
        after: The law as it would be.
        benefits: The full names of the benefits to count.
        households: Whom to look at.

    Raises:
        ValueError: The worksheets are of different days.
        EvidenceError: A household has no member on the day.
    """
    if before.on != after.on:
        raise ValueError(f"the worksheets are of different days, {before.on} and {after.on}; compare one day")
    costs = [
        (_cost(before.assess(household), benefits), _cost(after.assess(household), benefits))
        for household in households
    ]
    known = [(one, other) for one, other in costs if one is not None and other is not None]
    return Proposal(
        parameter=parameter,
        old=old,
        new=new,
        households=len(costs),
        undetermined=len(costs) - len(known),
        changed=sum(one != other for one, other in known),
        gaining=sum(one < other for one, other in known),
        losing=sum(one > other for one, other in known),
        cost_before=Fen(sum((one for one, _ in known), NOTHING)),
        cost_after=Fen(sum((other for _, other in known), NOTHING)),
    )


def _cost(assessment: Assessment, benefits: frozenset[str]) -> Fen | None:
    """What the benefits cost in a year, after overlaps; `None` where one of them is undetermined."""
    counted = [one for one in assessment.determinations if one.name in benefits]
    if any(one.verdict is Verdict.UNDETERMINED for one in counted):
        return None
    return Fen(sum(((assessment.payable(one) or NOTHING) * one.benefit.cadence.per_year for one in counted), NOTHING))
