"""`aidcoord duties`: duties that people fulfil, what was recorded of them, and whom to remind."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.commands.conftest import aidcoord, installed, write

from aidcoord import Fulfilment, Registry, ReminderState, reminders

__all__ = ["aidcoord", "installed", "write"]

Run = Callable[..., Any]
Write = Callable[..., str]

EXAMPLE = "examples/registers/fulfilments.yaml"
TOWNSHIP = "990101101"


def township(on: date) -> Fulfilment:
    """That a township's duty was fulfilled on a day."""
    return Fulfilment(clause="TWN-01", holder=TOWNSHIP, on=on, post="乡镇第一责任人", paper="会议纪要")


@pytest.mark.parametrize(
    ("on", "state", "due"),
    [
        pytest.param(date(2026, 11, 17), ReminderState.LATER, date(2026, 12, 18), id="more than thirty days ahead"),
        pytest.param(date(2026, 11, 18), ReminderState.SOON, date(2026, 12, 18), id="thirty days ahead"),
        pytest.param(date(2026, 12, 18), ReminderState.SOON, date(2026, 12, 18), id="on its day"),
        pytest.param(date(2026, 12, 19), ReminderState.OVERDUE, date(2026, 12, 18), id="the day after"),
        pytest.param(date(2026, 6, 17), ReminderState.OVERDUE, None, id="before anything was recorded"),
    ],
)
def test_an_interval_runs_from_the_last_fulfilment(
    on: date, state: ReminderState, due: date | None, installed: Registry
) -> None:
    """Six months in Yunling, for each of its townships apart."""
    law = installed.rulebook()[0].law("yunling")

    found = {one.holder: one for one in reminders(law, [township(date(2026, 6, 18))], on) if one.due or one.lawful.term}

    assert (found[TOWNSHIP].state, found[TOWNSHIP].due) == (state, due)
    others = [one for holder, one in found.items() if holder != TOWNSHIP]
    assert {one.state for one in others} == {ReminderState.OVERDUE}


def test_a_duty_of_each_year_is_due_again_the_year_after(installed: Registry) -> None:
    """By 31 March in Wanghai, whenever it was fulfilled in the year before."""
    law = installed.rulebook()[0].law("wanghai")
    done = Fulfilment(
        clause="FIN-10", holder="finance", on=date(2025, 5, 2), post="县财政局主要负责人", paper="望财社〔2025〕7号"
    )

    (before,) = (one for one in reminders(law, [done], date(2026, 3, 31)) if one.holder == "finance" and one.due)
    (after,) = (one for one in reminders(law, [done], date(2026, 4, 1)) if one.holder == "finance" and one.due)

    assert (before.due, before.state, after.state) == (date(2026, 3, 31), ReminderState.SOON, ReminderState.OVERDUE)


def test_what_is_overdue_stands_first_with_who_answers(aidcoord: Run) -> None:
    """Each township has a row of its own; what has no term is told as recorded or never."""
    found = aidcoord("duties", EXAMPLE, "--json").json

    states = [one["state"] for one in found["duties"]]
    assert states == sorted(states, key=[state.value for state in ReminderState].index)
    (town,) = (one for one in found["duties"] if one["holder"] == TOWNSHIP)
    assert town["last"] == {"on": "2026-06-18", "post": "乡镇第一责任人", "paper": "清政办纪要〔2026〕6号"}
    (money,) = (one for one in found["duties"] if one["clause"] == "FIN-10")
    assert (money["state"], money["due"]) == ("recorded", None)
    assert found["counts"]["overdue"] == 11


def test_the_table_ends_with_how_many_are_overdue(aidcoord: Run) -> None:
    """In either language."""
    assert aidcoord("duties", EXAMPLE).out.splitlines()[-1].endswith("duties to record: 11 overdue, 0 due soon")
    assert "逾期11项" in aidcoord("duties", EXAMPLE, "--lang", "zh").out.splitlines()[-1]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(
            ("post: 乡镇第一责任人", "post: 办事员"), "'办事员' does not answer for TWN-01", id="another post"
        ),
        pytest.param(('holder: "990101101"', 'holder: "990101999"'), "no duty of '990101999'", id="another holder"),
        pytest.param(("clause: TWN-01", "clause: CIV-05"), "the clause CIV-05 is carried", id="nothing to record"),
        pytest.param(("clause: TWN-01", "clause: TWN-91"), "there is no clause 'TWN-91'", id="no clause"),
        pytest.param(("on: 2026-06-18", "on: 2026-11-02"), "2026-11-02 has not come yet", id="a day to come"),
        pytest.param(("paper: 清政办纪要〔2026〕6号", 'paper: " "'), "nothing is written here", id="no paper"),
    ],
)
def test_a_record_that_cannot_stand_is_refused(aidcoord: Run, write: Write, change: tuple[str, str], told: str) -> None:
    """With its place and what would stand."""
    text = Path(EXAMPLE).read_text(encoding="utf-8")
    assert change[0] in text

    result = aidcoord("duties", write(text.replace(*change, 1)))

    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert "file.yaml:3:" in result.err
