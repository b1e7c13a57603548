"""The protocol at work: `decide` says what follows from a command, or refuses it with every reason there is."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from attrs import fields, has

from aidcoord.errors import RefusedError
from aidcoord.meeting.acts import About, Act, Grounds, Request, Subject, may
from aidcoord.meeting.advice import held_posts, open_acts, who_may
from aidcoord.meeting.commands import Command
from aidcoord.meeting.commands.taking_part import Constitute
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.refusals import Refusal, refusal
from aidcoord.meeting.seats import Appointment
from aidcoord.meeting.stages import STAGES
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.table import BY_COMMAND
from aidcoord.model.days import Period
from aidcoord.model.faults import in_a_row, meant
from aidcoord.model.texts import Text

LONGEST: Final = 20_000
"""The most characters of one text; what is longer belongs into a paper."""
_WORDS: Final = {
    About.MATTER: Text(zh="议题", en="matter"),
    About.SESSION: Text(zh="会议", en="session"),
    About.TASK: Text(zh="任务", en="task"),
}
_SPACES: Final = "\n\t\r"
_NO_GROUNDS: Final = Grounds()
_NOT_BEGUN: Final = refusal(
    "联席会议尚未成立。",
    "The joint meeting is not constituted.",
    Text(zh="请总召集人先成立联席会议。", en="Let the county head constitute it first."),
)


def decide(meeting: Meeting, command: Command, grounds: Grounds = _NO_GROUNDS) -> tuple[MeetingEvent, ...]:
    """What happens when somebody does an act; the meeting itself stays as it is.

    Args:
        meeting: The meeting as it stands.
        command: Who does what on which day.
        grounds: How working days are counted, and what touches whom.

    Raises:
        RefusedError: With every reason, each with who could do what now instead.
    """
    act = BY_COMMAND[type(command)]
    if not meeting.is_constituted and not isinstance(command, Constitute):
        raise RefusedError.of([_NOT_BEGUN])
    faults = list(_unfit_texts(act, command))
    actor = _actor(meeting, command)
    subject = _subject(meeting, act, command)
    faults += [*_untimely(meeting, act, command), *_wrong_actor(meeting, act, command, actor, subject)]
    faults += _wrong_stage(meeting, act, command, subject)
    if actor is None or (act.about is not About.MEETING and subject is None):
        raise RefusedError.of(_advised(act, faults))
    request: Request[Any, Any] = Request(
        meeting=meeting, command=command, act=act, grounds=grounds, actor=actor, subject=subject
    )
    faults += act.checks(request)
    if faults:
        raise RefusedError.of(_advised(act, faults))
    return tuple(act.events(request))


def _advised(act: Act, faults: Iterable[Refusal]) -> Iterator[Refusal]:
    """Each refusal with what to do instead; where only the command is at fault, that is to put it right."""
    again = Text(zh=f"请改正后再“{act.title.zh}”。", en=f"Correct this, then {act.title.en} again.")
    return (one if one.instead else refusal(one.told.zh, one.told.en, again) for one in faults)


def _actor(meeting: Meeting, command: Command) -> Appointment | None:
    """Who acts: the holder of the post on the day, at the very beginning one of those to be appointed."""
    if isinstance(command, Constitute) and not meeting.is_constituted:
        return next((one for one in command.appointments if one.post == command.by and command.on in one.period), None)
    return meeting.holder(command.by, command.on)


def _subject(meeting: Meeting, act: Act, command: Any) -> Subject:
    if act.about is About.MATTER:
        return meeting.matters.get(command.matter)
    if act.about is About.SESSION:
        return meeting.sessions.get(command.session)
    return meeting.tasks.get(command.task) if act.about is About.TASK else None


def _unfit_texts(act: Act, command: Command) -> Iterator[Refusal]:
    """Texts that are wanting, too long, or hold what no paper can print."""
    for name in act.needs:
        if not getattr(command, name).strip():
            yield refusal(f"缺“{name}”。", f"'{name}' is empty; {act.title.en} needs it.")
    for path, text in _texts(command, ""):
        if len(text) > LONGEST:
            instead = Text(zh="长文请作为附件。", en="Attach a long text as a paper.")
            zh = f"“{path}”有{len(text)}字，最多{LONGEST}字。"
            yield refusal(zh, f"'{path}' has {len(text)} characters; at most {LONGEST} are taken.", instead)
        elif not text.isprintable() and any(not sign.isprintable() and sign not in _SPACES for sign in text):
            yield refusal(f"“{path}”含有不可打印的字符。", f"'{path}' holds characters that cannot be printed.")


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif named := _fields(value.__class__):
        for name in named:
            yield from _texts(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, dict):
        for key, held in value.items():
            yield path, key
            yield from _texts(held, path)
    elif isinstance(value, (tuple, frozenset)):
        for number, held in enumerate(value):
            yield from _texts(held, f"{path}[{number}]")


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind)) if has(kind) else ()


def _untimely(meeting: Meeting, act: Act, command: Command) -> Iterator[Refusal]:
    if meeting.last_day is not None and command.on < meeting.last_day:
        instead = Text(zh=f"请用{meeting.last_day}或以后的日期。", en=f"Act on {meeting.last_day} or later.")
        zh = f"{command.on}早于最近一次记录{meeting.last_day}。"
        yield refusal(zh, f"{command.on} lies before the latest act, of {meeting.last_day}.", instead)
    if not act.is_there(meeting.settings):
        zh = f"本县没有选用“{act.title.zh}”（{act.option}）。"
        yield refusal(
            zh, f"The county has not chosen the option '{act.option}', without which nobody can {act.title.en}."
        )


def _wrong_actor(
    meeting: Meeting, act: Act, command: Command, actor: Appointment | None, subject: Subject
) -> Iterator[Refusal]:
    if actor is None:
        yield _nobody(meeting, command)
    elif (act.about is About.MEETING or subject is not None) and not may(act, meeting, subject, actor, command.on):
        zh = f"{actor.title.zh}不能“{act.title.zh}”（{act.clause}）。"
        en = f"{actor.title.en} cannot {act.title.en} ({act.clause})."
        yield refusal(zh, en, who_may(act, meeting, subject, actor, command.on))


def _nobody(meeting: Meeting, command: Command) -> Refusal:
    posts = held_posts(meeting, command.on)
    past = [one.period for one in meeting.appointments if one.post == command.by]
    when = f" ({', '.join(map(_told, past))})" if past else ""
    listed = Text(zh=f"现有职务：{'、'.join(posts) or '无'}。", en=f"Posts: {', '.join(posts) or 'none'}.")
    instead = in_a_row(meant(command.by, posts), listed)
    zh, en = (
        f"{command.on}无人担任“{command.by[:40]}”。",
        f"Nobody holds the post '{command.by[:40]}' on {command.on}{when}.",
    )
    return refusal(zh, en, instead)


def _told(period: Period) -> str:
    return f"held {period}"


def _wrong_stage(meeting: Meeting, act: Act, command: Any, subject: Subject) -> Iterator[Refusal]:
    if act.about is About.MEETING:
        return
    word = _WORDS[act.about]
    if subject is None:
        asked = getattr(command, act.about.value)
        known = {About.MATTER: meeting.matters, About.SESSION: meeting.sessions, About.TASK: meeting.tasks}[act.about]
        last = list(known)[-5:]
        latest = Text(zh=f"最近的有：{'、'.join(last) or '无'}。", en=f"Latest: {', '.join(last) or 'none'}.")
        instead = in_a_row(meant(asked, known), latest)
        yield refusal(f"没有{word.zh}“{asked[:40]}”。", f"There is no {word.en} '{asked[:40]}'.", instead)
    elif act.is_there(meeting.settings) and not act.fits(meeting, subject):
        now, wanted = STAGES[subject.stage], [STAGES[stage] for stage in act.stages_in(meeting.settings)]
        zh = f"{word.zh}{subject.id}{now.zh}，不能“{act.title.zh}”；须为：{'、'.join(one.zh for one in wanted)}。"
        must = " or ".join(one.en for one in wanted)
        en = f"The {word.en} {subject.id} is {now.en}; to {act.title.en} it must be {must}."
        yield refusal(zh, en, open_acts(meeting, act.about, subject, command.on))
