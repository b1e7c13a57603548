"""Yearly evaluation of basic assistance: four indicators, a hundred points, four grades, each with its lowest score.

Points are counted in hundredths, because items are worth halves: 2 points are 200. Of the items' points only a few were
published where they could be read, and they change by year; so the year's index is data, and must make 100 points.
"""

from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from aidcoord import (
    Source,
    ToldValueError,
)
from aidcoord_finance.options import Grade, Indicator
from aidcoord_finance.sources import EVALUATION

FULL_MARKS: Final = 100_00
"""A hundred points."""
LOWEST: Final = ((Grade.EXCELLENT, 90_00), (Grade.GOOD, 80_00), (Grade.PASS, 60_00))
"""The score from which a grade is given, that score included."""
GRADES_SOURCE: Final[Source] = EVALUATION.article(7)
INDICATORS_SOURCE: Final[Source] = EVALUATION.article(5)


def _copied(points: Mapping[Indicator, int]) -> Mapping[Indicator, int]:
    return dict(points)


@frozen(kw_only=True)
class Index:
    """What each indicator is worth in one year; together they are worth a hundred points."""

    year: int
    worth: Mapping[Indicator, int] = field(converter=_copied)

    def __attrs_post_init__(self) -> None:
        missing = [one.text.zh for one in Indicator if one not in self.worth]
        if missing:
            zh = f"{self.year}年度的指标没有写{'、'.join(missing)}"
            raise ToldValueError(zh, f"the index of {self.year} says nothing of {', '.join(missing)}")
        worth = sum(self.worth.values())
        if min(self.worth.values()) < 0 or worth != FULL_MARKS:
            zh = f"{self.year}年度指标的分值合计{worth / 100:.2f}分，不是{FULL_MARKS / 100:.0f}分"
            raise ToldValueError(zh, f"the index of {self.year} is worth {worth} hundredths, not {FULL_MARKS}")


@frozen(kw_only=True)
class Evaluation:
    """One place's scores in one year, none of them above what the indicator is worth."""

    place: str
    index: Index
    scores: Mapping[Indicator, int] = field(converter=_copied)

    def __attrs_post_init__(self) -> None:
        wrong = [one.text.zh for one in Indicator if not 0 <= self.scores.get(one, -1) <= self.index.worth[one]]
        if wrong:
            zh = f"{self.place}{self.index.year}年度：{'、'.join(wrong)}没有得分，或者得分超出范围"
            en = f"{self.place} in {self.index.year}: no score, or one out of range, for {', '.join(wrong)}"
            raise ToldValueError(zh, en)

    @property
    def total(self) -> int:
        """All points, in hundredths."""
        return sum(self.scores.values())

    @property
    def grade(self) -> Grade:
        """The grade of the total."""
        return grade_of(self.total)


def grade_of(points: int) -> Grade:
    """The grade of a score in hundredths of a point; a lowest score itself has the grade.

    >>> grade_of(90_00).name, grade_of(89_99).name
    ('EXCELLENT', 'GOOD')

    Raises:
        ValueError: The score is below nothing or above a hundred points.
    """
    if not 0 <= points <= FULL_MARKS:
        raise ValueError(f"a score lies from 0 to {FULL_MARKS} hundredths of a point, not at {points}")
    return next((grade for grade, lowest in LOWEST if points >= lowest), Grade.FAIL)
