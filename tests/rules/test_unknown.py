"""Unknown is not zero: what is not recorded stays unknown until something certain decides."""

from collections.abc import Iterable
from datetime import date
from itertools import product
from typing import Any

import pytest
from tests.rules.building import ON, benefit, evidence_type, household, law, member, named, policy, text
from tests.rules.lawbook import ALPHA, BETA, poor_household, rulebook, without

from aidcoord import (
    NOTHING,
    Absence,
    EvidenceType,
    Fen,
    Household,
    Presumption,
    Rulebook,
    Scope,
    Verdict,
    Worksheet,
    all_of,
    any_of,
    count_of,
    highest_of,
    total_of,
    yuan,
)
from aidcoord.rules.declare import How


@pytest.fixture(scope="module")
def sheet() -> Worksheet:
    """Alpha, beta and the county on the day."""
    return rulebook().worksheet(ON, "qinghe")


# --- evidence -------------------------------------------------------------------------------------------------------


def test_absent_evidence_leaves_its_readers_undetermined(sheet: Worksheet) -> None:
    """There is no amount, and what is missing is named with who holds it; other benefits are as ever."""
    found = sheet.assess(without("savings", poor_household()))
    floor = found.of("alpha__floor")

    assert (floor.verdict, floor.amount) == (Verdict.UNDETERMINED, None)
    assert [(one.name, one.subject, one.holder) for one in floor.missing] == [("savings", "household", "alpha")]
    assert floor.missing[0].held_by is not None
    assert floor.missing[0].held_by.en == "banks"
    assert found.of("alpha__care", "wang_fang").verdict is Verdict.INELIGIBLE


def test_what_is_missing_is_grouped_by_holder(sheet: Worksheet) -> None:
    """Each once, those of one holder together."""
    bare = household(member("wang_fang"), member("wang_ming"), residence=None)

    floor = sheet.assess(bare).of("alpha__floor")

    assert [(one.name, one.subject, one.holder) for one in floor.missing] == [
        ("residence", "household", None),
        ("savings", "household", "alpha"),
        ("wages", "wang_fang", "beta"),
        ("wages", "wang_ming", "beta"),
    ]


def test_one_certain_no_decides(sheet: Worksheet) -> None:
    """Income far above the line: savings need not be known, and nothing is asked for."""
    rich = household(member(wages=yuan(100_000)))

    floor = sheet.assess(rich).of("alpha__floor")

    assert (floor.verdict, floor.amount, floor.missing) == (Verdict.INELIGIBLE, None, ())
    assert [criterion.holds for criterion in floor.criteria] == [False, None]


def test_what_another_field_s_benefit_waits_for_is_passed_on(sheet: Worksheet) -> None:
    """Fuel waits for the floor, which waits for savings: savings are missing, not the floor."""
    fuel = sheet.assess(without("savings", poor_household())).of("beta__fuel")

    assert fuel.verdict is Verdict.UNDETERMINED
    assert [one.name for one in fuel.missing] == ["savings"]


def test_nothing_recorded_is_not_nothing_owned(sheet: Worksheet) -> None:
    """Zero said is known, zero unsaid is not."""
    said = sheet.assess(household(member(wages=yuan(0)), evidence={"savings": yuan(0)})).of("alpha__floor")
    unsaid = sheet.assess(household(member())).of("alpha__floor")

    assert (said.verdict, said.amount) == (Verdict.ELIGIBLE, yuan(600))
    assert unsaid.verdict is Verdict.UNDETERMINED


def test_an_unknown_day_of_birth_leaves_an_amount_unknown(sheet: Worksheet) -> None:
    """Eligible for certain, but nobody can say for how much: that is undetermined, and whoever applies is asked."""
    frail = household(member(born=None, wages=yuan(0), is_frail=True))

    care = sheet.assess(frail).of("alpha__care", "wang_fang")

    assert care.verdict is Verdict.UNDETERMINED
    assert [(one.name, one.holder) for one in care.missing] == [("age", None)]


# --- presumptions ---------------------------------------------------------------------------------------------------


def test_a_presumption_holds_where_nothing_is_recorded(sheet: Worksheet) -> None:
    """And is shown as one."""
    filled = sheet.fill(poor_household())

    assert filled.value("is_frail", "wang_fang") is False
    assert filled.is_presumed("is_frail", "wang_fang")


def test_what_is_recorded_is_not_presumed(sheet: Worksheet) -> None:
    """Also where it is the same."""
    filled = sheet.fill(household(member(is_frail=False)))

    assert not filled.is_presumed("is_frail", "wang_fang")


