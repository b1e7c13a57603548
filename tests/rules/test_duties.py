"""Duties as they are loaded: carriers resolved, strangers, twins and terms refused with whose fault it is."""

from typing import Any, Final

import pytest
from attrs import evolve
from tests.rules.building import DOCUMENT, benefit, county, evidence_type, policy, text

from aidcoord import County, Duty, DutyKind, DutyRecord, DutyState, DutyTerm, Policy, Rulebook
from aidcoord.errors import DefinitionError

ALPHA: Final = policy(evidence_type("is_poor", presumed=False), benefit("aid", "is_poor"))
BETA: Final = policy(evidence_type("is_ill", holder="beta", presumed=False), benefit("help", "is_ill"), field="beta")
RECORD: Final = DutyRecord(what=text("a minute"), post=text("Head"))


def carried(clause: str, *by: str, holder: str = "alpha") -> Duty:
    """A duty that is carried."""
    state = DutyState.CARRIED
    return Duty(clause, text(clause), kind=DutyKind.BENEFIT, holder=holder, state=state, carried_by=by)


def recorded(clause: str, holder: str = "alpha") -> Duty:
    """A duty that is recorded."""
    return Duty(clause, text(clause), kind=DutyKind.PLAN, holder=holder, state=DutyState.RECORDED, record=RECORD)


def with_duties(one: Policy, *duties: Duty) -> Policy:
    """A policy with duties."""
    return evolve(one, duties=duties)


def place(*terms: DutyTerm) -> County:
    """A county with terms."""
    return evolve(county(), duty_terms=terms)


def term(clause: str, **said: Any) -> DutyTerm:
    """A term of half a year."""
    return DutyTerm(clause, source=DOCUMENT.article(3), every_months=6, **said)


def faults(*policies: Policy, counties: tuple[County, ...] = ()) -> list[tuple[str | None, str, str]]:
    """Who is at fault, for what, and what helps."""
    with pytest.raises(DefinitionError) as error:
        Rulebook.of(policies, counties)
    return [(one.field, one.message, one.suggestion or "") for one in error.value.faults]


def test_carriers_are_known_by_their_full_names() -> None:
    """Own names and evidence as rules write them, others' whether or not rules may read them; the rest as it stands."""
    ours = ("aidcoord_referrals", "aidcoord price run", "aidcoord.Overlap")
    duty = carried("CIV-05", "aid", "aid__is_awarded", "is_poor", "beta__help", *ours)

    (found,) = Rulebook.of([with_duties(ALPHA, duty), BETA]).law().duties

    assert found.carriers == ("alpha__aid", "alpha__aid__is_awarded", "is_poor", "beta__help", *ours)
    assert (found.field, found.absent) == ("alpha", ())


def test_a_carrier_of_a_field_that_is_not_installed_is_absent() -> None:
    """It is no fault of who names it."""
    (found,) = Rulebook.of([with_duties(ALPHA, carried("CIV-05", "aid", "beta__help"))]).law().duties

    assert (found.carriers, found.absent) == (("alpha__aid", "beta__help"), ("beta__help",))


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        pytest.param("aud", "Did you mean 'aid'?", id="an own name"),
        pytest.param("beta__helf", "Did you mean 'beta__help'?", id="another field's name"),
        pytest.param("is_por", "Did you mean 'is_poor'?", id="evidence"),
        pytest.param("is_ill", "It is evidence of another field: list its type", id="evidence of a field that may go"),
        pytest.param("help", "Another field has it: write 'beta__help'.", id="another's without its field"),
    ],
)
def test_a_carrier_that_does_not_exist_is_refused(name: str, advice: str) -> None:
    """The clause is named, and what was meant."""
    ((field, message, suggestion),) = faults(with_duties(ALPHA, carried("CIV-05", name)), BETA)

    assert field == "alpha"
    assert message == f"The clause CIV-05 of alpha is carried by '{name}', which is not there for it."
    assert suggestion.startswith(advice)


def test_a_duty_of_another_field_is_refused() -> None:
    """Only its own, and those of the shared holders."""
    ((field, message, suggestion),) = faults(with_duties(ALPHA, carried("CIV-05", "aid", holder="beta")), BETA)

    assert (field, message) == ("alpha", "alpha declares the clause CIV-05 for 'beta', which is not its own.")
    assert "township, meeting or all" in suggestion
    assert Rulebook.of([with_duties(ALPHA, carried("PRI-01", "aid", holder="all"))]).law().duties


@pytest.mark.parametrize(
    ("of_alpha", "of_beta", "guilty"),
    [
        pytest.param("all", "all", "beta", id="of two alike the later"),
        pytest.param("all", "beta", "alpha", id="who declares it for itself is in the right"),
        pytest.param("alpha", "all", "beta", id="also where it is first"),
    ],
)
def test_one_clause_is_declared_by_one_plugin(of_alpha: str, of_beta: str, guilty: str) -> None:
    """Both are named."""
    first = with_duties(ALPHA, carried("PRI-01", "aid", holder=of_alpha))
    second = with_duties(BETA, carried("PRI-01", "help", holder=of_beta))
    right = "alpha" if guilty == "beta" else "beta"

    ((field, message, _),) = faults(first, second)

    assert (field, message) == (guilty, f"{guilty} declares the clause PRI-01, which {right} declares too.")


def test_a_county_sets_terms_for_what_is_recorded() -> None:
    """In that county only; those of a section of which nothing is installed wait."""
    terms = (term("TWN-01"), term("FIN-10"))
    rulebook = Rulebook.of([with_duties(ALPHA, recorded("TWN-01", "township"))], [place(*terms)])

    assert [one.term for one in rulebook.law("qinghe").duties] == [terms[0]]
    assert [one.term for one in rulebook.law().duties] == [None]


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        pytest.param([term("TWN-03")], "sets a term for the clause 'TWN-03', which nobody declares.", id="unknown"),
        pytest.param([term("TWN-02")], "sets a term for the clause TWN-02, which is carried.", id="not recorded"),
        pytest.param([term("TWN-01"), term("TWN-01")], "sets several terms for the clause TWN-01.", id="twice"),
    ],
)
def test_terms_of_nothing_recorded_are_the_countys_fault(terms: list[DutyTerm], expected: str) -> None:
    """The county is left out, and no department."""
    duties = (recorded("TWN-01", "township"), carried("TWN-02", "aid", holder="township"))

    ((field, message, _),) = faults(with_duties(ALPHA, *duties), counties=(place(*terms),))

    assert (field, message) == ("qinghe", f"County qinghe {expected}")
