"""Referrals are asked of each plugin apart: what one does wrong costs its own proposals, and is told by name."""

from collections.abc import Iterator
from itertools import count, permutations

import pytest
from attrs import evolve, fields_dict
from tests.casework.town import ON, Answer, county, family, office, plugin, policies, post, proposal, told
from tests.rules.building import text

from aidcoord import Assessment, Referral, hookimpl
from aidcoord.errors import PluginError
from aidcoord.office import Office
from aidcoord.plugins.registry import Registry
from aidcoord.serial.results import assessment_json

HOUSEHOLD = family({"is_ill": True}, is_poor=True, is_damp=True)
DAMP = [post("is_damp", "living__dibao")]


def _raises(assessment: Assessment) -> object:
    raise ZeroDivisionError


def _leaves(assessment: Assessment) -> object:
    raise SystemExit(4)


def _raises_ours(assessment: Assessment) -> object:
    raise PluginError("no reason given")


def _raises_midway(assessment: Assessment) -> Iterator[Referral]:
    yield proposal()
    raise KeyError("midway")


class _Disguised(Referral):
    """Something that only looks like a referral."""


BAD_ANSWERS = [
    pytest.param(_raises, "fails in aidcoord_referrals: ZeroDivisionError", id="raises"),
    pytest.param(_leaves, "fails in aidcoord_referrals: SystemExit: 4", id="leaves"),
    pytest.param(_raises_ours, "fails in aidcoord_referrals: no reason given", id="raises an error of ours"),
    pytest.param(_raises_midway, "fails in aidcoord_referrals: KeyError: 'midway'", id="raises after the first"),
    pytest.param(lambda _: None, "gives None from aidcoord_referrals, not referrals", id="none"),
    pytest.param(lambda _: 7, "gives int 7 from aidcoord_referrals, not referrals", id="a number"),
    pytest.param(lambda _: "living", "gives str 'living' from aidcoord_referrals", id="text"),
    pytest.param(lambda _: ["living"], "gives str 'living' as aidcoord_referrals()[0], not a Referral", id="texts"),
    pytest.param(lambda _: (proposal() for _ in count()), "gives more than 10000 referrals", id="without end"),
    pytest.param(
        lambda _: [proposal(sender="homes")], "a referral sent by 'homes'. Its sender is 'health'", id="sender"
    ),
    pytest.param(lambda _: [proposal(household="QH-2")], "a referral of another household", id="household"),
    pytest.param(lambda _: [proposal(subject="zoe")], "about 'zoe', who does not belong", id="subject"),
    pytest.param(lambda _: [proposal(due=ON)], "with a day to answer by, 2026-11-01. Leave it out", id="due"),
    pytest.param(
        lambda _: [proposal(receiver="homs")], "to 'homs', which is no field .* Did you mean 'homes'", id="to"
    ),
    pytest.param(lambda _: [proposal(benefit=None)], "to living that names no benefit", id="no benefit"),
    pytest.param(
        lambda _: [proposal(benefit="living__dibo")],
        "no benefit that is installed. Did you mean 'living__d",
        id="benefit",
    ),
    pytest.param(
        lambda _: [proposal(benefit="homes__dry_home")],
        "to living about 'homes__dry_home'. Send it to 'homes', whose benefit it is",
        id="another's benefit",
    ),
    pytest.param(
        lambda one: [_Disguised(**{**_fields(proposal()), "household": one.household.id})],
        "gives a value of the type _Disguised as aidcoord_referrals()[0], not a Referral",
        id="in disguise",
    ),
]


def _fields(referral: Referral) -> dict[str, object]:
    return {name: getattr(referral, name) for name in fields_dict(Referral)}


@pytest.mark.parametrize(("answer", "said"), BAD_ANSWERS)
def test_a_bad_answer_costs_the_plugin_its_own_proposals_only(answer: Answer, said: str) -> None:
    """Everything else is byte for byte what it is where that plugin proposes nothing, and the fault has its name."""
    sound = office(answers={"health": lambda _: []}, homes=DAMP).assess(HOUSEHOLD, ON)

    found = office(answers={"health": answer}, homes=DAMP).assess(HOUSEHOLD, ON)

    assert assessment_json(found) == assessment_json(sound)
    assert told(found) == ["homes > living: living__dibao household"]
    (fault,) = found.unreferred
    assert str(fault.message).startswith("Plugin health ")
    assert fault.field == "health"
    assert all(part in str(fault) for part in said.split(" .* "))


def test_all_that_is_wrong_with_an_answer_is_told_at_once() -> None:
    """Three faults of two referrals."""
    answer: Answer = lambda _: [proposal(household="QH-2", subject="zoe"), 3]  # noqa: E731 - as short as the others

    assert len(office(answers={"health": answer}).assess(HOUSEHOLD, ON).unreferred) == 3


def test_proposals_come_sorted_and_once() -> None:
    """In whatever order and however often a plugin gives them."""
    wanted = [proposal(reason=text(reason)) for reason in "abc"]

    for order in permutations(wanted):
        found = office(answers={"health": lambda _, order=order: [*order, *order]}).assess(HOUSEHOLD, ON)  # type: ignore[misc]  # bound early
        assert list(found.referrals) == wanted


def test_a_hook_may_leave_its_argument_out() -> None:
    """As every hook may."""
    silent = plugin(policies()["health"])

    @hookimpl
    def aidcoord_referrals() -> list[Referral]:
        return [proposal()]

    silent.aidcoord_referrals = aidcoord_referrals  # type: ignore[attr-defined]  # a plugin is any object
    town = Office.open(registry=Registry.of(county_town=county(), health=silent, living=plugin(policies()["living"])))

    assert told(town.assess(HOUSEHOLD, ON)) == ["health > living: living__dibao household"]


def test_a_county_is_asked_about_its_own_households_only() -> None:
    """A plugin of another county is not even called."""
    here, there = county(), county()
    there.aidcoord_referrals = hookimpl(_raises)  # type: ignore[attr-defined]  # as above
    there.aidcoord_counties = hookimpl(lambda: [evolve(here.aidcoord_counties()[0], id="far")])  # type: ignore[attr-defined]  # as above
    town = Office.open("town", registry=Registry.of(county_town=here, county_far=there))
    far = Office.open("far", registry=Registry.of(county_town=here, county_far=there))

    assert town.assess(HOUSEHOLD, ON).unreferred == ()
    assert [fault.field for fault in far.assess(HOUSEHOLD, ON).unreferred] == ["far"]


def test_a_worksheet_knows_no_plugins() -> None:
    """So that what it gives has no referrals, with the same determinations."""
    town = office(homes=DAMP)

    found = town.worksheet(ON).assess(HOUSEHOLD)

    assert found.referrals == ()
    assert found.determinations == town.assess(HOUSEHOLD, ON).determinations