def test_presumptions_can_be_switched_off(sheet: Worksheet) -> None:
    """Then nothing is presumed, and what was is missing."""
    found = sheet.assess(poor_household(), presume=False)
    care = found.of("alpha__care", "wang_fang")

    assert not found.sheet.is_presumed("is_frail", "wang_fang")
    assert care.verdict is Verdict.UNDETERMINED
    assert [(one.name, one.subject) for one in care.missing] == [("is_frail", "wang_fang")]


# --- aggregates -----------------------------------------------------------------------------------------------------

AGGREGATES = {
    "any": any_of("is_ill", where="counts", title=text("any")),
    "all": all_of("is_ill", where="counts", title=text("all")),
    "count": count_of("is_ill", where="counts", title=text("count")),
    "total": total_of("wages", where="counts", title=text("total")),
    "highest": highest_of("wages", where="counts", title=text("highest")),
    "any_at_all": any_of("is_ill", title=text("any")),
    "all_at_all": all_of("is_ill", title=text("all")),
    "count_at_all": count_of("is_ill", title=text("count")),
    "total_at_all": total_of("wages", title=text("total")),
    "highest_at_all": highest_of("wages", title=text("highest")),
}


@law()
def sums_up(  # noqa: PLR0917
    total: Fen, highest: Fen, total_at_all: Fen, highest_at_all: Fen, count: int, count_at_all: int
) -> bool:
    """Reads the sums and counts, so that they are worked out."""
    return total + total_at_all < highest + highest_at_all and count < count_at_all


BROUGHT_TOGETHER = Rulebook.of(
    [
        policy(
            benefit("status", "sums_up", "any", "all", "any_at_all", "all_at_all"),
            sums_up,
            *named(**AGGREGATES),
            evidence_type("is_ill", bool, Scope.MEMBER),
            evidence_type("counts", bool, Scope.MEMBER),
            evidence_type("wages", Fen, Scope.MEMBER),
        )
    ]
).worksheet(ON)

Known = dict[str, Any]
YES, NO = {"is_ill": True}, {"is_ill": False}
COUNTS, OUT = {"counts": True}, {"counts": False}


def brought_together(*people: Known) -> dict[str, Any]:
    """What every aggregate comes to for some people."""
    members = [member(f"person_{number}", **known) for number, known in enumerate(people)]
    filled = BROUGHT_TOGETHER.fill(household(*members))
    return {name: filled.value(f"alpha__{name}") for name in AGGREGATES}


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param([YES, {}], {"any": None, "any_at_all": True}, id="one yes decides any"),
        pytest.param([YES | COUNTS, {}], {"any": True, "all": None, "count": None}, id="one that counts"),
        pytest.param([NO, {}], {"all_at_all": False, "any_at_all": None}, id="one no decides all"),
        pytest.param([NO | COUNTS, {}], {"all": False, "count": None}, id="one no that counts"),
        pytest.param([NO, NO], {"any": False, "count": 0, "all": None}, id="no whether they count or not"),
        pytest.param([YES, YES], {"all": True, "any": None, "count": None}, id="yes whether they count or not"),
        pytest.param([OUT, OUT], {"any": False, "all": True, "count": 0}, id="nobody counts"),
        pytest.param([OUT], {"total": yuan(0), "highest": yuan(0)}, id="the sum of nobody is nothing"),
        pytest.param([YES, NO], {"count_at_all": 1}, id="everybody counts"),
        pytest.param([YES, {}], {"count_at_all": None}, id="one unknown leaves a count unknown"),
        pytest.param(
            [{"wages": yuan(3)} | COUNTS, OUT], {"total": yuan(3), "highest": yuan(3), "total_at_all": None}, id="sums"
        ),
        pytest.param([{"wages": yuan(3)}, OUT], {"total": None, "highest": None}, id="unknown whether it counts"),
        pytest.param(
            [{"wages": yuan(3)}, {"wages": yuan(4)}],
            {"total_at_all": yuan(7), "highest_at_all": yuan(4)},
            id="all sums",
        ),
    ],
)
def test_aggregates_know_what_is_certain(people: list[Known], expected: dict[str, Any]) -> None:
    """Of yes and no one that is certain decides; a sum is known only where each part is."""
    actual = brought_together(*people)

    assert {name: actual[name] for name in expected} == expected


