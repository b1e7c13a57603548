"""Allocation by factors: each factor has a weight, and each place its part of what the factor counts.

The factors are published (volume of the task, fiscal difficulty, fiscal effort, performance); their weights are not,
and may change every year. A county supplies them; they add up to one, or nothing is allocated.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from aidcoord import (
    WHOLE,
    Fen,
    Rate,
    ToldValueError,
)
from aidcoord_finance.options import Factor

ISSUE_DAYS: Final = 90
"""Central aid is issued within so many days after the People's Congress approved the budget."""


class WeightsError(ToldValueError):
    """Weights that do not add up to one."""


def _frozen(weights: Mapping[Factor, Rate]) -> Mapping[Factor, Rate]:
    return dict(weights)


@frozen
class Weights:
    """One weight a factor; together they are the whole."""

    of: Mapping[Factor, Rate] = field(converter=_frozen)

    def __attrs_post_init__(self) -> None:
        total = sum(map(int, self.of.values()))
        if total != WHOLE:
            given = ", ".join(f"{factor.text.zh} {rate}" for factor, rate in self.of.items()) or "no weight"
            zh = f"{given}：权重合计{Rate(total)}，不是100%。请先改正，再分配。"
            en = (
                f"{given}: the weights add up to {Rate(total)} and not to the whole. "
                "Correct them before anything is allocated."
            )
            raise WeightsError(zh, en)


def allocate(pool: Fen, weights: Weights, places: Mapping[str, Mapping[Factor, int]]) -> Mapping[str, Fen]:
    """Divide a pool to the last fen: what is left after rounding down goes to the largest remainders, then by name.

    Args:
        pool: What there is to allocate.
        weights: How much each factor counts.
        places: For each place what each factor counts there; only the proportions between places matter.

    Raises:
        ValueError: The pool is below nothing, or a factor with a weight counts nothing anywhere, or below nothing.
    """
    if pool < 0:
        raise ToldValueError(f"资金总额不能少于零：{pool}", f"a pool is not below nothing: {pool}")
    parts = {place: Fraction(0) for place in places}
    for factor, weight in weights.of.items():
        if weight:
            for place, part in _parts(factor, places).items():
                parts[place] += part * int(pool) * int(weight) / int(WHOLE)
    return _to_the_fen(pool, parts)


def _parts(factor: Factor, places: Mapping[str, Mapping[Factor, int]]) -> Mapping[str, Fraction]:
    counts = {place: counted.get(factor, 0) for place, counted in places.items()}
    if min(counts.values(), default=0) < 0:
        en = f"{factor.text.zh} ({factor.text.en}) counts below nothing somewhere"
        raise ToldValueError(f"{factor.text.zh}有一处少于零", en)
    total = sum(counts.values())
    if not total:
        zh = f"{factor.text.zh}有权重，而各处都没有数；请写数，或者不设权重"
        en = f"{factor.text.zh} ({factor.text.en}) has a weight and counts nothing anywhere; give counts or no weight"
        raise ToldValueError(zh, en)
    return {place: Fraction(count, total) for place, count in counts.items()}


def _to_the_fen(pool: Fen, parts: Mapping[str, Fraction]) -> Mapping[str, Fen]:
    down = {place: part.numerator // part.denominator for place, part in parts.items()}
    left = int(pool) - sum(down.values())
    first = sorted(parts, key=lambda place: (down[place] - parts[place], place))[:left]
    return {place: Fen(amount + (place in first)) for place, amount in down.items()}


def issue_by(approved: date) -> date:
    """The last day for issuing central aid; the day of approval is not counted."""
    return approved + timedelta(days=ISSUE_DAYS)
