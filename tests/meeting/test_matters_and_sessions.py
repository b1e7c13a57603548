"""Matters on their way through both gates, and sessions: who attends, what is said, adjourned, postponed, closed."""

from datetime import timedelta
from typing import Any

import pytest
from tests.meeting.small_county import (
    START,
    TOWN,
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
from aidcoord.meeting.commands.on_tasks import Commend, SummariseYear
from aidcoord.meeting.concerns import ConcernKind, concerns
from aidcoord.meeting.events.taking_part import NoticeKind
from aidcoord.meeting.matters import MatterKind, MatterStage
from aidcoord.meeting.sessions import Because, Outcome, Reason, SessionKind, SessionStage, Stance

DAY = timedelta(days=1)
MATTER = {"matter": "M-2026-001"}
SESSION = {"session": "S-2026-001"}


def test_a_returned_matter_is_completed_and_reviewed_anew() -> None:
    """It keeps its number, takes the new text, and passes the first gate only then."""
    table = submitted(constituted()).give(m.ReturnMatter, "head_of_civil_affairs", **MATTER, reason="缺测算")
    table = table.give(m.CompleteMatter, "liaison_of_price", **MATTER, text="附测算表")

    matter = table.meeting.matters["M-2026-001"]
    assert (matter.stage, matter.text, matter.remarks) == (MatterStage.SUBMITTED, "附测算表", ("缺测算",))


def test_a_matter_that_is_sent_back_has_passed_no_gate() -> None:
    """Also where it was approved already."""
    table = approved(submitted(constituted())).give(m.SendBackMatter, "county_head", **MATTER, reason="重新测算")

    matter = table.meeting.matters["M-2026-001"]
    assert (matter.stage, matter.reviewed, matter.approved) == (MatterStage.SUBMITTED, False, False)


def test_a_rejected_matter_comes_back_only_as_a_new_one_linked_to_the_old() -> None:
    """The old one stays rejected; only a rejected one is taken up so."""
    table = submitted(constituted()).give(m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")
    table = table.give(m.RejectMatter, "county_head", **MATTER, reason="资金未落实")
    again = submitted(table, replaces="M-2026-001")

    assert again.meeting.matters["M-2026-002"].replaces == "M-2026-001"
    with pytest.raises(RefusedError, match="only a rejected one is taken up anew"):
        submitted(again, replaces="M-2026-002")


def test_a_merged_matter_brings_its_members_and_papers_along() -> None:
    """What it touched and whom it concerned goes into the other."""
    table = submitted(constituted(), seats=["finance"])
    fields = {"title": "价格", "text": "同一事项", "kind": MatterKind.DEPLOYMENT, "about": ["price__price_aid"]}
    table = table.give(m.SubmitMatter, f"head_of_{TOWN}", **fields)
    table = table.give(m.MergeMatter, "head_of_civil_affairs", matter="M-2026-002", into="M-2026-001", reason="同类")

    into = table.meeting.matters["M-2026-001"]
    assert (into.seats, into.about) == (("finance", TOWN), ("price__price_aid",))
    assert table.meeting.matters["M-2026-002"].merged_into == "M-2026-001"


def test_one_occasion_is_raised_once_while_it_is_not_over() -> None:
    """A plugin that raises it again is refused with the number of the first."""
    occasion: dict[str, Any] = {"raised_by": "price", "occasion": "linkage 2026-01"}
    table = submitted(constituted(), **occasion)

    with pytest.raises(RefusedError, match="M-2026-001 was raised on the same occasion"):
        submitted(table, **occasion)
    over = table.give(m.WithdrawMatter, "liaison_of_price", **MATTER, reason="已平稳")
    assert "M-2026-002" in submitted(over, **occasion).meeting.matters


def test_a_matter_of_civil_affairs_takes_the_same_gate_and_the_event_says_so() -> None:
    """Its head reviews it as director."""
    fields = {"title": "提标", "text": "说明", "kind": MatterKind.GUIDANCE}
    table = constituted().give(m.SubmitMatter, "liaison_of_civil_affairs", **fields)
    table = table.give(m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")

    assert table.meeting.matters["M-2026-001"].is_own


def test_the_agenda_says_who_attends_and_why() -> None:
    """The office, who submits, who is named, and whose benefit is touched by the impact graph."""
    table = called(approved(submitted(constituted(), about=["price__price_aid"], seats=[TOWN])))
    table = table.give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001"])

    touched = Reason(because=Because.TOUCHED, matter="M-2026-001", detail="price__price_aid")
    assert {one.seat: one.reasons for one in table.meeting.sessions["S-2026-001"].attendees} == {
        "civil_affairs": (Reason(because=Because.OFFICE),),
        "finance": (touched,),
        "price": (Reason(because=Because.SUBMITS, matter="M-2026-001"), touched),
        TOWN: (Reason(because=Because.NAMED, matter="M-2026-001"),),
    }


def test_the_convenor_adds_and_drops_with_a_reason_and_the_invitations_go_out_anew() -> None:
    """Whoever is dropped stays dropped when the agenda is set again; guests come by invitation."""
    table = invited(called(approved(submitted(constituted(), about=["price__price_aid"]))))
    change = {"add": [TOWN], "drop": ["finance"], "guests": ["县审计局"], "reason": "了解情况"}
    table = table.give(s.AdjustAttendance, "county_head", **SESSION, **change)
    table = table.give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001"]).give(s.Invite, "clerk", **SESSION)

    session = table.meeting.sessions["S-2026-001"]
    assert (session.seats, session.guests, session.revision) == (("civil_affairs", "price", TOWN), ("县审计局",), 2)
    assert session.dropped == {"finance": "了解情况"}
    assert [one.kind for one in table.meeting.notices.values()] == [NoticeKind.INVITATION] * 3 + [NoticeKind.CHANGE] * 3


def test_every_approved_matter_is_on_the_agenda_or_carried_over() -> None:
    """With a reason; without one the agenda is refused, and who does not wait cannot be carried over."""
    table = called(approved(submitted(approved(submitted(constituted()))), "M-2026-002"))

    with pytest.raises(RefusedError, match="M-2026-002 is approved and not on the agenda"):
        table.give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001"])
    carried = {"M-2026-002": "等待", "M-2026-001": "不"}
    with pytest.raises(RefusedError, match="'M-2026-001' does not wait for an agenda"):
        table.give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001"], carried_over=carried)
    set_so = table.give(
        s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001"], carried_over={"M-2026-002": "等待测算"}
    )
    assert set_so.meeting.sessions["S-2026-001"].carried_over == {"M-2026-002": "等待测算"}


def test_a_matter_taken_off_the_agenda_or_of_a_session_called_off_waits_again() -> None:
    """It stays approved."""
    table = called(approved(submitted(approved(submitted(constituted()))), "M-2026-002"))
    both = table.give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001", "M-2026-002"])
    one = both.give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-002"], carried_over={"M-2026-001": "等待"})
    off = one.give(s.CancelSession, "county_head", **SESSION, reason="暴雨")

    stages = [[matter.stage.value for matter in it.meeting.matters.values()] for it in (both, one, off)]
    assert stages == [["scheduled", "scheduled"], ["approved", "scheduled"], ["approved", "approved"]]


def test_a_moved_session_tells_whoever_was_invited() -> None:
    """The revision of the invitation counts up; before the invitations it tells nobody."""
    table = invited(called(approved(submitted(constituted()))))
    moved = table.give(
        s.MoveSession, "county_head", **SESSION, day=START + 3 * DAY, begins="14:30", place="二楼", reason="防汛"
    )

    session = moved.meeting.sessions["S-2026-001"]
    assert (session.day, session.begins, session.revision) == (START + 3 * DAY, "14:30", 2)
    assert [one.kind for one in moved.meeting.notices.values()][-2:] == [NoticeKind.CHANGE, NoticeKind.CHANGE]
    assert convened(moved.later(3)).meeting.sessions["S-2026-001"].stage is SessionStage.CONVENED


def test_who_steps_aside_says_nothing_more_in_the_matter() -> None:
    """What was said stands as the latest word of each member."""
    table = in_session(seats=["finance"])
    position = {**SESSION, **MATTER, "seat": "finance"}
    table = table.give(s.StatePosition, "head_of_finance", **position, stance=Stance.RESERVE, text="资金紧张")
    table = table.give(s.StatePosition, "clerk", **position, stance=Stance.AGREE, text="调剂后可行")
    table = table.give(s.Recuse, "head_of_price", **SESSION, **MATTER, seat="price", reason="利害关系")

    item = table.meeting.sessions["S-2026-001"].items[0]
    assert (item.positions["finance"].stance, item.recused) == (Stance.AGREE, {"price": "利害关系"})
    with pytest.raises(RefusedError, match="price has stepped aside in this matter"):
        table.give(s.StatePosition, "head_of_price", **SESSION, **MATTER, seat="price", stance=Stance.AGREE)


def test_who_is_absent_has_no_position() -> None:
    """Until the office records that the member came, be it a delegate."""
    table = in_session().give(s.RecordAttendance, "clerk", **SESSION, seat="price", present=False)
    said = {**SESSION, **MATTER, "seat": "price", "stance": Stance.AGREE}
    with pytest.raises(RefusedError, match="price is not recorded as present"):
        table.give(s.StatePosition, "clerk", **said)
    delegate = {"seat": "price", "person": "代表", "is_delegate": True}
    came = table.give(s.RecordAttendance, "clerk", **SESSION, **delegate)

    assert came.meeting.sessions["S-2026-001"].presence["price"].is_delegate
    assert came.give(s.StatePosition, "clerk", **said).meeting.sessions["S-2026-001"].items[0].positions


def test_an_adjourned_session_goes_on_and_closes_when_nothing_is_open() -> None:
    """On its new day; the item that is left is postponed and waits for another agenda."""
    table = in_session().give(s.AdjournSession, "county_head", **SESSION, until=START + DAY, reason="时间")
    with pytest.raises(RefusedError, match="S-2026-001 is for 2026-01-06, not 2026-01-05"):
        table.give(s.ResumeSession, "county_head", **SESSION)
    table = table.later().give(s.ResumeSession, "county_head", **SESSION)
    table = table.give(s.PostponeItem, "county_head", **SESSION, **MATTER, reason="补充材料")
    table = table.give(s.CloseSession, "county_head", **SESSION)

    assert table.meeting.sessions["S-2026-001"].items[0].outcome is Outcome.POSTPONED
    assert table.meeting.matters["M-2026-001"].stage is MatterStage.APPROVED


def test_a_coordination_names_who_leads_and_who_pays() -> None:
    """The resolution has both; a deployment gives as many tasks as it has points, guidance none."""
    table = in_session(kind=MatterKind.COORDINATION, seats=["finance"])
    given = {**SESSION, **MATTER, "text": "由财政出资", "points": (point(), point(text="核名单")), "payer": "finance"}
    resolution = table.give(s.AdoptResolution, "county_head", **given).meeting.resolutions["R-2026-001"]
    guided = in_session(kind=MatterKind.GUIDANCE).give(
        s.AdoptResolution, "county_head", **SESSION, **MATTER, text="加强宣传"
    )

    assert (resolution.owners, resolution.payer, resolution.tasks) == (
        ("finance",),
        "finance",
        ("T-2026-001", "T-2026-002"),
    )
    assert guided.meeting.resolutions["R-2026-001"].owners == ("civil_affairs",)
    assert not guided.meeting.tasks


def test_one_or_two_regular_sessions_a_year_are_in_order() -> None:
    """None by 1 November warns; a third needs a reason and is flagged."""
    table = constituted()
    none = [one.kind for one in concerns(table.meeting, START.replace(month=11, day=1))]
    early = [one.kind for one in concerns(table.meeting, START.replace(month=10, day=31))]
    twice = called(called(table))
    with pytest.raises(RefusedError, match=r"2026 has 2 regular sessions; a further one needs a reason \(MTG-16\)"):
        called(twice)
    thrice = called(twice, reason="洪灾")

    assert (ConcernKind.NO_SESSION in none, ConcernKind.NO_SESSION in early) == (True, False)
    assert [one.is_beyond for one in thrice.meeting.sessions.values()] == [False, False, True]
    assert [one.about for one in concerns(thrice.meeting, START) if one.kind is ConcernKind.MORE_SESSIONS] == [
        "S-2026-003"
    ]


def test_an_extra_session_is_called_on_any_day_with_its_reason() -> None:
    """Any member may ask for it; it does not count among the regular ones."""
    table = called(constituted(), kind=SessionKind.EXTRAORDINARY, reason="洪灾救助", asked_by=TOWN)

    assert table.meeting.sessions["S-2026-001"].asked_by == TOWN
    assert ConcernKind.NO_SESSION in {one.kind for one in concerns(table.meeting, START.replace(month=12))}


def test_a_year_is_summed_up_and_the_best_are_commended() -> None:
    """With the ground, and figures of a period that is over."""
    table = constituted().give(SummariseYear, "clerk", year=2026, text="开会两次", lessons="早测算")
    figures = {"figures": ["按期办结率100%"], "figures_until": START - DAY}
    table = table.give(Commend, "county_head", year=2025, whom="县物价局", ground="测算及时", **figures)

    assert table.meeting.summaries[2026].lessons == "早测算"
    assert [(one.whom, one.figures_until) for one in table.meeting.commendations] == [("县物价局", START - DAY)]
