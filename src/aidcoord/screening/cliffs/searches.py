"""Where a curve drops: each income, to the fen, at which one fen more takes aid away.

A scan looks at every fen. Without one (it needs the extra `batch`) the range is cut into parts, and each halved until
nothing seems to be hidden in it: the aid at its two ends differs by less than what counts as a drop, what is granted is
the same, and so is every yes, no and choice on the way to it. What is left has two incomes that lie a fen apart, and is
a cliff or is none.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Final

from attrs import frozen

from aidcoord.errors import EvidenceError
from aidcoord.model.faults import told
from aidcoord.screening.cliffs.blame import Loss, losses
from aidcoord.screening.cliffs.curves import Curve, Point

LEAST_DROP: Final = 100_00
"""What counts as a drop if nothing else is said: a hundred yuan a year, which no rounding of a top-up reaches."""
FINEST_DROP: Final = 1_00
"""A drop of less than a yuan a year cannot be told from rounding."""
_PARTS: Final = 1_000
"""The range is cut into so many parts before any is halved: what turns and turns back within one could hide."""

_SMALLEST: Final = 4
"""Of so many fen is a part at least: to look at both ends of a smaller one is to look at every fen."""
Part = tuple[int, int]
"""Two incomes, in fen, the lower first."""
Scan = Callable[[Curve, int, int, int], Iterable[Part]]


@frozen(kw_only=True)
class Cliff:
    """An income at which one fen more takes aid away, and what is lost by whom, with the rules to blame."""

    income: int
    """The last amount, in fen, before the drop."""
    before_year: int
    after_year: int
    losses: tuple[Loss, ...]

    @property
    def drop_year(self) -> int:
        """How much less aid there is in a year, in fen; what is lost without an amount counts as nothing."""
        return self.before_year - self.after_year


def cliffs(curve: Curve, least: int, most: int, drop: int = LEAST_DROP, scan: Scan | None = None) -> tuple[Cliff, ...]:
    """Every cliff of a curve, in the order of income.

    Args:
        curve: The aid by income.
        least: The lowest income, in fen.
        most: The highest.
        drop: The least aid a year, in fen, whose loss by a single fen counts; what has no amount always does.
        scan: What finds the parts of the range in which anything is lost, such as `scans.FenByFen`; without one the
            range is cut into a thousand, within which what turns and turns back could hide.

    Raises:
        EvidenceError: The range is empty or beyond what may be recorded, or the drop too small to be told.
    """
    lowest, highest = curve.income.kind.bounds
    if not lowest <= least < most <= highest:
        low, high = f"{lowest / 100:.2f}", f"{highest / 100:.2f}"
        zh, en = (
            f"收入只能在{low}至{high}元之间由低到高变动。",
            f"Incomes are varied within {low} and {high} yuan, upwards.",
        )
        raise EvidenceError.of([told(zh, en)])
    if drop < FINEST_DROP:
        finest = f"{FINEST_DROP / 100:.2f}"
        zh, en = f"每年至少减少{finest}元才算。", f"A drop that counts is at least {finest} yuan a year."
        raise EvidenceError.of([told(zh, en)])
    parts = _parts(least, most) if scan is None else scan(curve, least, most, drop)
    return tuple(_cliff(curve, income) for part in parts for income in _drops(curve, part, drop))


def is_drop(before: Point, after: Point, drop: int) -> bool:
    """Whether aid is lost between two points: so much of it, or something without an amount."""
    return before.total_year - after.total_year >= drop or bool(_unpriced(before, after))


def _unpriced(before: Point, after: Point) -> frozenset[tuple[str, str]]:
    return before.unpriced - after.unpriced


def _parts(least: int, most: int) -> Iterable[Part]:
    parts = max(1, min(_PARTS, (most - least) // _SMALLEST))
    return pairwise(least + (most - least) * part // parts for part in range(parts + 1))


def _drops(curve: Curve, part: Part, drop: int) -> Iterator[int]:
    pending = [part]
    while pending:
        low, high = pending.pop()
        before, after = curve.point(low), curve.point(high)
        if high - low == 1:
            if is_drop(before, after, drop):
                yield low
        elif not _alike(before, after, drop):
            middle = (low + high) // 2
            pending += [(middle, high), (low, middle)]


def _alike(one: Point, other: Point, drop: int) -> bool:
    """Whether nothing between two points can be a drop."""
    return (
        abs(one.total_year - other.total_year) < drop and one.granted == other.granted and one.answers == other.answers
    )


def _cliff(curve: Curve, income: int) -> Cliff:
    before, after = curve.point(income), curve.point(income + 1)
    return Cliff(
        income=income,
        before_year=before.total_year,
        after_year=after.total_year,
        losses=losses(curve.assessed(income), curve.assessed(income + 1)),
    )
