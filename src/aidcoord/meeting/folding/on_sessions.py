"""What events about sessions change, in the session and in the matters on its agenda."""

from typing import Any

from attrs import evolve

from aidcoord.meeting.events.on_sessions import (
    AgendaSet,
    AttendanceAdjusted,
    AttendanceRecorded,
    Invited,
    ItemPostponed,
    MinutesCountersigned,
    PositionStated,
    Recused,
    ResolutionAdopted,
    SessionAdjourned,
    SessionCalled,
    SessionCancelled,
    SessionClosed,
    SessionConvened,
    SessionMoved,
    SessionResumed,
)
from aidcoord.meeting.folding import changed, folds
from aidcoord.meeting.matters import Matter, MatterStage
from aidcoord.meeting.sessions import (
    AgendaItem,
    Attendee,
    Because,
    Outcome,
    Position,
    Presence,
    Reason,
    Session,
    SessionStage,
)
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.tasks import Resolution


def _session(meeting: Meeting, happened: Any, **changes: Any) -> Meeting:
    return evolve(meeting, sessions=changed(meeting.sessions, happened.session, **changes))


def _item(meeting: Meeting, happened: Any, **changes: Any) -> Meeting:
    session = meeting.sessions[happened.session]
    items = tuple(evolve(one, **changes) if one.matter == happened.matter else one for one in session.items)
    return _session(meeting, happened, items=items)


def _matter(meeting: Meeting, happened: Any, matter: str, stage: MatterStage, **changes: Any) -> Meeting:
    return evolve(meeting, matters=changed(meeting.matters, matter, stage=stage, since=happened.on, **changes))


@folds(SessionCalled)
def called(meeting: Meeting, happened: SessionCalled) -> Meeting:
    """A new session waits for its agenda."""
    session = Session(
        id=happened.session,
        kind=happened.kind,
        called=happened.on,
        day=happened.day,
        begins=happened.begins,
        place=happened.place,
        reason=happened.reason,
        asked_by=happened.asked_by,
        is_beyond=happened.is_beyond,
    )
    return evolve(meeting, sessions={**meeting.sessions, session.id: session})


@folds(AgendaSet)
def agenda_set(meeting: Meeting, happened: AgendaSet) -> Meeting:
    """What was on the agenda and is not any more waits again; whom the convenor added or dropped stays so."""
    session = meeting.sessions[happened.session]
    matters = dict(meeting.matters)
    for item in session.items:
        matters[item.matter] = _waiting(matters[item.matter])
    for matter in happened.matters:
        matters[matter] = evolve(matters[matter], stage=MatterStage.SCHEDULED, session=session.id, since=happened.on)
    asked = {one.seat: one for one in happened.attendees if one.seat not in session.dropped}
    for one in session.attendees:
        added = tuple(reason for reason in one.reasons if reason.because is Because.ADDED)
        if added:
            kept = asked.get(one.seat)
            asked[one.seat] = Attendee(seat=one.seat, reasons=(*(kept.reasons if kept else ()), *added))
    after = evolve(meeting, matters=matters)
    return _session(
        after,
        happened,
        stage=SessionStage.PREPARED,
        items=tuple(AgendaItem(matter=matter) for matter in happened.matters),
        carried_over=happened.carried_over,
        attendees=tuple(asked.values()),
    )


def _waiting(matter: Matter) -> Matter:
    return evolve(matter, stage=MatterStage.APPROVED, session=None)


@folds(AttendanceAdjusted)
def adjusted(meeting: Meeting, happened: AttendanceAdjusted) -> Meeting:
    """Invitations that were out go out anew."""
    session = meeting.sessions[happened.session]
    kept = [one for one in session.attendees if one.seat not in happened.drop]
    reason = Reason(because=Because.ADDED, detail=happened.reason)
    added = [Attendee(seat=seat, reasons=(reason,)) for seat in happened.add]
    dropped = {seat: why for seat, why in session.dropped.items() if seat not in happened.add}
    return _session(
        meeting,
        happened,
        stage=SessionStage.PREPARED,
        attendees=(*kept, *added),
        dropped={**dropped, **dict.fromkeys(happened.drop, happened.reason)},
        guests=tuple(dict.fromkeys((*session.guests, *happened.guests))),
    )


@folds(Invited)
def invited(meeting: Meeting, happened: Invited) -> Meeting:
    """The invitations are out in one more revision."""
    revision = meeting.sessions[happened.session].revision + 1
    return _session(meeting, happened, stage=SessionStage.INVITED, revision=revision)


