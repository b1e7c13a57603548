"""What is raised: by plugins, each apart from the others, and by assessments of themselves."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Final

import pytest
from tests.casework.town import ON, county, family, post
from tests.casework.town import office as town
from tests.rules.building import SOURCE, benefit, evidence_type, household, parameter, policy, text

from aidcoord import (
    Assessment,
    Award,
    Desk,
    MatterKind,
    Overlap,
    OverlapKind,
    PaperKind,
    Period,
    Policy,
    RaisedMatter,
    ReferralLimit,
    Rulebook,
    hookimpl,
    yuan,
)
from aidcoord.errors import InputError
from aidcoord.meeting.raising import disagreements, raised_from, unanswered
from aidcoord.office import Office
from aidcoord.plugins.raised import Raised, raised_by
from aidcoord.plugins.registry import Registry

DAY: Final = timedelta(days=1)
PAST: Final = ON - 30 * DAY


def matter(**changed: object) -> RaisedMatter:
    """A matter that finance may raise, with some of it changed."""
    given = {"field": "finance", "occasion": "short", "title": text("Short"), "text": text("Money is short")}
    return RaisedMatter(**{**given, "kind": MatterKind.DEPLOYMENT, **changed})  # type: ignore[arg-type]  # as tests give


def raised(answer: object, papers: dict[str, tuple[Path, ...]] | None = None) -> Raised:
    """What is raised where finance's plugin answers so."""

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return [policy(benefit("grant", "is_poor"), evidence_type("is_poor", presumed=False), field="finance")]

    @hookimpl
    def aidcoord_matters(desk: Desk, papers: tuple[Path, ...]) -> object:
        return answer(desk, papers) if callable(answer) else answer

    plugin = SimpleNamespace(aidcoord_policies=aidcoord_policies, aidcoord_matters=aidcoord_matters)
    office = Office.open(registry=Registry.of(finance=plugin, county_town=county()))
    return raised_by(office.registry.healthy, office.desk(ON), (), papers or {})


def _raises(_desk: Desk, _papers: tuple[Path, ...]) -> object:
    raise ZeroDivisionError


def _midway(_desk: Desk, _papers: tuple[Path, ...]) -> Iterator[RaisedMatter]:
    yield matter()
    raise KeyError("midway")


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        pytest.param(_raises, "fails in aidcoord_matters: ZeroDivisionError", id="raises"),
        pytest.param(_midway, "fails in aidcoord_matters: KeyError: 'midway'", id="raises after the first"),
        pytest.param(None, "gives None from aidcoord_matters, not matters", id="none"),
        pytest.param(["short"], "gives str 'short' as aidcoord_matters()[0], not a RaisedMatter", id="texts"),
        pytest.param((matter() for _ in count()), "raises more than 1000 matters at once", id="without end"),
        pytest.param([matter(field="price")], "raised for 'price'. Its field is 'finance'", id="another's field"),
        pytest.param(
            [matter(seats=["pric"])],
            "concerns 'pric', which has no seat in the meeting. Did you mean 'price'",
            id="seat",
        ),
        pytest.param(
            [matter(about=["finance__gran"])],
            "about 'finance__gran', which no installed policy supplies. Did you mean 'finance__grant'",
            id="a name",
        ),
    ],
)
def test_what_a_plugin_does_wrong_costs_what_it_raises(answer: object, told: str) -> None:
    """It raises nothing, and is told by name."""
    found = raised(answer)

    assert found.matters == ()
    assert told in str(found.faults[0])


def test_what_a_plugin_raises_bears_its_name() -> None:
    """Each occasion once, whatever it says of itself."""
    found = raised([matter(raised_by="somebody"), matter()])

    assert found.matters == (matter(raised_by="finance"),)


def test_files_for_nobody_are_refused() -> None:
    """With the nearest field that reads some."""
    with pytest.raises(InputError, match=r"No installed plugin of 'finanse' reads files.*Did you mean 'finance'"):
        raised([], {"finanse": (Path("budget.yaml"),)})


POOR: Final = evidence_type("is_poor", holder="civil_affairs", presumed=False)
EITHER: Final = Overlap(
    kind=OverlapKind.EXCLUDES, benefits=("grant", "civil_affairs__dibao"), source=SOURCE, title=text("One of two")
)
AT_ODDS: Final = (
    policy(benefit("dibao", "is_poor", amount="dibao_month"), parameter("dibao_month"), POOR, field="civil_affairs"),
    policy(
        benefit("grant", "is_poor", amount="grant_month"),
        parameter("grant_month", amount='"200.00"'),
        EITHER,
        field="justice",
        reads_from=("civil_affairs",),
    ),
)


ASKS: Final = (post("is_damp_and_poor", "living__dibao"),)


def assessed(*awarded: str) -> Assessment:
    """A poor household that was awarded some benefits."""
    awards = [Award(benefit=name, amount=yuan(100), period=Period(PAST)) for name in awarded]
    return Rulebook.of(AT_ODDS).worksheet(ON).assess(household(awards=awards, evidence={"is_poor": True}))


def test_two_departments_at_odds_over_a_household_are_raised() -> None:
    """Both awarded what an overlap does not let the household keep both."""
    (found,) = disagreements(assessed("civil_affairs__dibao", "justice__grant"))

    assert (found.kind, found.field, found.seats) == (MatterKind.COORDINATION, "civil_affairs", ("justice",))
    assert found.about == ("civil_affairs__dibao", "justice__grant")
    assert (found.papers[0].kind, found.papers[0].reference) == (PaperKind.ASSESSMENT, "QH-1")


@pytest.mark.parametrize(
    "awarded",
    [
        pytest.param((), id="nothing"),
        pytest.param(("civil_affairs__dibao",), id="what is kept"),
        pytest.param(("justice__grant",), id="what would be given up"),
    ],
)
def test_nobody_is_at_odds_who_awarded_one_of_two(awarded: tuple[str, ...]) -> None:
    """It needs two awards."""
    assert list(disagreements(assessed(*awarded))) == []


def test_a_referral_that_nobody_answered_in_time_is_raised_once() -> None:
    """Where it is still to be made after its last day; not on the last day itself, nor where no limit is set."""
    poor = family({}, is_poor=True, is_damp=True)
    limited, unlimited = (town(limit=limit, homes=ASKS) for limit in (ReferralLimit(days=10, source=SOURCE), None))
    then, on_time, late = (limited.assess(poor, on) for on in (ON, ON + 10 * DAY, ON + 11 * DAY))

    (found,) = unanswered(then, late)
    assert found.about == ("living__dibao",)
    assert f"to be answered by {ON + 10 * DAY}" in found.text.en
    assert list(unanswered(then, on_time)) == []
    assert list(unanswered(unlimited.assess(poor, ON), unlimited.assess(poor, ON + 90 * DAY))) == []
    assert raised_from([(then, late), (then, late), (None, late)]) == (found,)


def test_an_answered_referral_is_not_raised() -> None:
    """Once the benefit is awarded nobody waits."""
    office = town(limit=ReferralLimit(days=10, source=SOURCE), homes=ASKS)
    poor = family({}, is_poor=True, is_damp=True)
    awarded = family({}, awards=[Award(benefit="living__dibao", period=Period(PAST))], is_poor=True, is_damp=True)

    assert list(unanswered(office.assess(poor, ON), office.assess(awarded, ON + 30 * DAY))) == []
