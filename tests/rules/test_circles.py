"""Circles are refused at load with the shortest path, on every day on which one stands."""

import re
from datetime import date

import pytest
from tests.rules.building import SOURCE, benefit, county, evidence_type, law, policy, text

from aidcoord import YUAN, Fen, Policy, RuleAmendment, Rulebook
from aidcoord.errors import CircleError


@law()
def chicken(egg: Fen) -> Fen:
    """Waits for the egg."""
    return egg


@law()
def egg(chicken: Fen) -> Fen:
    """Waits for the chicken."""
    return chicken


@law()
def itself(itself: Fen) -> Fen:
    """Waits for itself."""
    return itself


@law()
def is_due(savings: Fen) -> bool:
    """Whether next to nothing is saved."""
    return savings < YUAN


SAVINGS = evidence_type("savings", Fen)
AID = benefit("aid", "is_due", amount="chicken")


def circle(*policies: Policy) -> CircleError:
    """The circle that policies are refused for."""
    with pytest.raises(CircleError) as raised:
        Rulebook.of(policies)
    return raised.value


def test_a_rule_that_waits_for_itself_is_refused() -> None:
    """With its file and line; no default ends it."""
    error = circle(policy(itself))

    place = f"test_circles.py:{itself.place.line}"
    assert f"These rules wait for each other: alpha.itself ({place}) → alpha.itself ({place})." in str(error)


def test_a_circle_names_every_edge_once() -> None:
    """In the order of the circle, each with file and line; what only reads the circle is no part of it."""

    @law()
    def omelette(egg: Fen) -> Fen:
        """Reads the circle."""
        return egg

    [fault] = circle(policy(AID, is_due, chicken, egg, omelette, SAVINGS)).faults

    lines = [chicken.place.line, egg.place.line, chicken.place.line]
    names = ["chicken", "egg", "chicken"]
    path = " → ".join(f"alpha.{name} (test_circles.py:{line})" for name, line in zip(names, lines, strict=True))
    assert fault.message == f"These rules wait for each other: {path}."
    assert fault.suggestion is not None


def test_the_shortest_path_is_shown() -> None:
    """Of two ways round, the short one comes first."""

    @law()
    def first(second: Fen, detour: Fen) -> Fen:
        """Waits for the second, also by a detour."""
        return second + detour

    @law()
    def second(first: Fen) -> Fen:
        """Waits for the first."""
        return first

    @law()
    def detour(second: Fen) -> Fen:
        """Waits for the second."""
        return second

    paths = [str(fault.message).count("→") for fault in circle(policy(first, second, detour)).faults]

    assert sorted(paths) == [2, 3]


def test_a_circle_through_another_field_accuses_both() -> None:
    """Either plugin could mend it, and each is told."""

    @law("egg")
    def egg_of_beta(alpha__chicken: Fen) -> Fen:
        """Waits for the chicken of alpha."""
        return alpha__chicken

    @law("chicken")
    def chicken_of_beta(beta__egg: Fen) -> Fen:
        """Waits for the egg of beta."""
        return beta__egg

    error = circle(
        policy(chicken_of_beta, reads_from=("beta",)), policy(egg_of_beta, field="beta", reads_from=("alpha",))
    )

    assert {fault.field for fault in error.faults} == {"alpha", "beta"}
    assert "alpha.chicken (test_circles.py:" in str(error)
    assert "→ beta.egg (test_circles.py:" in str(error)


def test_a_circle_through_a_benefit_is_found() -> None:
    """A condition that reads what is due of its own benefit."""

    @law()
    def is_topped_up(aid__due: Fen) -> bool:
        """Reads what is due."""
        return aid__due > YUAN

    @law()
    def month() -> Fen:
        """A hundred fen."""
        return YUAN

    error = circle(policy(benefit("aid", "is_topped_up", amount="month"), is_topped_up, month))

    assert re.search(r"alpha\.aid \(building\.py:\d+\) → alpha\.is_topped_up", str(error))
    assert "alpha.aid__due" in str(error)


@law("chicken", ends=date(2029, 12, 31))
def chicken_2014() -> Fen:
    """Waits for nothing."""
    return YUAN


@law("chicken", starts=date(2030, 1, 1))
def chicken_2030(egg: Fen) -> Fen:
    """Waits for the egg, from 2030."""
    return egg


@law("egg", ends=date(2029, 12, 31))
def egg_2014(chicken: Fen) -> Fen:
    """Waits for the chicken, until 2029."""
    return chicken


@law("egg", starts=date(2030, 1, 1))
def egg_2030() -> Fen:
    """Waits for nothing any more."""
    return YUAN


def test_a_circle_of_a_later_day_is_refused_today() -> None:
    """New law that makes a circle years ahead is found now, with its first day."""
    error = circle(policy(AID, is_due, chicken_2014, chicken_2030, egg, SAVINGS))

    assert "wait for each other on 2030-01-01" in str(error)


def test_versions_that_never_meet_make_no_circle() -> None:
    """The older asks for the newer's name and the newer for the older's, on no day both."""
    everything = (AID, is_due, chicken_2014, chicken_2030, egg_2014, egg_2030, SAVINGS)

    assert Rulebook.of([policy(*everything)]).policies


def test_a_circle_that_a_county_makes_is_the_county_s() -> None:
    """The department's rules stand without it."""

    @law()
    def by_the_egg(egg: Fen) -> Fen:
        """What the county says."""
        return egg

    amendment = RuleAmendment(
        target="alpha__chicken", title=text("by the egg"), mandate=SOURCE, starts=date(2020, 1, 1), by=by_the_egg
    )
    with pytest.raises(CircleError) as raised:
        Rulebook.of([policy(AID, is_due, chicken_2014, chicken_after, egg, SAVINGS)], [county(amendment)])

    assert {fault.field for fault in raised.value.faults} == {"qinghe"}


@law("chicken", starts=date(2030, 1, 1))
def chicken_after() -> Fen:
    """Waits for nothing."""
    return YUAN
