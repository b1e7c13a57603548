"""No wrong door: from whichever agency a household comes in, the same referrals follow, each once, without loops."""

from collections.abc import Iterable, Mapping

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.casework.town import ON, family, office, post, proposal
from tests.rules.building import text

from aidcoord import ONE_DOOR, Assessment, Household, Referral, referrals_from
from aidcoord.errors import UnknownNameError

FIELDS = ("health", "homes", "living")
TOWN = office()
NOBODY = TOWN.assess(family({}), ON)


def short(referrals: Iterable[Referral]) -> list[str]:
    """Who asks whom about what."""
    return [f"{one.sender} > {one.receiver}: {one.benefit}" for one in referrals]


@pytest.mark.parametrize("received_by", [*FIELDS, ONE_DOOR])
def test_one_referral_leads_to_the_next(received_by: str) -> None:
    """Homes sees damp and asks living, living sees poverty and asks health, wherever the household came in."""
    town = office(
        homes=[post("is_damp", "living__dibao")],
        living=[post("is_poor", "health__cure")],
        health=[post("is_ill", "homes__dry_home")],
    )
    found = town.assess(family({"is_ill": True}, is_poor=True, is_damp=True), ON)

    referrals = referrals_from(found, received_by)

    assert sorted(short(referrals)) == [
        "health > homes: homes__dry_home",
        "homes > living: living__dibao",
        "living > health: health__cure",
        "township > health: None",
    ]


def test_the_door_passes_on_what_is_due_unless_a_department_does() -> None:
    """A matter is not sent twice to the same receiver without news; nothing due, nothing passed on."""
    town = office(homes=[post("is_damp", "living__dibao")])

    both = referrals_from(town.assess(family({}, is_poor=True, is_damp=True), ON))

    assert short(both) == ["township > homes: homes__dry_home", "homes > living: living__dibao"]
    assert short(referrals_from(town.assess(family({}, is_poor=True), ON))) == ["township > living: living__dibao"]
    assert referrals_from(town.assess(family({}), ON)) == ()


def test_who_has_something_to_tell_is_passed_the_household() -> None:
    """Although nothing is due from it and nobody points to it: else only its own door would lead there."""
    town = office(answers={"health": lambda _: [proposal(reason=text("ill"))]})

    assert short(referrals_from(town.assess(family({}), ON), "homes")) == [
        "township > health: None",
        "health > living: living__dibao",
    ]


def test_a_door_that_is_not_there_is_refused() -> None:
    """With the nearest one that is."""
    with pytest.raises(UnknownNameError, match=r"'helth' is installed\. Did you mean 'health'"):
        referrals_from(NOBODY, "helth")


BENEFITS = {"living": "living__dibao", "health": "health__cure", "homes": "homes__dry_home"}
_PAIRS = st.sampled_from([(one, other) for one in FIELDS for other in FIELDS if one != other])
_PROPOSED = st.sets(st.tuples(_PAIRS, st.sampled_from(["a", "b"])), max_size=8)


def assessed(proposed: Iterable[tuple[tuple[str, str], str]], household: Household) -> Assessment:
    """An assessment with any proposals between the fields."""
    referrals = (
        proposal(sender=sender, receiver=receiver, benefit=BENEFITS[receiver], reason=text(reason))
        for (sender, receiver), reason in proposed
    )
    return evolve(TOWN.assess(household, ON), referrals=tuple(sorted(referrals)))


HOUSEHOLDS: Mapping[str, Household] = {
    "nothing due": family({}),
    "one thing due": family({}, is_damp=True),
    "all due": family({"is_ill": True}, is_poor=True, is_damp=True),
}


@pytest.mark.parametrize("household", HOUSEHOLDS.values(), ids=HOUSEHOLDS)
@settings(max_examples=60, deadline=None)
@given(proposed=_PROPOSED)
def test_any_proposals_spread_alike_from_every_door(
    household: Household, proposed: set[tuple[tuple[str, str], str]]
) -> None:
    """Also proposals in circles: the same set, each referral once, each sender having heard before it sends."""
    found = assessed(proposed, household)
    expected = sorted(referrals_from(found))

    for received_by in FIELDS:
        referrals = referrals_from(found, received_by)
        assert sorted(referrals) == expected
        assert len(set(referrals)) == len(referrals)
        heard = {received_by, ONE_DOOR}
        for referral in referrals:
            assert referral.sender in heard
            heard.add(referral.receiver)
    assert set(found.referrals) <= set(expected)
