"""What is refused: by whom, when, at which stage, with which words; all at once, and each with what to do instead."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from tests.meeting.small_county import (
    START,
    TOWN,
    Table,
    approved,
    called,
    constituted,
    in_session,
    invited,
    point,
    submitted,
)

from aidcoord.errors import RefusedError
from aidcoord.meeting.acts import About
from aidcoord.meeting.advice import acts_now
from aidcoord.meeting.commands import Command
from aidcoord.meeting.commands import on_matters as m
from aidcoord.meeting.commands import on_sessions as s
from aidcoord.meeting.commands import on_tasks as t
from aidcoord.meeting.commands import taking_part as p
from aidcoord.meeting.matters import MatterKind
from aidcoord.meeting.refusals import Refusal
from aidcoord.meeting.seats import Role
from aidcoord.meeting.sessions import SessionKind, Stance
from aidcoord.meeting.table import ACTS

DAY = timedelta(days=1)
MATTER = {"matter": "M-2026-001"}
SESSION = {"session": "S-2026-001"}
RESOLVED = {**SESSION, **MATTER, "text": "同意"}
TEN_MEGABYTES = "困" * 3_500_000


def refused(table: Table, kind: type[Command], by: str, /, **fields: Any) -> list[str]:
    """Why a command is refused, in English; it must be refused, and each reason must say what to do instead."""
    with pytest.raises(RefusedError) as error:
        table.give(kind, by, **fields)
    faults = [fault for fault in error.value.faults if isinstance(fault, Refusal)]
    assert len(faults) == len(error.value.faults)
    assert all(fault.instead for fault in faults)
    return [fault.told.en for fault in faults]


def with_task(**fields: Any) -> Table:
    """After a resolution with one task."""
    return in_session().give(s.AdoptResolution, "county_head", **RESOLVED, points=(point(**fields),))


def with_done_task() -> Table:
    """After its task was reported as done."""
    return with_task().give(t.MarkDone, "head_of_finance", task="T-2026-001", text="好", paper="证")


CASES: list[tuple[str, Callable[[], Table], type[Command], str, dict[str, Any], str]] = [
    ("an unknown actor", constituted, m.SubmitMatter, "mayor",
     {"title": "一", "text": "一", "kind": MatterKind.GUIDANCE},
     "Nobody holds the post 'mayor' on 2026-01-05."),
    ("nothing is constituted", Table, p.CallForMatters, "clerk", {"text": "征集"},
     "The joint meeting is not constituted."),
    ("a member that is none", constituted, m.SubmitMatter, "liaison_of_price",
     {"title": "一", "text": "一", "kind": MatterKind.DEPLOYMENT, "seats": ["audit"]}, "'audit' is no member."),
    ("review by the wrong person", lambda: submitted(constituted()), m.ReviewMatter, "head_of_finance",
     {**MATTER, "opinion": "好"}, "head of finance cannot review (MTG-19)."),
    ("approval before review", lambda: submitted(constituted()), m.ApproveMatter, "county_head", MATTER,
     "The matter M-2026-001 is submitted; to approve it must be reviewed."),
    ("a matter that is none", constituted, m.ApproveMatter, "county_head", MATTER, "There is no matter 'M-2026-001'."),
    ("an empty reason", lambda: submitted(constituted()), m.ReturnMatter, "head_of_civil_affairs",
     {**MATTER, "reason": " "}, "'reason' is empty; return for completion needs it."),
    ("an unprintable sign", lambda: submitted(constituted()), m.ReturnMatter, "head_of_civil_affairs",
     {**MATTER, "reason": "a\x00b"}, "'reason' holds characters that cannot be printed."),
    ("ten megabytes", constituted, m.SubmitMatter, "liaison_of_price",
     {"title": "一", "text": TEN_MEGABYTES, "kind": MatterKind.GUIDANCE},
     "'text' has 3500000 characters; at most 20000 are taken."),
    ("a session on a past day", constituted, s.CallSession, "county_head",
     {"kind": SessionKind.REGULAR, "day": START - DAY, "place": "三楼"}, "2026-01-04 is past."),
    ("no time of day", constituted, s.CallSession, "county_head",
     {"kind": SessionKind.REGULAR, "day": START, "place": "三楼", "begins": "25:00"}, "'25:00' is no time of day."),
    ("an extra session without a reason", constituted, s.CallSession, "county_head",
     {"kind": SessionKind.EXTRAORDINARY, "day": START, "place": "三楼"}, "An extra session needs a reason (MTG-17)."),
    ("circulation that the county has not", constituted, s.CallSession, "county_head",
     {"kind": SessionKind.WRITTEN, "day": START, "place": "传签", "reason": "急"},
     "The county has not settled that decisions may be circulated."),
    ("an empty agenda", lambda: called(constituted()), s.SetAgenda, "clerk", {**SESSION, "matters": []},
     "The agenda is empty."),
    ("a matter without approval", lambda: called(submitted(constituted())), s.SetAgenda, "clerk",
     {**SESSION, "matters": ["M-2026-001"]}, "M-2026-001 is submitted; an agenda holds what is approved (MTG-20)."),
    ("a matter twice", lambda: called(approved(submitted(constituted()))), s.SetAgenda, "clerk",
     {**SESSION, "matters": ["M-2026-001", "M-2026-001"]}, "M-2026-001 stands on the agenda 2 times."),
    ("the office taken off", lambda: invited(called(approved(submitted(constituted())))), s.AdjustAttendance,
     "county_head", {**SESSION, "drop": ["civil_affairs"], "reason": "无关"}, "The office attends every session."),
    ("convened on another day", lambda: invited(called(approved(submitted(constituted())))).later(),
     s.ConveneSession, "county_head", SESSION, "S-2026-001 is for 2026-01-05, not 2026-01-06."),
    ("an empty resolution", in_session, s.AdoptResolution, "county_head",
     {**RESOLVED, "text": "", "points": (point(),)},
     "'text' is empty; adopt a resolution needs it."),
    ("a resolution without points", in_session, s.AdoptResolution, "county_head", RESOLVED,
     "The resolution has no point: say who does what by when (MTG-06)."),
    ("due before the session", in_session, s.AdoptResolution, "county_head",
     {**RESOLVED, "points": (point(days=None, due=START - DAY),)},
     "Point 1 is due 2026-01-04, before the session on 2026-01-05."),
    ("neither days nor due day", in_session, s.AdoptResolution, "county_head",
     {**RESOLVED, "points": (point(days=None),)}, "Point 1 has working days or a due day, and one of them."),
    ("nobody responsible", in_session, s.AdoptResolution, "county_head",
     {**RESOLVED, "points": (point(responsible=[]),)}, "Point 1 has no responsible agency."),
    ("responsible and co-operating", in_session, s.AdoptResolution, "county_head",
     {**RESOLVED, "points": (point(cooperating=["finance"]),)},
     "Point 1: finance cannot be responsible and co-operate as well."),
    ("a task for no member", in_session, s.AdoptResolution, "county_head",
     {**RESOLVED, "points": (point(responsible=["audit"]),)}, "'audit' is no member."),
    ("adopted outside a session", lambda: invited(called(approved(submitted(constituted())))), s.AdoptResolution,
     "county_head", {**RESOLVED, "points": (point(),)},
     "The session S-2026-001 is invited; to adopt a resolution it must be convened."),
    ("points of guidance", lambda: in_session(kind=MatterKind.GUIDANCE), s.AdoptResolution, "county_head",
     {**RESOLVED, "points": (point(),)}, "Guidance gives no tasks (MTG-09); bring a deployment for these."),
    ("nobody pays", lambda: in_session(kind=MatterKind.COORDINATION, seats=["finance"]), s.AdoptResolution,
     "county_head", {**RESOLVED, "points": (point(),)}, "The resolution of a coordination names who pays (MTG-09)."),
    ("attendance of who is not invited", in_session, s.RecordAttendance, "clerk", {**SESSION, "seat": TOWN},
     f"'{TOWN}' is not to attend."),
    ("speaking for another member", lambda: in_session(seats=["finance"]), s.StatePosition, "head_of_finance",
     {**SESSION, **MATTER, "seat": "price", "stance": Stance.AGREE},
     "head of finance speaks for its own member only, not for 'price'."),
    ("closing with open items", in_session, s.CloseSession, "county_head", SESSION,
     "These items are open: M-2026-001."),
    ("done by who only co-operates", with_task, t.MarkDone, "head_of_price",
     {"task": "T-2026-001", "text": "好", "paper": "证"}, "head of price cannot report it done (MTG-06)."),
    ("verified before it is done", with_task, t.VerifyTask, "clerk", {"task": "T-2026-001", "finding": "好"},
     "The task T-2026-001 is under way; to verify and close it must be reported done."),
    ("an extension to an earlier day", with_task, t.AskExtension, "head_of_finance",
     {"task": "T-2026-001", "until": date(2026, 1, 19), "reason": "慢"},
     "2026-01-19 is not after the due day 2026-01-19 and today."),
    ("granting what nobody asked for", with_task, t.GrantExtension, "county_head", {"task": "T-2026-001"},
     "No extension is asked for."),
    ("a matter closed before its tasks", with_task, m.CloseMatter, "clerk", {**MATTER, "conclusion": "好"},
     "These tasks of it are open: T-2026-001."),
    ("reopened with a past day", with_done_task, t.ReopenTask, "clerk",
     {"task": "T-2026-001", "reason": "不实", "due": START - DAY},
     "The new due day 2026-01-04 is past."),
    ("the director appointed", constituted, p.Appoint, "county_head",
     {"post": "office_director", "person": "某人", "starts": START, "role": Role.DIRECTOR},
     "The office's director is not appointed."),
    ("a liaison of another member", constituted, p.Appoint, "head_of_finance",
     {"post": "liaison_of_price", "person": "某人", "starts": START, "section": "综合股"},
     "head of finance appoints the liaison of its own member only."),
    ("a liaison without a section", constituted, p.Appoint, "head_of_finance",
     {"post": "liaison_of_finance", "person": "某人", "starts": START, "section": ""},
     "A liaison heads a section (MTG-04): name it."),
    ("a year that has not begun", constituted, t.SummariseYear, "clerk", {"year": 2027, "text": "一", "lessons": "二"},
     "2027 has not begun."),
    ("figures of an open period", constituted, t.Commend, "county_head",
     {"year": 2026, "whom": "县物价局", "ground": "及时", "figures": ["3次"], "figures_until": START},
     "The figures run until 2026-01-05: a period that is still open (MTG-13)."),
    ("a matter merged into itself", lambda: submitted(constituted()), m.MergeMatter, "head_of_civil_affairs",
     {**MATTER, "into": "M-2026-001", "reason": "同类"}, "A matter is not merged into itself."),
    ("an act that the county has not", lambda: submitted(constituted()), m.AcceptMatter, "clerk", MATTER,
     "The county has not chosen the option 'flow', without which nobody can take in."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("table", "kind", "by", "fields", "told"), [pytest.param(*row[1:], id=row[0]) for row in CASES]
)
def test_what_the_protocol_does_not_allow_is_refused(
    table: Callable[[], Table], kind: type[Command], by: str, fields: dict[str, Any], told: str
) -> None:
    """One reason for one fault, in words that say it."""
    assert refused(table(), kind, by, **fields) == [told]


def test_all_faults_are_told_at_once() -> None:
    """Of a resolution with a bad point each fault is there, beside that of the actor."""
    bad = point(text="", responsible=["audit", "price"], cooperating=["price"], days=0)

    assert refused(in_session(), s.AdoptResolution, "clerk", **{**RESOLVED, "text": ""}, points=(bad,)) == [
        "'text' is empty; adopt a resolution needs it.",
        "clerk cannot adopt a resolution (MTG-09).",
        "Point 1 says what is to be done, and how it is seen to be done.",
        "Point 1: price cannot be responsible and co-operate as well.",
        "'audit' is no member.",
        "Point 1 has 0 working days; write 1 to 1000.",
    ]


def test_an_act_before_the_latest_one_is_refused() -> None:
    """The past is written; the refusal says from which day on acts are taken."""
    table = submitted(constituted().later(3))

    assert refused(table.later(-1), m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="好") == [
        "2026-01-07 lies before the latest act, of 2026-01-08."
    ]


def test_a_due_day_in_a_year_that_nobody_announced_is_refused() -> None:
    """The refusal says how the county supplies the year."""
    (told,) = refused(in_session(), s.AdoptResolution, "county_head", **RESOLVED, points=(point(days=300),))

    assert "Which days of 2027 are worked is not known" in told
    assert "`working_years` of the county's plugin" in told


def test_a_refusal_names_who_could_do_what_now_in_both_languages() -> None:
    """Of a submitted matter the director can review, return and merge, the member can withdraw."""
    with pytest.raises(RefusedError) as error:
        submitted(constituted()).give(m.ApproveMatter, "head_of_price", **MATTER)

    wrong_person, wrong_stage = (fault for fault in error.value.faults if isinstance(fault, Refusal))
    assert wrong_person.within("en") == (
        "head of price cannot approve (MTG-20). It is for the convenor: county head 沈若谷. "
        "What head of price can do now: withdraw."
    )
    assert wrong_stage.within("zh") == (
        "议题M-2026-001已上报，不能“批准”；须为：已审核。现在可以：退回补正（head_of_civil_affairs陶之然）；"
        "撤回（head_of_price方致远、liaison_of_price秤准星）；并入另一议题（head_of_civil_affairs陶之然）；"
        "审核（head_of_civil_affairs陶之然）。"
    )


def test_nothing_changes_where_anything_is_refused() -> None:
    """The meeting is the same value as before."""
    table = in_session()
    before = table.meeting
    refused(table, s.CloseSession, "county_head", **SESSION)

    assert table.meeting == before


def test_what_is_said_to_be_possible_is() -> None:
    """Each act that advice offers to somebody is refused to that person neither for the person nor for the stage."""
    table = with_task()
    offered = [
        (act.id, person.post, act.stages_in(table.meeting.settings))
        for act, people in acts_now(table.meeting, About.TASK, table.meeting.tasks["T-2026-001"], START)
        for person in people
    ]

    assert {(act, by) for act, by, _ in offered if by in {"clerk", "head_of_finance", "head_of_price"}} == {
        ("progress", "head_of_finance"),
        ("progress", "head_of_price"),
        ("extend", "head_of_finance"),
        ("done", "head_of_finance"),
        ("chase", "clerk"),
    }


def test_every_act_rests_on_a_clause_of_the_meeting_and_is_called_once() -> None:
    """The table has no two acts of one name or command, and cites section four."""
    assert len({act.id for act in ACTS}) == len({act.command for act in ACTS}) == len(ACTS)
    assert {act.clause for act in ACTS} <= {f"MTG-{number:02}" for number in range(1, 22)}
