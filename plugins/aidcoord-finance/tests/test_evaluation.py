"""Evaluation: what the indicators are worth, scores, and grades at their bounds."""

import pytest

from aidcoord_finance.evaluation import Evaluation, Index, grade_of
from aidcoord_finance.options import Grade, Indicator

WORTH = {
    Indicator.GUARANTEE: 30_00,
    Indicator.MANAGEMENT: 30_00,
    Indicator.EFFECT: 35_00,
    Indicator.INNOVATION: 5_00,
}
INDEX = Index(year=2025, worth=WORTH)


@pytest.mark.parametrize(
    ("points", "grade"),
    [
        pytest.param(100_00, Grade.EXCELLENT, id="all"),
        pytest.param(90_00, Grade.EXCELLENT, id="ninety"),
        pytest.param(89_99, Grade.GOOD, id="below ninety"),
        pytest.param(80_00, Grade.GOOD, id="eighty"),
        pytest.param(79_99, Grade.PASS, id="below eighty"),
        pytest.param(60_00, Grade.PASS, id="sixty"),
        pytest.param(59_99, Grade.FAIL, id="below sixty"),
        pytest.param(0, Grade.FAIL, id="none"),
    ],
)
def test_lowest_score_has_the_grade(points: int, grade: Grade) -> None:
    """The lower bound belongs to the grade."""
    assert grade_of(points) is grade


@pytest.mark.parametrize("points", [-1, 100_01])
def test_scores_outside_are_refused(points: int) -> None:
    """No score is below nothing or above a hundred points."""
    with pytest.raises(ValueError, match="hundredths of a point"):
        grade_of(points)


def test_scores_add_up() -> None:
    """The total is the sum of the four indicators, innovation among them."""
    found = Evaluation(
        place="云岭县", index=INDEX, scores={**WORTH, Indicator.MANAGEMENT: 20_50, Indicator.INNOVATION: 0}
    )

    assert found.total == 85_50
    assert found.grade is Grade.GOOD


@pytest.mark.parametrize("score", [-1, 5_01])
def test_no_indicator_beyond_its_worth(score: int) -> None:
    """A score above what the indicator is worth is refused, and so is one below nothing."""
    with pytest.raises(ValueError, match="工作创新"):
        Evaluation(place="云岭县", index=INDEX, scores={**WORTH, Indicator.INNOVATION: score})


def test_every_indicator_has_a_score() -> None:
    """An indicator that nobody scored is not nothing: it is refused."""
    with pytest.raises(ValueError, match="工作保障"):
        Evaluation(place="云岭县", index=INDEX, scores={one: 0 for one in Indicator if one is not Indicator.GUARANTEE})


def test_an_index_is_worth_a_hundred_points() -> None:
    """All four indicators, together a hundred points."""
    with pytest.raises(ValueError, match="9999 hundredths"):
        Index(year=2025, worth={**WORTH, Indicator.INNOVATION: 4_99})
    with pytest.raises(ValueError, match="says nothing of 工作效果"):
        Index(year=2025, worth={one: 25_00 for one in Indicator if one is not Indicator.EFFECT})
