"""The seats and posts with which a meeting begins: those of a county, or those of the mechanism of a township."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from aidcoord.errors import InputError
from aidcoord.meeting.commands.taking_part import Constitute
from aidcoord.meeting.seats import MEMBER_FIELDS, OFFICE_SEAT, Appointment, Role, Seat
from aidcoord.model.agencies import Post
from aidcoord.model.faults import meant, told
from aidcoord.model.mechanisms import TownshipMechanism
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.model.texts import Text
from aidcoord.rules.counties import County
from aidcoord.rules.loading.laws import Law

CONVENOR_POST: Final = "county_head"
DEPUTY_POST: Final = "executive_deputy_head"
_BY_POST: Final = {CONVENOR_POST: Role.CONVENOR, DEPUTY_POST: Role.DEPUTY_CONVENOR, "meeting_office_clerk": Role.OFFICE}
Capacity = tuple[Role | None, str | None]
"""The role in which the holder of a post acts, and for which member; no role where a post is none of the meeting."""
_NAMES: Final = Text(
    zh="请命名为 head_of_… 或 liaison_of_…（成员），或 meeting_office_clerk。",
    en="Call them head_of_… or liaison_of_… a member, or meeting_office_clerk.",
)
_ADD: Final = Text(
    zh="请在该县的 mechanisms 中加一个 TownshipMechanism。", en="Add a TownshipMechanism to the county's mechanisms."
)
_BY_PREFIX: Final = {"head_of_": Role.HEAD, "liaison_of_": Role.LIAISON}


def roster_of(law: Law, on: date, township: str | None = None) -> Constitute:
    """The command that constitutes the meeting of a law's county on a day.

    Every township and the thirteen fields that the document lists have a seat, whichever plugins are installed. Posts
    are the county's: `county_head` convenes, `executive_deputy_head` is the deputy, `head_of_…` leads a member and
    `liaison_of_…` speaks for it, where … is a field or a township's code. For a township the members and posts are
    those of its mechanism, and its head convenes.

    Args:
        law: The county's law.
        on: The day.
        township: The code of the township whose mechanism begins, in place of the county's meeting.

    Raises:
        InputError: No county is chosen, nobody holds the post of county head on the day, or the township has no
            mechanism or nobody at its head.
    """
    county = law.county
    if county is None:
        en = "A joint meeting is a county's: name one (--county)."
        raise InputError.of([told("联席会议属于县：请指明是哪一个（--county）。", en)])
    if township is not None:
        return township_roster(county, on, township)
    appointments = tuple(_appointments(county, on))
    _require_convenor(county, appointments, CONVENOR_POST, on)
    return Constitute(
        by=CONVENOR_POST,
        on=on,
        county=county.id,
        seats=tuple(_seats(law, county, on)),
        appointments=appointments,
        settings=county.meeting or MeetingSettings(),
    )


def township_roster(county: County, on: date, township: str) -> Constitute:
    """The command that constitutes the mechanism of a township on a day."""
    mechanism, by = mechanism_of(county, township), f"head_of_{township}"
    strange = [post.id for post in mechanism.posts if _role(post)[0] is None]
    if strange:
        zh, en = (
            f"{township}的协调机制有不属会议的职务",
            f"The mechanism of {township} has posts that are none of a meeting",
        )
        raise InputError.of([told(f"{zh}：{'、'.join(strange)}。", f"{en}: {', '.join(strange)}.", _NAMES)])
    posts = (*(post for post in county.posts if post.id == by), *mechanism.posts)
    appointments = tuple(_held(posts, lambda post: (Role.CONVENOR, None) if post.id == by else _role(post), on))
    _require_convenor(county, appointments, by, on)
    return Constitute(
        by=by,
        on=on,
        county=township,
        seats=tuple(Seat(one.id, one.title) for one in mechanism.members),
        appointments=appointments,
        settings=mechanism.settings,
    )


def mechanism_of(county: County, township: str) -> TownshipMechanism:
    """The mechanism of a township.

    Raises:
        InputError: The county has no such township, or its plugin no mechanism of it.
    """
    known = {one.id: one.title.zh for one in county.townships}
    if township not in known:
        listed = list(map(" ".join, known.items())) or ["—"]
        all_of_them = Text(zh=f"有：{'、'.join(listed)}。", en=f"It has: {', '.join(listed)}.")
        instead = meant(township, known) or all_of_them
        zh, en = f"{county.id}没有乡镇“{township}”。", f"{county.id} has no township '{township}'."
        raise InputError.of([told(zh, en, instead)])
    found = next((one for one in county.mechanisms if one.township == township), None)
    if found is None:
        zh = f"{county.id}的插件没有写明{known[township]}（{township}）的协调机制。"
        en = f"The plugin of {county.id} names no mechanism of {township} ({known[township]})."
        raise InputError.of([told(zh, en, _ADD)])
    return found


def _require_convenor(county: County, appointments: Iterable[Appointment], post: str, on: date) -> None:
    if not any(one.role is Role.CONVENOR and on in one.period for one in appointments):
        zh = f"{on}无人担任{county.id}的“{post}”：请在该县的职务中写明。"
        en = f"Nobody holds the post '{post}' of {county.id} on {on}: name a holder in its posts."
        raise InputError.of([told(zh, en)])


def _seats(law: Law, county: County, on: date) -> Iterator[Seat]:
    for field, title in MEMBER_FIELDS.items():
        agency = law.agency(field, on)
        yield Seat(field, agency.title if agency else title)
    for township in county.townships:
        yield Seat(township.id, township.title, is_township=True)


def _appointments(county: County, on: date) -> Iterator[Appointment]:
    seats = {*MEMBER_FIELDS, *(township.id for township in county.townships)}
    ours = (post for post in county.posts if (_role(post)[1] or OFFICE_SEAT) in seats)
    return _held(ours, _role, on)


def _held(posts: Iterable[Post], role_of: Callable[[Post], Capacity], on: date) -> Iterator[Appointment]:
    for post in posts:
        role, seat = role_of(post)
        if role is None:
            continue
        for holding in post.holders:
            if holding.period.last >= on:
                yield Appointment(
                    post=post.id, title=post.title, role=role, person=holding.person, seat=seat, period=holding.period
                )


def _role(post: Post) -> Capacity:
    if post.id in _BY_POST:
        return _BY_POST[post.id], None
    for prefix, role in _BY_PREFIX.items():
        if post.id.startswith(prefix):
            return role, post.id.removeprefix(prefix)
    return None, None
