"""The minutes of a session: who chaired, what was said and resolved on each matter, who came and who did not."""

from collections.abc import Iterator

from aidcoord.errors import ProtocolError
from aidcoord.meeting.seats import seat_names
from aidcoord.meeting.sessions import STANCES, AgendaItem, Outcome, Position, Session, SessionKind, SessionStage
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.tasks import Task
from aidcoord.model.faults import told
from aidcoord.model.texts import Language
from aidcoord.papers.agendas import brought
from aidcoord.papers.layout import Entry, Heading, OfficialPaper, Paragraph, Piece
from aidcoord.papers.letterheads import Letterhead
from aidcoord.papers.telling import Teller, session_of
from aidcoord.papers.words import numbered


def minutes(meeting: Meeting, session: str, head: Letterhead, lang: Language = "zh") -> OfficialPaper:
    """The minutes of a session; until it is closed they are a draft.

    Args:
        meeting: The meeting; `as_closed` gives it as it stood when the session closed.
        session: The id of the session.
        head: Whose paper it is.
        lang: The language of the paper.

    Raises:
        ProtocolError: There is no such session, or it has not been opened.
    """
    held, teller = session_of(meeting, session), Teller(meeting, lang, head.titles)
    if held.convened is None:
        zh = f"会议{session}还没有开，没有纪要；会期是{held.day}。"
        en = f"Session {session} has not been opened, so there are no minutes of it; its day is {held.day}."
        raise ProtocolError.of([told(zh, en)])
    title = teller.say("minutes of", teller.session(held))
    is_final = held.closed is not None
    return OfficialPaper(
        lang=lang,
        banner=teller.say("minutes banner", head.meeting.within(lang)),
        number=head.number("minutes", session, lang),
        signing=teller.say("signing", held.chair_person),
        title=title if is_final else teller.say("draft", title),
        pieces=_pieces(held, teller),
        copies=teller.labelled(teller.say("copies"), teller.sentence(teller.seats(_concerned(held, meeting)))),
        printed_by=head.short_office.within(lang),
        printed=teller.say("printed", teller.day(held.closed)) if held.closed else "",
    )


def _concerned(session: Session, meeting: Meeting) -> tuple[str, ...]:
    """The members that were to attend, those that got a task, and those that pay."""
    tasks = (task for item in session.items for task in tasks_from(item, meeting))
    payers = (meeting.resolutions[item.resolution].payer for item in session.items if item.resolution)
    return seat_names((*session.seats, *(seat for task in tasks for seat in task.seats), *filter(None, payers)))


def tasks_from(item: AgendaItem, meeting: Meeting) -> tuple[Task, ...]:
    """The tasks that the resolution on an item gave."""
    if item.resolution is None:
        return ()
    return tuple(meeting.tasks[task] for task in meeting.resolutions[item.resolution].tasks)


def _pieces(session: Session, teller: Teller) -> Iterator[Piece]:
    yield Paragraph(teller.gap.join(_opening(session, teller)))
    for number, item in enumerate(session.items, start=1):
        title = teller.meeting.matters[item.matter].title
        yield Heading(numbered(number, title, teller.lang))
        yield from _on_item(item, teller)
    yield from _attendance(session, teller)
    yield from _countersigned(session, teller)


def _opening(session: Session, teller: Teller) -> Iterator[str]:
    begun = session.convened or session.day
    when = teller.say("day and time", teller.day(begun), session.begins)
    chair = teller.named(session.chair_person, session.chair, begun)
    key = "opening in writing" if session.kind is SessionKind.WRITTEN else "opening"
    yield teller.say(key, when, chair, session.place, teller.session(session))
    if session.stage is SessionStage.ADJOURNED:
        yield teller.say("still adjourned", teller.day(session.day))
    elif session.closed and session.closed != begun:
        yield teller.say("went on until", teller.day(session.closed))
    if session.is_beyond:
        yield teller.say("beyond", session.reason.rstrip("。."))
    outcomes = [item.outcome for item in session.items]
    counts = (outcomes.count(outcome) for outcome in (Outcome.RESOLVED, Outcome.POSTPONED))
    yield teller.say("considered", len(outcomes), *counts)


def _on_item(item: AgendaItem, teller: Teller) -> Iterator[Piece]:
    yield Paragraph(brought(teller.meeting.matters[item.matter], teller))
    if item.recused:
        away = (f"{teller.seat(seat)}{teller.remark(reason)}" for seat, reason in item.recused.items())
        yield _labelled("recused", teller.listed(away), teller)
    if item.positions:
        said = teller.joined(_position(one, teller) for one in item.positions.values())
        yield _labelled("positions", said, teller)
    if item.outcome is Outcome.POSTPONED:
        yield _labelled("postponed", item.remark, teller)
    elif item.resolution is None:
        yield Paragraph(teller.say("open"))
    else:
        yield from _resolution(item, item.resolution, teller)


def _labelled(key: str, text: str, teller: Teller) -> Paragraph:
    return Paragraph(teller.sentence(text), label=teller.labelled(teller.say(key), ""))


def _position(position: Position, teller: Teller) -> str:
    stance = STANCES[position.stance].within(teller.lang)
    return f"{teller.seat(position.seat)}{teller.gap}{stance}{teller.remark(position.text.rstrip('。.'))}"


def _resolution(item: AgendaItem, resolution: str, teller: Teller) -> Iterator[Piece]:
    adopted = teller.meeting.resolutions[resolution]
    yield _labelled("resolved", adopted.text, teller)
    if adopted.payer:
        yield _labelled("payer", teller.seat(adopted.payer), teller)
    for number, task in enumerate(tasks_from(item, teller.meeting), start=1):
        yield Paragraph(_task(number, task, teller))


def _task(number: int, task: Task, teller: Teller) -> str:
    """A point of the resolution, with the due day that the meeting set."""
    what = numbered(number, teller.sentence(task.text), teller.lang, level=2)
    measure = teller.say("measure", task.measure.rstrip("。."))
    told = teller.joined((*teller.shares(task), teller.say("due", teller.day(task.first_due)), measure))
    return f"{what}{teller.gap}{told}{teller.remark(task.id)}{teller.say('stop')}"


def _attendance(session: Session, teller: Teller) -> Iterator[Piece]:
    present = [session.presence[seat] for seat in session.seats if seat in session.present]
    absent = [seat for seat in session.seats if seat in session.presence and seat not in session.present]
    here = (
        f"{teller.seat(one.seat)}{' ' * bool(one.person)}{one.person}{teller.say('stands in') * one.is_delegate}"
        for one in present
    )
    parts = (
        ("present", teller.listed(here)),
        ("absent", teller.seats(absent)),
        ("not recorded", teller.seats(seat for seat in session.seats if seat not in session.presence)),
        ("guests", teller.listed(session.guests)),
    )
    for key, text in parts:
        if text:
            yield Entry(teller.say(key), text)


def _countersigned(session: Session, teller: Teller) -> Iterator[Piece]:
    """Where the county has the minutes countersigned, who has and who has not yet."""
    if not teller.meeting.settings.minutes_countersigned:
        return
    waited = [seat for seat in session.present if seat not in session.countersigned]
    for key, seats in (("signed", session.countersigned), ("unsigned", waited)):
        if seats:
            yield Entry(teller.say(key), teller.seats(seats))
