"""`aidcoord meeting agenda-paper`, `minutes` and `invitations`: the papers of a session, written as files."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Final

from attrs import frozen
from cyclopts import Parameter

from aidcoord.cli.meeting.options import JournalUrl, MeetingCounty, TownshipCode, opened, require_constituted
from aidcoord.cli.options import ExitCode, Given, On
from aidcoord.cli.printing import finish, put
from aidcoord.cli.words import say
from aidcoord.errors import AidcoordError, ProtocolError
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.evolving import fold
from aidcoord.meeting.state import Meeting
from aidcoord.model.faults import told, unwritten
from aidcoord.model.texts import Language
from aidcoord.office import Office
from aidcoord.papers import (
    Letterhead,
    OfficialPaper,
    agenda,
    as_closed,
    as_convened,
    as_docx,
    as_html,
    as_ics,
    task_list,
)
from aidcoord.papers import (
    invitations as invitations_to,
)
from aidcoord.papers import (
    minutes as minutes_of,
)
from aidcoord.papers.letterheads import MARK
from aidcoord.plugins.registry import Registry

SessionId = Annotated[str, Parameter(help="The session, as S-2026-001.")]
Folder = Annotated[
    Path, Parameter(name="--out", help="The folder that the files are written to; it is made if need be.")
]
PaperLang = Annotated[Language, Parameter(name="--lang", help="The language of the paper; Chinese if not said.")]
Mark = Annotated[str, Parameter(name="--mark", help="What stands before the number of a paper (发文机关代字).")]
Domain = Annotated[str, Parameter(name="--mail-domain", help="Where the mailboxes of posts are, as yunling.example.")]
_HERE: Final = Path()
_NOWHERE: Final = "invalid"


@frozen
class Papers:
    """What papers are made from: everything that happened, and the head of the county's paper."""

    events: tuple[MeetingEvent, ...]
    head: Letterhead
    office: Office

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return fold(self.events)


@contextmanager
def papers_of(
    journal: str, county: str | None, registry: Registry | None, township: str | None, mark: str = MARK
) -> Iterator[Papers]:
    """What the papers of a county's meeting are made from.

    Raises:
        AidcoordError: The journal cannot be opened, or holds no joint meeting of the county.
        ProtocolError: It holds events that nothing installed can read, so that papers would not tell all.
    """
    with opened(journal, county, registry, township) as (proceedings, office):
        require_constituted(proceedings)
        recorded = [one.event for one in proceedings.recorded()]
        events = tuple(one for one in recorded if isinstance(one, MeetingEvent))
        if len(events) < len(recorded):
            unread = len(recorded) - len(events)
            en = f"{unread} events of the meeting cannot be read, so papers would not tell all of it."
            raise ProtocolError.of([told(f"会议有{unread}个事件无法读取，文书会不完整。", en)])
        yield Papers(events, Letterhead.of(office.law, fold(events), mark), office)


def agenda_paper(
    session: SessionId,
    /,
    *,
    journal: JournalUrl,
    out: Folder = _HERE,
    lang: PaperLang = "zh",
    mark: Mark = MARK,
    county: MeetingCounty = None,
    township: TownshipCode = None,
    registry: Given = None,
) -> ExitCode:
    """Write the agenda of a session as a Word file and as a page, as it stood before the session began."""
    with papers_of(journal, county, registry, township, mark) as found:
        paper = agenda(as_convened(found.events, session), session, found.head, lang)
        write(out, both(f"{session}-agenda", paper), lang)
        return finish(found.office.faults)


def minutes(
    session: SessionId,
    /,
    *,
    journal: JournalUrl,
    out: Folder = _HERE,
    on: On = None,
    lang: PaperLang = "zh",
    mark: Mark = MARK,
    county: MeetingCounty = None,
    township: TownshipCode = None,
    registry: Given = None,
) -> ExitCode:
    """Write the minutes of a session and the list of its tasks, as Word files and as pages.

    Args:
        on: The day on which the tasks are listed as they stand; as they were given, if not said.
    """
    with papers_of(journal, county, registry, township, mark) as found:
        closed = as_closed(found.events, session)
        paper = minutes_of(closed, session, found.head, lang)
        held = closed.sessions[session]
        day = on or held.closed or held.day
        tasks = task_list(found.meeting if on else closed, found.head, day, lang, session)
        write(out, {**both(f"{session}-minutes", paper), **both(f"{session}-tasks", tasks)}, lang)
        return finish(found.office.faults)


def invitations(
    session: SessionId,
    /,
    *,
    journal: JournalUrl,
    out: Folder = _HERE,
    lang: PaperLang = "zh",
    domain: Domain = _NOWHERE,
    county: MeetingCounty = None,
    township: TownshipCode = None,
    registry: Given = None,
) -> ExitCode:
    """Write the invitations to a session as calendar files, changed or cancelled where the session was."""
    with papers_of(journal, county, registry, township) as found:
        made = invitations_to(found.meeting, session, found.head, lang, domain)
        write(out, {f"{one.name}.ics": as_ics(one) for one in made}, lang)
        return finish(found.office.faults)


def both(name: str, paper: OfficialPaper) -> dict[str, bytes]:
    """A paper as a Word file and as a page, by the names of the files."""
    return {f"{name}.docx": as_docx(paper), f"{name}.html": as_html(paper).encode()}


def write(folder: Path, files: Mapping[str, bytes], lang: Language) -> None:
    """Write files, and say where each stands.

    Raises:
        AidcoordError: A file cannot be written.
    """
    for name, content in files.items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        except OSError as error:
            raise AidcoordError.of([unwritten(folder / name, error)]) from None
        put(say("written", lang, folder / name))
