"""Tasks: extended, chased, reopened; and what a county may settle that the document does not say."""

from datetime import date, timedelta
from typing import Any

import pytest
from tests.meeting.small_county import (
    PLAIN_DAYS,
    SOURCE,
    START,
    Table,
    approved,
    called,
    constituted,
    convened,
    in_session,
    invited,
    point,
    submitted,
)

from aidcoord.errors import RefusedError
from aidcoord.meeting.commands import on_matters as m
from aidcoord.meeting.commands import on_sessions as s
from aidcoord.meeting.commands import on_tasks as t
from aidcoord.meeting.commands.taking_part import Settle
from aidcoord.meeting.concerns import ConcernKind, concerns
from aidcoord.meeting.events.taking_part import NoticeKind
from aidcoord.meeting.matters import MatterStage
from aidcoord.meeting.sessions import SessionKind, Stance
from aidcoord.meeting.tasks import TaskStage
from aidcoord.model.meeting_settings import FlowLimits, MeetingSettings

DAY = timedelta(days=1)
MATTER = {"matter": "M-2026-001"}
SESSION = {"session": "S-2026-001"}
TASK = {"task": "T-2026-001"}
DUE = date(2026, 1, 19)
FLOW = FlowLimits(accept=2, register=1, hand_over=2, take_on=2, close=5)


def settled(**options: Any) -> MeetingSettings:
    """Options that a text of the county chooses."""
    return MeetingSettings(source=SOURCE, **options)


def resolved(table: Table, **fields: Any) -> Table:
    """After the matter was resolved with one task."""
    return table.give(s.AdoptResolution, "county_head", **SESSION, **MATTER, text="同意", points=(point(**fields),))


def test_an_extension_is_asked_for_and_granted() -> None:
    """The due day is later, the first one stays on record."""
    table = resolved(in_session()).give(
        t.AskExtension, "liaison_of_finance", **TASK, until=DUE + 7 * DAY, reason="汛期"
    )
    assert [one.kind for one in concerns(table.meeting, START)].count(ConcernKind.UNDECIDED_EXTENSION) == 1
    table = table.give(t.GrantExtension, "county_head", **TASK, remark="同意")

    task = table.meeting.tasks["T-2026-001"]
    assert (task.due, task.first_due, task.extensions[0].granted) == (DUE + 7 * DAY, DUE, True)


def test_an_extension_is_refused_and_can_be_asked_for_again() -> None:
    """Only while none is undecided."""
    ask = {**TASK, "until": DUE + 7 * DAY, "reason": "汛期"}
    table = resolved(in_session()).give(t.AskExtension, "liaison_of_finance", **ask)
    with pytest.raises(RefusedError, match="is asked for already and undecided"):
        table.give(t.AskExtension, "liaison_of_finance", **ask)
    table = table.give(t.RefuseExtension, "county_head", **TASK, reason="按期")

    assert table.meeting.tasks["T-2026-001"].due == DUE
    assert len(table.give(t.AskExtension, "head_of_finance", **ask).meeting.tasks["T-2026-001"].extensions) == 2


def test_an_overdue_task_is_chased_and_stands_among_what_is_to_be_looked_to() -> None:
    """From the day after its due day, until it is reported as done; the reminder goes to the liaison of the day."""
    table = resolved(in_session()).later(15)
    assert concerns(table.meeting, DUE)[-1].kind is ConcernKind.NO_RECEIPT
    overdue = [one for one in concerns(table.meeting, table.on) if one.kind is ConcernKind.OVERDUE]
    chased = table.give(t.ChaseTask, "clerk", **TASK, text="请尽快")

    assert [one.told.en for one in overdue] == ["T-2026-001 of Finance Bureau is 1 day overdue: 拨付价格补贴资金"]
    assert chased.meeting.tasks["T-2026-001"].chases[0].receivers == ("liaison_of_finance",)
    assert list(chased.meeting.notices.values())[-1].kind is NoticeKind.REMINDER
    done = chased.give(t.MarkDone, "head_of_finance", **TASK, text="已拨", paper="凭证")
    assert ConcernKind.OVERDUE not in {one.kind for one in concerns(done.meeting, done.on)}


def test_a_reopened_task_opens_its_matter_again() -> None:
    """With a new due day, counted."""
    table = resolved(in_session()).give(t.MarkDone, "head_of_finance", **TASK, text="已拨", paper="凭证")
    table = table.give(t.VerifyTask, "clerk", **TASK, finding="属实")
    table = table.give(m.CloseMatter, "clerk", **MATTER, conclusion="办结")
    table = table.give(t.ReopenTask, "clerk", **TASK, reason="漏发一户", due=DUE)

    task = table.meeting.tasks["T-2026-001"]
    assert (task.stage, task.reopened, table.meeting.matters["M-2026-001"].stage) == (
        TaskStage.ASSIGNED,
        1,
        MatterStage.RESOLVED,
    )


def test_no_quorum_is_asked_for_unless_the_county_has_one() -> None:
    """With one of 60 in a hundred, one of two present is too few, and both are enough."""
    absent = {**SESSION, "seat": "price", "present": False}
    without = in_session().give(s.RecordAttendance, "clerk", **absent)
    within = in_session(settled(quorum=60))

    assert resolved(without).meeting.resolutions
    assert resolved(within).meeting.resolutions
    with pytest.raises(RefusedError, match="1 of 2 are present; the county wants 60 in a hundred"):
        resolved(within.give(s.RecordAttendance, "clerk", **absent))


