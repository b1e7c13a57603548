"""Where a comparison turns as one piece of a household is moved: found by halving, since comparisons are monotonic."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Final

from attrs import frozen

from aidcoord.model.households import Household
from aidcoord.rules.sheets.comparisons import Comparison
from aidcoord.testing.boundaries.pieces import Piece

Compare = Callable[[Household], Comparison | None]
"""What a rule compares for a household; `None` where that is not known."""
_TURNS_ABOVE: Final = frozenset({">", "≤"})
"""The comparisons that turn between the threshold and what is above it; others turn below it."""


class Side(Enum):
    """Where a value stands to its threshold."""

    BELOW = "below"
    ON = "on"
    ABOVE = "above"


@frozen(kw_only=True)
class Spot:
    """A household with its value at one side of the threshold, as near as the piece allows."""

    side: Side
    household: Household
    comparison: Comparison


def spots(household: Household, piece: Piece, compare: Compare) -> tuple[Spot, ...]:
    """The household just below, on and just above a threshold; empty where the piece does not carry it across.

    Where several numbers of the piece are exactly on the threshold, that next to where the comparison turns is taken.
    """
    search = _Search(household, piece, compare)
    least, most = piece.bounds
    ends = (search.difference(least), search.difference(most))
    if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
        return ()
    direction = 1 if ends[1] > ends[0] else -1
    reaches = search.first(lambda difference: direction * difference >= 0)
    passes = search.first(lambda difference: direction * difference > 0)
    if reaches > most or passes == least:
        return ()
    found = {spot.side: spot for spot in search.around(reaches, passes, rising=direction > 0)}
    return tuple(found[side] for side in Side if side in found) if len(found) > 1 else ()


@frozen
class _Search:
    household: Household
    piece: Piece
    compare: Compare

    def seen(self, number: int) -> tuple[Household, Comparison | None]:
        moved = self.piece.moved(self.household, number)
        return moved, self.compare(moved)

    def difference(self, number: int) -> int | None:
        """By how much the value is above the threshold; `None` where it is not known."""
        comparison = self.seen(number)[1]
        return None if comparison is None else int(comparison.value) - int(comparison.threshold)

    def first(self, holds: Callable[[int], bool]) -> int:
        """The first number of the piece at which the difference is so; one beyond the last if it never is."""
        least, most = self.piece.bounds
        most += 1
        while least < most:
            middle = (least + most) // 2
            difference = self.difference(middle)
            if difference is not None and holds(difference):
                most = middle
            else:
                least = middle + 1
        return least

    def around(self, reaches: int, passes: int, *, rising: bool) -> Iterator[Spot]:
        """The households next to the threshold, by the side on which they really are."""
        least, most = self.piece.bounds
        comparison = self.seen(reaches)[1]
        turns_above = comparison is not None and comparison.sign in _TURNS_ABOVE
        on = passes - 1 if turns_above is rising else reaches
        for number in (reaches - 1, on, passes):
            moved, comparison = self.seen(number)
            if least <= number <= most and comparison is not None:
                difference = int(comparison.value) - int(comparison.threshold)
                side = Side.ON if difference == 0 else Side.ABOVE if difference > 0 else Side.BELOW
                yield Spot(side=side, household=moved, comparison=comparison)
