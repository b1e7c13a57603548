"""Invitations to a session: what calendars need to know, the same for everybody, and who is told to stay away."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Final

from attrs import field, frozen

from aidcoord.errors import InputError, ProtocolError
from aidcoord.meeting.sessions import Session, SessionStage
from aidcoord.meeting.state import Meeting, Notice
from aidcoord.model.faults import told
from aidcoord.model.personal_numbers import without_personal_numbers
from aidcoord.model.texts import Language, Text
from aidcoord.papers.letterheads import Letterhead
from aidcoord.papers.telling import Teller, session_of

NOWHERE: Final = "invalid"
"""The domain in which nobody can be reached (RFC 2606): addresses are made up from posts until a domain is given."""
_DOMAIN: Final = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


@frozen(kw_only=True)
class Guest:
    """Whoever is asked to come: the liaison of a member, or its head, at the mailbox of the post."""

    name: str = field(converter=without_personal_numbers)
    address: str


@frozen(kw_only=True)
class Invitation:
    """One entry of a calendar, in the revision in which it is sent."""

    name: str
    """What the file is called, without its ending."""
    uid: str
    """Stays the same through all changes, and does not depend on the domain of the addresses."""
    revision: int
    """0 when first sent, one more with every change."""
    is_cancelled: bool = False
    """Whether those to whom it goes need not come."""
    sent: date
    starts: datetime
    """In the county's own time."""
    place: str = field(converter=without_personal_numbers)
    summary: str = field(converter=without_personal_numbers)
    description: str = field(converter=without_personal_numbers)
    office: Guest
    guests: tuple[Guest, ...]


def invitations(
    meeting: Meeting, session: str, head: Letterhead, lang: Language = "zh", domain: str = NOWHERE
) -> tuple[Invitation, ...]:
    """The invitations to a session as they are now to be sent: to those who attend, and to those who need not any more.

    Args:
        meeting: The meeting as it stands.
        session: The id of the session.
        head: Whose papers they are.
        lang: The language of the texts.
        domain: Where the mailboxes of posts are, such as `yunling.example`.

    Raises:
        InputError: The domain is none.
        ProtocolError: There is no such session, or its invitations have not been sent.
    """
    held = session_of(meeting, session)
    if not held.revision or held.stage in {SessionStage.CALLED, SessionStage.PREPARED}:
        how = (
            Text(zh="发出后有变动", en="have changed since")
            if held.revision
            else Text(zh="还没有发出", en="have not been sent")
        )
        zh = f"会议{session}的邀请{how.zh}；由办公室发出（`aidcoord meeting invite`）。"
        en = f"The invitations to session {session} {how.en}; the office sends them (`aidcoord meeting invite`)."
        raise ProtocolError.of([told(zh, en)])
    if not _DOMAIN.fullmatch(domain):
        word = domain[:60]
        en = f"'{word}' is no domain; write one such as yunling.example."
        raise InputError.of([told(f"“{word}”不是域名，请写作yunling.example一类。", en)])
    desk = _Desk(held, head, Teller(meeting, lang, head.titles), domain)
    return tuple(desk.all())


@frozen
class _Desk:
    """Where the invitations to one session are written."""

    session: Session
    head: Letterhead
    teller: Teller
    domain: str

    def all(self) -> Iterator[Invitation]:
        """To those who attend, then to those who were asked and taken off."""
        is_off = self.session.stage is SessionStage.CANCELLED
        yield self._one(self.session.seats, "called off" if is_off else "")
        unasked = [seat for seat in self.session.dropped if seat in self._notices]
        if unasked and not is_off:
            yield self._one(unasked, "not needed")

    @property
    def _notices(self) -> dict[str, Notice]:
        """The latest notice about the session to each member."""
        return {one.seat: one for one in self.teller.meeting.notices.values() if one.about == self.session.id}

    def _one(self, seats: Iterable[str], off: str) -> Invitation:
        session, teller = self.session, self.teller
        goes_on = session.convened is not None and session.day != session.convened
        summary = teller.labelled(self.head.meeting.within(teller.lang), teller.session(session))
        lines = [*([teller.say(off)] if off else []), *self._description()]
        return Invitation(
            name=f"{session.id}-{'cancellation' if off else 'invitation'}",
            uid=f"{session.id}{f'-{session.day}' * goes_on}.{teller.meeting.county}@joint-meeting.aidcoord",
            revision=0 if goes_on else session.revision - 1,
            is_cancelled=bool(off),
            sent=max((one.sent for one in self._notices.values()), default=session.called),
            starts=datetime.combine(session.day, time.fromisoformat(session.begins)),
            place=session.place,
            summary=f"{summary}{teller.say('goes on') * goes_on}",
            description="\n".join(lines),
            office=Guest(name=self.head.office.within(teller.lang), address=f"office@{self.domain}"),
            guests=tuple(self._guests(seats)),
        )

    def _guests(self, seats: Iterable[str]) -> Iterator[Guest]:
        """Whoever the latest notice to each member went to; a member whom none could reach gets none."""
        found = self._notices
        for seat in seats:
            if seat in found:
                name = f"{self.teller.seat(seat)} {found[seat].receiver_person}"
                yield Guest(name=name, address=f"{found[seat].receiver}@{self.domain}")

    def _description(self) -> Iterator[str]:
        session, teller = self.session, self.teller
        yield from session.remarks
        yield teller.say("on the agenda")
        for number, item in enumerate(session.items, start=1):
            yield f"{number}. {teller.meeting.matters[item.matter].title}"
        if session.guests:
            yield teller.labelled(teller.say("guests"), teller.listed(session.guests))
