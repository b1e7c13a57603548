"""Passing a matter up: from the mechanism of a township to the joint meeting of its county (TWN-02)."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from aidcoord.errors import RefusedError
from aidcoord.meeting.commands.on_matters import SubmitMatter
from aidcoord.meeting.matters import MatterStage
from aidcoord.meeting.refusals import Refusal, refusal
from aidcoord.meeting.state import Meeting
from aidcoord.model.texts import Text

_OVER: Final = frozenset({MatterStage.WITHDRAWN, MatterStage.REJECTED})
"""After which a matter may be passed up anew."""


def passed_up(township: Meeting, county: Meeting, matter: str, by: str, on: date) -> SubmitMatter:
    """The command that brings a township's matter before the county: it begins there anew, before every gate.

    Args:
        township: The mechanism in which the matter stands.
        county: The joint meeting above it.
        matter: Its number in the township.
        by: The post of the county that speaks for the township.
        on: The day.

    Raises:
        RefusedError: The township has no such matter, the post speaks for another member, or the matter stands before
            the county already.
    """
    faults = [*_unknown(township, matter), *_wrong_speaker(township, county, by, on), *_there(township, county, matter)]
    if faults:
        raise RefusedError.of(faults)
    held = township.matters[matter]
    return SubmitMatter(
        by=by,
        on=on,
        title=held.title,
        text=held.text,
        kind=held.kind,
        about=held.about,
        papers=held.papers,
        origin=_origin(township, matter),
    )


def _origin(township: Meeting, matter: str) -> str:
    return f"{township.county} {matter}"


def _unknown(township: Meeting, matter: str) -> Iterator[Refusal]:
    if matter not in township.matters:
        last = ", ".join(list(township.matters)[-5:])
        zh, en = f"{township.county}没有议题“{matter[:40]}”。", f"{township.county} has no matter '{matter[:40]}'."
        yield refusal(zh, en, Text(zh=f"最近的有：{last or '无'}。", en=f"Latest: {last or 'none'}."))


def _wrong_speaker(township: Meeting, county: Meeting, by: str, on: date) -> Iterator[Refusal]:
    actor = county.holder(by, on)
    if actor is not None and actor.seat != township.county:
        speaker = county.speaker(township.county, on)
        posts = Text(zh=speaker.post if speaker else "目前空缺", en=speaker.post if speaker else "nobody at present")
        instead = Text(zh=f"由{posts.zh}提交。", en=f"It is for {posts.en}.")
        zh = f"{actor.title.zh}不代表{township.county}，不能上报其议题。"
        yield refusal(zh, f"{actor.title.en} does not speak for {township.county}, whose matter it is.", instead)


def _there(township: Meeting, county: Meeting, matter: str) -> Iterator[Refusal]:
    origin = _origin(township, matter)
    found = next((one for one in county.matters.values() if one.origin == origin and one.stage not in _OVER), None)
    if found is not None:
        instead = Text(zh=f"请在县里办理{found.id}。", en=f"Go on with {found.id} there.")
        yield refusal(f"{matter}已上报县联席会议。", f"{matter} stands before the county's meeting already.", instead)
