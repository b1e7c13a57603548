"""A determination says who found what of whom on which law, with every reason and all that was read."""

from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from tests.rules.building import ON, SOURCE, benefit, household, law, member, policy, text
from tests.rules.lawbook import ALPHA, BETA, QINGHE, poor_household, rulebook

from aidcoord import (
    Agency,
    Assessment,
    Competence,
    Period,
    Rulebook,
    Verdict,
    yuan,
)


@pytest.fixture(scope="module")
def found() -> Assessment:
    """A poor household on the day."""
    return rulebook().worksheet(ON, "qinghe").assess(poor_household())


def test_every_benefit_is_determined_for_whom_it_is_about(found: Assessment) -> None:
    """In the order of fields and of each policy; a member's benefit once for each member."""
    assert [(one.name, one.subject) for one in found.determinations] == [
        ("alpha__floor", "household"),
        ("alpha__care", "wang_fang"),
        ("alpha__care", "wang_ming"),
        ("alpha__winter", "household"),
        ("beta__fuel", "household"),
        ("beta__extra", "household"),
    ]


def test_a_determination_says_who_when_and_what(found: Assessment) -> None:
    """Benefit, field, agency, day, verdict and amount."""
    floor = found.of("alpha__floor")

    assert (floor.field, floor.agency.id, floor.on) == ("alpha", "alpha", ON)
    assert (floor.verdict, floor.amount) == (Verdict.ELIGIBLE, yuan(800))
    assert floor.benefit is ALPHA.benefits[0]


def test_criteria_show_what_was_compared(found: Assessment) -> None:
    """In the benefit's order, each with its article, the value, the threshold and the margin."""
    income, savings = found.of("alpha__floor").criteria

    assert [(one.name, one.holds, one.subject) for one in (income, savings)] == [
        ("alpha__meets_income_test", True, "household"),
        ("alpha__meets_savings_test", True, "household"),
    ]
    assert str(income.source).endswith("第3条")
    assert income.comparison is not None
    assert savings.comparison is not None
    assert (income.comparison.value, income.comparison.sign, income.comparison.threshold) == (yuan(200), "<", yuan(600))
    assert (savings.comparison.threshold, savings.comparison.distance) == (yuan(14_400), yuan(14_300))


def test_a_criterion_of_the_household_is_the_household_s_in_a_member_s_benefit(found: Assessment) -> None:
    """Whom each condition is about is told."""
    care = found.of("alpha__care", "wang_ming")

    assert [(one.name, one.subject) for one in care.criteria] == [
        ("alpha__is_counted", "wang_ming"),
        ("alpha__needs_care", "wang_ming"),
        ("alpha__meets_income_test", "household"),
    ]


def test_what_was_read_is_listed_once(found: Assessment) -> None:
    """Evidence, facts and parameters, and about whom; rules are not, nor what was not needed."""
    reads = found.of("alpha__floor").reads

    assert len(set(reads)) == len(reads)
    assert {(one.name, one.subject) for one in reads} == {
        ("absence", "wang_fang"),
        ("absence", "wang_ming"),
        ("wages", "wang_fang"),
        ("wages", "wang_ming"),
        ("household_size", "household"),
        ("residence", "household"),
        ("savings", "household"),
        ("alpha__floor_standard", "household"),
        ("alpha__most_months_saved", "household"),
    }


def test_what_an_ineligible_result_did_not_need_is_not_read(found: Assessment) -> None:
    """Nobody is frail: the amount of care, and so anybody's age, was not looked at."""
    reads = {one.name for one in found.of("alpha__care", "wang_ming").reads}

    assert "is_frail" in reads
    assert not reads & {"age", "alpha__care_month"}


def test_the_record_of_awards_is_read(found: Assessment) -> None:
    """Whether care is awarded decides which conditions hold."""
    assert "alpha__care__is_awarded" in {one.name for one in found.of("alpha__care", "wang_ming").reads}


def test_a_determination_that_is_not_there_is_refused(found: Assessment) -> None:
    """The message says for whom there is one."""
    with pytest.raises(KeyError, match="no determination of alpha__care for household; there is one for: wang_fang"):
        found.of("alpha__care")
    with pytest.raises(KeyError, match="there is one for: nobody"):
        found.of("alpha__carr")


def test_overlaps_cut_what_is_payable_and_not_what_is_due(found: Assessment) -> None:
    """The floor and the extra exclude each other: one is paid, and both stay as they were found."""
    floor, extra = found.of("alpha__floor"), found.of("beta__extra")

    assert (floor.amount, extra.amount) == (yuan(800), yuan(50))
    assert (found.payable(floor), found.payable(extra)) == (yuan(800), yuan(0))
    assert found.payable(found.of("beta__fuel")) == yuan(30)
    assert found.payable(found.of("alpha__winter")) is None


def test_the_agency_that_holds_the_field_on_the_day_determines() -> None:
    """Agencies are merged and renamed; the field stays."""
    new = Agency("aid_bureau", text("Aid Bureau"))
    held = Competence(field="alpha", agency=new, period=Period(date(2020, 1, 1)), source=SOURCE)
    book = Rulebook.of([ALPHA, BETA], [evolve(QINGHE, competences=(held,))])

    agencies = [
        book.worksheet(on, "qinghe").assess(poor_household()).of("alpha__floor").agency.id
        for on in (date(2019, 12, 31), date(2020, 1, 1))
    ]

    assert agencies == ["alpha", "aid_bureau"]


def test_a_status_has_no_amount() -> None:
    """Whoever is eligible for it is, and nothing is due."""

    @law()
    def is_one(household_size: int) -> bool:
        """Whether there is one person."""
        return household_size == 1

    found = Rulebook.of([policy(benefit("single", "is_one"), is_one)]).worksheet(ON).assess(household(member()))

    single = found.of("alpha__single")
    assert (single.verdict, single.amount, found.payable(single)) == (Verdict.ELIGIBLE, None, None)
    assert found.sheet.value("alpha__single__due") == yuan(0)


def test_a_determination_cannot_be_changed(found: Assessment) -> None:
    """Nor the assessment that holds it."""
    with pytest.raises(FrozenInstanceError):
        found.of("alpha__floor").amount = yuan(1)  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        found.determinations = ()  # type: ignore[misc]


def test_two_runs_say_the_same(found: Assessment) -> None:
    """Determinations are equal when all that they say is."""
    again = rulebook().worksheet(ON, "qinghe").assess(poor_household())

    assert again == found
    assert again.determinations[0].reads == found.determinations[0].reads
