"""`aidcoord meeting board`: the open tasks by agency, overdue ones first, in the terminal and as a page."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

from cyclopts import Parameter
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from aidcoord.cli.meeting.options import JournalUrl, MeetingCounty, TownshipCode
from aidcoord.cli.meeting.papers import both, papers_of, write
from aidcoord.cli.options import ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import console, finish, put, table
from aidcoord.cli.words import language
from aidcoord.papers import Board, board_html, task_list
from aidcoord.papers import board as board_of
from aidcoord.papers.boards import Card
from aidcoord.papers.words import say

_Out = Annotated[
    Path | None, Parameter(name="--out", help="A folder to write the board to as a page, and the task list besides.")
]
_HEADS: Final = ("task no", "what", "due day", "time left", "state")
_WIDEST: Final = (12, 40, 12, 18)
"""How wide the columns before the last may get."""


def board(
    *,
    journal: JournalUrl,
    on: On = None,
    out: _Out = None,
    lang: Lang = None,
    county: MeetingCounty = None,
    township: TownshipCode = None,
    registry: Given = None,
) -> ExitCode:
    """Show the open tasks by agency, overdue ones first."""
    chosen, day = language(lang), or_today(on)
    with papers_of(journal, county, registry, township) as found:
        made = board_of(found.meeting, found.head, day, chosen)
        put_board(made, console())
        if out is not None:
            tasks = task_list(found.meeting, found.head, day, chosen)
            write(out, {"board.html": board_html(made).encode(), **both("task-list", tasks)}, chosen)
        return finish(found.office.faults)


def put_board(made: Board, out: Console) -> None:
    """Print a board, its columns in one line for all agencies; a sign stands beside each colour."""
    if not made.lanes:
        put(say("board none", made.lang, made.on))
        return
    put(say("board count", made.lang, made.on, made.open, made.overdue, len(made.lanes)))
    heads = [say(head, made.lang) for head in _HEADS]
    rows = [_cells(card) for lane in made.lanes for card in lane.cards]
    widths = [
        min(max(map(cell_len, column)), widest)
        for column, widest in zip(zip(heads, *rows, strict=True), _WIDEST, strict=False)
    ]
    out.print(_table(heads, widths, (), headed=True))
    for lane in made.lanes:
        counts = say("lane count", made.lang, len(lane.cards), lane.overdue)
        out.print(Styled.assemble((lane.title, "bold"), say("brackets", made.lang, counts)))
        out.print(_table(heads, widths, lane.cards, headed=False))


def _table(heads: Sequence[str], widths: Sequence[int], cards: Sequence[Card], *, headed: bool) -> Table:
    made = table(*heads)
    made.show_header = headed
    for column, width in zip(made.columns, widths, strict=False):
        column.width = width
    for card in cards:
        number, text, due, left, state = _cells(card)
        made.add_row(number, text, due, Styled(left, style="bold red" if card.days_over else ""), state)
    return made


def _cells(card: Card) -> tuple[str, str, str, str, str]:
    left = f"! {card.time_left}" if card.days_over else card.time_left
    state = "\n".join(filter(None, (" · ".join((card.stage, *card.remarks)), card.with_others)))
    return card.id, card.text, card.due.isoformat(), left, state
