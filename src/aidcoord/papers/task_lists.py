"""The task list: every task of a session, or of the meeting, with who has it, by when, and how it stands on a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from aidcoord.meeting.state import Meeting
from aidcoord.meeting.tasks import Task
from aidcoord.model.texts import Language
from aidcoord.papers.layout import Grid, OfficialPaper, Paragraph, Piece
from aidcoord.papers.letterheads import Letterhead
from aidcoord.papers.task_states import state, urgency
from aidcoord.papers.telling import Teller, session_of

_HEADS: Final = ("task no", "task", "who", "due day", "state")
_SHARES: Final = (15, 26, 21, 21, 17)


def task_list(
    meeting: Meeting, head: Letterhead, on: date, lang: Language = "zh", session: str | None = None
) -> OfficialPaper:
    """The tasks as they stand on a day.

    Args:
        meeting: The meeting as it stands.
        head: Whose paper it is.
        on: The day from which overdue is counted.
        lang: The language of the paper.
        session: Only the tasks of this session, in the order of its resolutions; otherwise all, the most overdue first.

    Raises:
        ProtocolError: There is no such session.
    """
    teller = Teller(meeting, lang, head.titles)
    title, number = teller.say("all tasks"), ""
    tasks = sorted(meeting.tasks.values(), key=lambda task: (not task.is_open, urgency(task)))
    if session is not None:
        title = teller.say("tasks of", teller.session(session_of(meeting, session)))
        number = head.number("tasks", session, lang)
        tasks = [one for one in meeting.tasks.values() if meeting.resolutions[one.resolution].session == session]
    return OfficialPaper(
        lang=lang,
        banner=head.meeting.within(lang),
        number=number,
        title=title,
        pieces=_pieces(tasks, on, teller),
    )


def _pieces(tasks: list[Task], on: date, teller: Teller) -> Iterator[Piece]:
    if not tasks:
        yield Paragraph(teller.say("no tasks"))
        return
    still = [task for task in tasks if task.is_open]
    late = [task for task in still if task.is_overdue(on)]
    yield Paragraph(teller.say("tasks on", teller.day(on), len(tasks), len(still), len(late)))
    yield task_grid(tasks, on, teller)


def task_grid(tasks: Iterable[Task], on: date, teller: Teller) -> Grid:
    """Tasks as a table."""
    rows = (
        (
            task.id,
            teller.joined((task.text.rstrip("。.；;"), teller.say("measure", task.measure))),
            teller.joined(teller.shares(task)),
            teller.day(task.due),
            state(task, on, teller),
        )
        for task in tasks
    )
    return Grid(heads=tuple(map(teller.say, _HEADS)), shares=_SHARES, rows=rows)
