"""Reward for subsidy (以奖代补): input of places that were graded well is paid for in part."""

from collections.abc import Mapping

from attrs import frozen

from aidcoord import (
    NOTHING,
    Fen,
    Rate,
    ToldValueError,
    share,
)
from aidcoord_finance.options import Grade


@frozen(kw_only=True)
class Performer:
    """What a place put in of its own in a year, and its grade."""

    input: Fen
    grade: Grade


def rewards(pool: Fen, rates: Mapping[Grade, Rate], performers: Mapping[str, Performer]) -> Mapping[str, Fen]:
    """The reward of each place: the rate of its grade on its own input, cut in proportion where the pool is short.

    A grade without a rate is rewarded with nothing, and so is a place that failed, whatever the rates say. A cut goes
    to the fen below, so that the pool is never passed.

    Raises:
        ValueError: The pool is below nothing, or a better grade has a lower rate.
    """
    if pool < 0:
        raise ToldValueError(f"资金总额不能少于零：{pool}", f"a pool is not below nothing: {pool}")
    _require_order(rates)
    asked = {place: _asked(one, rates) for place, one in performers.items()}
    total = sum(asked.values())
    if total <= pool:
        return asked
    return {place: Fen(int(amount) * int(pool) // total) for place, amount in asked.items()}


def _asked(one: Performer, rates: Mapping[Grade, Rate]) -> Fen:
    if one.grade is Grade.FAIL:
        return NOTHING
    return share(one.input, rates.get(one.grade, Rate(0)))


def _require_order(rates: Mapping[Grade, Rate]) -> None:
    by_grade = [rates.get(grade, Rate(0)) for grade in (Grade.PASS, Grade.GOOD, Grade.EXCELLENT)]
    if by_grade != sorted(by_grade):
        zh = f"较好的等级比例反而低：由合格起依次为{'、'.join(map(str, by_grade))}"
        en = f"a better grade has a lower rate: {', '.join(map(str, by_grade))}, from pass up"
        raise ToldValueError(zh, en)
