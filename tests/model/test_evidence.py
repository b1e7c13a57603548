"""Evidence: which values a type takes, and what cannot be a type or a value at all."""

from datetime import date

import pytest

from aidcoord.model.classifications import DisabilityLevel, Residence
from aidcoord.model.days import Day, day
from aidcoord.model.evidence import MOST_COUNT, MOST_MONEY, Evidence, EvidenceType, Presumption, Scope, Value
from aidcoord.model.money import NOTHING, WHOLE, Fen, Rate, percent, yuan
from aidcoord.model.texts import Text
from aidcoord.model.vocabulary import SHARED

TITLE = Text(zh="事项", en="Thing")


def kind(of: type[Value], **more: object) -> EvidenceType:
    """An evidence type of values of one type."""
    return EvidenceType("thing", TITLE, type=of, scope=Scope.MEMBER, holder="civil_affairs", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("of", "value"),
    [
        pytest.param(bool, True, id="yes"),
        pytest.param(int, 0, id="none"),
        pytest.param(int, MOST_COUNT, id="the greatest count"),
        pytest.param(Fen, NOTHING, id="no money"),
        pytest.param(Fen, Fen(MOST_MONEY), id="the greatest amount"),
        pytest.param(Rate, WHOLE, id="the whole"),
        pytest.param(Day, day(date.min), id="the first day"),
        pytest.param(Day, day(date.max), id="the last day"),
        pytest.param(DisabilityLevel, DisabilityLevel.NONE, id="an option"),
    ],
)
def test_a_value_of_the_type_within_its_bounds_is_accepted(of: type[Value], value: Value) -> None:
    """Both bounds are included."""
    kind(of).accept(value)


@pytest.mark.parametrize(
    ("of", "value"),
    [
        pytest.param(bool, 1, id="a count for yes"),
        pytest.param(int, True, id="yes for a count"),
        pytest.param(int, yuan(1), id="money for a count"),
        pytest.param(Fen, 100, id="a count for money"),
        pytest.param(Fen, 1.0, id="a float for money"),
        pytest.param(Fen, None, id="nothing recorded"),
        pytest.param(Rate, yuan(1), id="money for a rate"),
        pytest.param(Day, 739_921, id="a number for a day"),
        pytest.param(DisabilityLevel, 1, id="a code for an option"),
        pytest.param(DisabilityLevel, Residence.URBAN, id="another list's option"),
    ],
)
def test_a_value_of_another_type_is_refused(of: type[Value], value: Value) -> None:
    """A yes is no count, and a count no money."""
    with pytest.raises(TypeError, match="thing is"):
        kind(of).accept(value)


@pytest.mark.parametrize(
    ("evidence", "value", "bounds"),
    [
        pytest.param(kind(int), -1, "between 0 and 1000000", id="a negative count"),
        pytest.param(kind(int), MOST_COUNT + 1, "between 0 and", id="too many"),
        pytest.param(kind(Fen), yuan("-0.01"), "between 0.00 and 10000000000.00; -0.01", id="negative money"),
        pytest.param(kind(Fen), Fen(MOST_MONEY + 1), "between 0.00 and", id="too much"),
        pytest.param(kind(Rate), percent("100.0001"), "between 0% and 100%; 100.0001%", id="more than the whole"),
        pytest.param(kind(int, lowest=1, highest=4), 5, "between 1 and 4; 5", id="outside the type's own bounds"),
        pytest.param(
            kind(Day, lowest=day(date(1900, 1, 1))),
            day(date(1899, 12, 31)),
            "between 1900-01-01 and 9999-12-31; 1899-12-31",
            id="a day before the first",
        ),
    ],
)
def test_a_value_outside_the_bounds_is_refused_in_its_own_notation(
    evidence: EvidenceType, value: Value, bounds: str
) -> None:
    """The message writes bounds and value as people do."""
    with pytest.raises(ValueError, match="thing lies between") as refusal:
        evidence.accept(value)

    assert bounds in str(refusal.value)


def test_money_may_be_negative_where_the_type_says_so() -> None:
    """A loss is recorded where a type allows it."""
    kind(Fen, lowest=-MOST_MONEY).accept(yuan(-5))


@pytest.mark.parametrize("name", ["", "Thing", "a thing", "civil_affairs__thing", "class", "1st", "in"])
def test_evidence_has_a_name_that_a_rule_can_ask_for(name: str) -> None:
    """An argument's name is lower case, no keyword of Python, and bare."""
    with pytest.raises(ValueError, match="evidence is named in lower case"):
        EvidenceType(name, TITLE, type=int, scope=Scope.MEMBER, holder="civil_affairs")


@pytest.mark.parametrize("of", [float, str, date, list], ids=lambda of: of.__name__)
def test_evidence_of_what_rules_cannot_read_is_refused(of: type[Value]) -> None:
    """No floats, texts or dates reach a rule."""
    with pytest.raises(TypeError, match="thing: evidence is yes/no, int, Fen"):
        kind(of)


def test_bounds_that_leave_nothing_are_refused() -> None:
    """The lowest lies below the highest."""
    with pytest.raises(ValueError, match="thing cannot lie between 5 and 4"):
        kind(int, lowest=5, highest=4)


@pytest.mark.parametrize(("value", "error"), [(True, TypeError), (-1, ValueError)])
def test_a_presumption_is_a_value_of_its_type(value: Value, error: type[Exception]) -> None:
    """What is presumed could also be recorded."""
    with pytest.raises(error, match="thing"):
        kind(int, presumption=Presumption(value=value, reason=TITLE))


@pytest.mark.parametrize(("age", "holds"), [(15, True), (16, False), (None, False)], ids=["15", "16", "not known"])
def test_a_presumption_may_hold_below_an_age_only(age: int | None, *, holds: bool) -> None:
    """Below sixteen, not at sixteen; whose age is not known is presumed nothing."""
    assert Presumption(value=0, reason=TITLE, below_age=16).holds_at(age) is holds
    assert Presumption(value=0, reason=TITLE).holds_at(age)


def test_a_household_has_no_age() -> None:
    """A presumption below an age makes sense for members only."""
    with pytest.raises(ValueError, match="a presumption below one needs a member"):
        EvidenceType(
            "thing",
            TITLE,
            type=int,
            scope=Scope.HOUSEHOLD,
            holder="civil_affairs",
            presumption=Presumption(value=0, reason=TITLE, below_age=16),
        )


@pytest.mark.parametrize("value", [1.5, float("nan"), None, "1200", date(2026, 1, 1)], ids=repr)
def test_the_unknown_and_the_inexact_are_no_evidence(value: object) -> None:
    """Unknown is no record at all; a float, NaN above all, is no value."""
    with pytest.raises(TypeError, match="the unknown is not recorded"):
        Evidence(value)  # type: ignore[arg-type]


def test_the_shared_types_have_names_of_their_own() -> None:
    """No two shared types of evidence go by one name or one title."""
    assert len({one.id for one in SHARED}) == len(SHARED)
    assert len({one.title for one in SHARED}) == len(SHARED)
