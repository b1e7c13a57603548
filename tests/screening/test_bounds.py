"""Numbers beyond 64 bits: a kernel never wraps around; what it cannot count is worked out household by household."""

from datetime import date
from types import SimpleNamespace

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.screening.readings import found_in

from aidcoord import (
    Agency,
    Benefit,
    BenefitKind,
    Cadence,
    Document,
    Evidence,
    EvidenceType,
    Fen,
    Household,
    Member,
    Person,
    Policy,
    Registry,
    Relation,
    Scope,
    Text,
    Verdict,
    hookimpl,
    rule,
    total_of,
)
from aidcoord.model.evidence import MOST_COUNT, MOST_MONEY
from aidcoord.office import Office
from aidcoord.screening.kernel.running import BEYOND
from aidcoord.screening.layouts import VERDICTS
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.screens import Screen
from aidcoord.screening.several import Screens

DAY = date(2026, 11, 1)
SOURCE, TITLE = Document("示例办法").article(1), Text(zh="示例", en="Example")
CODES = {verdict: code for code, verdict in VERDICTS.items()}
ANIMALS = EvidenceType("animals", Text(zh="牲畜", en="Animals"), type=int, scope=Scope.MEMBER, holder="herding")
PRICE = EvidenceType("price_each", Text(zh="单价", en="Price"), type=Fen, scope=Scope.HOUSEHOLD, holder="herding")


@rule(source=SOURCE, title=TITLE)
def has_animals(all_animals: int) -> bool:
    """Whether there are any."""
    return all_animals > 0


@rule(source=SOURCE, title=TITLE)
def herd_aid_month(price_each: Fen, all_animals: int) -> Fen:
    """The price, by way of numbers that 64 bits do not hold; without animals it fails."""
    return price_each * all_animals * all_animals // (all_animals * all_animals)


@rule(source=SOURCE, title=TITLE)
def herd_worth(price_each: Fen, all_animals: int) -> Fen:
    """What may itself be beyond 64 bits, which no rule may give."""
    return price_each * all_animals * all_animals


@rule(source=SOURCE, title=TITLE)
def is_rich(herd_worth: Fen) -> bool:
    """Whether it is much."""
    return herd_worth > Fen(1_000_000_000_000_000)


all_animals = total_of("animals", title=TITLE, source=SOURCE)


@hookimpl
def aidcoord_policies() -> list[Policy]:
    """A policy of one benefit that counts high, and one that counts too high."""
    agency = Agency("herding", Text(zh="县畜牧局", en="Herding Bureau"))
    common = {"source": SOURCE, "starts": date(2020, 1, 1)}
    aid = Benefit(
        "herd_aid",
        TITLE,
        kind=BenefitKind.CASH,
        cadence=Cadence.MONTHLY,
        criteria=("has_animals",),
        amount="herd_aid_month",
        **common,  # type: ignore[arg-type]  # a source and a day
    )
    rich = Benefit("rich_herd", TITLE, kind=BenefitKind.IDENTITY, criteria=("has_animals", "is_rich"), **common)  # type: ignore[arg-type]  # as above
    named = (has_animals, herd_aid_month, herd_worth, is_rich)
    rules = (*named, evolve(all_animals, name="all_animals"))
    return [Policy(agency=agency, benefits=(aid, rich), evidence=(ANIMALS, PRICE), rules=rules)]


@pytest.fixture(scope="module")
def office() -> Office:
    """A county's worth of law with that policy alone."""
    return Office.open(registry=Registry.of(herding=SimpleNamespace(aidcoord_policies=aidcoord_policies)))


@pytest.fixture(scope="module")
def made(office: Office) -> Screen:
    """Its kernel, compiled once."""
    return Screen.under(office.rulebook, DAY, missing=True)


def household(name: str, animals: list[int], price: int) -> Household:
    """A household whose members have animals."""
    members = [
        Member(
            person=Person(id=f"p{number}", born=date(1980, 1, 1)),
            relation=Relation.OTHER if number else Relation.APPLICANT,
            evidence={"animals": Evidence(count)},
        )
        for number, count in enumerate(animals)
    ]
    return Household(id=name, members=members, evidence={"price_each": Evidence(Fen(price))})


COUNTS = st.integers(0, MOST_COUNT) | st.sampled_from([0, 1, MOST_COUNT - 1, MOST_COUNT])
PRICES = st.integers(0, MOST_MONEY) | st.sampled_from([0, 1, 9_223_372, 9_223_373, MOST_MONEY - 1, MOST_MONEY])


@given(st.lists(st.tuples(st.lists(COUNTS, min_size=1, max_size=4), PRICES), min_size=1, max_size=8))
@example([([MOST_COUNT], MOST_MONEY), ([0], 0), ([MOST_COUNT] * 4, MOST_MONEY), ([1], MOST_MONEY)])
@settings(deadline=None, max_examples=25)
def test_inputs_at_their_bounds_never_wrap(office: Office, drawn: list[tuple[list[int], int]]) -> None:
    """Whatever stands within the bounds of evidence, a screen says what the worksheet says."""
    households = [household(f"H{number}", *one) for number, one in enumerate(drawn)]

    screens = Screens.under(office.rulebook, DAY, [None], missing=True)
    rows = screens.determine(batch_of(households, RegisterSchema.under(office.rulebook))).to_pylist()

    for row, one in zip(rows, households, strict=True):
        assessment = office.assess(one, DAY)
        for name in ("herding__herd_aid", "herding__rich_herd"):
            found = assessment.of(name)
            paid = assessment.payable(found) if found.verdict is Verdict.ELIGIBLE else None
            failing = next((place for place, one in enumerate(found.criteria, 1) if one.holds is False), None)
            expected = (CODES[found.verdict], paid, failing if found.verdict is Verdict.INELIGIBLE else None)
            assert found_in(row, name) == expected


def test_what_goes_beyond_64_bits_is_worked_out_by_the_worksheet(made: Screen, office: Office) -> None:
    """The kernel says so of that household only; the amount is exact, and what cannot be is undetermined."""
    households = [household("small", [3], 500), household("large", [MOST_COUNT], MOST_MONEY)]

    screened = made.look_at(batch_of(households, RegisterSchema.under(office.rulebook)))

    assert (screened.found.status == BEYOND).tolist() == [False, True]
    small, large = made.rows(screened).to_pylist()
    assert found_in(small, "herding__herd_aid")[:2] == (CODES[Verdict.ELIGIBLE], 500)
    assert found_in(small, "herding__rich_herd") == (CODES[Verdict.INELIGIBLE], None, 2)
    assert found_in(large, "herding__herd_aid")[:2] == (CODES[Verdict.ELIGIBLE], MOST_MONEY)
    assert found_in(large, "herding__rich_herd")[0] == CODES[Verdict.UNDETERMINED]
    assert large["missing"] == []  # it waits for a mended rule, and for nothing that anybody could say
