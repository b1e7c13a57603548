"""`aidcoord clauses`: what it lists, in which words, and what it says of carriers that are not there."""

import json
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve
from tests.rules.building import text
from tests.rules.test_duties import ALPHA, carried, place, recorded, term

from aidcoord import County, Duty, DutyKind, DutyState, Policy, Registry, hookimpl
from aidcoord.cli.app import run

OPEN = Duty("CIV-02", text("lead"), kind=DutyKind.PLAN, holder="alpha", state=DutyState.OPEN, missing=text("a meeting"))


def registry(*duties: Duty, counties: tuple[County, ...] = ()) -> Registry:
    """Alpha with duties, and perhaps a county."""

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return [evolve(ALPHA, duties=duties)]

    @hookimpl
    def aidcoord_counties() -> list[County]:
        return list(counties)

    given: dict[str, Any] = {"alpha": SimpleNamespace(aidcoord_policies=aidcoord_policies)}
    if counties:
        given["county_qinghe"] = SimpleNamespace(aidcoord_counties=aidcoord_counties)
    return Registry.of(**given)


DUTIES = (carried("CIV-05", "aid", "aidcoord check"), OPEN, recorded("TWN-01", "township"))


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """What a run prints, on either stream, and its exit code."""
    monkeypatch.setenv("COLUMNS", "140")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run_it(found: Registry, *arguments: str) -> tuple[int, str, str]:
        code = run(["clauses", *arguments], found)
        out = capsys.readouterr()
        return code, "\n".join(" ".join(line.split()) for line in out.out.strip().splitlines()), out.err

    return run_it


def test_clauses_are_listed_in_the_order_of_the_document(printed: Any) -> None:
    """With words, holder, state and what carries each or is missing; the last line counts them."""
    code, out, err = printed(registry(*DUTIES))

    assert (code, err) == (0, "")
    assert out.splitlines()[2:] == [
        "TWN-01 TWN-01 every township recorded recorded: a minute; by: Head",
        "CIV-02 lead alpha bureau open missing: a meeting",
        "CIV-05 CIV-05 alpha bureau carried alpha__aid, aidcoord check",
        "3 clauses: 1 carried, 1 recorded, 1 open",
    ]


@pytest.mark.parametrize(
    ("arguments", "last"),
    [
        pytest.param(["--agency", "alpha"], "2 clauses: 1 carried, 0 recorded, 1 open", id="of one holder"),
        pytest.param(["--state", "open"], "1 clauses: 0 carried, 0 recorded, 1 open", id="of one state"),
        pytest.param(["--lang", "zh"], "3条：1条已承载，1条仅登记，1条待建", id="in Chinese"),
    ],
)
def test_what_is_asked_for_is_listed(arguments: list[str], last: str, printed: Any) -> None:
    """Counted as it is shown."""
    _, out, _ = printed(registry(*DUTIES), *arguments)

    assert out.splitlines()[-1] == last


def test_a_county_shows_its_terms(printed: Any) -> None:
    """With the text that sets them."""
    _, out, _ = printed(registry(*DUTIES, counties=(place(term("TWN-01")),)), "--county", "qinghe")

    assert "every 6 months" in out


def test_json_has_everything_in_both_languages(printed: Any) -> None:
    """And the counts."""
    _, out, _ = printed(registry(*DUTIES), "--json")

    plain = json.loads(out)
    assert plain["counts"] == {"clauses": 3, "carried": 1, "recorded": 1, "open": 1}
    assert plain["clauses"][1]["missing"] == {"zh": "a meeting", "en": "a meeting"}
    assert plain["clauses"][2]["carried_by"] == ["alpha__aid", "aidcoord check"]


def test_an_unknown_holder_is_refused(printed: Any) -> None:
    """With the nearest one."""
    code, out, err = printed(registry(*DUTIES), "--agency", "alfa")

    assert (code, out) == (2, "")
    assert "No clause is held by 'alfa'. Did you mean 'alpha'?" in err


@pytest.mark.parametrize(
    ("carrier", "advice"),
    [
        pytest.param("aidcoord_referals", "Did you mean 'aidcoord_referrals'?", id="a hook"),
        pytest.param("aidcoord.Overlapp", "Did you mean 'aidcoord.Overlap'?", id="a public name"),
    ],
)
def test_a_hook_or_public_name_that_does_not_exist_is_refused_at_load(carrier: str, advice: str) -> None:
    """The plugin is left out, with the clause and what was meant."""
    (fault,) = registry(carried("CIV-05", carrier)).faults

    assert fault.message == f"Plugin alpha has the clause CIV-05 carried by '{carrier}', which does not exist."
    assert fault.suggestion == advice


def test_a_command_that_does_not_exist_is_reported_when_clauses_are_listed(printed: Any) -> None:
    """Commands are asked for only then; the list is printed all the same."""
    code, out, err = printed(registry(carried("CIV-05", "aid", "aidcoord chek")))

    assert (code, out.splitlines()[-1]) == (3, "1 clauses: 1 carried, 0 recorded, 0 open")
    assert (
        "has the clause CIV-05 carried by 'aidcoord chek', which does not exist. Did you mean 'aidcoord check'?" in err
    )


def test_without_plugins_there_are_no_clauses(printed: Any) -> None:
    """And nothing is wrong."""
    code, out, _ = printed(Registry.of())

    assert (code, out.splitlines()[-1]) == (0, "0 clauses: 0 carried, 0 recorded, 0 open")


def test_a_county_that_is_not_installed_is_refused(printed: Any) -> None:
    """As everywhere."""
    code, _, err = printed(registry(*DUTIES), "--county", "nowhere")

    assert code == 2
    assert "No county called 'nowhere' is installed" in err
