"""Who takes part: derived and dated posts, delegations, seats that pass on; no task is lost on the way."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from tests.meeting.small_county import (
    POSTS,
    SEATS,
    START,
    TOWN,
    Table,
    appointment,
    approved,
    called,
    constituted,
    in_session,
    invited,
    point,
    submitted,
)

from aidcoord.errors import RefusedError
from aidcoord.meeting.commands.on_matters import ApproveMatter, ReviewMatter
from aidcoord.meeting.commands.on_sessions import AdoptResolution, CloseSession
from aidcoord.meeting.commands.on_tasks import MarkDone, ReopenTask, ReportProgress, VerifyTask
from aidcoord.meeting.commands.taking_part import (
    Acknowledge,
    Appoint,
    CallForMatters,
    Constitute,
    Delegate,
    RevokeDelegation,
    SucceedSeat,
    Vacate,
)
from aidcoord.meeting.concerns import ConcernKind, concerns, empty_seats, seats_without_liaison
from aidcoord.meeting.seats import Role
from aidcoord.meeting.tasks import TaskStage
from aidcoord.model.days import Period
from aidcoord.model.meeting_settings import MeetingSettings

MATTER = {"matter": "M-2026-001"}
DAY = timedelta(days=1)


def reviewed(table: Table) -> Table:
    """After the director has reviewed the matter."""
    return table.give(ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")


def with_task() -> Table:
    """After a session gave finance a task."""
    table = in_session().give(
        AdoptResolution, "county_head", session="S-2026-001", **MATTER, text="同意", points=(point(),)
    )
    return table.give(CloseSession, "county_head", session="S-2026-001")


def test_the_deputy_approves_under_a_delegation_only() -> None:
    """Without one it is refused, with one it counts and names the paper, after it was revoked it is refused again."""
    table = reviewed(submitted(constituted()))
    with pytest.raises(RefusedError, match="cannot approve"):
        table.give(ApproveMatter, "executive_deputy_head", **MATTER)
    given = table.give(Delegate, "county_head", starts=START, ends=START + 9 * DAY, paper="委托书1号")

    agreed = given.give(ApproveMatter, "executive_deputy_head", **MATTER)

    assert agreed.meeting.matters["M-2026-001"].delegation == "委托书1号"
    with pytest.raises(RefusedError, match="cannot approve"):
        given.later(10).give(ApproveMatter, "executive_deputy_head", **MATTER)
    with pytest.raises(RefusedError, match="cannot approve"):
        given.give(RevokeDelegation, "county_head", reason="返岗").give(
            ApproveMatter, "executive_deputy_head", **MATTER
        )


def test_the_director_is_whoever_heads_civil_affairs_on_the_day() -> None:
    """With a new head from the next day on, only the new one reviews then; the post is the same."""
    table = submitted(constituted())
    changed = table.give(Appoint, "county_head", post="head_of_civil_affairs", person="继任者", starts=START + DAY)

    assert [one.person for one in changed.meeting.holders(Role.DIRECTOR, START)] == ["陶之然"]
    assert [one.person for one in changed.meeting.holders(Role.DIRECTOR, START + DAY)] == ["继任者"]


def test_a_new_liaison_finds_the_tasks_of_the_old_one() -> None:
    """The task belongs to the seat: the new holder of the post reports on it, the old one no longer can."""
    table = with_task()
    fields = {"person": "簿清明", "starts": START + DAY, "section": "社保股"}
    changed = table.give(Appoint, "head_of_finance", post="liaison_of_finance", **fields).later()

    done = changed.give(ReportProgress, "liaison_of_finance", task="T-2026-001", text="已办一半")

    assert changed.meeting.holder("liaison_of_finance", START + DAY) == evolve(
        appointment("liaison_of_finance", Role.LIAISON, "簿清明", "finance"),
        section="社保股",
        period=Period(START + DAY),
    )
    assert done.meeting.tasks["T-2026-001"].progress[0].seat == "finance"


def test_a_seat_that_is_succeeded_hands_over_its_tasks_and_matters() -> None:
    """The successor is responsible, the old seat is on record, and nobody speaks for it any more."""
    table = with_task().later()
    after = table.give(SucceedSeat, "county_head", seat="finance", successor="price", reason="机构合并")

    task = after.meeting.tasks["T-2026-001"]
    assert (task.responsible, task.cooperating, task.passed_from) == (("price",), (), ("finance",))
    assert (
        after.give(MarkDone, "head_of_price", task="T-2026-001", text="好", paper="证")
        .meeting.tasks["T-2026-001"]
        .stage
        is TaskStage.DONE
    )
    with pytest.raises(RefusedError, match="Nobody holds the post 'head_of_finance'"):
        after.give(ReportProgress, "head_of_finance", task="T-2026-001", text="好")


def test_a_task_reopened_after_its_seat_was_succeeded_is_the_successors() -> None:
    """It was closed when the seat went, and so was not handed over then."""
    done = with_task().give(MarkDone, "head_of_finance", task="T-2026-001", text="好", paper="证")
    table = done.give(VerifyTask, "clerk", task="T-2026-001", finding="属实").later()
    table = table.give(SucceedSeat, "county_head", seat="finance", successor="price", reason="机构合并")
    after = table.give(ReopenTask, "clerk", task="T-2026-001", reason="漏发", due=table.on)

    task = after.meeting.tasks["T-2026-001"]
    assert (task.responsible, task.cooperating, task.passed_from) == (("price",), (), ("finance",))


def test_a_session_to_come_expects_the_successor() -> None:
    """The place at the table passes on with the reasons; nobody is expected twice."""
    table = invited(called(approved(submitted(constituted(), seats=["finance", TOWN]))))
    after = table.give(SucceedSeat, "county_head", seat=TOWN, successor="finance", reason="撤并")

    assert after.meeting.sessions["S-2026-001"].seats == ("civil_affairs", "price", "finance")
    assert after.meeting.matters["M-2026-001"].seats == ("finance",)


def test_the_office_cannot_be_succeeded() -> None:
    """It stands in civil affairs."""
    with pytest.raises(RefusedError, match=r"The office stands at this seat \(MTG-03\)"):
        constituted().give(SucceedSeat, "county_head", seat="civil_affairs", successor="price", reason="合并")


def test_a_vacant_post_is_reported_and_its_notices_go_to_the_head() -> None:
    """Without a liaison the head is told; without a head the seat is empty."""
    table = constituted().give(Vacate, "county_head", post="liaison_of_price", last_day=START, reason="调离").later()
    asked = table.give(CallForMatters, "clerk", text="征集议题")

    receivers = {one.seat: one.receiver for one in asked.meeting.notices.values()}
    assert receivers == {
        "civil_affairs": "liaison_of_civil_affairs",
        "finance": "liaison_of_finance",
        "price": "head_of_price",
        TOWN: f"head_of_{TOWN}",
    }
    assert [seat.id for seat in seats_without_liaison(asked.meeting, asked.on)] == ["price", TOWN]
    gone = table.give(Vacate, "county_head", post="head_of_price", last_day=table.on, reason="退休").later()
    assert [seat.id for seat in empty_seats(gone.meeting, gone.on)] == ["price"]


def test_a_notice_counts_as_come_when_its_member_says_so() -> None:
    """A member without a receipt is listed; another member cannot acknowledge for it, nor twice."""
    table = constituted().give(CallForMatters, "clerk", text="征集议题")
    received = table.give(Acknowledge, "liaison_of_price", notice="N-2026-003")

    left = [one.about for one in concerns(received.meeting, START) if one.kind is ConcernKind.NO_RECEIPT]
    assert left == ["N-2026-001", "N-2026-002", "N-2026-004"]
    for by in ("liaison_of_finance", "liaison_of_price"):
        with pytest.raises(RefusedError):
            received.give(Acknowledge, by, notice="N-2026-003")


@pytest.mark.parametrize(
    ("seats", "posts", "told"),
    [
        pytest.param((*SEATS, SEATS[0]), POSTS, "The seat 'civil_affairs' is listed 2 times.", id="a seat twice"),
        pytest.param(SEATS[1:], POSTS[:1], "which is not listed", id="no seat for the office"),
        pytest.param(
            SEATS,
            (*POSTS, appointment("county_head", Role.CONVENOR, "另一人")),
            "沈若谷 and 另一人 both hold 'county_head' on 2026-01-01.",
            id="a post held twice",
        ),
        pytest.param(
            SEATS,
            (*POSTS, appointment("head_of_audit", Role.HEAD, "审", "audit")),
            "'head_of_audit' is of no seat: 'audit'.",
            id="a post of no seat",
        ),
    ],
)
def test_a_meeting_that_does_not_hold_together_is_not_constituted(
    seats: tuple[object, ...], posts: tuple[object, ...], told: str
) -> None:
    """Seats are there once, the office's among them; a post has one holder at a time, at a seat that exists."""
    with pytest.raises(RefusedError) as error:
        Table().give(
            Constitute, "county_head", county="yunling", seats=seats, appointments=posts, settings=MeetingSettings()
        )

    assert told in str(error.value)


def test_a_meeting_is_constituted_once() -> None:
    """A second time is refused."""
    with pytest.raises(RefusedError, match="is constituted already"):
        constituted().give(
            Constitute, "county_head", county="x", seats=SEATS, appointments=POSTS, settings=MeetingSettings()
        )


def test_an_option_needs_the_countys_text() -> None:
    """The document is silent, so a county says where its own rule stands."""
    with pytest.raises(ValueError, match="the document is silent on quorum, written_sessions"):
        MeetingSettings(quorum=50, written_sessions=True)
    assert date(2026, 1, 5) == START
