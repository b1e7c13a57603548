"""The report: for each identity how many hold it, by township and residence, with small counts withheld."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from attrs import Attribute, field, frozen

from aidcoord import Residence
from aidcoord_civil_affairs.statistics.holders import Holder
from aidcoord_civil_affairs.statistics.withholding import ALL, Cell, cells_of, withheld_cells

_LEAST_SMALLEST = 2


@frozen(kw_only=True)
class IdentityCounts:
    """How many hold one identity, by township and residence and in total; `None` is withheld, and never nought."""

    identity: str
    counts: Mapping[Cell, int | None]

    @property
    def total(self) -> int | None:
        """How many hold it in all."""
        return self.counts[ALL, ALL]


@frozen(kw_only=True)
class IdentityReport:
    """Who holds which identity on a day, in numbers that can be published.

    It names nobody. Identities are counted one by one: somebody of two is in both, so that no sum over identities is
    given. What can be worked out from the sums of rows and columns is withheld too; what an outsider knows beside the
    report is not reckoned with.
    """

    on: date
    smallest: int = field()
    """The smallest count shown beside nought."""
    identities: tuple[IdentityCounts, ...]

    @smallest.validator
    def _hides_somebody(self, _attribute: "Attribute[int]", smallest: int) -> None:
        if smallest < _LEAST_SMALLEST:
            raise ValueError(f"the smallest count shown is {_LEAST_SMALLEST} or more, so that one holder is not shown")

    def of(self, identity: str) -> IdentityCounts:
        """The counts of an identity.

        Raises:
            KeyError: It is not in the report; the message says which are.
        """
        for counted in self.identities:
            if counted.identity == identity:
                return counted
        known = ", ".join(counted.identity for counted in self.identities) or "none"
        raise KeyError(f"{identity} is not in the report; counted: {known}")


def identity_report(
    holders: Iterable[Holder],
    *,
    on: date,
    smallest: int,
    townships: Collection[str] = (),
    identities: Collection[str] = (),
) -> IdentityReport:
    """Count who holds which identity.

    Args:
        holders: In any order; who is listed twice for one identity counts once, where they are listed first.
        on: The day, which the report only states.
        smallest: The smallest count that may be shown, as the county sets it.
        townships: Townships that are shown even where nobody holds anything.
        identities: Identities that are shown even where nobody holds them.

    Raises:
        ValueError: `smallest` would show a single holder.
    """
    first: dict[tuple[str, object], Holder] = {}
    for holder in holders:
        first.setdefault((holder.identity, holder.who), holder)
    known = list(first.values())
    rows = sorted({*townships, *(holder.township for holder in known)}, key=lambda one: (one is None, one or ""))
    columns = _residences(known)
    names = dict.fromkeys((*identities, *sorted({holder.identity for holder in known})))
    counted = tuple(_counts(name, known, list(cells_of(rows, columns)), smallest) for name in names)
    return IdentityReport(on=on, smallest=smallest, identities=counted)


def _residences(holders: Iterable[Holder]) -> list[Residence | None]:
    """Urban and rural, and a column for files that do not say where there are any."""
    return [*Residence, *([None] if any(holder.residence is None for holder in holders) else [])]


def _counts(identity: str, holders: Iterable[Holder], cells: Collection[Cell], smallest: int) -> IdentityCounts:
    found: Counter[Cell] = Counter()
    for holder in holders:
        if holder.identity == identity:
            for row in (holder.township, ALL):
                for column in (holder.residence, ALL):
                    found[row, column] += 1
    whole = {cell: found[cell] for cell in cells}
    withheld = withheld_cells(whole, smallest)
    return IdentityCounts(
        identity=identity, counts={cell: None if cell in withheld else count for cell, count in whole.items()}
    )
