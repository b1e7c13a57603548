"""Clauses of the joint meeting that its protocol carries: membership, and the rules of procedure."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

import pytest
from attrs import evolve
from tests.meeting.exploring import explore
from tests.meeting.small_county import (
    GROUNDS,
    SOURCE,
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
from tests.meeting.trying import World, tried

from aidcoord import Registry, Text, hookimpl
from aidcoord.errors import RefusedError
from aidcoord.journal import open_journal
from aidcoord.meeting.acts import Grounds
from aidcoord.meeting.commands import Command
from aidcoord.meeting.commands import on_matters as m
from aidcoord.meeting.commands import on_sessions as s
from aidcoord.meeting.commands.on_tasks import (
    ChaseTask,
    Commend,
    MarkDone,
    ReportProgress,
    SummariseYear,
    VerifyTask,
)
from aidcoord.meeting.commands.taking_part import (
    Acknowledge,
    Appoint,
    CallForMatters,
    Constitute,
    Delegate,
    RevokeDelegation,
    Settle,
    SucceedSeat,
    Vacate,
)
from aidcoord.meeting.concerns import ConcernKind, concerns, empty_seats
from aidcoord.meeting.desks import TRAYS, Tray, desk_of
from aidcoord.meeting.events.taking_part import NoticeSent
from aidcoord.meeting.evolving import fold
from aidcoord.meeting.matters import MatterKind, MatterStage
from aidcoord.meeting.passing import passed_up
from aidcoord.meeting.protocol import decide
from aidcoord.meeting.seats import Role, Seat
from aidcoord.meeting.sessions import SessionKind
from aidcoord.meeting.table import ACTS, BY_COMMAND
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.office import Office
from aidcoord.papers import Letterhead, agenda, as_html
from aidcoord.proceedings import Proceedings, roster_of
from aidcoord.proceedings.proceedings import reach_of

DAY: Final = timedelta(days=1)
MATTER: Final = {"matter": "M-2026-001"}
SESSION: Final = {"session": "S-2026-001"}


def reviewed(settings: MeetingSettings | None = None) -> Table:
    """A matter that waits for the convenor."""
    table = submitted(constituted(settings))
    return table.give(m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")


def resolved() -> Table:
    """A task of finance, due on 19 January."""
    return in_session().give(s.AdoptResolution, "county_head", **SESSION, **MATTER, text="同意", points=(point(),))


def kinds(table: Table, on: object = START) -> list[ConcernKind]:
    """What the office is to look to."""
    return [one.kind for one in concerns(table.meeting, START if on is START else table.on)]


def test_mtg01_the_deputy_approves_under_a_delegation_or_where_the_county_says_so() -> None:
    """Refused without; with one accepted and told by the approval; the setting reverses the first."""
    table = reviewed()
    with pytest.raises(RefusedError, match=r"cannot approve \(MTG-20\)"):
        table.give(m.ApproveMatter, "executive_deputy_head", **MATTER)
    given = table.give(Delegate, "county_head", starts=START, ends=START + DAY, paper="委托书")
    by_paper = given.give(m.ApproveMatter, "executive_deputy_head", **MATTER)
    by_setting = reviewed(MeetingSettings(source=SOURCE, deputy_may_act=True)).give(
        m.ApproveMatter, "executive_deputy_head", **MATTER
    )

    assert by_paper.meeting.matters["M-2026-001"].delegation == "委托书"
    assert by_setting.meeting.matters["M-2026-001"].stage is MatterStage.APPROVED
    vacant = constituted().give(Vacate, "county_head", post="executive_deputy_head", last_day=START, reason="调离")
    assert ConcernKind.VACANCY in kinds(vacant.later(), on=None)


def test_mtg02_a_county_of_five_townships_has_eighteen_seats(office: Office, installed: Registry) -> None:
    """Also with a plugin more; a seat without a head is listed."""
    assert office.county is not None
    five = evolve(office.county, townships=office.county.townships[:5])
    more = Office.open("yunling", Registry(installed.plugins + Registry.of(local_help=_LocalHelp).plugins))
    seats = [roster_of(evolve(one.law, county=five), START).seats for one in (office, more)]

    assert [len(one) for one in seats] == [18, 18]
    table = constituted().give(Vacate, "county_head", post="head_of_price", last_day=START, reason="退休").later()
    assert [seat.id for seat in empty_seats(table.meeting, table.on)] == ["price"]


class _LocalHelp:
    """A local plugin that offers nothing yet."""

    @staticmethod
    @hookimpl
    def aidcoord_policies() -> list[object]:
        """Offer no policy."""
        return []


def test_mtg03_the_director_changes_on_the_day_on_which_the_head_of_civil_affairs_does() -> None:
    """From 1 June only the new holder reviews; appointing a director is refused."""
    table = submitted(constituted()).give(
        Appoint, "county_head", post="head_of_civil_affairs", person="继任者", starts=START + DAY
    )
    later = table.later().give(m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")

    assert [one.person for one in later.meeting.holders(Role.DIRECTOR, later.on)] == ["继任者"]
    with pytest.raises(RefusedError, match="The office's director is not appointed"):
        table.give(Appoint, "county_head", post="director", person="某人", starts=START + DAY)


def test_mtg04_a_reminder_reaches_the_liaison_of_the_day_or_else_the_head() -> None:
    """With the post empty the head gets it, and the member is listed."""
    table = resolved()
    chased = table.give(ChaseTask, "clerk", task="T-2026-001")
    empty = table.give(Vacate, "county_head", post="liaison_of_finance", last_day=START, reason="调离").later()
    again = empty.give(ChaseTask, "clerk", task="T-2026-001")

    assert chased.meeting.tasks["T-2026-001"].chases[0].receivers == ("liaison_of_finance",)
    assert again.meeting.tasks["T-2026-001"].chases[0].receivers == ("head_of_finance",)
    listed = [one.about for one in concerns(again.meeting, again.on) if one.kind is ConcernKind.NO_LIAISON]
    assert listed == ["finance", TOWN]


def test_mtg05_the_journal_gives_the_same_messages_and_who_has_not_acknowledged(office: Office) -> None:
    """Each with receiver and day; read again from the journal they are the same, in the same order."""
    with open_journal("memory:") as journal:
        proceedings = Proceedings(journal, office.law, "yunling")
        proceedings.give(roster_of(office.law, START))
        sent = proceedings.give(CallForMatters(by="meeting_office_clerk", on=START, text="征集议题"))
        proceedings.give(Acknowledge(by="liaison_of_price", on=START, notice="N-2026-013"))
        replayed = [one.event for one in proceedings.recorded() if isinstance(one.event, NoticeSent)]
        meeting = proceedings.standing().meeting

    assert replayed == list(sent)
    assert len(sent) == len(meeting.seats) == 25
    silent = [one.about for one in concerns(meeting, START) if one.kind is ConcernKind.NO_RECEIPT]
    assert (len(silent), "N-2026-013" in silent) == (24, False)


def test_mtg06_each_point_is_a_task_that_a_successor_inherits_and_the_papers_show_as_overdue() -> None:
    """As many tasks as points; after a merger the successor has them; what is late stands in the next task list."""
    points = (point(), point(text="核定名单", responsible=["price"], cooperating=[]))
    table = in_session().give(s.AdoptResolution, "county_head", **SESSION, **MATTER, text="同意", points=points)
    later = submitted(table.later(20))
    merged = later.give(SucceedSeat, "county_head", seat="price", successor="finance", reason="合并")

    tasks = merged.meeting.tasks
    assert [task.responsible for task in tasks.values()] == [("finance",), ("finance",)]
    assert [one.about for one in concerns(merged.meeting, merged.on) if one.kind is ConcernKind.OVERDUE] == [*tasks]
    coming = invited(called(approved(merged, "M-2026-002")), ("M-2026-002",), "S-2026-002")
    arrears = as_html(agenda(coming.meeting, "S-2026-002", Letterhead(county=Text(zh="云岭县", en="Yunling County"))))
    assert all(task in arrears for task in tasks)


def test_mtg09_guidance_coordination_and_deployment_ask_for_different_things() -> None:
    """A coordination without a lead is not adopted, a deployment gives a task a point, guidance none."""
    resolution = {**SESSION, **MATTER, "text": "议定"}
    with pytest.raises(RefusedError, match="names who pays"):
        in_session(kind=MatterKind.COORDINATION, seats=["finance"]).give(
            s.AdoptResolution, "county_head", **resolution, points=(point(),)
        )
    deployed = in_session().give(s.AdoptResolution, "county_head", **resolution, points=(point(), point()))
    guided = in_session(kind=MatterKind.GUIDANCE).give(s.AdoptResolution, "county_head", **resolution)

    assert (len(deployed.meeting.tasks), len(guided.meeting.tasks)) == (2, 0)


def test_mtg16_one_or_two_regular_sessions_a_year_and_a_third_on_record_with_its_reason() -> None:
    """Zero gives a notice, one and two give none."""
    by_year_end = START.replace(month=12, day=31)
    tables = [constituted()]
    for _ in range(2):
        tables.append(called(tables[-1]))
    tables.append(called(tables[-1], reason="洪灾"))

    noted = [[one.kind for one in concerns(table.meeting, by_year_end) if one.clause == "MTG-16"] for table in tables]
    assert noted == [[ConcernKind.NO_SESSION], [], [], [ConcernKind.MORE_SESSIONS]]
    assert tables[-1].meeting.sessions["S-2026-003"].reason == "洪灾"


def test_mtg17_an_extra_session_has_a_reason_and_the_same_two_gates() -> None:
    """Without a reason it is refused, and so is a matter that passed no gate on its agenda."""
    table = submitted(constituted())
    with pytest.raises(RefusedError, match="An extra session needs a reason"):
        called(table, kind=SessionKind.EXTRAORDINARY)
    extra = called(table, kind=SessionKind.EXTRAORDINARY, reason="洪灾", asked_by=TOWN)

    with pytest.raises(RefusedError, match="an agenda holds what is approved"):
        extra.give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001"])


def test_mtg18_the_agenda_proposes_who_attends_and_no_quorum_is_asked_for(office: Office) -> None:
    """Housing and dibao bring those agencies and the township; without the option nobody counts who is present."""
    about = ["housing_construction__rent_subsidy", "civil_affairs__dibao"]
    table = evolve(constituted(), grounds=Grounds(days=GROUNDS.days, reach=reach_of(office.law, about)))
    seats = (*table.meeting.seats.values(), Seat("housing_construction", Text(zh="县住建局", en="Housing Bureau")))
    table = evolve(table, meeting=evolve(table.meeting, seats={seat.id: seat for seat in seats}))
    table = called(approved(submitted(table, about=about, seats=[TOWN])))
    table = table.give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001"])
    alone = in_session().give(s.RecordAttendance, "clerk", **SESSION, seat="price", present=False)

    attendees = table.meeting.sessions["S-2026-001"].seats
    assert {"civil_affairs", "housing_construction", "price", TOWN} <= {*attendees}
    adopted = alone.give(s.AdoptResolution, "county_head", **SESSION, **MATTER, text="同意", points=(point(),))
    assert adopted.meeting.resolutions


def test_mtg19_no_matter_is_before_the_convenor_without_review_by_the_director() -> None:
    """In every state that a small county's meeting can reach; one of civil affairs itself is told in the minutes."""
    assert explore(World(changes=frozenset(), wrong=False, thin=8)).states > 500
    fields = {"title": "提标", "text": "说明", "kind": MatterKind.GUIDANCE}
    table = constituted().give(m.SubmitMatter, "liaison_of_civil_affairs", **fields)
    table = table.give(m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")
    assert table.meeting.matters["M-2026-001"].is_own


def test_mtg20_what_is_refused_is_approved_only_after_a_new_submission() -> None:
    """Nor does an agenda take what no convenor approved."""
    table = reviewed().give(m.RejectMatter, "county_head", **MATTER, reason="资金未落实")
    with pytest.raises(RefusedError, match="is rejected; to approve it must be reviewed"):
        table.give(m.ApproveMatter, "county_head", **MATTER)
    with pytest.raises(RefusedError, match="an agenda holds what is approved"):
        called(table).give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001"])

    again = approved(submitted(table, replaces="M-2026-001"), "M-2026-002")
    assert again.meeting.matters["M-2026-002"].stage is MatterStage.APPROVED


def test_mtg21_the_office_prepares_what_the_convenor_ordered() -> None:
    """No agenda without a call; every approved matter is on it or carried over; the rest is the office's."""
    table = approved(submitted(approved(submitted(constituted()))), "M-2026-002")
    with pytest.raises(RefusedError, match="There is no session 'S-2026-001'"):
        table.give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001"])
    with pytest.raises(RefusedError, match="M-2026-002 is approved and not on the agenda"):
        called(table).give(s.SetAgenda, "clerk", **SESSION, matters=["M-2026-001"])
    ready = invited(called(table), ("M-2026-001", "M-2026-002"))

    assert ready.meeting.sessions["S-2026-001"].revision == 1


def test_twn02_a_township_runs_the_protocol_with_one_gate_and_passes_matters_up() -> None:
    """Its own instance takes a matter through; passed up, it is submitted with its origin and skips no gate."""
    posts = (
        appointment("mayor", Role.CONVENOR, "卫明朗"),
        appointment("head_of_civil_affairs", Role.HEAD, "夏知秋", "civil_affairs"),
        appointment("village_head", Role.HEAD, "田满仓", "village"),
        appointment("clerk", Role.OFFICE, "文小笺"),
    )
    seats = (
        Seat("civil_affairs", Text(zh="民政办", en="Aid office")),
        Seat("village", Text(zh="石桥村", en="Shiqiao")),
    )
    given = {"county": TOWN, "seats": seats, "appointments": posts}
    town = Table().give(Constitute, "mayor", **given, settings=MeetingSettings(source=SOURCE, one_gate=True))
    town = town.give(m.SubmitMatter, "village_head", title="修桥", text="桥已断。", kind=MatterKind.DEPLOYMENT)
    town = town.give(m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")
    assert town.meeting.matters["M-2026-001"].stage is MatterStage.APPROVED
    town = town.give(s.CallSession, "mayor", kind=SessionKind.REGULAR, day=town.on, place="镇政府")
    town = invited(town).give(s.ConveneSession, "mayor", **SESSION)
    town = town.give(s.RecordAttendance, "clerk", **SESSION, seat="village")
    task = point(text="看护便道", responsible=["village"], cooperating=())
    held = town.give(s.AdoptResolution, "mayor", **SESSION, **MATTER, text="先看护，并报县里", points=(task,))
    assert held.meeting.resolutions

    county = constituted()
    command = passed_up(held.meeting, county.meeting, "M-2026-001", f"head_of_{TOWN}", county.on)
    arrived = evolve(county, meeting=fold(decide(county.meeting, command, county.grounds), county.meeting))
    there = arrived.meeting.matters["M-2026-001"]
    assert (there.stage, there.origin) == (MatterStage.SUBMITTED, f"{TOWN} M-2026-001")
    with pytest.raises(RefusedError, match="must be reviewed"):
        arrived.give(m.ApproveMatter, "county_head", **MATTER)
    seen = arrived.give(m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")
    assert seen.meeting.matters["M-2026-001"].stage is MatterStage.REVIEWED


def test_civ21_the_offices_desk_holds_exactly_what_is_open() -> None:
    """In each tray, from submission to the closed matter; what another agency's post may not do is refused."""

    def trays(table: Table) -> dict[Tray, list[str]]:
        found = desk_of(table.meeting, table.on)
        assert list(found.trays) == list(TRAYS)
        assert found.count == sum(map(len, found.trays.values()))
        kept = {tray: [one.id for one in entries] for tray, entries in found.trays.items() if entries}
        return {tray: ids for tray, ids in kept.items() if tray is not Tray.NOTICES}

    table = submitted(constituted())
    assert trays(table) == {Tray.REVIEW: ["M-2026-001"]}
    with pytest.raises(RefusedError, match="cannot review"):
        table.give(m.ReviewMatter, "head_of_finance", **MATTER, opinion="同意")
    table = table.give(m.ReviewMatter, "head_of_civil_affairs", **MATTER, opinion="同意")
    assert trays(table) == {}
    table = table.give(m.ApproveMatter, "county_head", **MATTER)
    assert trays(table) == {Tray.SCHEDULE: ["M-2026-001"]}
    table = called(table)
    assert trays(table) == {Tray.SCHEDULE: ["M-2026-001"], Tray.PREPARE: ["S-2026-001"]}
    table = invited(table)
    assert trays(table) == {}
    waiting = [one.id for one in table.meeting.notices.values() if one.received is None]
    assert [one.id for one in desk_of(table.meeting, table.on).trays[Tray.NOTICES]] == waiting != []

    table = resolved().give(s.CloseSession, "county_head", **SESSION)
    assert trays(table) == {}
    assert trays(table.later(60)) == {Tray.CHASE: ["T-2026-001"]}
    done = table.give(MarkDone, "liaison_of_finance", task="T-2026-001", text="已拨付", paper="凭证12号")
    assert trays(done) == {Tray.VERIFY: ["T-2026-001"]}
    seen = done.give(VerifyTask, "clerk", task="T-2026-001", finding="属实")
    assert trays(seen) == {Tray.CLOSE: ["M-2026-001"]}
    assert trays(seen.give(m.CloseMatter, "clerk", **MATTER, conclusion="办结")) == {}


def test_civ02_each_role_may_do_what_the_table_says_and_nothing_else() -> None:
    """Who leads, coordinates and co-operates tries every act; who only takes part holds no post and may none."""
    tried: dict[str, set[Role]] = {}
    for table in (submitted(constituted()), approved(submitted(constituted())), in_session(), resolved()):
        for command in every_act(table):
            act = BY_COMMAND[type(command)]
            for actor in table.meeting.appointments:
                said = f"{actor.title.en} cannot {act.title.en} ({act.clause})"
                is_refused = any(one.startswith(said) for one in refusals(table, evolve(command, by=actor.post)))
                may_not = actor.roles.isdisjoint(act.who)
                if may_not or act.own is None:  # what is a member's own is another member's to refuse
                    assert is_refused is may_not, (act.id, actor.post)
                if not is_refused:
                    tried.setdefault(act.id, set()).update(actor.roles.intersection(act.who))
            stranger = refusals(table, evolve(command, by="charity_guest"))
            assert any("Nobody holds the post 'charity_guest'" in one for one in stranger)

    assert tried == {act.id: set(act.who) - {Role.DEPUTY_CONVENOR} for act in ACTS if act.id not in _ONLY_AT_FIRST}


_ONLY_AT_FIRST: Final = {"constitute"}
"""What is done once, before anybody holds a post."""


def every_act(table: Table) -> Iterator[Command]:
    """A command of every act, on what there is in a state."""
    yield from tried(table.meeting, World(matters=9, sessions=9))
    at: dict[str, Any] = {"by": "county_head", "on": table.on}
    yield Settle(settings=MeetingSettings(), **at)
    yield Vacate(post="head_of_price", last_day=table.on, reason="调离", **at)
    yield RevokeDelegation(reason="已返岗", **at)
    yield CallForMatters(text="请报送议题", **at)
    yield Acknowledge(notice="N-2026-001", **at)
    yield SummariseYear(year=2025, text="总结", lessons="经验", **at)
    yield Commend(year=2025, whom="price", ground="及时启动", **at)
    for session in table.meeting.sessions:
        yield s.AdjustAttendance(session=session, add=("price",), reason="与议题有关", **at)
        yield s.MoveSession(session=session, day=table.on, begins="09:30", place="会议室", reason="改期", **at)
        yield s.ResumeSession(session=session, **at)
    for task in table.meeting.tasks:
        yield ReportProgress(task=task, text="进展", **at)
        yield ChaseTask(task=task, text="请抓紧", **at)


def refusals(table: Table, command: Command) -> list[str]:
    """Why a command is refused; empty where it is not."""
    try:
        decide(table.meeting, command, table.grounds)
    except RefusedError as error:
        return [one.message for one in error.faults]
    return []
