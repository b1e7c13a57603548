"""What comes of claims that are alike but for their amounts is what a worksheet's search finds for each household."""

import random
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import pytest
from attrs import evolve
from tests.rules.test_overlaps import random_set
from tests.screening.readings import found_in

from aidcoord.model.money import Fen
from aidcoord.office import Office
from aidcoord.rules.overlaps.claims import Key
from aidcoord.rules.overlaps.resolutions import Claim, Relation, resolve
from aidcoord.rules.policies import OverlapKind
from aidcoord.screening.kernel.dues import NO_AMOUNT
from aidcoord.screening.kernel.outcomes import MOST, Alike
from aidcoord.screening.kernel.running import MEETS
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.screens import Screen
from aidcoord.serial import household_from


def random_case(seed: int) -> tuple[list[Claim], list[Relation]]:
    """Claims with relations of every kind but caps."""
    claims, relations = random_set(seed)
    return claims, [one for one in relations if one.kind is not OverlapKind.CAP]


def with_others(claims: Sequence[Claim], dice: random.Random, most: int) -> list[Claim]:
    """The same claims with other amounts, ties and nothing among them."""
    some = [0, 0, 1, 7, most, dice.randint(0, most)]
    return [one if one.amount is None else evolve(one, amount=Fen(dice.choice(some))) for one in claims]


def searched(claims: Sequence[Claim], relations: Sequence[Relation]) -> Mapping[Key, int]:
    """What a search leaves of each claim that meets another."""
    found = [pair for one in resolve(claims, relations) for pair in one.payable.items()]
    return {key: NO_AMOUNT if amount is None else int(amount) for key, amount in found}


@pytest.mark.parametrize("most", [100, MOST], ids=["small amounts", "the largest amounts"])
@pytest.mark.parametrize(
    "start", [20_000, *(pytest.param(start, marks=pytest.mark.deep) for start in range(21_000, 30_000, 1_000))]
)
def test_outcomes_are_what_is_found_for_each_household(start: int, most: int) -> None:
    """Of many households whose claims differ by amounts only, each is paid what it is by a search of its own."""
    wrong, compared = [], 0
    alike = Alike()
    for seed in range(start, start + 300):
        dice = random.Random(seed)  # noqa: S311 - repeatable, no secret
        claims, relations = random_case(seed)
        households = [claims, *(with_others(claims, dice, most) for _ in range(5))]
        parts = alike.parts(claims, relations)
        assert parts is not None
        amounts = np.array([[int(one.amount or 0) for one in each] for each in households], dtype=np.int64)
        paid = [(places, outcomes.paid(amounts[:, places])) for outcomes, places in parts]
        for row, each in enumerate(households):
            found = {
                claims[place].key: int(amount)
                for places, of_part in paid
                for place, amount in zip(places, of_part[row], strict=True)
            }
            compared += len(found)
            if found != searched(each, relations):
                wrong.append((seed, row))

    assert compared
    assert not wrong


PREMIUM = "human_resources__pension_premium"
FARMER = """\
household: YL-{place}
residence: rural
members:
  - id: fang_yu
    relation: applicant
    born: 1980-01-01
    sex: male
    employment: farming
    wages: "0"
    business_income: "40000.00"
    pension_scheme: residents
    disability_kind: physical
    disability_level: two
savings: "900000.00"
vehicles: 0
dwellings: 1
"""
AWARD = """\
awards:
  - {{ benefit: {benefit}, subject: fang_yu, state: awarded, amount: "100.00", starts: {starts} }}
"""


def test_an_award_in_the_period_keeps_a_benefit_from_being_paid_again() -> None:
    """Households are looked at for that if they have an award of such a benefit, and not for any other award."""
    office = Office.open("yunling")
    awards = [("civil_affairs__home_repair_aid", "2026-10-01"), (PREMIUM, "2025-03-01"), (PREMIUM, "2026-03-01")]
    texts = ["", *(AWARD.format(benefit=benefit, starts=starts) for benefit, starts in awards)]
    households = [
        household_from(FARMER.format(place=place) + text, office.vocabulary) for place, text in enumerate(texts)
    ]
    made = Screen.under(office.rulebook, date(2026, 11, 1), "yunling", only=PREMIUM)

    screened = made.look_at(batch_of(households, RegisterSchema.of(made.kernel.evidence)))

    assert (screened.found.status == MEETS).tolist() == [False, False, True, True]
    rows = made.rows(screened).to_pylist()
    assert [found_in(row, PREMIUM, 1)[1] for row in rows] == [200_00, 200_00, 200_00, 0]