@pytest.mark.parametrize("name", [name for name, one in AGGREGATES.items() if one.how in {How.ANY, How.ALL, How.COUNT}])
def test_an_aggregate_is_known_just_where_every_completion_agrees(name: str) -> None:
    """By trying every completion of every two people; no certainty is missed and none is made up."""
    states = [
        {key: value for key, value in (("is_ill", ill), ("counts", counts)) if value is not None}
        for ill, counts in product((True, False, None), repeat=2)
    ]
    whole = {tuple(one.items()): one for one in states if len(one) == 2}
    for first, second in product(states, repeat=2):
        completions = [
            brought_together(one, other)[name]
            for one, other in product(whole.values(), repeat=2)
            if first.items() <= one.items() and second.items() <= other.items()
        ]
        actual = brought_together(first, second)[name]
        assert actual == (completions[0] if len(set(completions)) == 1 else None)


@pytest.mark.parametrize("name", ["any", "all", "count"])
def test_missing_is_what_could_still_make_a_difference(name: str) -> None:
    """By trying every completion of every two people: each unknown that turns the result, and no other."""
    states: list[Known] = [
        {key: value for key, value in (("is_ill", ill), ("counts", counts)) if value is not None}
        for ill, counts in product((True, False, None), repeat=2)
    ]
    for pair in product(states, repeat=2):
        filled = BROUGHT_TOGETHER.fill(household(*(member(f"person_{at}", **one) for at, one in enumerate(pair))))
        told = {(one.name, one.subject) for one in filled.missing([f"alpha__{name}"], "household")}

        assert told == (turning(name, pair) if filled.value(f"alpha__{name}") is None else set()), pair


def turning(name: str, pair: tuple[Known, ...]) -> set[tuple[str, str]]:
    """What is unknown of two people, and turns an aggregate in some completion of all else."""
    unknown = [(key, at) for at, one in enumerate(pair) for key in ("is_ill", "counts") if key not in one]
    found: set[tuple[str, str]] = set()
    for values in product((True, False), repeat=len(unknown)):
        for turned, (key, at) in enumerate(unknown):
            other = [not value if place == turned else value for place, value in enumerate(values)]
            if completed(name, pair, unknown, values) != completed(name, pair, unknown, other):
                found.add((key, f"person_{at}"))
    return found


def completed(name: str, pair: tuple[Known, ...], unknown: list[tuple[str, int]], values: Iterable[bool]) -> Any:
    """An aggregate once all is known."""
    people = [dict(one) for one in pair]
    for (key, at), value in zip(unknown, values, strict=True):
        people[at][key] = value
    return brought_together(*people)[name]


def test_what_is_presumed_below_an_age_reads_the_age() -> None:
    """Of a child whose wages nobody recorded the age was looked at, of one with wages it was not."""
    presumption = Presumption(value=yuan(0), reason=text("too young"), below_age=16)
    wages = EvidenceType("wages", text("wages"), type=Fen, scope=Scope.MEMBER, holder="alpha", presumption=presumption)
    sheet = Rulebook.of([policy(benefit("aid", "earns_nothing"), earns_nothing, wages)]).worksheet(ON)
    child, worker = member("child", date(2015, 1, 1)), member("worker", date(2015, 1, 1), wages=yuan(0))

    found = sheet.assess(household(child, worker))

    reads = {subject: {one.name for one in found.of("alpha__aid", subject).reads} for subject in ("child", "worker")}
    assert reads == {"child": {"wages", "age"}, "worker": {"wages"}}
    assert sheet.law.readers_of("age") == ("alpha__aid", "alpha__aid__due", "alpha__earns_nothing", "wages")


@law()
def earns_nothing(wages: Fen) -> bool:
    """Whether somebody has no wages."""
    return wages == NOTHING


def test_somebody_left_out_for_certain_need_not_be_known(sheet: Worksheet) -> None:
    """Wages of one who lives apart are not asked for."""
    apart = member("wang_lao", absence=Absence.LIVES_APART)
    home: Household = household(member(wages=yuan(100)), apart, evidence={"savings": yuan(0)})

    floor = sheet.assess(home).of("alpha__floor")

    assert floor.amount == yuan(500)
    assert not any(read.subject == "wang_lao" and read.name == "wages" for read in floor.reads)


def test_a_field_that_is_not_installed_is_not_a_no() -> None:
    """Fuel without alpha waits for alpha, and everything else of beta is as ever."""
    found = Rulebook.of([BETA]).worksheet(ON).assess(household(evidence={"savings": yuan(0)}))

    assert found.of("beta__fuel").verdict is Verdict.UNDETERMINED
    assert [(one.name, one.holder) for one in found.of("beta__fuel").missing] == [("alpha__floor", "alpha")]
    assert found.of("beta__extra").amount == yuan(50)
    assert ALPHA.field == "alpha"
