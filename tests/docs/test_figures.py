"""Figures that stand in prose are those of the law as it is."""

import re
from pathlib import Path

import pytest

from aidcoord import Registry
from aidcoord.screening.simulation.reaching import reached

GUIDE = Path(__file__).parents[2] / "docs" / "guide"


@pytest.mark.parametrize(
    ("page", "written"),
    [
        pytest.param("simulate.md", r"reaches (?P<reached>\d+) of the (?P<all>\d+) benefits", id="English"),
        pytest.param("simulate.zh.md", r"云岭县(?P<all>\d+)项待遇中有\s*(?P<reached>\d+)项受影响", id="Chinese"),
    ],
)
def test_how_far_a_standard_reaches(page: str, written: str) -> None:
    """Of the benefits of Yunling, those that a change of the rural dibao standard can touch."""
    law = Registry.discover().rulebook()[0].law("yunling")
    found = re.search(written, (GUIDE / page).read_text(encoding="utf-8"))

    assert found is not None
    assert int(found["all"]) == len(law.benefits())
    assert int(found["reached"]) == len(reached(law, ["civil_affairs__dibao_standard_month"]))
