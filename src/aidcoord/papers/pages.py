"""Papers and the board as pages: one file each, nothing beside it, the same bytes for the same paper."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from aidcoord.papers.boards import Board
from aidcoord.papers.layout import OfficialPaper
from aidcoord.papers.timelines import Timeline, timeline
from aidcoord.papers.widths import banner_size
from aidcoord.papers.words import say, told


@cache
def _templates() -> Environment:
    """The templates of this package; what is put into them is escaped, and what they lack is an error."""
    made = Environment(
        loader=PackageLoader("aidcoord.papers"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.tests["piece"] = lambda piece, name: type(piece).__name__ == name
    return made


def paper_page(paper: OfficialPaper) -> str:
    """A paper as a page."""
    return (
        _templates()
        .get_template("paper.html")
        .render(paper=paper, size=banner_size(paper.banner, 1 if paper.lang == "zh" else 2))
    )


def board_page(board: Board) -> str:
    """The board as a page, with its timeline."""

    def say_here(key: str, *filled: object) -> str:
        return say(key, board.lang, *filled)

    drawn: Timeline | None = timeline(board) if board.lanes else None
    today = told(board.on, board.lang)
    template = _templates().get_template("board.html")
    return template.render(board=board, line=drawn, say=say_here, today=today, day=lambda on: told(on, board.lang))
