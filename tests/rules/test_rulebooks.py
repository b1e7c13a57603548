"""A rulebook is checked as it is made: what does not fit is refused with both sides, its place, and what to do."""

from datetime import date, timedelta
from typing import Any

import pytest
from tests.rules.building import (
    ON,
    benefit,
    county,
    evidence_type,
    law,
    parameter,
    policy,
    text,
)
from tests.rules.lawbook import ALPHA, BETA, QINGHE

from aidcoord import (
    YUAN,
    EvidenceType,
    Fen,
    Policy,
    Rulebook,
    Scope,
)
from aidcoord.errors import ClashError, DefinitionError, UnknownNameError
from aidcoord.rules.rulebooks import MOST_WIRED

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


# --- clashes ----------------------------------------------------------------------------------------------------------


@law("is_due", ends=date(2020, 6, 30))
def is_due_2014(savings: Fen) -> bool:
    """The older version."""
    return savings < YUAN


@law("is_due", starts=date(2020, 6, 30))
def is_due_2020(savings: Fen) -> bool:
    """The newer version, a day too early."""
    return savings < YUAN * 2


def test_two_versions_on_one_day_are_refused() -> None:
    """Both owners are named with their lines and days."""
    error = refused(policy(AID, is_due_2014, is_due_2020, month, SAVINGS))

    assert isinstance(error, ClashError)
    assert "'alpha__is_due' has two versions in force on 2020-06-30" in str(error)
    assert f"test_rulebooks.py:{is_due_2014.place.line}" in str(error)
    assert f"test_rulebooks.py:{is_due_2020.place.line}" in str(error)
    assert "to 2020-06-30" in str(error)
    assert "from 2020-06-30" in str(error)
    assert error.faults[0].field == "alpha"


def test_a_rule_and_a_parameter_of_one_name_are_refused() -> None:
    """A parameter has no end, so that it meets every version of a rule."""
    assert "'alpha__month' has two versions" in messages(policy(AID, is_due, month, parameter("month"), SAVINGS))


@law("aid", ends=date(2013, 12, 31))
def aid_before_it_was_a_benefit(savings: Fen) -> bool:
    """A rule that once had the name of a benefit."""
    return savings < YUAN


def test_a_name_is_of_one_sort_on_all_days() -> None:
    """A benefit that was a rule before would be neither."""
    said = messages(policy(AID, is_due, month, aid_before_it_was_a_benefit, SAVINGS))

    assert "'alpha__aid' is a rule of alpha" in said
    assert "and a benefit of alpha" in said


def test_a_name_that_evidence_has_is_refused() -> None:
    """Evidence is bare everywhere, so that nothing else may be called so."""

    @law()
    def savings() -> Fen:
        """A rule with the name of evidence."""
        return YUAN

    said = messages(policy(AID, is_due, month, savings, SAVINGS))

    assert "alpha names something 'savings', which is evidence held by alpha" in said
    assert "Choose another name." in said


def test_a_name_that_the_model_has_is_refused() -> None:
    """Facts are bare everywhere too; neither rules nor evidence may be called so."""

    @law()
    def age() -> int:
        """A rule with the name of a fact."""
        return 3

    assert "'age', which is evidence held by the model" in messages(policy(age))
    assert "declares evidence 'sex', which the model itself supplies" in messages(policy(evidence_type("sex")))


def test_several_policies_may_declare_the_same_evidence() -> None:
    """Each plugin stands alone by declaring what it reads; word for word alike they are one."""
    both = Rulebook.of([policy(SAVINGS), policy(evidence_type("savings", Fen), field="beta")])

    assert both.evidence == (SAVINGS,)


def test_evidence_declared_in_two_ways_is_refused() -> None:
    """Who is not the holder is wrong; both are named."""
    other = EvidenceType("savings", text("savings"), type=Fen, scope=Scope.MEMBER, holder="alpha")

    error = refused(policy(SAVINGS), policy(other, field="beta"))

    assert "beta declares evidence 'savings' otherwise than alpha does" in str(error)
    assert [fault.field for fault in error.faults] == ["beta"]


def test_two_policies_of_one_field_are_refused() -> None:
    """A field has one policy."""
    assert "Two policies claim the field 'alpha'" in messages(policy(AID, is_due, month, SAVINGS), policy())


def test_two_counties_of_one_id_are_refused() -> None:
    """Neither wins over the other."""
    assert "Two counties claim the id 'qinghe'" in messages(policy(), counties=(county(), county(region="990198")))


# --- all at once ----------------------------------------------------------------------------------------------------


def test_everything_that_is_wrong_is_said_at_once() -> None:
    """An unknown name, a clash, a wrong type, a circle and a gap; it is of their common class."""

    @law()
    def one(two: Fen) -> Fen:
        """Waits for two."""
        return two

    @law()
    def two(one: Fen) -> Fen:
        """Waits for one."""
        return one

    @law(starts=date(2020, 1, 1))
    def late() -> Fen:
        """Starts after what needs it."""
        return YUAN

    @law()
    def is_odd(savings: int, savins: Fen) -> bool:
        """Takes money to be a count, and misspells it."""
        return savings < 3

    gives = [AID, benefit("second", "is_due", amount="one"), benefit("third", "is_odd", amount="late")]
    error = refused(policy(*gives, is_due_2014, is_due_2020, one, two, late, is_odd, month, SAVINGS))

    assert type(error) is DefinitionError
    assert len(error.faults) == 5
    for said in ("two versions", "asks for 'savins'", "to be count", "wait for each other", "has no version"):
        assert said in str(error)


def test_an_error_of_one_kind_is_of_that_class() -> None:
    """So that a caller can tell."""
    assert type(refused(policy(AID, is_due, SAVINGS))) is UnknownNameError


def test_a_rulebook_asks_for_a_county_that_is_there() -> None:
    """With the nearest id, or all."""
    book = Rulebook.of([ALPHA, BETA], [QINGHE])

    with pytest.raises(UnknownNameError, match=r"No county called 'qinhe' is installed. Did you mean 'qinghe'\?"):
        book.worksheet(ON, "qinhe")


def test_readers_are_found_across_fields() -> None:
    """What reads a parameter, directly or through others, in any field."""
    book = Rulebook.of([ALPHA, BETA], [QINGHE])

    assert "beta__fuel__due" in book.readers_of("alpha__floor_standard")
    assert "alpha__care_month" not in book.readers_of("alpha__floor_standard")
    with pytest.raises(UnknownNameError, match=r"Did you mean 'alpha__floor_standard'\?"):
        book.readers_of("alpha__floor_standart")


def test_a_policy_of_a_county_that_is_not_installed_is_refused() -> None:
    """It would never be law; the nearest county is offered."""
    local = policy(SAVINGS, is_due, benefit("heating", "is_due"), field="qinghe", county="qinhe")

    with pytest.raises(UnknownNameError, match=r"'qinhe' only, which is not installed\. Did you mean 'qinghe'"):
        Rulebook.of([local], [county()])


def test_worksheets_are_kept_but_not_without_bound() -> None:
    """The same day gives the same worksheet; after many other days the first is wired anew, and says the same."""
    book = Rulebook.of([ALPHA, BETA], [QINGHE])
    first = book.worksheet(ON)

    assert book.worksheet(ON) is first
    for number in range(MOST_WIRED):
        book.worksheet(ON + timedelta(days=number + 1))
    assert book.worksheet(ON) is not first
    assert book.worksheet(ON).wiring.columns == first.wiring.columns
