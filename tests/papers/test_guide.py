"""The guide shows what the commands really give."""

import re
from pathlib import Path

import pytest
from tests.papers.one_session import HEAD
from tests.papers.test_board import PRINTED, in_arrears

from aidcoord.model.texts import Language
from aidcoord.papers import board, board_html

GUIDE = Path(__file__).parents[2] / "docs" / "guide"


@pytest.mark.parametrize("page", ["papers.md", "papers.zh.md"])
def test_the_guide_shows_the_board_as_it_is_printed(page: str) -> None:
    """Line by line."""
    assert PRINTED.strip() in (GUIDE / page).read_text(encoding="utf-8")


@pytest.mark.parametrize(("lang", "picture"), [("en", "board.svg"), ("zh", "board.zh.svg")])
def test_the_picture_of_the_guide_is_the_timeline_of_the_board(lang: Language, picture: str) -> None:
    """Where it differs, write what is asserted here into the file."""
    told = in_arrears()
    (drawn,) = re.findall(r"<svg.*?</svg>", board_html(board(told.meeting, HEAD, told.on, lang)), re.DOTALL)

    assert (GUIDE / picture).read_text(encoding="utf-8") == f"{drawn}\n"
