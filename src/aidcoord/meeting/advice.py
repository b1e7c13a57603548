"""What could be done instead: for every refusal, who may do what now, in both languages."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from aidcoord.meeting.acts import About, Act, Subject, doers, may
from aidcoord.meeting.seats import ROLES, Appointment, held_on
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.table import ACTS
from aidcoord.model.texts import Text

_MOST: Final = 4
"""How many people a refusal lists for one act."""


def held_posts(meeting: Meeting, on: date) -> tuple[str, ...]:
    """The posts that somebody holds on a day."""
    return tuple(one.post for one in held_on(meeting.appointments, on))


def acts_now(
    meeting: Meeting, about: About, subject: Subject, on: date
) -> tuple[tuple[Act, tuple[Appointment, ...]], ...]:
    """Every act that can be done now to a subject, with whoever may do it."""
    able: dict[object, tuple[Appointment, ...]] = {}  # many acts are for the same people
    rows = []
    for act in ACTS:
        if act.about is about and act.fits(meeting, subject):
            key = (act.who, act.own, act.is_personal)
            if key not in able:
                able[key] = tuple(doers(act, meeting, subject, on))
            rows.append((act, able[key]))
    return tuple(rows)


def open_acts(meeting: Meeting, about: About, subject: Subject, on: date) -> Text:
    """What can be done now to a subject, and by whom."""
    rows = [(act, people) for act, people in acts_now(meeting, about, subject, on) if people]
    if not rows:
        return Text(zh="对它已没有可办的事。", en="Nothing more can be done to it.")
    zh = "；".join(f"{act.title.zh}（{_people(people).zh}）" for act, people in rows)
    en = "; ".join(f"{act.title.en} ({_people(people).en})" for act, people in rows)
    return Text(zh=f"现在可以：{zh}。", en=f"Now possible: {en}.")


def who_may(act: Act, meeting: Meeting, subject: Subject, actor: Appointment, on: date) -> Text:
    """Who may do an act, and what whoever asked may do now instead."""
    people = tuple(doers(act, meeting, subject, on))
    roles_zh = "、".join(ROLES[role].zh for role in act.who)
    roles_en = " or ".join(ROLES[role].en for role in act.who)
    able = _people(people) if people else Text(zh="目前空缺", en="vacant")
    own = [one for one in ACTS if one.about is act.about and one.fits(meeting, subject)]
    mine = [one for one in own if may(one, meeting, subject, actor, on)]
    mine_zh = "、".join(one.title.zh for one in mine) or "没有"
    mine_en = ", ".join(one.title.en for one in mine) or "nothing"
    return Text(
        zh=f"由{roles_zh}办理：{able.zh}。{actor.title.zh}现在可以：{mine_zh}。",
        en=f"It is for {roles_en}: {able.en}. What {actor.title.en} can do now: {mine_en}.",
    )


def _people(people: Iterable[Appointment]) -> Text:
    listed = list(people)
    shown, left = listed[:_MOST], len(listed) - _MOST
    more_zh, more_en = (f"等{len(listed)}人", f" and {left} more") if left > 0 else ("", "")
    zh = "、".join(f"{one.title.zh}{one.person}" for one in shown)
    en = ", ".join(f"{one.title.en} {one.person}" for one in shown)
    return Text(zh=zh + more_zh, en=en + more_en)
