"""What events about who takes part change; tasks and matters of a seat go over to its successor."""

from datetime import date, timedelta

from attrs import evolve

from aidcoord.meeting.events.on_tasks import Commended, YearSummarised
from aidcoord.meeting.events.taking_part import (
    Appointed,
    Delegated,
    DelegationRevoked,
    MeetingConstituted,
    NoticeAcknowledged,
    NoticeSent,
    OptionsChosen,
    PostVacated,
    SeatSucceeded,
)
from aidcoord.meeting.folding import changed, folds
from aidcoord.meeting.seats import Appointment
from aidcoord.meeting.sessions import Attendee, Session, SessionStage
from aidcoord.meeting.state import Commendation, Meeting, Notice, Summary
from aidcoord.meeting.tasks import Task
from aidcoord.model.days import Period

_DAY = timedelta(days=1)


@folds(MeetingConstituted)
def constituted(_meeting: Meeting, happened: MeetingConstituted) -> Meeting:
    """Everything begins."""
    return Meeting(
        county=happened.county,
        settings=happened.settings,
        seats={seat.id: seat for seat in happened.seats},
        appointments=happened.appointments,
    )


@folds(OptionsChosen)
def options_chosen(meeting: Meeting, happened: OptionsChosen) -> Meeting:
    """The options hold from now on."""
    return evolve(meeting, settings=happened.settings)


def _until(appointments: tuple[Appointment, ...], post: str, last: date) -> tuple[Appointment, ...]:
    """Appointments with those to a post ended on a day; what would begin later falls away."""
    kept = []
    for one in appointments:
        if one.post != post or one.period.last <= last:
            kept.append(one)
        elif one.period.starts <= last:
            kept.append(evolve(one, period=Period(one.period.starts, last)))
    return tuple(kept)


@folds(Appointed)
def appointed(meeting: Meeting, happened: Appointed) -> Meeting:
    """Whoever held the post leaves the day before."""
    new = happened.appointment
    return evolve(meeting, appointments=(*_until(meeting.appointments, new.post, new.period.starts - _DAY), new))


@folds(PostVacated)
def vacated(meeting: Meeting, happened: PostVacated) -> Meeting:
    """Nobody holds the post after the day."""
    return evolve(meeting, appointments=_until(meeting.appointments, happened.post, happened.last_day))


@folds(Delegated)
def delegated(meeting: Meeting, happened: Delegated) -> Meeting:
    """The deputy may act over the period."""
    return evolve(meeting, delegations=(*meeting.delegations, happened.delegation))


@folds(DelegationRevoked)
def revoked(meeting: Meeting, happened: DelegationRevoked) -> Meeting:
    """What was delegated ends the day before."""
    last = happened.on - _DAY
    kept = [
        one if one.period.last <= last else evolve(one, period=Period(one.period.starts, last))
        for one in meeting.delegations
        if one.period.starts <= last
    ]
    return evolve(meeting, delegations=tuple(kept))


@folds(SeatSucceeded)
def succeeded(meeting: Meeting, happened: SeatSucceeded) -> Meeting:
    """The successor has every open task, every matter and every place at a session to come."""
    old, new = happened.seat, happened.successor
    matters = {
        key: evolve(
            one,
            submitter=new if one.submitter == old else one.submitter,
            seats=_passed(one.seats, old, new),
        )
        for key, one in meeting.matters.items()
    }
    last = happened.on - _DAY
    return evolve(
        meeting,
        seats=changed(meeting.seats, old, ended=last, successor=new),
        appointments=tuple(
            one if one.seat != old or one.period.last <= last else evolve(one, period=_cut(one.period, last))
            for one in meeting.appointments
            if one.seat != old or one.period.starts <= last
        ),
        matters=matters,
        tasks={key: _task_passed(one, old, new) for key, one in meeting.tasks.items()},
        sessions={key: _session_passed(one, old, new) for key, one in meeting.sessions.items()},
    )


def _cut(period: Period, last: date) -> Period:
    return Period(period.starts, last)


def _passed(seats: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    return tuple(new if seat == old else seat for seat in seats)


def _task_passed(task: Task, old: str, new: str) -> Task:
    if old not in task.seats or not task.is_open:
        return task
    responsible = _passed(task.responsible, old, new)
    return evolve(
        task,
        responsible=responsible,
        cooperating=[seat for seat in _passed(task.cooperating, old, new) if seat not in responsible],
        passed_from=(*task.passed_from, old),
    )


def _session_passed(session: Session, old: str, new: str) -> Session:
    if session.stage in {SessionStage.CLOSED, SessionStage.CANCELLED} or old not in session.seats:
        return session
    reasons = tuple(reason for one in session.attendees if one.seat in {old, new} for reason in one.reasons)
    attendees = [
        Attendee(seat=new, reasons=reasons) if one.seat == old else one for one in session.attendees if one.seat != new
    ]
    return evolve(session, attendees=tuple(attendees))


@folds(NoticeSent)
def notice_sent(meeting: Meeting, happened: NoticeSent) -> Meeting:
    """The notice is out, its receipt awaited."""
    notice = Notice(
        id=happened.notice,
        kind=happened.kind,
        sent=happened.on,
        seat=happened.seat,
        receiver=happened.receiver,
        receiver_person=happened.receiver_person,
        about=happened.about,
        text=happened.text,
    )
    return evolve(meeting, notices={**meeting.notices, notice.id: notice})


@folds(NoticeAcknowledged)
def acknowledged(meeting: Meeting, happened: NoticeAcknowledged) -> Meeting:
    """The notice has come."""
    return evolve(meeting, notices=changed(meeting.notices, happened.notice, received=happened.on))


@folds(YearSummarised)
def summarised(meeting: Meeting, happened: YearSummarised) -> Meeting:
    """The latest summary of a year stands."""
    summary = Summary(year=happened.year, on=happened.on, text=happened.text, lessons=happened.lessons)
    return evolve(meeting, summaries={**meeting.summaries, summary.year: summary})


@folds(Commended)
def commended(meeting: Meeting, happened: Commended) -> Meeting:
    """One more commendation."""
    commendation = Commendation(
        year=happened.year,
        on=happened.on,
        whom=happened.whom,
        ground=happened.ground,
        figures=happened.figures,
        figures_until=happened.figures_until,
        objections=happened.objections,
    )
    return evolve(meeting, commendations=(*meeting.commendations, commendation))
