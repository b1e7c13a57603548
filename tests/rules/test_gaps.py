"""A day without a version is refused with both neighbours, never filled by an older value or by nothing."""

from datetime import date
from typing import Any

import pytest
from tests.rules.building import (
    SOURCE,
    benefit,
    county,
    dated,
    evidence_type,
    household,
    law,
    named,
    parameter,
    policy,
    standards,
    text,
)
from tests.rules.lawbook import ALPHA, BETA, poor_household

from aidcoord import YUAN, County, Fen, Policy, RuleAmendment, Rulebook, Scope, Verdict, total_of, yuan
from aidcoord.errors import GapError, ParameterError
from aidcoord.rules.declare import Rule

SAVINGS = evidence_type("savings", Fen)


@law()
def is_due(savings: Fen) -> bool:
    """Whether next to nothing is saved."""
    return savings < YUAN


@law("month", ends=date(2018, 12, 31))
def month_2014() -> Fen:
    """The older version."""
    return YUAN


@law("month", starts=date(2021, 1, 1))
def month_2021() -> Fen:
    """The newer version."""
    return YUAN * 2


def gap(*policies: Policy, counties: tuple[County, ...] = ()) -> GapError:
    """The gap that policies are refused for."""
    with pytest.raises(GapError) as raised:
        Rulebook.of(policies, counties)
    return raised.value


def test_a_gap_between_versions_names_both_neighbours() -> None:
    """With the days that nobody covers, where both are written, and who needs it then."""
    error = gap(policy(benefit("aid", "is_due", amount="month"), is_due, month_2014, month_2021, SAVINGS))

    assert "'alpha__month' has no version 2019-01-01 to 2020-12-31" in str(error)
    assert f"one version ends 2018-12-31 (test_gaps.py:{month_2014.place.line})" in str(error)
    assert f"the next starts 2021-01-01 (test_gaps.py:{month_2021.place.line})" in str(error)
    assert "alpha.aid__due needs it then" in str(error)
    assert len(error.faults) == 1


def test_a_gap_that_nothing_needs_is_none() -> None:
    """The benefit itself was no law in between."""
    gives = [
        benefit("aid", "is_due", amount="month", ends=date(2018, 12, 31)),
        benefit("aid", "is_due", amount="month", starts=date(2021, 1, 1)),
    ]

    assert Rulebook.of([policy(*gives, is_due, month_2014, month_2021, SAVINGS)]).policies


@pytest.mark.parametrize(
    ("ends", "starts", "said"),
    [
        pytest.param(None, date(2015, 1, 1), "2014-01-01 to 2014-12-31: the next starts 2015-01-01", id="before"),
        pytest.param(date(2024, 6, 30), None, "from 2024-07-01: one version ends 2024-06-30", id="after"),
    ],
)
def test_a_version_covers_the_first_and_the_last_day(ends: date | None, starts: date | None, said: str) -> None:
    """What starts after the benefit, or ends before it, leaves days without law."""

    @law("month", starts=starts, ends=ends)
    def month() -> Fen:
        """One version that is too short."""
        return YUAN

    assert said in str(gap(policy(benefit("aid", "is_due", amount="month"), is_due, month, SAVINGS)))


def test_a_gap_far_below_is_found() -> None:
    """What is needed through other rules, and only while the version that asks for it is in force."""

    @law(starts=date(2014, 1, 1))
    def month(income: Fen) -> Fen:
        """Reads an aggregate with dates of its own."""
        return income

    aggregates = named(income=total_of("wages", title=text("i"), starts=date(2016, 1, 1)))
    wages = evidence_type("wages", Fen, Scope.MEMBER)

    error = gap(policy(benefit("aid", "is_due", amount="month"), is_due, month, SAVINGS, wages, *aggregates))

    assert "'alpha__income' has no version 2014-01-01 to 2015-12-31" in str(error)
    assert "but alpha.month (test_gaps.py:" in str(error)


def test_a_gap_between_a_parameter_s_values_is_refused() -> None:
    """A file is refused as it is read, with the lines of both neighbours."""
    values = [dated('"5.00"', ends="2018-12-31"), dated('"6.00"', starts="2021-01-01")]

    with pytest.raises(ParameterError, match=r"2019-01-01 to 2020-12-31, between the value .*line 5.* and the one"):
        parameter("month", values=", ".join(values))


def test_a_parameter_that_ends_before_the_benefit_is_refused() -> None:
    """With the last value's line, and the parameter's place."""
    month = parameter("month", values=dated('"5.00"', ends="2018-12-31"))

    error = gap(policy(benefit("aid", "is_due", amount="month"), is_due, month, SAVINGS))

    assert "'alpha__month' has no version from 2019-01-01: one version ends 2018-12-31 (parameters.toml:5)" in str(
        error
    )
    assert error.faults[0].place == month.place


def test_a_day_without_a_county_s_value_is_unknown() -> None:
    """Before its first and after its last, and in a place whose county is not asked; who must set it is named."""
    supplies = standards("beta__fuel_price", dated('"30.00"', starts="2020-01-01", ends="2026-12-31"))
    book = Rulebook.of([ALPHA, BETA], [county(supplies=supplies)])

    for on, where in [(date(2019, 12, 31), "qinghe"), (date(2027, 1, 1), "qinghe"), (date(2026, 1, 1), None)]:
        fuel = book.worksheet(on, where).assess(poor_household()).of("beta__fuel")
        assert fuel.verdict is Verdict.UNDETERMINED
        assert [(one.name, one.holder) for one in fuel.missing] == [("beta__fuel_price", "county")]
    fuel = book.worksheet(date(2026, 12, 31), "qinghe").assess(poor_household()).of("beta__fuel")
    assert fuel.amount == yuan(30)


def test_a_gap_that_a_county_s_amendment_makes_is_the_county_s_fault() -> None:
    """Its rule needs what has no version on some of the days; the department stands."""

    @law()
    def by_winter(winter_year: Fen) -> Fen:
        """Asks for what is no law between 2019 and 2020."""
        return winter_year

    amendment = RuleAmendment(
        target="alpha__floor_month", title=text("by winter"), mandate=SOURCE, starts=date(2019, 7, 1), by=by_winter
    )

    error = gap(ALPHA, BETA, counties=(county(amendment),))

    assert "'alpha__winter_year' has no version 2019-07-01 to 2020-12-31" in str(error)
    assert [fault.field for fault in error.faults] == ["qinghe"]


def test_a_deep_chain_of_rules_is_walked() -> None:
    """However long, without running out of stack."""
    chain = [law("rule_0")(_base), *map(_next, range(1, 300))]

    book = Rulebook.of([policy(benefit("aid", "is_due", amount="rule_299"), is_due, *chain, SAVINGS)])

    found = book.worksheet(date(2026, 1, 1)).assess(household(evidence={"savings": yuan(0)}))
    assert found.of("alpha__aid").amount == yuan(300)


def _base() -> Fen:
    """The first of a chain."""
    return YUAN


def _next(number: int) -> Rule[..., Any]:
    names: dict[str, Any] = {"Fen": Fen, "YUAN": YUAN}
    before = f"rule_{number - 1}"
    exec(f"def rule_{number}({before}: Fen) -> Fen:\n    return {before} + YUAN\n", names)  # noqa: S102
    return law()(names[f"rule_{number}"])