@folds(SessionMoved)
def moved(meeting: Meeting, happened: SessionMoved) -> Meeting:
    """Another day, time or place."""
    session = meeting.sessions[happened.session]
    revision = session.revision + (session.stage is SessionStage.INVITED)
    return _session(
        meeting,
        happened,
        day=happened.day,
        begins=happened.begins,
        place=happened.place,
        revision=revision,
        remarks=(*session.remarks, happened.reason),
    )


@folds(SessionCancelled)
def cancelled(meeting: Meeting, happened: SessionCancelled) -> Meeting:
    """Its matters wait for another agenda."""
    session = meeting.sessions[happened.session]
    matters = {**meeting.matters, **{one.matter: _waiting(meeting.matters[one.matter]) for one in session.items}}
    after = evolve(meeting, matters=matters)
    remarks = (*session.remarks, happened.reason)
    revision = session.revision + bool(session.revision)
    return _session(after, happened, stage=SessionStage.CANCELLED, remarks=remarks, revision=revision)


@folds(SessionConvened)
def convened(meeting: Meeting, happened: SessionConvened) -> Meeting:
    """Whoever opens it presides."""
    return _session(
        meeting,
        happened,
        stage=SessionStage.CONVENED,
        convened=happened.on,
        chair=happened.by,
        chair_person=happened.person,
    )


@folds(AttendanceRecorded)
def attendance_recorded(meeting: Meeting, happened: AttendanceRecorded) -> Meeting:
    """The latest record of a member stands."""
    presence = Presence(
        seat=happened.seat,
        present=happened.present,
        person=happened.attended_by,
        is_delegate=happened.is_delegate,
    )
    held: Session = meeting.sessions[happened.session]
    return _session(meeting, happened, presence={**held.presence, happened.seat: presence})


@folds(Recused)
def recused(meeting: Meeting, happened: Recused) -> Meeting:
    """The member takes no part in the item."""
    item = meeting.sessions[happened.session].item(happened.matter)
    stood = dict(item.recused) if item else {}
    return _item(meeting, happened, recused={**stood, happened.seat: happened.reason})


@folds(PositionStated)
def position_stated(meeting: Meeting, happened: PositionStated) -> Meeting:
    """The member's last position stands."""
    item = meeting.sessions[happened.session].item(happened.matter)
    said = dict(item.positions) if item else {}
    position = Position(seat=happened.seat, stance=happened.stance, text=happened.text)
    return _item(meeting, happened, positions={**said, happened.seat: position})


@folds(ResolutionAdopted)
def adopted(meeting: Meeting, happened: ResolutionAdopted) -> Meeting:
    """The item and the matter are resolved; tasks follow."""
    resolution = Resolution(
        id=happened.resolution,
        matter=happened.matter,
        session=happened.session,
        text=happened.text,
        adopted=happened.on,
        owners=happened.owners,
        due=happened.due,
        payer=happened.payer,
    )
    after = evolve(meeting, resolutions={**meeting.resolutions, resolution.id: resolution})
    after = _matter(after, happened, happened.matter, MatterStage.RESOLVED)
    return _item(after, happened, outcome=Outcome.RESOLVED, resolution=resolution.id)


@folds(ItemPostponed)
def postponed(meeting: Meeting, happened: ItemPostponed) -> Meeting:
    """The matter waits for another agenda."""
    after = _matter(meeting, happened, happened.matter, MatterStage.APPROVED, session=None)
    return _item(after, happened, outcome=Outcome.POSTPONED, remark=happened.reason)


@folds(SessionAdjourned)
def adjourned(meeting: Meeting, happened: SessionAdjourned) -> Meeting:
    """It goes on on another day."""
    remarks = (*meeting.sessions[happened.session].remarks, happened.reason)
    return _session(meeting, happened, stage=SessionStage.ADJOURNED, day=happened.until, remarks=remarks)


@folds(SessionResumed)
def resumed(meeting: Meeting, happened: SessionResumed) -> Meeting:
    """It goes on."""
    return _session(meeting, happened, stage=SessionStage.CONVENED)


@folds(SessionClosed)
def closed(meeting: Meeting, happened: SessionClosed) -> Meeting:
    """It is over."""
    return _session(meeting, happened, stage=SessionStage.CLOSED, closed=happened.on)


@folds(MinutesCountersigned)
def countersigned(meeting: Meeting, happened: MinutesCountersigned) -> Meeting:
    """One more member agreed to the minutes."""
    signed = meeting.sessions[happened.session].countersigned
    return _session(meeting, happened, countersigned=(*signed, happened.seat))
