"""Invitations as iCalendar files (RFC 5545) for mail (RFC 5546): same uid, a higher sequence with every change."""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneStandard, vCalAddress, vText

from aidcoord.papers.invitations import Guest, Invitation

ZONE: Final = "Asia/Shanghai"
_PRODUCT: Final = "-//aidcoord//joint meeting//ZH"
_EIGHT: Final = timedelta(hours=8)


def calendar_file(invitation: Invitation) -> bytes:
    """The file of one invitation; its bytes depend on the invitation alone."""
    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "CANCEL" if invitation.is_cancelled else "REQUEST")
    made.add_component(_zone())
    made.add_component(_event(invitation))
    written: bytes = made.to_ical()
    return written


def _zone() -> Timezone:
    """China has had one time without summer time since September 1991; no session lies before."""
    since = TimezoneStandard()
    since.add("dtstart", datetime(1991, 9, 15, 1))  # noqa: DTZ001 - local time, as RFC 5545 wants it here
    since.add("tzoffsetfrom", _EIGHT)
    since.add("tzoffsetto", _EIGHT)
    since.add("tzname", "CST")
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(since)
    return zone


def _event(invitation: Invitation) -> Event:
    made = Event()
    made.add("uid", invitation.uid)
    made.add("sequence", invitation.revision)
    made.add("dtstamp", datetime.combine(invitation.sent, time(), UTC))
    made.add("dtstart", invitation.starts.replace(tzinfo=ZoneInfo(ZONE)))
    made.add("summary", invitation.summary)
    if invitation.place:
        made.add("location", invitation.place)
    made.add("description", invitation.description)
    made.add("status", "CANCELLED" if invitation.is_cancelled else "CONFIRMED")
    made.add("organizer", _address(invitation.office))
    for guest in invitation.guests:
        made.add("attendee", _attendee(guest), encode=False)
    return made


def _address(guest: Guest) -> vCalAddress:
    address = vCalAddress(f"mailto:{guest.address}")
    address.params["CN"] = vText(guest.name)
    return address


def _attendee(guest: Guest) -> vCalAddress:
    address = _address(guest)
    for key, word in (("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", "NEEDS-ACTION"), ("RSVP", "TRUE")):
        address.params[key] = vText(word)
    return address
