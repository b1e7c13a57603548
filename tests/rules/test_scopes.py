"""Types and whom a name is about: what does not fit is refused when the rulebook is made."""

from datetime import date
from typing import Any

import pytest
from tests.rules.building import (
    ON,
    benefit,
    evidence_type,
    household,
    law,
    named,
    policy,
    text,
)

from aidcoord import (
    YUAN,
    Fen,
    Policy,
    Rulebook,
    Scope,
    any_of,
    count_of,
    highest_of,
    total_of,
    yuan,
)
from aidcoord.errors import DefinitionError

SAVINGS = evidence_type("savings", Fen)
WAGES = evidence_type("wages", Fen, Scope.MEMBER)


@law()
def is_due(savings: Fen) -> bool:
    """Whether next to nothing is saved."""
    return savings < YUAN


@law()
def month() -> Fen:
    """Ten yuan."""
    return YUAN * 10


AID = benefit("aid", "is_due", amount="month")


def refused(*policies: Policy, counties: tuple[Any, ...] = ()) -> DefinitionError:
    """The error that policies meet."""
    with pytest.raises(DefinitionError) as raised:
        Rulebook.of(policies, counties)
    return raised.value


def messages(*policies: Policy, counties: tuple[Any, ...] = ()) -> str:
    """Everything that is said about policies that are refused."""
    return str(refused(*policies, counties=counties))


# --- types and scopes -------------------------------------------------------------------------------------------------


def test_a_type_that_does_not_fit_is_refused() -> None:
    """Who asks is named with its line, and what both take the value to be."""

    @law()
    def is_due(savings: int) -> bool:
        """Takes money to be a count."""
        return savings < 3

    said = messages(policy(AID, is_due, month, SAVINGS))

    assert "alpha.is_due (test_scopes.py:" in said
    assert "takes 'savings' to be count, but it is money (Fen)" in said


def test_versions_of_different_types_are_refused() -> None:
    """Both types are named, each with its version."""

    @law("month", ends=date(2020, 12, 31))
    def month_2014() -> int:
        """A count where the next version gives money."""
        return 10

    @law(starts=date(2021, 1, 1))
    def month() -> Fen:
        """Money."""
        return YUAN

    said = messages(policy(AID, is_due, month_2014, month, SAVINGS))

    assert "The versions of 'alpha__month' give different types: alpha.month (test_scopes.py:" in said
    assert "count and alpha.month" in said


def test_a_criterion_that_is_no_yes_or_no_is_refused() -> None:
    """A benefit's conditions hold or do not."""
    said = messages(policy(benefit("aid", "month", amount="month"), month))

    assert "takes 'alpha__month' to be yes/no, but it is money (Fen)" in said


def test_an_amount_that_is_no_money_is_refused() -> None:
    """What is due is money."""
    assert "takes 'alpha__is_due' to be money (Fen)" in messages(
        policy(benefit("aid", "is_due", amount="is_due"), is_due, SAVINGS)
    )


def test_an_amount_about_members_does_not_fit_a_benefit_about_the_household() -> None:
    """Otherwise the benefit would be undetermined for ever, and nobody would know why."""

    @law()
    def month(wages: Fen) -> Fen:
        """About a member."""
        return wages

    said = messages(policy(AID, is_due, month, SAVINGS, WAGES))

    assert "Benefit alpha__aid is about the household, but its amount 'alpha__month' is about members" in said


def test_a_benefit_is_about_members_in_all_its_versions() -> None:
    """An older version about the household would be asked for each member."""

    @law()
    def earns_little(wages: Fen) -> bool:
        """About a member."""
        return wages < YUAN

    older = benefit("aid", "is_due", ends=date(2020, 12, 31))
    newer = benefit("aid", "earns_little", starts=date(2021, 1, 1))

    said = messages(policy(older, newer, is_due, earns_little, SAVINGS, WAGES))

    assert ") is about members, but its conditions 2014-01-01 to 2020-12-31 name the household" in said


@pytest.mark.parametrize("how", [total_of, count_of, any_of, highest_of])
def test_an_aggregate_of_a_household_value_is_refused(how: Any) -> None:
    """Only members' values are brought together."""
    aggregates = named(together=how("is_due", title=text("together")))

    said = messages(policy(benefit("aid", "is_due"), is_due, SAVINGS, *aggregates))

    assert "alpha.together (test_scopes.py:" in said
    assert "brings members together, but 'alpha__is_due' is about the household" in said


@pytest.mark.parametrize(
    ("how", "of", "said"),
    [
        pytest.param(count_of, "wages", "takes 'wages' to be yes/no", id="counting money"),
        pytest.param(any_of, "age", "takes 'age' to be yes/no", id="any of a number"),
        pytest.param(total_of, "is_ill", "to be money (Fen) or rate or count, but it is yes/no", id="yes added up"),
        pytest.param(total_of, "born_on", "but it is day", id="days added up"),
        pytest.param(highest_of, "sex", "but it is Sex", id="the highest of options"),
    ],
)
def test_an_aggregate_of_the_wrong_type_is_refused(how: Any, of: str, said: str) -> None:
    """Yes and no are counted, money and counts are added up; nothing else comes together."""
    aggregates = named(together=how(of, title=text("together")))

    assert said in messages(policy(WAGES, evidence_type("is_ill", bool, Scope.MEMBER), *aggregates))


# --- annotations ------------------------------------------------------------------------------------------------------


def test_a_rule_without_annotations_is_refused() -> None:
    """Once, with its line; everything else that is wrong is said beside it."""

    @law()
    def is_due(savings) -> bool:  # type: ignore[no-untyped-def]
        """Says nothing of its argument."""
        return bool(savings < YUAN)

    error = refused(policy(AID, is_due, SAVINGS))

    assert "rule is_due does not say the type of savings" in str(error)
    assert "asks for 'month', which no installed plugin supplies" in str(error)
    assert len(error.faults) == 2


def test_a_rule_whose_result_has_no_type_is_refused() -> None:
    """Its result could be anything."""

    @law()
    def is_due(savings: Fen):  # type: ignore[no-untyped-def]
        """Says nothing of its result."""
        return savings < YUAN

    assert "rule is_due does not say what type it gives" in messages(policy(AID, is_due, month, SAVINGS))


def test_an_annotation_as_text_means_what_it_names() -> None:
    """A rule may be written under `from __future__ import annotations`."""

    @law()
    def is_due(savings: "Fen") -> "bool":
        """Annotated with texts."""
        return savings < YUAN

    found = (
        Rulebook.of([policy(AID, is_due, month, SAVINGS)])
        .worksheet(ON)
        .assess(household(evidence={"savings": yuan(0)}))
    )

    assert found.of("alpha__aid").amount == yuan(10)


@pytest.mark.parametrize("annotation", ["Fenn", "no such thing", "Fen | None", "float", "str"])
def test_an_annotation_that_is_no_type_of_value_is_refused(annotation: str) -> None:
    """A name nobody knows, a syntax error, what may be nothing, and what is no number: each with the rule's line."""

    @law()
    def is_due(savings: Fen) -> bool:
        """Annotated below."""
        return savings < YUAN

    is_due.function.__annotations__["savings"] = annotation

    error = refused(policy(AID, is_due, month, SAVINGS))

    assert "is_due" in str(error.faults[0])
    assert error.faults[0].place == is_due.place
    assert len(error.faults) == 1 or "takes 'savings' to be" in error.faults[1].message
