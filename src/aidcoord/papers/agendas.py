"""The agenda of a session: when and where, what is considered, what is in arrears, and who attends for which reason."""

from collections.abc import Iterable, Iterator
from datetime import date

from aidcoord.errors import ProtocolError
from aidcoord.meeting.matters import MATTER_KINDS, Matter
from aidcoord.meeting.sessions import Reason, Session, SessionKind
from aidcoord.meeting.state import Meeting
from aidcoord.model.faults import told
from aidcoord.model.texts import Language
from aidcoord.papers.layout import Entry, Grid, Heading, OfficialPaper, Paragraph, Piece
from aidcoord.papers.letterheads import Letterhead
from aidcoord.papers.task_lists import task_grid
from aidcoord.papers.task_states import urgency
from aidcoord.papers.telling import Teller, session_of
from aidcoord.papers.words import BECAUSE, numbered, weekday


def agenda(meeting: Meeting, session: str, head: Letterhead, lang: Language = "zh") -> OfficialPaper:
    """The agenda of a session; until the invitations are out it is a draft.

    Args:
        meeting: The meeting; `as_convened` gives it as it stood before the session.
        session: The id of the session.
        head: Whose paper it is.
        lang: The language of the paper.

    Raises:
        ProtocolError: There is no such session, or it has no agenda yet.
    """
    held, teller = session_of(meeting, session), Teller(meeting, lang, head.titles)
    if not held.items:
        zh = f"会议{session}还没有议程；由办公室拟定（`aidcoord meeting agenda`）。"
        en = f"Session {session} has no agenda yet; the office sets it (`aidcoord meeting agenda`)."
        raise ProtocolError.of([told(zh, en)])
    title, sent = teller.say("agenda of", teller.session(held)), last_sent(meeting, session)
    convenor = teller.convenor(held.day)
    return OfficialPaper(
        lang=lang,
        banner=head.meeting.within(lang),
        number=head.number("agenda", session, lang),
        signing=teller.say("signing", convenor.person if convenor else teller.say("vacant")),
        title=title if sent else teller.say("draft", title),
        pieces=_pieces(held, teller),
        issuer=head.office.within(lang),
        dated=teller.day(sent) if sent else "",
    )


def last_sent(meeting: Meeting, session: str) -> date | None:
    """The day of the latest notice about a session."""
    return max((one.sent for one in meeting.notices.values() if one.about == session), default=None)


def _pieces(session: Session, teller: Teller) -> Iterator[Piece]:
    yield from _arrangements(session, teller)
    parts = [
        ("items", _matters(session, teller)),
        ("arrears", _arrears(session, teller)),
        ("carried over", _carried(session, teller)),
        ("range", _attendance(session, teller)),
    ]
    shown = [(key, list(pieces)) for key, pieces in parts]
    for number, (key, pieces) in enumerate((part for part in shown if part[1]), start=1):
        yield Heading(numbered(number, teller.say(key), teller.lang))
        yield from pieces


def _arrangements(session: Session, teller: Teller) -> Iterator[Piece]:
    when = teller.say("at", teller.day(session.day), weekday(session.day, teller.lang), session.begins)
    convenor = teller.convenor(session.day)
    yield Entry(teller.say("when"), when)
    if session.kind is not SessionKind.WRITTEN:
        yield Entry(teller.say("where"), session.place)
    named = teller.named(convenor.person, convenor.post, session.day) if convenor else teller.say("vacant")
    yield Entry(teller.say("convenor"), named)
    if session.reason:
        yield Entry(teller.say("cause"), session.reason)
    if session.asked_by:
        yield Entry(teller.say("asked by"), teller.seat(session.asked_by))
    if session.remarks:
        yield Entry(teller.say("moved"), teller.joined(session.remarks))


def _matters(session: Session, teller: Teller) -> Iterator[Piece]:
    for number, item in enumerate(session.items, start=1):
        matter = teller.meeting.matters[item.matter]
        yield Heading(numbered(number, matter.title, teller.lang, level=2), level=2)
        yield Paragraph(teller.sentence(matter.text))
        yield Paragraph(brought(matter, teller))
        if matter.papers:
            listed = (f"{one.title}{teller.remark(one.reference)}" for one in matter.papers)
            yield Paragraph(teller.sentence(teller.joined(listed)), label=teller.labelled(teller.say("annexes"), ""))


def brought(matter: Matter, teller: Teller) -> str:
    """Who brings a matter, whom it concerns, and what is to be said of its two gates."""
    kind = MATTER_KINDS[matter.kind].within(teller.lang)
    sentences = [teller.say("brought by", teller.seat(matter.submitter), kind)]
    if matter.seats:
        sentences.append(teller.say("concerns", teller.seats(matter.seats)))
    if matter.is_own:
        sentences.append(teller.say("own"))
    if matter.delegation:
        sentences.append(teller.say("delegated", matter.delegation))
    return teller.gap.join(sentences)


def _arrears(session: Session, teller: Teller) -> Iterator[Piece]:
    late = [task for task in teller.meeting.tasks.values() if task.is_overdue(session.day)]
    if not late:
        yield Paragraph(teller.say("no arrears"))
    else:
        yield task_grid(sorted(late, key=urgency), session.day, teller)


def _carried(session: Session, teller: Teller) -> Iterator[Piece]:
    for matter, reason in session.carried_over.items():
        yield Paragraph(teller.sentence(f"{teller.meeting.matters[matter].title}{teller.remark(reason)}"))


def _attendance(session: Session, teller: Teller) -> Iterator[Piece]:
    called: dict[str, list[Reason]] = {}
    for one in session.attendees:  # an agency that holds two fields has two seats, and is asked once
        called.setdefault(teller.seat(one.seat), []).extend(one.reasons)
    rows = ((member, _why(reasons, teller)) for member, reasons in called.items())
    yield Grid(heads=(teller.say("member"), teller.say("why")), shares=(32, 68), rows=rows)
    if session.guests:
        yield Entry(teller.say("guests"), teller.listed(session.guests))
    if session.dropped:
        dropped = (f"{teller.seat(seat)}{teller.remark(reason)}" for seat, reason in session.dropped.items())
        yield Entry(teller.say("dropped"), teller.listed(dropped))


def _why(reasons: Iterable[Reason], teller: Teller) -> str:
    return teller.joined(dict.fromkeys(_reason(one, teller) for one in reasons))


def _reason(reason: Reason, teller: Teller) -> str:
    """A reason, with the title of the matter."""
    matter = teller.meeting.matters.get(reason.matter)
    title = "" if matter is None else f"“{matter.title}”" if teller.lang == "zh" else f"'{matter.title}'"
    return BECAUSE[reason.because].within(teller.lang).format(title, teller.title(reason.detail))
