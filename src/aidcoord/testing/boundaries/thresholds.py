"""Every threshold of a benefit for one household, with the household moved to each side of it."""

from collections.abc import Iterator

from attrs import frozen

from aidcoord.errors import EvidenceError
from aidcoord.model.households import Household
from aidcoord.rules.declare import Rule
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.results.determinations import Determination
from aidcoord.rules.sheets.comparisons import Comparison
from aidcoord.rules.sheets.sheet import Sheet
from aidcoord.rules.worksheets import Worksheet
from aidcoord.testing.boundaries.pieces import Piece, pieces_of
from aidcoord.testing.boundaries.turns import Side, Spot, spots


@frozen(kw_only=True)
class Boundary:
    """A household on one side of a threshold, and what is determined there for everybody concerned."""

    side: Side
    household: Household
    comparison: Comparison
    determinations: tuple[Determination, ...]


@frozen(kw_only=True)
class Threshold:
    """A comparison of one subject on which a benefit depends.

    `piece` is what was moved to reach it, and `boundaries` what came out below, on and above; where no single piece
    of evidence carries the household across, there is none.
    """

    definition: Definition
    subject: str
    piece: Piece | None
    boundaries: tuple[Boundary, ...]

    @property
    def decides(self) -> bool:
        """Whether the benefit comes out otherwise on one side than on another."""
        results = {tuple((one.verdict, one.amount) for one in each.determinations) for each in self.boundaries}
        return len(results) > 1


def thresholds(benefit: str, household: Household, worksheet: Worksheet) -> Iterator[Threshold]:
    """The thresholds of a benefit, in the order in which they are worked out.

    Comparisons that are not known for the household are left out: record what they need first.

    Args:
        benefit: Its full name.
        household: The household that is moved; it stays as it is itself.
        worksheet: The law on the day; only the benefit needs to be wired.

    Raises:
        EvidenceError: Nobody belongs to the household on the day.
    """
    mover = _Mover(benefit=benefit, household=household, worksheet=worksheet, sheet=worksheet.fill(household))
    for name, definition in worksheet.wiring.definitions.items():
        if isinstance(definition.what, Rule):
            for subject in _subjects(name, mover.sheet):
                if mover.sheet.comparison(name, subject) is not None:
                    yield mover.threshold(definition, subject)


def _subjects(name: str, sheet: Sheet) -> Iterator[str]:
    rows = range(1, len(sheet.rows)) if sheet.wiring.of_member(name) else range(1)
    return (sheet.subject(row) for row in rows)


@frozen(kw_only=True)
class _Mover:
    benefit: str
    household: Household
    worksheet: Worksheet
    sheet: Sheet

    def threshold(self, definition: Definition, subject: str) -> Threshold:
        """The threshold of a comparison, reached by the piece that shows most sides of it."""
        piece, found = self._best(definition.name, subject)
        boundaries = tuple(map(self._boundary, found))
        return Threshold(definition=definition, subject=subject, piece=piece, boundaries=boundaries)

    def _best(self, name: str, subject: str) -> tuple[Piece | None, tuple[Spot, ...]]:
        best: tuple[Piece | None, tuple[Spot, ...]] = (None, ())
        for piece in pieces_of(self.sheet, self.sheet.reads([name], subject)):
            found = spots(self.household, piece, lambda moved: self._compared(moved, name, subject))
            if len(found) > len(best[1]):
                best = (piece, found)
            if len(found) == len(Side):
                break
        return best

    def _compared(self, household: Household, name: str, subject: str) -> Comparison | None:
        try:
            return self.worksheet.fill(household).comparison(name, subject)
        except EvidenceError:  # moved so that nobody belongs to it any more
            return None

    def _boundary(self, spot: Spot) -> Boundary:
        found = self.worksheet.assess(spot.household).determinations
        return Boundary(
            side=spot.side,
            household=spot.household,
            comparison=spot.comparison,
            determinations=tuple(one for one in found if one.name == self.benefit),
        )
