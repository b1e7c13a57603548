"""One matter from submission to the closed task, through pure functions alone."""

from datetime import date

from tests.meeting.small_county import in_session, point

from aidcoord.meeting.commands.on_matters import CloseMatter
from aidcoord.meeting.commands.on_sessions import AdoptResolution, CloseSession
from aidcoord.meeting.commands.on_tasks import MarkDone, ReportProgress, VerifyTask
from aidcoord.meeting.matters import MatterStage
from aidcoord.meeting.sessions import SessionStage
from aidcoord.meeting.tasks import TaskStage


def test_a_matter_becomes_a_task_that_is_closed() -> None:
    """Submitted, reviewed, approved, discussed, resolved; done, verified, closed."""
    table = in_session(about=("price__price_aid",))
    table = table.give(
        AdoptResolution, "county_head", session="S-2026-001", matter="M-2026-001", text="同意启动", points=(point(),)
    )
    table = table.give(CloseSession, "county_head", session="S-2026-001").later(7)
    table = table.give(ReportProgress, "liaison_of_price", task="T-2026-001", text="名单已核")
    table = table.give(MarkDone, "liaison_of_finance", task="T-2026-001", text="已拨付", paper="凭证12号")
    table = table.give(VerifyTask, "clerk", task="T-2026-001", finding="凭证属实")
    table = table.give(CloseMatter, "clerk", matter="M-2026-001", conclusion="办结")

    meeting = table.meeting
    task = meeting.tasks["T-2026-001"]
    assert (task.stage, task.due, task.responsible) == (TaskStage.VERIFIED, date(2026, 1, 19), ("finance",))
    assert meeting.matters["M-2026-001"].stage is MatterStage.CLOSED
    assert meeting.sessions["S-2026-001"].stage is SessionStage.CLOSED
    assert meeting.sessions["S-2026-001"].seats == ("civil_affairs", "finance", "price")
