"""Papers written out: as Word files, as pages that open offline, as calendar files. The same paper gives the same text.

The libraries are an extra, and imported when the first paper is written.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from aidcoord.errors import AidcoordError
from aidcoord.model.faults import told
from aidcoord.papers.boards import Board
from aidcoord.papers.invitations import Invitation
from aidcoord.papers.layout import OfficialPaper

_LIBRARIES: Final = {"docx": "python-docx", "lxml": "lxml", "jinja2": "Jinja2", "icalendar": "icalendar"}


@contextmanager
def _extra() -> Iterator[None]:
    """Name the extra where one of its libraries is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in _LIBRARIES:
            raise
        library = _LIBRARIES[error.name]
        en = f"Papers are written with {library}, which is not installed: pip install 'aidcoord[papers]'"
        zh = f"写文书需要{library}，尚未安装：pip install 'aidcoord[papers]'"
        raise AidcoordError.of([told(zh, en)]) from None


def as_docx(paper: OfficialPaper) -> bytes:
    """A paper as a Word file, set as GB/T 9704-2012 has it.

    Raises:
        AidcoordError: python-docx is not installed.
    """
    with _extra():
        from aidcoord.papers.word import word_file  # noqa: PLC0415 - an extra
    return word_file(paper)


def as_html(paper: OfficialPaper) -> str:
    """A paper as one page that needs nothing beside it, on the screen and printed.

    Raises:
        AidcoordError: Jinja2 is not installed.
    """
    with _extra():
        from aidcoord.papers.pages import paper_page  # noqa: PLC0415 - an extra
    return paper_page(paper)


def board_html(board: Board) -> str:
    """The board of open tasks as one page that needs nothing beside it, with its timeline.

    Raises:
        AidcoordError: Jinja2 is not installed.
    """
    with _extra():
        from aidcoord.papers.pages import board_page  # noqa: PLC0415 - an extra
    return board_page(board)


def as_ics(invitation: Invitation) -> bytes:
    """An invitation as a calendar file that calendars take as a request, a change or a cancellation.

    Raises:
        AidcoordError: icalendar is not installed.
    """
    with _extra():
        from aidcoord.papers.calendars import calendar_file  # noqa: PLC0415 - an extra
    return calendar_file(invitation)