def test_minutes_are_countersigned_where_the_county_wants_it() -> None:
    """Each member that came signs once; who has not is listed."""
    table = resolved(in_session(settled(minutes_countersigned=True))).give(s.CloseSession, "county_head", **SESSION)
    signed = table.give(s.CountersignMinutes, "liaison_of_price", **SESSION, seat="price")

    (left,) = (one for one in concerns(signed.meeting, START) if one.kind is ConcernKind.UNSETTLED_MINUTES)
    assert left.told.en == "S-2026-001: minutes await Civil Affairs Bureau."
    with pytest.raises(RefusedError, match="price has countersigned already"):
        signed.give(s.CountersignMinutes, "liaison_of_price", **SESSION, seat="price")
    with pytest.raises(RefusedError, match="signs for its own member only"):
        signed.give(s.CountersignMinutes, "head_of_price", **SESSION, seat="civil_affairs")


def test_a_circulated_decision_needs_the_consent_of_all_who_are_asked() -> None:
    """It runs as a session in writing: called, invited, convened; nobody needs to come."""
    table = approved(submitted(constituted(settled(written_sessions=True))))
    table = invited(called(table, kind=SessionKind.WRITTEN, reason="急办"))
    table = table.give(s.ConveneSession, "county_head", **SESSION)
    agree = {**SESSION, **MATTER, "stance": Stance.AGREE}
    table = table.give(s.StatePosition, "head_of_price", **agree, seat="price")
    with pytest.raises(RefusedError, match="These have not agreed: civil_affairs"):
        resolved(table)

    assert resolved(table.give(s.StatePosition, "clerk", **agree, seat="civil_affairs")).meeting.resolutions


def test_a_task_goes_to_the_convenor_after_so_many_chases() -> None:
    """Only where the county says after how many, and once."""
    table = resolved(in_session(settled(escalate_after=2)))
    once = table.give(t.ChaseTask, "clerk", **TASK)
    thrice = once.give(t.ChaseTask, "clerk", **TASK).give(t.ChaseTask, "clerk", **TASK)

    assert [it.meeting.tasks["T-2026-001"].escalated for it in (once, thrice)] == [False, True]
    assert [one.kind for one in concerns(thrice.meeting, START)].count(ConcernKind.ESCALATED) == 1


def test_one_agency_is_responsible_where_the_county_wants_it() -> None:
    """Two are refused then, and allowed otherwise."""
    both = {"responsible": ["finance", "price"], "cooperating": []}

    assert resolved(in_session(), **both).meeting.tasks["T-2026-001"].responsible == ("finance", "price")
    with pytest.raises(RefusedError, match="more than one responsible agency"):
        resolved(in_session(settled(one_responsible=True)), **both)


def test_the_flow_of_five_steps_has_its_limits() -> None:
    """受理, 登记, 交办, 承办, 结案: each in its order, and late from the day after its limit."""
    table = submitted(constituted(settled(flow=FLOW)))
    with pytest.raises(RefusedError, match="to review it must be registered"):
        table.give(m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")
    assert _late(table, START + 3 * DAY) == ["M-2026-001: taking in was due by 2026-01-07."]
    table = table.give(m.AcceptMatter, "clerk", **MATTER)
    table = table.give(m.RegisterMatter, "clerk", **MATTER, number="联办2026-1")
    table = resolved(convened(invited(called(approved(table)))))
    with pytest.raises(RefusedError, match="to report it done it must be in hand"):
        table.give(t.MarkDone, "head_of_finance", **TASK, text="好", paper="证")
    assert _late(table, START + 3 * DAY) == ["T-2026-001: handing over was due by 2026-01-07."]
    table = table.give(t.HandOverTask, "clerk", **TASK).give(t.TakeOnTask, "liaison_of_finance", **TASK)
    table = table.give(t.MarkDone, "head_of_finance", **TASK, text="好", paper="证")

    assert _late(table, START + 8 * DAY) == ["T-2026-001: closing was due by 2026-01-12."]
    assert not _late(table.give(t.VerifyTask, "clerk", **TASK, finding="属实"), START + 8 * DAY)


def _late(table: Table, on: date) -> list[str]:
    found = concerns(table.meeting, on, PLAIN_DAYS)
    return [one.told.en for one in found if one.kind is ConcernKind.LATE_STEP]


def test_the_deputy_may_act_where_the_county_says_so() -> None:
    """Without any delegation; but delegating and choosing options stay with the convenor."""
    table = submitted(constituted(settled(deputy_may_act=True)))
    table = table.give(m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")

    approved_so = table.give(m.ApproveMatter, "executive_deputy_head", **MATTER)
    assert approved_so.meeting.matters["M-2026-001"].stage is MatterStage.APPROVED
    with pytest.raises(RefusedError, match="cannot choose the county's options"):
        table.give(Settle, "executive_deputy_head", settings=MeetingSettings())
    chosen = table.give(Settle, "county_head", settings=MeetingSettings())
    assert chosen.meeting.settings == MeetingSettings()
