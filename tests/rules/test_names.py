"""Names: bare inside a field, with the field outside; an unknown one is refused with the nearest that is known."""

from typing import Any

import pytest
from tests.rules.building import benefit, evidence_type, law, policy
from tests.rules.lawbook import ALPHA, BETA

from aidcoord import YUAN, Fen, Policy, Rulebook
from aidcoord.errors import UnknownNameError
from aidcoord.rules.declare import Rule


def reader_of(name: str, kind: str = "Fen") -> Rule[..., Any]:
    """A rule that asks for a name."""
    names: dict[str, Any] = {"Fen": Fen, "YUAN": YUAN}
    exec(f"def is_read({name}: {kind}) -> bool:\n    return {name} == {name}\n", names)  # noqa: S102
    return law()(names["is_read"])


def gamma(name: str, kind: str = "Fen", *, reads_from: tuple[str, ...] = ("alpha",)) -> Policy:
    """A third field with one benefit that reads a name."""
    savings = evidence_type("cash", Fen, holder="gamma")
    gives = benefit("gift", "is_read", amount="gift_month")
    return policy(gives, reader_of(name, kind), gift_month, savings, field="gamma", reads_from=reads_from)


@law()
def gift_month() -> Fen:
    """A hundred fen."""
    return YUAN


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("gift_mnth", "Did you mean 'gift_month'?", id="own field"),
        pytest.param("floor_month", "Another field has it: write 'alpha__floor_month'.", id="another field's, bare"),
        pytest.param("alpha__flor_month", "Did you mean 'alpha__floor_month'?", id="another field's, misspelt"),
        pytest.param("alpa__floor_month", "Did you mean 'alpha'?", id="a field misspelt"),
        pytest.param("beta__fuel_month", "Add 'beta' to the policy's reads_from", id="a field that may not be read"),
        pytest.param("gift__dew", "Did you mean 'gift__due'?", id="a state of one's own"),
        pytest.param("alpha__floor__awardet", "Did you mean 'alpha__floor__awarded'?", id="a state of another"),
        pytest.param("cahs", "Did you mean 'cash'?", id="evidence"),
        pytest.param(
            "alpha__cash", "Evidence and facts are bare everywhere: write 'cash'.", id="evidence with a field"
        ),
        pytest.param("gamma__age", "Evidence and facts are bare everywhere: write 'age'.", id="a fact with a field"),
        pytest.param("houshold_size", "Did you mean 'household_size'?", id="a fact"),
        pytest.param("zzzzzz", "`aidcoord names` lists all.", id="like nothing"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(name: str, said: str) -> None:
    """Who asks for it is named with file and line, and the field whose author can mend it."""
    with pytest.raises(UnknownNameError) as raised:
        Rulebook.of([ALPHA, BETA, gamma(name)])

    [fault] = raised.value.faults
    assert f"Rule gamma.is_read (<string>:1) asks for '{name}', which no installed plugin supplies." in fault.message
    assert said in (fault.suggestion or "")
    assert fault.field == "gamma"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("gift_month", "Fen", id="own, bare"),
        pytest.param("gamma__gift_month", "Fen", id="own, in full"),
        pytest.param("alpha__floor", "bool", id="another field's benefit"),
        pytest.param("alpha__floor__due", "Fen", id="what is due of it"),
        pytest.param("alpha__floor__is_awarded", "bool", id="whether it is awarded"),
        pytest.param("alpha__floor__received", "Fen", id="what was received of it"),
        pytest.param("alpha__income_a_head", "Fen", id="another field's rule"),
        pytest.param("alpha__floor_standard", "Fen", id="another field's parameter"),
        pytest.param("cash", "Fen", id="evidence"),
        pytest.param("savings", "Fen", id="evidence that a field it may read lists"),
        pytest.param("age", "int", id="a fact"),
        pytest.param("clinic__visit", "Fen", id="of a field that is not installed"),
        pytest.param("clinic__visit__due", "Fen", id="a state of a benefit that is not installed"),
        pytest.param("gift_market", "Fen", id="evidence of a field that is not installed, a little like another name"),
    ],
)
def test_a_name_that_somebody_supplies_is_read(name: str, kind: str) -> None:
    """In each form in which it may be written; also where its field may be read and is not installed."""
    book = Rulebook.of([ALPHA, BETA, gamma(name, kind, reads_from=("alpha", "clinic"))])

    [definition] = book.law().definitions["gamma__is_read"]
    assert definition.asks[0].endswith(name.removeprefix("gamma__"))


def test_evidence_that_one_s_own_policy_does_not_list_is_refused() -> None:
    """A plugin stands by itself: another's absence would make it unreadable."""
    with pytest.raises(UnknownNameError, match="the evidence 'savings', which no policy lists that it may read"):
        Rulebook.of([ALPHA, gamma("savings", reads_from=())])


def test_evidence_may_be_listed_by_a_field_that_is_not_installed() -> None:
    """Another field lists it as well; which of them did so for the reader does not show while one is absent."""
    book = Rulebook.of([ALPHA, gamma("savings", reads_from=("clinic",))])

    assert book.law().definitions["gamma__is_read"][0].asks == ("savings",)


@pytest.mark.parametrize("name", ["cahs", "houshold_size", "gift_mnth"])
def test_a_slip_of_the_keyboard_is_one_also_where_a_field_is_absent(name: str) -> None:
    """It is not taken for evidence that the absent field would list."""
    with pytest.raises(UnknownNameError, match="Did you mean"):
        Rulebook.of([ALPHA, gamma(name, reads_from=("clinic",))])


@pytest.mark.parametrize("name", ["Big", "two__words", "a b", ""])
def test_what_cannot_be_a_name_is_refused(name: str) -> None:
    """Names are lower case without a double underscore."""
    with pytest.raises(Exception, match=f"'{name}' is no name for a rule"):
        Rulebook.of([policy(law(name)(gift_month.function) if name else _unnamed())])


def _unnamed() -> Rule[..., Any]:
    unnamed = law("x")(gift_month.function)
    unnamed.name = ""
    return unnamed
