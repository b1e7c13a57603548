"""The seats and posts with which a county's meeting begins: the thirteen fields, its townships, and who holds what."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from aidcoord.errors import InputError
from aidcoord.meeting.commands.taking_part import Constitute
from aidcoord.meeting.seats import MEMBER_FIELDS, Appointment, Role, Seat
from aidcoord.model.agencies import Post
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.rules.counties import County
from aidcoord.rules.loading.laws import Law

CONVENOR_POST: Final = "county_head"
DEPUTY_POST: Final = "executive_deputy_head"
_BY_POST: Final = {CONVENOR_POST: Role.CONVENOR, DEPUTY_POST: Role.DEPUTY_CONVENOR, "meeting_office_clerk": Role.OFFICE}
_BY_PREFIX: Final = {"head_of_": Role.HEAD, "liaison_of_": Role.LIAISON}


def roster_of(law: Law, on: date) -> Constitute:
    """The command that constitutes the meeting of a law's county on a day.

    Every township and the thirteen fields that the document lists have a seat, whichever plugins are installed. Posts
    are the county's: `county_head` convenes, `executive_deputy_head` is the deputy, `head_of_…` leads a member and
    `liaison_of_…` speaks for it, where … is a field or a township's code.

    Raises:
        InputError: No county is chosen, or nobody holds the post of county head on the day.
    """
    county = law.county
    if county is None:
        raise InputError("A joint meeting is a county's: name one (--county).")
    appointments = tuple(_appointments(county, on))
    if not any(one.role is Role.CONVENOR and on in one.period for one in appointments):
        raise InputError(f"Nobody holds the post '{CONVENOR_POST}' of {county.id} on {on}: name a holder in its posts.")
    return Constitute(
        by=CONVENOR_POST,
        on=on,
        county=county.id,
        seats=tuple(_seats(law, county, on)),
        appointments=appointments,
        settings=county.meeting or MeetingSettings(),
    )


def _seats(law: Law, county: County, on: date) -> Iterator[Seat]:
    for field, title in MEMBER_FIELDS.items():
        agency = law.agency(field, on)
        yield Seat(field, agency.title if agency else title)
    for township in county.townships:
        yield Seat(township.id, township.title, is_township=True)


def _appointments(county: County, on: date) -> Iterator[Appointment]:
    seats = {*MEMBER_FIELDS, *(township.id for township in county.townships)}
    for post in county.posts:
        role, seat = _role(post)
        if role is None or (seat is not None and seat not in seats):
            continue
        for holding in post.holders:
            if holding.period.last >= on:
                yield Appointment(
                    post=post.id, title=post.title, role=role, person=holding.person, seat=seat, period=holding.period
                )


def _role(post: Post) -> tuple[Role | None, str | None]:
    if post.id in _BY_POST:
        return _BY_POST[post.id], None
    for prefix, role in _BY_PREFIX.items():
        if post.id.startswith(prefix):
            return role, post.id.removeprefix(prefix)
    return None, None
