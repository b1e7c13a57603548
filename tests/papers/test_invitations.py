"""Invitations as calendars read them back."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from tests.papers.one_session import HEAD, NUMBER, SESSION, Story, invited, opened, prepared

from aidcoord.errors import InputError, ProtocolError
from aidcoord.meeting.commands.on_sessions import AdjournSession, AdjustAttendance, CancelSession, Invite, MoveSession
from aidcoord.meeting.commands.taking_part import Appoint
from aidcoord.papers import as_ics, invitations


def moved() -> Story:
    """The session is moved two days after the invitations went out."""
    given = {"day": date(2026, 1, 14), "begins": "14:00", "place": "一楼", "reason": f"{NUMBER}来访"}
    return invited().later(2).of(MoveSession, "county_head", **given)


def cancelled() -> Story:
    """The session is called off."""
    return invited().later(1).of(CancelSession, "county_head", reason="防汛")


def dropped() -> Story:
    """The price bureau is taken off, and the invitations go out anew."""
    return (
        invited().later(1).of(AdjustAttendance, "county_head", drop=("price",), reason="只议资金").of(Invite, "clerk")
    )


def adjourned() -> Story:
    """The session breaks off until the 15th."""
    return opened().of(AdjournSession, "county_head", until=date(2026, 1, 15), reason="材料待补")


def read(story: Story, **fields: Any) -> list[tuple[str, Any]]:
    """Method and event of each calendar file."""
    files = [as_ics(one) for one in invitations(story.meeting, SESSION, HEAD, **fields)]
    calendars = [Calendar.from_ical(file) for file in files]
    return [(str(one["METHOD"]), one.walk("VEVENT")[0]) for one in calendars]


@pytest.mark.parametrize(
    ("story", "method", "sequence", "stamp"),
    [
        pytest.param(invited(), "REQUEST", 0, date(2026, 1, 6), id="invited"),
        pytest.param(moved(), "REQUEST", 1, date(2026, 1, 8), id="moved"),
        pytest.param(cancelled(), "CANCEL", 1, date(2026, 1, 7), id="called off"),
        pytest.param(dropped(), "REQUEST", 1, date(2026, 1, 7), id="invited anew"),
    ],
)
def test_changes_and_cancellations_have_the_same_uid_and_a_higher_sequence(
    story: Story, method: str, sequence: int, stamp: date
) -> None:
    """So that a calendar changes its entry in place of adding one; the stamp is the day of the notices."""
    told, event = read(story)[0]

    assert (told, event["SEQUENCE"], str(event["UID"])) == (
        method,
        sequence,
        "S-2026-001.yunling@joint-meeting.aidcoord",
    )
    assert event["DTSTAMP"].dt == datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC)
    assert str(event["STATUS"]) == ("CANCELLED" if method == "CANCEL" else "CONFIRMED")


def test_the_time_is_that_of_the_county() -> None:
    """Nine thirty in Shanghai is half past one in Greenwich; no end is made up."""
    ((_, event),) = read(invited())
    starts = event["DTSTART"]

    assert str(starts.params["TZID"]) == "Asia/Shanghai"
    assert starts.dt.utcoffset() == timedelta(hours=8)
    assert starts.dt.astimezone(UTC) == datetime(2026, 1, 12, 1, 30, tzinfo=UTC)
    assert "DTEND" not in event


def test_everybody_to_whom_a_notice_went_is_asked_at_the_mailbox_of_the_post() -> None:
    """Liaisons, and a head where there is none; whoever comes into a post later finds the mail there."""
    told = (
        invited()
        .later(1)
        .give(
            Appoint, "head_of_price", post="liaison_of_price", person="新人", section="价格科", starts=date(2026, 1, 7)
        )
    )
    ((_, event),) = read(told, domain="yunling.example")
    asked = {str(one): str(one.params["CN"]) for one in event["ATTENDEE"]}

    assert asked == {
        "mailto:liaison_of_civil_affairs@yunling.example": "县民政局 祝平安",
        "mailto:liaison_of_finance@yunling.example": "县财政局 钱守正",
        "mailto:liaison_of_price@yunling.example": "县物价局 秤准星",
        "mailto:head_of_990101101@yunling.example": "城关镇 卫明朗",
    }
    assert str(event["ORGANIZER"]) == "mailto:office@yunling.example"


def test_the_agenda_and_the_reason_of_a_change_are_told_without_personal_numbers() -> None:
    """In the description; place and title stand where calendars look for them."""
    ((_, event),) = read(moved())

    assert str(event["DESCRIPTION"]).split("\n") == [
        "990101********0011来访",
        "议程：",
        "1. 启动价格补贴",
        "2. 核对信息共享",
        "3. 春荒摸底",
    ]
    assert str(event["LOCATION"]) == "一楼"
    assert str(event["SUMMARY"]) == "云岭县困难群众基本生活保障联席会议：2026年第1次会议（例会）"


def test_a_member_that_was_asked_and_taken_off_gets_a_cancellation_of_its_own() -> None:
    """The others get the change."""
    (first, event), (second, other) = read(dropped())

    assert (first, second) == ("REQUEST", "CANCEL")
    assert "县物价局 秤准星" not in {str(one.params["CN"]) for one in event["ATTENDEE"]}
    assert str(other["ATTENDEE"].params["CN"]) == "县物价局 秤准星"
    assert str(other["DESCRIPTION"]).startswith("贵单位不需出席。")
    assert event["UID"] == other["UID"]


def test_where_a_session_goes_on_another_day_that_is_an_entry_of_its_own() -> None:
    """What was on the first day stays in the calendar."""
    ((method, event),) = read(adjourned())

    assert (method, str(event["UID"])) == ("REQUEST", "S-2026-001-2026-01-15.yunling@joint-meeting.aidcoord")
    assert event["DTSTART"].dt.date() == date(2026, 1, 15)


def test_the_same_events_give_the_same_bytes() -> None:
    """Lines are folded at 75 bytes and end as RFC 5545 has it."""
    files = [as_ics(invitations(moved().meeting, SESSION, HEAD)[0]) for _ in range(2)]

    assert files[0] == files[1]
    assert all(len(line) <= 75 for line in files[0].split(b"\r\n"))


@pytest.mark.parametrize(
    ("story", "domain", "error", "said"),
    [
        pytest.param(prepared(), "invalid", ProtocolError, "have not been sent; the office sends them", id="not sent"),
        pytest.param(
            invited().of(AdjustAttendance, "county_head", drop=("price",), reason="略"),
            "invalid",
            ProtocolError,
            "have changed since; the office sends them",
            id="changed and not sent anew",
        ),
        pytest.param(invited(), "a b>\r\nX:1", InputError, "is no domain; write one such as", id="domain"),
    ],
)
def test_no_invitation_is_made_that_was_not_sent(story: Story, domain: str, error: type[Exception], said: str) -> None:
    """The error says who is to act."""
    with pytest.raises(error, match=said):
        invitations(story.meeting, SESSION, HEAD, domain=domain)
