"""The papers of the joint meeting: agenda, minutes, task list, invitations and the board of open tasks.

They read the meeting's state and nothing else, so that the same events give the same papers. What a paper says is made
first (`agenda`, `minutes`, `task_list`, `board`), then written (`as_docx`, `as_html`, `as_ics`, `board_html`).
"""

from aidcoord.papers.agendas import agenda
from aidcoord.papers.boards import Board, board
from aidcoord.papers.invitations import Invitation, invitations
from aidcoord.papers.layout import OfficialPaper
from aidcoord.papers.letterheads import Letterhead
from aidcoord.papers.minutes import minutes
from aidcoord.papers.standing import as_closed, as_convened
from aidcoord.papers.task_lists import task_list
from aidcoord.papers.writing import as_docx, as_html, as_ics, board_html

__all__ = [
    "Board",
    "Invitation",
    "Letterhead",
    "OfficialPaper",
    "agenda",
    "as_closed",
    "as_convened",
    "as_docx",
    "as_html",
    "as_ics",
    "board",
    "board_html",
    "invitations",
    "minutes",
    "task_list",
]
