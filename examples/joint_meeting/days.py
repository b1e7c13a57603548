"""What the example acts with: a calendar that stands in for the clock, and the proceedings of a county, day by day."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any, Final

from attrs import define, field

from aidcoord.errors import RefusedError
from aidcoord.meeting.commands import Command
from aidcoord.meeting.commands import on_sessions as s
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.refusals import Refusal
from aidcoord.meeting.wording import told
from aidcoord.office import Office
from aidcoord.papers import Letterhead, as_ics, invitations
from aidcoord.proceedings import Proceedings, roster_of

CLERK: Final = "meeting_office_clerk"
HEAD: Final = "county_head"
DEPUTY: Final = "executive_deputy_head"
DIRECTOR: Final = "head_of_civil_affairs"
HALL: Final = "县政府三楼会议室"


@define
class Calendar:
    """The day in the example, which stands in for the clock, so that every run writes the same."""

    today: date = date(2026, 1, 5)

    def now(self) -> datetime:
        """Nine in the morning of the day, in China."""
        return datetime.combine(self.today, time(1), UTC)


@define
class Year:
    """The proceedings of a county, day by day."""

    proceedings: Proceedings
    calendar: Calendar
    invited: dict[str, bytes] = field(factory=dict)
    """Invitations as they went out, by the name of the file."""

    def on(self, month: int, day: int) -> "Year":
        """Go on to a day."""
        self.calendar.today = date(2026, month, day)
        return self

    @property
    def today(self) -> date:
        """The day on which acts are done."""
        return self.calendar.today

    def begin(self, office: Office) -> None:
        """Constitute the meeting with the seats and posts of the county's plugin."""
        self.tell(self.proceedings.give(roster_of(office.law, self.today)))

    def tell(self, events: Iterable[MeetingEvent]) -> None:
        """Print what happened, a line each."""
        meeting = self.proceedings.standing().meeting
        for one in events:
            print(f"{one.on} {one.person}：{told(one, 'zh', lambda seat: meeting.named(seat).zh)}")

    def do(self, kind: type[Command], by: str, /, **fields: Any) -> None:
        """Do an act, and print what follows."""
        self.tell(self.proceedings.give(kind(by=by, on=self.today, **fields)))

    def try_to(self, kind: type[Command], by: str, /, **fields: Any) -> None:
        """Do an act that the protocol does not allow, and print why not and what could be done instead."""
        try:
            self.do(kind, by, **fields)
        except RefusedError as error:
            for fault in error.faults:
                print(f"{self.today} 未予办理：{fault.within('zh') if isinstance(fault, Refusal) else fault}")
        else:
            raise AssertionError(f"{kind.__name__} was not to be done by {by}")

    def invite(self, session: str, head: Letterhead) -> None:
        """Send the invitations, and keep them as they went out."""
        self.do(s.Invite, CLERK, session=session)
        for one in invitations(self.proceedings.standing().meeting, session, head):
            self.invited[f"{session}-邀请-{len(self.invited) + 1}.ics"] = as_ics(one)
