"""A year of the joint meeting of Yunling, an invented county, from its first act to the commendations.

    ./go python examples/joint_meeting/year.py --journal sqlite:///year.db
    ./go python examples/joint_meeting/year.py --journal postgresql://user@host/base

Every act goes through the protocol and into the journal; some are refused on the way, as they would be in life. At the
end agendas, minutes, the task list, invitations and the board lie beside one another in a folder. Who does what stands
in `seasons.py`.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from days import Calendar, Year
from seasons import autumn, spring, summer, winter

from aidcoord import Text, open_journal
from aidcoord.errors import AidcoordError
from aidcoord.meeting.concerns import concerns
from aidcoord.meeting.events import MeetingEvent
from aidcoord.office import Office
from aidcoord.papers import (
    Letterhead,
    agenda,
    as_closed,
    as_convened,
    as_docx,
    as_html,
    board,
    board_html,
    minutes,
    task_list,
)
from aidcoord.proceedings import Proceedings

COUNTY: Final = Text(zh="云岭县", en="Yunling County")


def papers(year: Year, office: Office) -> Iterator[tuple[str, bytes]]:
    """The papers of the year, by the names of their files."""
    meeting = year.proceedings.standing().meeting
    head = Letterhead.of(office.law, meeting)
    events = [one.event for one in year.proceedings.recorded() if isinstance(one.event, MeetingEvent)]
    for session in meeting.sessions:
        before = agenda(as_convened(events, session), session, head)
        after = minutes(as_closed(events, session), session, head)
        yield f"{session}-议程.docx", as_docx(before)
        yield f"{session}-纪要.docx", as_docx(after)
        yield f"{session}-纪要.html", as_html(after).encode()
    yield "任务清单.docx", as_docx(task_list(meeting, head, year.today))
    yield "任务看板.html", board_html(board(meeting, head, year.today)).encode()
    yield from year.invited.items()


def main() -> int:
    """Run the year on a journal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--journal", required=True, help="where events are kept, as sqlite:///year.db")
    parser.add_argument("--papers", type=Path, default=Path("joint-meeting-2026"), help="where the papers go")
    chosen = parser.parse_args()
    office = Office.open("yunling")
    head = Letterhead(county=COUNTY)
    calendar = Calendar()
    with open_journal(chosen.journal, clock=calendar.now) as journal:
        year = Year(Proceedings(journal, office.law, "yunling"), calendar)
        year.begin(office)
        spring(year, head)
        summer(year)
        autumn(year, head, office)
        winter(year, head)
        chosen.papers.mkdir(parents=True, exist_ok=True)
        for name, content in papers(year, office):
            (chosen.papers / name).write_bytes(content)
        for concern in concerns(year.proceedings.standing().meeting, year.today):
            if concern.clause == "MTG-06":
                print(f"{year.today} 待办：{concern.told.zh}")
        print(f"共{len(year.proceedings.recorded())}个事件；材料在{chosen.papers}。")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AidcoordError as error:
        sys.exit(str(error))
